import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { z } from "zod"
import { loadCase } from "../../fixtures/cases.ts"
import { pointerOf } from "../../src/adapters/postgres-home.ts"
import { addPhoto, isAdded, isAt, press, reachPhotos, send } from "./applicant.ts"
import { freePort, reviewers, startBrowser, type Visitor, visit } from "./harness.ts"
import { agree, decide, signIn } from "./reviewer.ts"

const program = fileURLToPath(new URL("../../dist/honnin.js", import.meta.url))

let browser: Browser
const dataDir = mkdtempSync(join(inject("scratch"), "killed-"))
const running: ChildProcess[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all(running.map((child) => ended(child, "SIGTERM")))
  removePostgres()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The demonstration as `npm start` runs it, once it has said where it is. */
async function start(port: number): Promise<{ child: ChildProcess; applicant: string }> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir }
  const child = spawn(process.execPath, [program, "demo"], { env, stdio: ["ignore", "pipe", "inherit"] })
  running.push(child)
  let said = ""
  child.stdout?.on("data", (chunk) => {
    said += chunk
  })
  await expect.poll(() => said, { timeout: 50_000, interval: 100 }).toContain("NISHIDA")
  const [, applicant = ""] = /^Applicant: (\S+)$/m.exec(said) ?? []
  return { child, applicant }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((settle) => {
    child.once("exit", () => settle())
    child.kill(signal)
  })
}

/** As root, the demonstration keeps its PostgreSQL outside of its data folder. */
function removePostgres(): void {
  const pointer = pointerOf(dataDir)
  if (!existsSync(pointer)) return
  const { dir } = z.object({ dir: z.string() }).parse(JSON.parse(readFileSync(pointer, "utf8")))
  rmSync(dir, { recursive: true, force: true })
}

/** On the real day: a card that is good for three more years. */
const minh = loadCase("minh-anh-clean")
const stillGood = { expiresYear: String(new Date().getFullYear() + 3) }

it("kill -9 between photo and Send loses nothing", { timeout: 240_000 }, async () => {
  const port = await freePort()
  const first = await start(port)
  const { page, leave } = await visit(browser, first.applicant)
  await reachPhotos(page, first.applicant, minh, stillGood)
  await addPhoto(page, "Front", minh.front)
  await addPhoto(page, "Back", minh.back ?? "")
  await ended(first.child, "SIGKILL")

  const second = await start(port)
  await page.reload()
  await isAdded(page, "Front")
  await isAdded(page, "Back")
  await press(page, "Continue")
  await isAt(page, "Check your answers")
  await page.getByText("NGUYEN THI MINH ANH", { exact: true }).waitFor()
  const reference = await send(page)
  await ended(second.child, "SIGKILL")

  await start(port)
  await page.goto(first.applicant)
  await isAt(page, "We are checking your document")
  await page.getByText(reference).waitFor()
  await leave()

  // Without JavaScript: a script lets a case go as its page is left, and the oldest would come first again.
  const reviewer = await visit(browser, first.applicant, { javaScript: false, viewport: { width: 1280, height: 900 } })
  await signIn(reviewer.page, new URL(first.applicant).origin, reviewers.aoki)
  await reachCase(reviewer, reference)
  await agree(reviewer.page)
  await decide(reviewer.page, "Approve")
  await isAt(reviewer.page, "Review")
  await reviewer.page.getByText(`${reference} approved.`).waitFor()
  await reviewer.leave()
})

/** The demonstration's own cases wait longer and come first: those are taken without being looked at. */
async function reachCase({ page }: Visitor, reference: string): Promise<void> {
  const formKey = (await page.locator("input[name=formKey]").first().getAttribute("value")) ?? ""
  const next = async () => {
    const taken = await page.request.post(new URL("/review/next", page.url()).href, { form: { formKey } })
    return (await taken.text()).includes(`<h1>${reference}</h1>`) ? taken.url() : null
  }
  let found: string | null = null
  await expect.poll(async () => (found = await next()), { timeout: 30_000, interval: 0 }).not.toBeNull()
  await page.goto(found ?? "")
  await isAt(page, reference)
}
