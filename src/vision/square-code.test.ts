import { encode } from "uqr"
import { describe, expect, it } from "vitest"
import type { Colour, Corners, Point } from "./image.ts"
import { findSquareCodes } from "./square-code.ts"
import { drawn, drawnCard, ink, type Paint, paper, type Sheet } from "./test-picture.ts"

const size = { width: 720, height: 454 }
const whole: Corners = [
  [0, 0],
  [720, 0],
  [720, 454],
  [0, 454],
]
const table = (): Paint => [120, 90, 60]

const { data: modules } = encode("257774446479", { ecc: "M", border: 2 })
/** Of the card's width: 25 modules of 0.48 mm. */
const wide = 0.14
const [left, top] = [0.66, 0.1]
const high = (wide * size.width) / size.height

/** Of a square code that lies on a card: its column and row, in modules. */
type Covered = (column: number, row: number) => boolean

const cardWith =
  (code: Sheet): Sheet =>
  (u, v) => {
    const [x, y] = [(u - left) / wide, (v - top) / high]
    return x >= 0 && x < 1 && y >= 0 && y < 1 ? code(x, y) : drawnCard(u, v)
  }

const codeCovered = (isCovered: Covered, by: Paint = [0, 0, 0]): Sheet =>
  cardWith((x, y) => {
    const [column, row] = [Math.floor(25 * x), Math.floor(25 * y)]
    if (isCovered(column - 2, row - 2)) return by
    return modules[row]?.[column] ? ink : [250, 250, 250]
  })

const open = codeCovered(() => false)
const photo = (sheet: Sheet, corners = whole) => drawn(size, table, [{ sheet, corners }])

/** Where a module of that code lies on a card that fills the photo. */
const at = (column: number, row: number): Point => [
  (left + (wide * (column + 2.5)) / 25) * size.width - 0.5,
  (top + (high * (row + 2.5)) / 25) * size.height - 0.5,
]

const changed = (picture: Colour, change: (level: number, i: number) => number): Colour => ({
  ...picture,
  data: Uint8Array.from(picture.data, change),
})

/** Each pixel the mean of a square of 2 × `reach` + 1. */
function blurred(picture: Colour, reach: number): Colour {
  const { width, height, data } = picture
  return changed(picture, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)]
    let [sum, count] = [0, 0]
    for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
      for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++, count++)
        sum += data[3 * (row * width + column) + (i % 3)] ?? 0
    }
    return sum / count
  })
}

describe("a square code on a card", () => {
  const found = findSquareCodes(photo(open), whole)

  it("is found by the squares in three of its corners, where they are", () => {
    expect(found).toHaveLength(3)
    for (const place of [at(3, 3), at(17, 3), at(3, 17)]) {
      const nearest = Math.min(...found.map(([x, y]) => Math.hypot(x - place[0], y - place[1])))
      expect(nearest).toBeLessThan(2)
    }
  })

  it.each([17, 45, 181])("is found in a photo turned by %i degrees, the card not found", (degrees) => {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
    const turned = ([x, y]: Point): Point => [
      310 + 0.85 * (cos * (x - 420) - sin * (y - 120)),
      240 + 0.85 * (sin * (x - 420) + cos * (y - 120)),
    ]
    const [a, b, c, d] = whole
    expect(findSquareCodes(photo(open, [turned(a), turned(b), turned(c), turned(d)]), null)).toHaveLength(3)
  })

  it("is found on a tilted card", () => {
    const tilted: Corners = [
      [90, 40],
      [660, 15],
      [715, 440],
      [20, 380],
    ]
    const picture = photo(open, tilted)
    expect(findSquareCodes(picture, tilted)).toHaveLength(3)
    expect(findSquareCodes(picture, null)).toHaveLength(3)
  })

  it("is found out of focus, in little light, and with noise over it", () => {
    const noise = (i: number) => (Math.abs(Math.sin(i * 12.9898) * 43_758.5453) % 1) - 0.5
    expect(findSquareCodes(blurred(photo(open), 2), whole).length).toBeGreaterThan(0)
    expect(
      findSquareCodes(
        changed(photo(open), (level, i) => 8 + 0.12 * level + 6 * noise(i)),
        whole,
      ).length,
    ).toBeGreaterThan(0)
    expect(
      findSquareCodes(
        changed(photo(open), (level) => 225 + 0.12 * level),
        whole,
      ),
    ).toHaveLength(3)
  })
})

describe("a square code that is covered in part", () => {
  it.each<[string, Covered, number]>([
    ["its left half", (column) => column < 10.5, 1],
    ["its right half", (column) => column > 10.5, 2],
    ["its upper half", (_, row) => row < 10.5, 1],
    ["its lower half", (_, row) => row > 10.5, 2],
    ["its middle", (column, row) => column > 7 && row > 7, 3],
  ])("shows when only %s is covered", (_, isCovered, squares) =>
    expect(findSquareCodes(photo(codeCovered(isCovered)), whole)).toHaveLength(squares),
  )

  it.each([
    ["paint", [0, 0, 0]],
    ["a slip", [252, 252, 250]],
  ] as const)("shows, at that place, when %s leaves one of its corners", (_, by) => {
    const [first, ...others] = findSquareCodes(photo(codeCovered((column, row) => column > 7 || row < 13, by)), whole)
    expect(others).toEqual([])
    const [x = 0, y = 0] = first ?? []
    expect(Math.hypot(x - at(3, 17)[0], y - at(3, 17)[1])).toBeLessThan(2)
  })
})

describe("no square code", () => {
  it.each([
    ["on a card without one", drawnCard],
    ["under paint", codeCovered(() => true)],
    ["under a slip", codeCovered(() => true, paper)],
  ] as const)("is found %s", (_, sheet) => {
    expect(findSquareCodes(photo(sheet), whole)).toEqual([])
    expect(findSquareCodes(photo(sheet), null)).toEqual([])
  })

  /** Squares about one middle, dark, light, dark and so on from the outside, so many parts of their half width each. */
  const squares = (...parts: readonly number[]): Sheet =>
    cardWith((x, y) => {
      const total = parts.reduce((sum, part) => sum + part, 0) + 2
      let inwards = total * (1 - 2 * Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5))) - 2
      if (inwards < 0) return paper
      const ring = parts.findIndex((part) => {
        inwards -= part
        return inwards < 0
      })
      return ring % 2 === 0 ? ink : paper
    })

  it("is made of squares in a ring of other widths, as in 回 and 国", () => {
    expect(findSquareCodes(photo(squares(1, 1, 1.5)), whole)).toHaveLength(1)
    for (const others of [[1, 3, 1.5], [1, 1, 4], [0.4, 1.4, 0.4, 1.4, 0.4], [2, 1, 1.5], [3.5]])
      expect(findSquareCodes(photo(squares(...others)), whole)).toEqual([])
  })

  it("is made of parallel lines that stand as far apart as its squares' sides", () => {
    const bars = cardWith((x) => ([0, 2, 3, 4, 6].includes(Math.floor(7 * x)) ? ink : paper))
    expect(findSquareCodes(photo(bars), whole)).toEqual([])
  })
})
