import { describe, expect, it } from "vitest"
import { fitPrint, type Mark } from "./fit-print.ts"
import type { PixelBox } from "./page-box.ts"

/** A card at 10 pixels a millimetre. */
const page = { width: 856, height: 540, millimetre: 10 }
const marks: readonly Mark[] = [
  { left: 650, middle: 42 },
  { left: 77, middle: 84 },
  { left: 115, middle: 143 },
  { left: 355, middle: 143 },
  { left: 509, middle: 143 },
  { left: 86, middle: 215 },
  { left: 98, middle: 257 },
  { left: 201, middle: 367 },
  { left: 402, middle: 456 },
  { left: 154, middle: 496 },
]

const printAt = ({ left, middle }: Mark): PixelBox => ({
  left,
  top: middle - 12,
  right: left + 60,
  bottom: middle + 12,
})
const moved = (by: (mark: Mark) => Mark) => marks.map((mark) => printAt(by(mark)))
/** Labels, second words and seals, that no mark stands for. */
const others = [
  { left: 17, middle: 84 },
  { left: 300, middle: 300 },
  { left: 330, middle: 60 },
  { left: 720, middle: 500 },
].map(printAt)

const place = (pieces: readonly PixelBox[], { left, middle }: Mark) => {
  const fit = fitPrint([...pieces, ...others], marks, page)
  const box = fit.place({ left, top: middle - 20, right: left + 100, bottom: middle + 20 })
  return { left: box.left, middle: (box.top + box.bottom) / 2, share: fit.share }
}

describe("print off its form", () => {
  it("by up to 2.5 millimetres is found where it is", () => {
    const found = place(
      moved(({ left, middle }) => ({ left: left - 18, middle: middle + 17 })),
      { left: 200, middle: 200 },
    )
    expect(found.share).toBe(1)
    expect(found.left).toBeCloseTo(182, 0)
    expect(found.middle).toBeCloseTo(217, 0)
  })

  it("and aslant, as from a corner found wrong, is found nearer than any one shift would", () => {
    const slant = ({ left, middle }: Mark): Mark => ({ left, middle: middle + 24 * (left / page.width) - 4 })
    for (const mark of [
      { left: 60, middle: 300 },
      { left: 660, middle: 60 },
    ] as const)
      expect(Math.abs(place(moved(slant), mark).middle - slant(mark).middle)).toBeLessThan(6)
  })

  it("is found though some of it is missing", () => {
    const some = moved(({ left, middle }) => ({ left: left + 9, middle: middle - 8 })).filter((_, at) => at % 3 !== 1)
    const found = place(some, { left: 200, middle: 200 })
    expect(found.share).toBe(0.7)
    expect(found.left).toBeCloseTo(209, 0)
  })
})

it("of another form agrees with little", () => {
  const upsideDown = moved(({ left, middle }) => ({ left: page.width - left - 60, middle: page.height - middle }))
  expect(fitPrint([...upsideDown, ...others], marks, page).share).toBeLessThan(0.4)
})

it("is nowhere on an empty page", () => {
  const fit = fitPrint([], marks, page)
  expect(fit.share).toBe(0)
  expect(fit.place({ left: 1, top: 2, right: 3, bottom: 4 })).toEqual({ left: 1, top: 2, right: 3, bottom: 4 })
})
