import { readFile } from "node:fs/promises"
import type { InspectedPage } from "../../../src/app/inspected-page.ts"
import type { Inspector } from "../../../src/app/ports.ts"
import { fieldsOf, findingsOn, isSamePhoto, parseCase, readingOf } from "../../../src/cli/inspect.ts"
import { sureness } from "../../../src/documents/compare.ts"
import { foldConfusables } from "../../../src/documents/confusables.ts"
import type { Side } from "../../../src/documents/kinds.ts"
import type { ReadValue } from "../../../src/documents/reading.ts"
import { dayInTokyo } from "../../../src/kit/plain-date.ts"
import type { PhotographedCase, Truth } from "./photographed-case.ts"
import { Tally } from "./tally.ts"
import { wrongDetails } from "./wrong-details.ts"

interface SeenPage {
  readonly side: Side
  readonly page: InspectedPage | null
  /** What asks for a new photo: of the page, or of the file. */
  readonly problems: readonly string[]
}

export interface SeenCase {
  readonly case: PhotographedCase
  readonly pages: readonly SeenPage[]
}

/** A field read from a good front: how sure, and whether right. */
export interface SureReading {
  readonly confidence: number
  readonly isRight: boolean
}

export interface Accuracy {
  readonly tally: Tally
  readonly readings: readonly SureReading[]
  /** Per true problem, what was told instead and how often. */
  readonly confusions: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export async function lookAtAll(
  inspector: Inspector,
  cases: readonly PhotographedCase[],
): Promise<readonly SeenCase[]> {
  const seen: SeenCase[] = []
  for (const one of cases) {
    const front = await readFile(one.asked.front)
    const pages = [await lookAt(inspector, one, "front", front)]
    if (one.asked.back !== undefined) {
      const back = await readFile(one.asked.back)
      const seenBack = await lookAt(inspector, one, "back", back)
      const twice = isSamePhoto(front, back) ? ["same-as-other-side"] : []
      pages.push({ ...seenBack, problems: [...twice, ...seenBack.problems] })
    }
    seen.push({ case: one, pages })
  }
  return seen
}

async function lookAt(
  inspector: Inspector,
  { asked }: PhotographedCase,
  side: Side,
  bytes: Uint8Array,
): Promise<SeenPage> {
  const today = asked.today ?? dayInTokyo(Date.now())
  const inspected = await inspector.inspect({ bytes, document: asked.document, side, today })
  return inspected.ok
    ? { side, page: inspected.value, problems: inspected.value.problems }
    : { side, page: null, problems: [inspected.error] }
}

/** Documents whose fields have goals; the old papers are nearly extinct and are left to people. */
const cards: readonly string[] = ["residence-card", "special-permanent-resident-certificate"]

export function judge(seen: readonly SeenCase[]): Accuracy {
  const tally = new Tally()
  const readings: SureReading[] = []
  const confusions = new Map<string, Map<string, number>>()
  for (const one of seen) {
    for (const page of one.pages) {
      const truth = page.side === "front" ? one.case.truth : one.case.backTruth
      if (!truth) continue
      if (truth.problem === null) judgeGoodPage(tally, one, page, truth)
      else judgeBadPage({ tally, confusions }, one, page, truth.problem)
    }
    if (one.case.truth.problem === null) readings.push(...judgeFields(tally, one))
    if (one.case.truth.problem === null && cards.includes(one.case.asked.document)) judgeFindings(tally, one)
  }
  return { tally, readings, confusions }
}

const cornerSlack = 0.025

function judgeGoodPage(tally: Tally, one: SeenCase, { page, problems, side }: SeenPage, truth: Truth): void {
  const name = `${one.case.asked.id} ${side}`
  const how = `${truth.how.taking ?? ""} ${one.case.asked.document}`
  tally.count("good photo let through", problems.length === 0, `${name} (${how}): ${problems.join(", ")}`)
  const { document, side: seenSide } = page?.recognised ?? { document: "unknown", side: "unknown" }
  const isRight = document === truth.document && seenSide === truth.side
  tally.count("kind and side", isRight, `${name} (${how}): ${document} ${seenSide}`)
  if (truth.corners) {
    const off = farthest(page?.corners ?? null, truth.corners)
    tally.count("corners within 2.5 % of the width", off <= cornerSlack, `${name} (${how}): ${percent(off)}`)
  }
}

const percent = (share: number): string => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : "none")

type Points = readonly (readonly [number, number])[]

/** The worst corner's distance in widths of the document. */
function farthest(found: Points | null, truth: Points): number {
  const [a, b] = truth
  if (!found || !a || !b) return Number.POSITIVE_INFINITY
  const width = Math.hypot(a[0] - b[0], a[1] - b[1])
  return Math.max(...truth.map(([x, y], i) => Math.hypot(x - (found[i]?.[0] ?? 0), y - (found[i]?.[1] ?? 0)))) / width
}

