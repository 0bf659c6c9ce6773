import { describe, expect, it } from "vitest"
import type { ReadLine } from "../documents/layout.ts"
import type { Colour, Corners } from "../vision/image.ts"
import { drawn, drawnCard, type Paint, paper } from "../vision/test-picture.ts"
import { judgePage, judgeUnfound } from "./judge-page.ts"

const size = { width: 1027, height: 648 }
const whole: Corners = [
  [-0.5, -0.5],
  [1026.5, -0.5],
  [1026.5, 647.5],
  [-0.5, 647.5],
]
const card = drawn(size, () => paper, [{ sheet: drawnCard, corners: whole }])

const judged = (page: Colour, score: number, corners = whole, titles: readonly ReadLine[] = []) =>
  judgePage({
    ...{ photo: page, score, document: "residence-card", side: "front", layout: null, reading: {} },
    upright: {
      ...{ page, corners, titles, pieces: [], form: null, seen: [] },
      pixelsPerMillimetre: size.width / 85.6,
      recognised: { document: "unknown", side: "unknown" },
    },
  }).problems

describe("what shows no title", () => {
  it("is not taken for a document when it stands out weakly", () => expect(judged(card, 0.4)).toEqual(["no-document"]))
  it("is left to people when it stands out", () => expect(judged(card, 0.7)).toEqual([]))
  it("is said to be too small when it is, and not to be no document", () => {
    const small: Corners = [
      [100, 100],
      [440, 100],
      [440, 314],
      [100, 314],
    ]
    expect(judged(card, 0.4, small)).toEqual(["too-small"])
  })
})

describe("what shows no title and stands out weakly", () => {
  const grey = (page: Colour): Colour => ({ ...page, data: page.data.map((_, i) => page.data[i - (i % 3)] ?? 0) })
  const beyond = whole.map(([x, y]) => [x - 300, y] as const)
  const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = beyond
  const print = ["氏名", "1974年01月08日"].map((text) => ({ text, confidence: 0.99 }))

  it("is a copy when it has no colour", () => expect(judged(grey(card), 0.4)).toEqual(["not-original"]))
  it("is cut off when it lies beyond the border and print was read on it", () =>
    expect(judged(card, 0.4, [a, b, c, d], print)).toEqual(["cut-off"]))
  it("is no document when nothing was", () => expect(judged(card, 0.4, [a, b, c, d])).toEqual(["no-document"]))
})

describe("a photo without one document", () => {
  const of = (ground: (x: number, y: number) => Paint, documents = 0) => {
    const full = drawn({ width: 480, height: 360 }, ground, [])
    return judgeUnfound({ full, small: full, reducedBy: 1 }, documents)
  }
  const speckle = (x: number, y: number) => (Math.abs(Math.sin(x * 12.9898 + y * 78.233) * 43_758.5453) % 1) * 12
  const table = (x: number, y: number): Paint => [150 + speckle(x, y) + x / 20, 110 + speckle(y, x), 80]

  it("has none on a bare table", () => expect(of(table)).toEqual(["no-document"]))
  it("has two when two are seen", () => expect(of(table, 2)).toEqual(["two-documents"]))
  it("is too bright when all is blown out", () => expect(of(() => [255, 255, 255])).toEqual(["too-bright"]))
  it("is too dark when nothing is lit", () => expect(of(() => [9, 8, 7])).toEqual(["too-dark"]))
  it("is of a display when its pixels show", () =>
    expect(
      of((x, y) => {
        const [red, green, blue] = table(x, y)
        const lit = 1 - 0.06 * Math.sin((2 * Math.PI * (x * 0.98 + y * 0.2)) / 2.7)
        return [red * lit, green * lit, blue * lit]
      }),
    ).toEqual(["not-original"]))
  it("is a copy when there is no colour at all", () =>
    expect(of((x, y) => (Math.sin(x / 4) > 0.6 && y % 30 < 12 ? [40, 40, 40] : [235, 235, 235]))).toEqual([
      "not-original",
    ]))
})
