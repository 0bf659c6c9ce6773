import type { DocumentKind } from "../../../src/documents/kinds.ts"
import { type Dice, diceFrom } from "../random.ts"
import { type Failure, problemOf } from "./failure.ts"
import { type Holder, inventHolder, setToday } from "./holder.ts"
import type { Look } from "./look.ts"
import { type Printed, printBack, printFront, printLicence, printMyNumber } from "./print.ts"
import { type Corners, type Taken, take } from "./take.ts"

export interface Order {
  readonly seed: string
  readonly turn: number
  readonly look: Look
  readonly kinds: readonly DocumentKind[] | undefined
  readonly failures: readonly Failure[]
  readonly badShare: number
}

/** What is on one photo, by the codes `honnin inspect` has. */
export interface Truth {
  readonly document: DocumentKind | "other" | "unknown"
  readonly side: "front" | "back" | "unknown"
  readonly corners: Corners | null
  readonly fields: Readonly<Record<string, string>>
  /** As printed, character for character. */
  readonly printed: Readonly<Record<string, string>>
  readonly problem: (typeof problemOf)[Failure] | null
  readonly how: Readonly<Record<string, unknown>>
}

/** One line of `cases.jsonl`: a call of `honnin inspect`, and what it should find. Photos by their names in the folder. */
export interface Line {
  readonly id: string
  readonly front: string
  readonly back?: string
  readonly document: DocumentKind
  readonly details: Readonly<Record<string, string>>
  readonly today: string
  readonly truth: Truth
  readonly backTruth?: Truth
  readonly isExpired: boolean
}

interface Made {
  readonly line: Line
  readonly photos: readonly (readonly [name: string, jpeg: Buffer])[]
}

export async function makeCase(order: Order): Promise<Made> {
  const { seed, turn, look } = order
  const dice = diceFrom(`${look.name} ${seed} ${turn}`)
  const failure = failureOf(order)
  const document = documentOf(order, { failure, dice })
  const holder = inventHolder({ document, turn: turn * 7 + Math.floor(dice() * 3), dice })
  const id = `${seed}-${String(turn + 1).padStart(4, "0")}`
  const front = await takeFront({ holder, failure, look, dice })
  const back = await takeBack({ holder, failure, look, dice, front: front.taken.jpeg })
  const files = { front: `${id}-front.jpg`, ...(back ? { back: `${id}-back.jpg` } : {}) }
  const { details, isExpired } = holder
  const line = { id, ...files, document, details, today: setToday, truth: front.truth, isExpired }
  const photos = [[files.front, front.taken.jpeg] as const]
  if (!back || !files.back) return { line, photos }
  return { line: { ...line, backTruth: back.truth }, photos: [...photos, [files.back, back.taken.jpeg]] }
}

/** Every so many cases a bad one, the failures in turn, so that a small set has them all. */
function failureOf({ turn, badShare, failures }: Order): Failure | null {
  const bad = Math.floor((turn + 1) * badShare + 1e-9)
  return bad > Math.floor(turn * badShare + 1e-9) ? (failures[(bad - 1) % failures.length] ?? null) : null
}

const paper: DocumentKind = "certificate-of-registered-matters"

function documentOf({ kinds }: Order, { failure, dice }: { failure: Failure | null; dice: Dice }): DocumentKind {
  const shares: readonly (readonly [DocumentKind, number])[] = [
    ["residence-card", 0.66],
    ["special-permanent-resident-certificate", 0.2],
    ["alien-registration-certificate", 0.08],
    [paper, failure ? 0 : 0.06],
  ]
  if (failure === "combined-back") return "residence-card"
  const able = shares.filter(([kind, share]) => share > 0 && (kinds?.includes(kind) ?? true))
  const total = able.reduce((sum, [, share]) => sum + share, 0)
  let left = dice() * total
  for (const [kind, share] of able) {
    left -= share
    if (left <= 0) return kind
  }
  return able[0]?.[0] ?? "residence-card"
}

