import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { parseArgs } from "node:util"
import { type Browser, chromium } from "playwright-core"
import { loadCase } from "../../fixtures/cases.ts"
import { languages } from "../../src/web/i18n/languages.ts"
import { inFolder } from "./in-folder.ts"
import { formOf, sendAll } from "./load.ts"
import { type Applicant, type Product, startProduct } from "./product.ts"
import { type Score, scores } from "./web/lighthouse.ts"
import { shrinkTimes } from "./web/shrink.ts"
import { type Visit, weigh } from "./web/weigh.ts"

const mostBytes = 40_000
const leastScore = 98

const { findChromium }: { findChromium: () => string | null } = createRequire(import.meta.url)("../browser.cjs")

interface Measured {
  readonly browser: Browser
  readonly chromiumPath: string
  readonly product: Product
}

/** @returns whether no page weighs too much. */
async function showWeight({ browser }: Measured, visits: readonly Visit[]): Promise<boolean> {
  let heaviest = 0
  console.log("First load of each page as sent, bytes (HTML, style, script, pictures, icon, all):")
  for (const visit of visits) {
    const ofLanguages = []
    for (const language of languages) ofLanguages.push({ language, ...(await weigh(browser, visit, language)) })
    const most = ofLanguages.reduce((a, b) => (b.all > a.all ? b : a))
    heaviest = Math.max(heaviest, most.all)
    const parts = [most.document, most.stylesheet, most.script, most.image, most.other, most.all].map((n) =>
      String(n).padStart(7),
    )
    console.log(
      `  ${visit.name.padEnd(16)}${parts.join("")}  heaviest of ${languages.length} languages: ${most.language}`,
    )
  }
  console.log(`  heaviest ${heaviest}, goal ${mostBytes}: ${heaviest <= mostBytes ? "met" : "NOT met"}`)
  return heaviest <= mostBytes
}

/** @returns whether every page scores what it should. */
async function showScores({ chromiumPath }: Measured, visits: readonly Visit[], runs: number): Promise<boolean> {
  let isMet = true
  console.log(`Lighthouse, mobile, median of ${runs} (performance, accessibility, best practices):`)
  for (const visit of visits) {
    const of: Score[] = []
    for (let run = 0; run < runs; run++) of.push(await scores(visit, chromiumPath))
    const medians = (["performance", "accessibility", "best-practices"] as const).map((category) =>
      median(of.map((score) => score[category])),
    )
    if (medians.some((score) => score < leastScore)) isMet = false
    console.log(`  ${visit.name.padEnd(16)}${medians.map((score) => String(score).padStart(5)).join("")}`)
  }
  console.log(`  goal ${leastScore} in each: ${isMet ? "met" : "NOT met"}`)
  return isMet
}

async function showShrinking({ browser }: Measured, photos: Visit, pairs: number): Promise<void> {
  const times = await shrinkTimes(browser, photos, pairs)
  const ratio = median(times.map(({ coach, bare }) => coach / bare))
  console.log(`A 12-megapixel photo made ready to be sent, ${pairs} pairs:`)
  console.log(`  coach ${median(times.map(({ coach }) => coach)).toFixed(0)} ms`)
  console.log(`  bare  ${median(times.map(({ bare }) => bare)).toFixed(0)} ms (decode, draw once, encode once)`)
  console.log(
    `  ratio by pair ${times.map(({ coach, bare }) => (coach / bare).toFixed(2)).join(" ")}, median ${ratio.toFixed(2)}`,
  )
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The pages an applicant opens, in their order: one applicant has come as far as the photos, one has sent everything. */
async function visitsOf(product: Product) {
  const [fresh, sent] = await product.applicants(2)
  if (!fresh || !sent) throw new Error("no applicants")
  const at = (applicant: Applicant | null, name: string, path = name): Visit => ({
    ...{ name, cookie: applicant ? `honnin_device=${applicant.device}` : null },
    url: applicant ? `${product.url}/v/${applicant.token}/${path}` : `${product.url}${path}`,
  })
  await sendAll([product.upload(sent, formOf(readFileSync(loadCase("minh-anh-clean").front), randomUUID()))], 1)
  await post(at(sent, "photos"), { backWritten: "no" })
  const early = [
    at(null, "start", "/"),
    at(null, "acceptance", "/will-it-be-accepted"),
    ...["identification", "document", "details", "photos"].map((name) => at(fresh, name)),
    ...["check", "withdraw"].map((name) => at(sent, name)),
  ]
  const send = () => post(at(sent, "check"), { sendKey: "1" })
  return { early, send, late: [at(sent, "sent"), at(sent, "status")], photos: at(fresh, "photos") }
}

async function post({ url, cookie }: Visit, fields: Record<string, string>): Promise<void> {
  const headers = { "content-type": "application/x-www-form-urlencoded", cookie: cookie ?? "" }
  const answer = await fetch(url, { method: "POST", redirect: "manual", headers, body: new URLSearchParams(fields) })
  await answer.arrayBuffer()
  if (answer.status !== 303) throw new Error(`${url} answers ${answer.status}`)
}

async function measure(measured: Measured, wanted: ReturnType<typeof options>): Promise<boolean> {
  const { early, send, late, photos } = await visitsOf(measured.product)
  const isLight = await showWeight(measured, early)
  await showShrinking(measured, photos, wanted.pairs)
  const isGood = wanted.runs === 0 || (await showScores(measured, early, wanted.runs))
  await send()
  const isLateLight = await showWeight(measured, late)
  const isLateGood = wanted.runs === 0 || (await showScores(measured, late, wanted.runs))
  return isLight && isGood && isLateLight && isLateGood
}

function options(): { runs: number; pairs: number } {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "3" }, pairs: { type: "string", default: "5" } },
  })
  const [runs, pairs] = [Number(values.runs), Number(values.pairs)]
  if (Number.isInteger(runs) && runs >= 0 && Number.isInteger(pairs) && pairs > 0) return { runs, pairs }
  throw new Error("--runs is a whole number from 0 (no Lighthouse), --pairs one from 1")
}

await inFolder(async (folder, undo) => {
  const wanted = options()
  const chromiumPath = findChromium()
  if (!chromiumPath) throw new Error("No Chromium here. Install one, or name yours in CHROMIUM.")
  const product = await startProduct(folder, undo)
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] })
  undo.push(() => browser.close())
  return measure({ browser, chromiumPath, product }, wanted)
})