function judgeBadPage(
  { tally, confusions }: { tally: Tally; confusions: Map<string, Map<string, number>> },
  one: SeenCase,
  { problems, side }: SeenPage,
  problem: string,
): void {
  const [first = "let through"] = problems
  const name = `${one.case.asked.id} ${side}: ${problem} was told as ${problems.join(", ") || "nothing"}`
  tally.count("bad photo refused", problems.length > 0, name)
  tally.count("bad photo refused for the right reason", first === problem, name)
  const told = confusions.get(problem) ?? new Map<string, number>()
  confusions.set(problem, told.set(first, (told.get(first) ?? 0) + 1))
}

const judged = [
  ...["number", "birthDate", "expiresOn", "name", "nameKanji", "address", "status", "nationality", "sex", "issuedOn"],
]

/** Each field printed on a good front against its truth; on cards in the table, on old papers for the calibration only. */
function judgeFields(tally: Tally, one: SeenCase): SureReading[] {
  const { truth, asked } = one.case
  const fields = fieldsOf(readingOf(one.pages))
  const isCard = cards.includes(asked.document)
  return judged.flatMap((field) => {
    const right = truth.fields[field]
    const read = fields[field]
    const value = read?.value ?? null
    if (right !== undefined && isCard) {
      const miss = `${asked.id}: ${right} was read as ${value ?? "nothing"} (${read?.confidence.toFixed(2) ?? "–"})`
      tally.count(`field ${field}`, value === right, miss)
      if (field === "address") {
        const isNear = value !== null && foldConfusables(value) === foldConfusables(right)
        tally.count("field address within confusable classes", isNear, miss)
      }
    }
    return read && right !== undefined ? [{ confidence: read.confidence, isRight: value === right }] : []
  })
}

const isAlarm = ({ code }: { code: string }): boolean => /\.(differs|room-missing|order-differs)$/.test(code)

function judgeFindings(tally: Tally, one: SeenCase): void {
  const { asked, typed, isExpired, backTruth } = one.case
  const codesFor = (details: Readonly<Record<string, string>>) => codesOf(one, details)
  const right = codesFor(typed)
  const alarms = right.filter((code) => isAlarm({ code }))
  tally.count("typed right, no alarm", alarms.length === 0, `${asked.id}: ${alarms.join(", ")}`)
  if (isExpired) tally.count("expired caught", right.includes("document.expired"), `${asked.id}: ${right.join(", ")}`)
  for (const { what, code, unsure, details } of wrongDetails(asked.id, typed)) {
    const isCaught = codesFor(details).includes(code)
    const value = readingOf(one.pages)[fieldOf[what]]
    const miss = `${asked.id}: typed ${details[fieldOf[what]]}, read ${value?.value ?? "nothing"} (${value?.confidence.toFixed(2) ?? "–"})`
    tally.count(`one ${what} wrong, caught`, isCaught, miss)
    tally.count("one value wrong, caught", isCaught, `${what} ${miss}`)
    if (!right.includes(unsure) && isSure(what, value))
      tally.count("one value wrong where read surely, caught", isCaught, `${what} ${miss}`)
  }
  const backPage = one.pages.find(({ side }) => side === "back")?.page
  if (backTruth?.problem !== null || !backPage) return
  const row = backTruth.fields.backAddress
  const read = backPage.reading.backAddress?.value
  if (row === undefined) tally.count("empty back seen as empty", read === undefined, `${asked.id}: ${read}`)
  else {
    tally.count("filled back row seen", read !== undefined, `${asked.id}: ${row}`)
    tally.count(
      "field backAddress within confusable classes",
      foldConfusables(read ?? "") === foldConfusables(row),
      `${asked.id}: ${row} was read as ${read ?? "nothing"}`,
    )
  }
}

const fieldOf = {
  "birth year": "birthDate",
  "expiry year": "expiresOn",
  "number digit": "number",
  "address digit": "address",
  "name letter": "name",
} as const

/** Read so surely that the product reports a difference. */
function isSure(what: keyof typeof fieldOf, read: ReadValue | undefined): boolean {
  const field = fieldOf[what]
  const least = field === "address" ? sureness.address.numbers : sureness[field]
  return read !== undefined && read.confidence >= least
}

function codesOf({ case: { asked }, pages }: SeenCase, typed: Readonly<Record<string, string>>): readonly string[] {
  const parsed = parseCase(JSON.stringify({ ...asked, details: typed }))
  if ("error" in parsed) throw new Error(`Details are not of the form: ${parsed.error}`)
  const today = asked.today ?? dayInTokyo(Date.now())
  const found = findingsOn({ document: asked.document, details: parsed.details ?? {}, pages, today })
  return found.map(({ code }) => code)
}
