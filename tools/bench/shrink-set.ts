import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { chromium, type Page } from "playwright-core"
import { z } from "zod"
import type { Chosen, Told } from "../../src/web/islands/coach.ts"

const origin = "http://coach.test"
const coachFile = fileURLToPath(new URL("../../dist/assets/coach.js", import.meta.url))
const { findChromium }: { findChromium: () => string | null } = createRequire(import.meta.url)("../browser.cjs")

const truth = z.looseObject({ corners: z.array(z.tuple([z.number(), z.number()])).nullable() })
const line = z.looseObject({
  ...{ front: z.string(), back: z.string().exactOptional(), document: z.string() },
  ...{ truth, backTruth: truth.exactOptional() },
})
type Truth = z.infer<typeof truth>

interface Shrunk {
  readonly bytes: Buffer
  /** Its width over that of the photo as it was. */
  readonly scale: number
}

/**
 * `npm run bench:shrink-set -- --set DIR --out DIR`: the same set as the photo coach makes it ready in a browser, for
 * `npm run bench:inspect -- --only accuracy --set DIR` on both.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { set: { type: "string" }, out: { type: "string" } } })
  const { set, out } = values
  if (set === undefined || out === undefined) throw new Error("--set names the folder to read, --out the one to write")
  mkdirSync(out, { recursive: true })
  const browser = await chromium.launch({ executablePath: findChromium() ?? "chromium", args: ["--no-sandbox"] })
  const page = await coachPage(await browser.newPage())
  const written: string[] = []
  const bytes = { before: 0, after: 0 }
  const shrinkTo = async (name: string, of: Truth, isPaper: boolean): Promise<Truth> => {
    const before = readFileSync(join(set, name))
    const { bytes: after, scale } = await shrunk(page, before, isPaper)
    writeFileSync(join(out, name), after)
    bytes.before += before.length
    bytes.after += after.length
    return { ...of, corners: of.corners?.map(([x, y]) => [x * scale, y * scale]) ?? null }
  }
  const lines = readFileSync(join(set, "cases.jsonl"), "utf8").trim().split("\n")
  for (const text of lines) {
    const one = line.parse(JSON.parse(text))
    const isPaper = one.document === "certificate-of-registered-matters"
    const ofFront = await shrinkTo(one.front, one.truth, isPaper)
    const ofBack = one.back && one.backTruth ? await shrinkTo(one.back, one.backTruth, isPaper) : one.backTruth
    written.push(JSON.stringify({ ...one, truth: ofFront, ...(ofBack ? { backTruth: ofBack } : {}) }))
  }
  writeFileSync(join(out, "cases.jsonl"), `${written.join("\n")}\n`)
  await browser.close()
  console.log(`${lines.length} cases, ${megabytes(bytes.before)} before, ${megabytes(bytes.after)} after`)
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

/** A page with the coach in it, on an origin of its own that nothing answers for but us. */
async function coachPage(page: Page): Promise<Page> {
  await page.route(`${origin}/**`, (route) =>
    route.request().url().endsWith("/coach.js")
      ? route.fulfill({ contentType: "text/javascript", path: coachFile })
      : route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Coach</title>" }),
  )
  await page.goto(origin)
  return page
}

async function shrunk(page: Page, photo: Buffer, isPaper: boolean): Promise<Shrunk> {
  const made = await page.evaluate(
    async ({ base64, isPaper, url }) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
      const file = new File([bytes], "photo.jpg", { type: "image/jpeg" })
      const { coach }: { coach: (chosen: Chosen, tell: (told: Told) => void) => Promise<void> } = await import(url)
      const ready = await new Promise<File | null>((done, failed) => {
        coach({ file, isPaper }, (told) => {
          if (told.kind === "ready") done(told.file)
          if (told.kind === "refused") failed(new Error(told.refusal))
        }).catch(failed)
      })
      if (ready === null) return null
      const widths = await Promise.all([file, ready].map(async (one) => (await createImageBitmap(one)).width))
      const [before = 1, after = 1] = widths
      const text = await new Promise<string>((done) => {
        const reader = new FileReader()
        reader.onload = () => done(String(reader.result))
        reader.readAsDataURL(ready)
      })
      return { base64: text.slice(text.indexOf(",") + 1), scale: after / before }
    },
    { base64: photo.toString("base64"), isPaper, url: `${origin}/coach.js` },
  )
  return made ? { bytes: Buffer.from(made.base64, "base64"), scale: made.scale } : { bytes: photo, scale: 1 }
}

await main().catch((problem) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
})
