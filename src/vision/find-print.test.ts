import { expect, it } from "vitest"
import { findPrint } from "./find-print.ts"
import { flip, flipBox } from "./flip.ts"
import type { Colour } from "./image.ts"
import type { PixelBox } from "./page-box.ts"

/** 16 pixels a millimetre: a card's upper left quarter. */
const millimetre = 16
const size = { width: 640, height: 432 }

const box = (left: number, top: number, right: number, bottom: number): PixelBox => ({ left, top, right, bottom })

/** Paper that darkens to the right, with ink in boxes: strokes 6 pixels wide every 14, as letters are. */
function page(words: readonly PixelBox[], solid: readonly PixelBox[] = []): Colour {
  const data = new Uint8Array(3 * size.width * size.height)
  const isIn = (x: number, y: number) => (one: PixelBox) =>
    x >= one.left && x < one.right && y >= one.top && y < one.bottom
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const paper = 240 - x * 0.2
      const word = words.find(isIn(x, y))
      const isInk = solid.some(isIn(x, y)) || (word !== undefined && (x - word.left) % 14 < 6)
      data.fill(isInk ? paper * 0.3 : paper, 3 * (y * size.width + x), 3 * (y * size.width + x) + 3)
    }
  return { ...size, data }
}

const first = box(40, 60, 40 + 14 * 10 - 8, 96)
const second = box(240, 60, 240 + 14 * 12 - 8, 96)
const small = box(40, 160, 40 + 14 * 6 - 8, 184)

const isNear = (a: PixelBox | undefined, b: PixelBox) =>
  a !== undefined && (["left", "top", "right", "bottom"] as const).every((side) => Math.abs(a[side] - b[side]) <= 3)

it("finds words from top to bottom, each by itself, on light paper and on dark", () => {
  const found = findPrint(page([first, second, small]), millimetre)
  expect(found).toHaveLength(3)
  expect([first, second, small].map((word) => found.some((piece) => isNear(piece, word)))).toEqual([true, true, true])
})

it("leaves out rules, portraits and specks", () => {
  const rule = box(30, 300, 600, 303)
  const portrait = box(420, 150, 600, 280)
  const speck = box(200, 250, 206, 256)
  expect(findPrint(page([], [rule, portrait, speck]), millimetre)).toEqual([])
})

it("does not join a value to the frame around its cell", () => {
  const frame = [box(20, 40, 400, 42), box(20, 114, 400, 116), box(20, 40, 22, 116), box(398, 40, 400, 116)]
  expect(findPrint(page([first], frame), millimetre).some((piece) => isNear(piece, first))).toBe(true)
})

it("finds the same on a page turned by half a turn, each box turned with it", () => {
  const upright = page([first, small])
  const found = findPrint(flip(upright), millimetre).map((piece) => flipBox(piece, upright))
  expect([first, small].map((word) => found.some((piece) => isNear(piece, word)))).toEqual([true, true])
})

it("turns every pixel", () => {
  const two: Colour = { width: 2, height: 1, data: Uint8Array.of(1, 2, 3, 4, 5, 6) }
  expect([...flip(two).data]).toEqual([4, 5, 6, 1, 2, 3])
})
