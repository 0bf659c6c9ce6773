import { existsSync, mkdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { loadCase } from "../../../fixtures/cases.ts"
import { embeddedProblemWords, ownerRole, startEmbedded } from "../../../src/adapters/embedded-postgres.ts"
import { pointerOf } from "../../../src/adapters/postgres-home.ts"
import { sendIn } from "../../../src/cli/demo.ts"
import { readConfig } from "../../../src/config.ts"
import { createApp } from "../../../src/http/app.ts"
import type { Services } from "../../../src/http/services.ts"
import { newId } from "../../../src/kit/ids.ts"
import { open } from "../../../src/main.ts"
import type { Undo } from "../in-folder.ts"
import type { Desk } from "./fill.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const folders = { migrations: join(root, "dist/migrations"), assets: join(root, "dist/assets") }
const patienceMillis = 60_000

export type OpenDesk = Awaited<ReturnType<typeof openDesk>>

/**
 * An installation of the demonstration on a PostgreSQL of its own, one case sent in and inspected, and a reviewer signed in.
 * @param undo - given a step for each thing started; the last is to be taken first.
 */
export async function openDesk(folder: string, undo: Undo) {
  mkdirSync(folder)
  const dataDir = join(folder, "data")
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  if (!embedded.ok) throw new Error(embeddedProblemWords(embedded.error))
  const { connection, where, stop } = embedded.value
  undo.push(async () => {
    await stop()
    if (existsSync(pointerOf(dataDir))) rmSync(dirname(where), { recursive: true, force: true })
  })
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: "silent" }, { mode: "demo", home: folder })
  if (!config.ok) throw new Error("the configuration is wrong")
  const opened = await open(config.value, { folders, inspectors: 1 })
  if (!opened.ok) throw new Error(`the installation did not open: ${opened.error.kind}`)
  undo.push(() => opened.value.close())
  const { services, work } = opened.value
  const owner = new pg.Pool({ ...connection(ownerRole, "honnin"), max: 2 })
  undo.push(() => owner.end())
  const original = await sendOne(services, work)
  return { desk: { services, owner, original } satisfies Desk, reviewer: await reviewerAt(services) }
}

/** Photographed, sent and looked at as any. */
async function sendOne(services: Services, work: () => Promise<{ stop(): Promise<void> }>) {
  const { id } = await sendIn(services, loadCase("minh-anh-clean"))
  const worker = await work()
  const deadline = Date.now() + patienceMillis
  for (;;) {
    const verification = await services.verifications.byId(id)
    if (verification?.state === "waiting") {
      await worker.stop()
      return verification
    }
    if (Date.now() > deadline) throw new Error("the case was not inspected in time")
    await sleep(50)
  }
}

/** Somebody at the desk; every answer is timed from request to last byte, without a network. */
async function reviewerAt(services: Services) {
  const app = createApp(services)
  const staffId = newId()
  await services.staff.add({ id: staffId, name: "Bench", role: "senior" })
  let [cookie, formKey] = ["", ""]
  const send = async (path: string, form: Readonly<Record<string, string>> | null) => {
    const headers = { cookie, "content-type": "application/x-www-form-urlencoded" }
    const body = form && new URLSearchParams({ ...form, formKey }).toString()
    const startedAt = performance.now()
    const answer = await app.request(path, body === null ? { headers } : { headers, body, method: "POST" })
    const received = Buffer.from(await answer.arrayBuffer())
    const millis = performance.now() - startedAt
    return { answer, text: received.toString("latin1"), millis }
  }
  const signedIn = await send("/review/sign-in", { staffId })
  cookie = signedIn.answer.headers.get("set-cookie")?.split(";")[0] ?? ""
  formKey = /name="formKey" value="([\w-]+)"/.exec((await send("/review", null)).text)?.[1] ?? ""
  return { staffId, get: (path: string) => send(path, null), post: send }
}
