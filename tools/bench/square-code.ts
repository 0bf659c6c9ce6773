import { readdirSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import sharp from "sharp"
import { decodePhoto } from "../../src/adapters/decode-photo.ts"
import { findIn } from "../../src/app/inspect-page.ts"
import type { Colour, Corners } from "../../src/vision/image.ts"
import { findSquareCodes } from "../../src/vision/square-code.ts"
import { looks, missingFamilies } from "../specimen/set/look.ts"
import { photographBack, variants } from "./square-code/combined-back.ts"

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "report" },
    look: { type: "string", default: "report" },
    count: { type: "string", default: "240" },
    without: { type: "string", multiple: true, default: [] },
  },
})

/** A code that shows is told; what bears none is left alone. */
const leastTold = 0.97
const mostAlarms = 0.005

interface Row {
  readonly photos: number
  readonly told: number
}

/**
 * `npm run bench:square-code [-- --seed S] [--look tune|trial|report] [--count 240] [--without DIR …]`: photographs backs of combined
 * cards with a true square code, open and covered, and says where the code is told; then of photos without one, all in a folder.
 */
async function bench(): Promise<boolean> {
  const rows = new Map<string, Row>()
  for (let turn = 0; turn < Number(values.count); turn++) {
    const { variant, jpeg } = await photographBack({ look: lookNamed(values.look), seed: values.seed, turn })
    count(rows, variant.name, await isTold(jpeg))
  }
  for (const folder of values.without) {
    for (const photo of photosIn(folder)) count(rows, folder, await isTold(await readFile(photo)))
  }
  return tell(rows)
}

function lookNamed(name: string) {
  const look = name === "tune" || name === "trial" || name === "report" ? looks[name] : null
  if (!look) throw new Error("A look is tune, trial or report.")
  const missing = missingFamilies(look)
  if (missing.length > 0) throw new Error(`Install these typefaces first: ${missing.join(", ")}.`)
  return look
}

const photosIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".jpg"))
    .map((name) => join(folder, name))

const millis: { readonly card: number[]; readonly photo: number[] } = { card: [], photo: [] }

/**
 * As the inspector looks at the back of a combined card: on what stands out as the card, then in the whole photo, which it does only
 * where it does not recognise that back. So alarms are more here than there. Null for a file that is no photo.
 */
async function isTold(bytes: Uint8Array): Promise<boolean | null> {
  const photo = await decodePhoto(bytes)
  if (!photo.ok) return null
  const [first, ...others] = findIn(photo.value)
  const isOnCard = first !== undefined && others.length === 0 && isFound(photo.value.full, first.corners)
  return isOnCard || isFound(photo.value.full, null)
}

function isFound(photo: Colour, corners: Corners | null): boolean {
  const startedAt = performance.now()
  const codes = findSquareCodes(photo, corners)
  millis[corners ? "card" : "photo"].push(performance.now() - startedAt)
  return codes.length > 0
}

function count(rows: Map<string, Row>, name: string, isCodeTold: boolean | null): void {
  if (isCodeTold === null) return
  const { photos, told } = rows.get(name) ?? { photos: 0, told: 0 }
  rows.set(name, { photos: photos + 1, told: told + (isCodeTold ? 1 : 0) })
}

/** @returns whether each goal is met. */
function tell(rows: ReadonlyMap<string, Row>): boolean {
  console.log("| back of a combined card, or photos without a code | code told, of | goal |\n|---|---|---|")
  const met = [...rows].map(([name, { photos, told }]) => {
    const goal = goalOf(name)
    const isMet = goal.isMet(told / photos)
    console.log(`| ${name} | ${told} of ${photos} | ${goal.words}${isMet ? "" : ": not met"} |`)
    return isMet
  })
  for (const [where, each] of Object.entries(millis)) {
    const half = [...each].sort((a, b) => a - b)[each.length >> 1] ?? Number.NaN
    console.log(`Looking for a code in a whole ${where}: ${Math.round(half)} ms, the median of ${each.length}.`)
  }
  return met.every(Boolean)
}

function goalOf(name: string) {
  const variant = variants.find((one) => one.name === name)
  if (variant?.shows === "hardly") return { words: "–", isMet: () => true }
  return variant?.shows === "yes"
    ? { words: "97 %", isMet: (share: number) => share >= leastTold }
    : { words: "none, 0.5 % at most", isMet: (share: number) => share <= mostAlarms }
}

sharp.concurrency(1)
process.exitCode = (await bench()) ? 0 : 1