interface Work {
  readonly holder: Holder
  readonly failure: Failure | null
  readonly look: Look
  readonly dice: Dice
}

interface Photographed {
  readonly taken: Taken
  readonly truth: Truth
}

/** What lies under the camera: its drawing, and what of it is true. */
interface Shown {
  readonly printed: Printed | null
  readonly second: Printed | null
  readonly truth: Pick<Truth, "document" | "side" | "fields" | "printed">
}

async function takeFront(work: Work): Promise<Photographed> {
  const shown = shownFor(work)
  const taken = await take({ ...work, failure: work.failure === "same-both-sides" ? null : work.failure, ...shown })
  const problem = work.failure && work.failure !== "same-both-sides" ? problemOf[work.failure] : null
  return { taken, truth: { ...shown.truth, corners: taken.corners, problem, how: taken.how } }
}

function shownFor({ holder, failure, look, dice }: Work): Shown {
  const press = { look, dice }
  const nothing = { second: null, truth: { document: "other", side: "front", fields: {}, printed: {} } } as const
  if (failure === "no-document") return { printed: null, ...nothing, truth: unknown }
  if (failure === "licence") return { printed: printLicence(holder, press), ...nothing }
  if (failure === "my-number-card" || failure === "combined-back") {
    const combined = failure === "combined-back"
    const truth = { ...nothing.truth, side: "back", ...(combined ? { document: holder.document } : {}) } as const
    return { printed: printMyNumber(holder, { ...press, combined }), second: null, truth }
  }
  if (failure === "wrong-side") return { printed: printBack(holder, press), second: null, truth: backOf(holder) }
  if (failure === "other-kind") return shownFront(otherKind(holder, dice), press)
  if (failure !== "two-documents") return shownFront(holder, press)
  const second = dice() < 0.5 ? printBack(holder, press) : printFront(otherPerson(holder, dice), press)
  return { printed: printFront(holder, press), second, truth: { ...unknown, document: holder.document } }
}

const unknown = { document: "unknown", side: "unknown", fields: {}, printed: {} } as const

const shownFront = (holder: Holder, press: { look: Look; dice: Dice }): Shown => {
  const { document, fields, printed } = holder
  return { printed: printFront(holder, press), second: null, truth: { document, side: "front", fields, printed } }
}

const backOf = ({ document, backFields }: Holder): Shown["truth"] => ({
  document,
  side: "back",
  fields: backFields,
  printed: {},
})

const otherPerson = ({ document }: Holder, dice: Dice) =>
  inventHolder({ document, turn: Math.floor(dice() * 1_000), dice })

const otherKind = ({ document }: Holder, dice: Dice) =>
  inventHolder({
    document: document === "residence-card" ? "special-permanent-resident-certificate" : "residence-card",
    turn: Math.floor(dice() * 1_000),
    dice,
  })

/** The back is sent always when it says something, else now and then. */
async function takeBack({
  holder,
  failure,
  look,
  dice,
  front,
}: Work & { front: Buffer }): Promise<Photographed | null> {
  if (failure === "same-both-sides") return sameAgain(holder, front)
  const isNeeded = holder.back.rows.length > 0 || holder.document === paper
  if (!isNeeded && dice() < 0.6) return null
  const taken = await take({ printed: printBack(holder, { look, dice }), second: null, failure: null, look, dice })
  return { taken, truth: { ...backOf(holder), corners: taken.corners, problem: null, how: taken.how } }
}

function sameAgain({ document }: Holder, jpeg: Buffer): Photographed {
  const how = { failure: "same-both-sides" }
  const truth: Truth = {
    document,
    side: "front",
    corners: null,
    fields: {},
    printed: {},
    problem: "same-as-other-side",
    how,
  }
  return { taken: { jpeg, corners: null, how }, truth }
}
