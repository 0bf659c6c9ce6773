import { encode } from "uqr"
import { describe, expect, it } from "vitest"
import type { Side } from "../documents/kinds.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { Corners } from "../vision/image.ts"
import { drawn, drawnCard, ink, type Paint, paper, type Sheet } from "../vision/test-picture.ts"
import { pageShowsMyNumber, unfoundShowsMyNumber } from "./shows-my-number.ts"

const { data: modules } = encode("257774446479", { ecc: "M", border: 2 })
const code: Sheet = (u, v) => (modules[Math.floor(25 * v)]?.[Math.floor(25 * u)] ? ink : paper)

const size = { width: 720, height: 500 }
const table = (): Paint => [120, 90, 60]
const card: Corners = [
  [20, 20],
  [540, 20],
  [540, 348],
  [20, 348],
]
const square = (left: number, top: number): Corners => [
  [left, top],
  [left + 84, top],
  [left + 84, top + 84],
  [left, top + 84],
]
const photoWith = (corners: readonly Corners[]) =>
  drawn(size, table, [...corners.map((one) => ({ sheet: code, corners: one })), { sheet: drawnCard, corners: card }])

const onCard = photoWith([square(430, 40)])
const besideCard = photoWith([square(600, 380)])
const bare = photoWith([])

const back: Recognised = { document: "residence-card", side: "back" }
const front: Recognised = { document: "residence-card", side: "front" }
const unknown: Recognised = { document: "unknown", side: "unknown" }
const myNumberCard: Recognised = { document: "other", side: "back" }

interface Shown {
  readonly photo?: typeof onCard
  readonly recognised: Recognised
  readonly side: Side
  readonly combinedCard?: boolean
  readonly titles?: readonly string[]
}

const shows = ({ photo = onCard, recognised, side, combinedCard = true, titles = [] }: Shown) =>
  pageShowsMyNumber(
    photo,
    { recognised, corners: card, titles: titles.map((text) => ({ text, confidence: 0.9 })) },
    { document: "residence-card", side, combinedCard },
  )

describe("a square code shows a My Number", () => {
  it.each<[string, Shown]>([
    ["the back of a combined card", { recognised: back, side: "back" }],
    ["that back sent for the front", { recognised: back, side: "front" }],
    ["what was sent for that back and could not be recognised", { recognised: unknown, side: "back" }],
    ["the same, the code beyond what was taken for the card", { photo: besideCard, recognised: unknown, side: "back" }],
    ["the back of a My Number card", { recognised: myNumberCard, side: "front", combinedCard: false }],
  ])("on %s", (_, shown) => expect(shows(shown)).toBe(true))

  it("in a photo sent for that back in which no card stands out", () => {
    expect(unfoundShowsMyNumber(onCard, { side: "back", combinedCard: true })).toBe(true)
    expect(unfoundShowsMyNumber(bare, { side: "back", combinedCard: true })).toBe(false)
  })
})

describe("a square code may be the document's own", () => {
  it.each<[string, Shown]>([
    ["on the front of a combined card", { recognised: front, side: "front" }],
    ["on the back of a card that is not combined", { recognised: back, side: "back", combinedCard: false }],
    ["on what was not recognised", { recognised: unknown, side: "front" }],
    ["on the front of another document", { recognised: { ...myNumberCard, side: "front" }, side: "front" }],
    ["beside a back that is recognised", { photo: besideCard, recognised: back, side: "back" }],
  ])("%s", (_, shown) => expect(shows(shown)).toBe(false))

  it("in a photo in which no card stands out", () => {
    expect(unfoundShowsMyNumber(onCard, { side: "front", combinedCard: true })).toBe(false)
    expect(unfoundShowsMyNumber(onCard, { side: "back", combinedCard: false })).toBe(false)
  })
})

describe("digits", () => {
  it("show it on any side, and more than half of them on the back of a combined card, whatever it was sent for", () => {
    const of = (text: string, shown: Omit<Shown, "photo" | "titles">) =>
      shows({ ...shown, photo: bare, titles: [text] })
    expect(of("2577 7444 6479", { recognised: front, side: "front", combinedCard: false })).toBe(true)
    expect(of("2577 7444", { recognised: back, side: "back" })).toBe(true)
    expect(of("2577 7444", { recognised: back, side: "front" })).toBe(true)
    expect(of("2577 7444", { recognised: front, side: "front" })).toBe(false)
    expect(of("2577 7444", { recognised: back, side: "back", combinedCard: false })).toBe(false)
  })
})
