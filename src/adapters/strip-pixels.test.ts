import { describe, expect, it } from "vitest"
import type { Grey } from "../vision/image.ts"
import { columnsOf, flatten, padded, resize, sharpened, toGrey } from "./strip-pixels.ts"

/** Paper of a level that may change from left to right, with a stroke of half its light in every tenth column. */
function line(paper: (x: number) => number): Grey {
  const [width, height] = [200, 40]
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width
    return Math.round(paper(x) * (x % 10 === 5 ? 0.5 : 1))
  })
  return { width, height, data }
}

const row = (image: Grey | null) => [...(image?.data.subarray(0, image.width) ?? [])]

describe("flattened", () => {
  it("dark paper becomes white and its ink black", () => {
    const flat = row(flatten(line(() => 80)))
    expect(flat.slice(40, 44)).toEqual([255, 255, 255, 255])
    expect(flat[45]).toBe(0)
  })

  it("light that falls off from left to right goes", () => {
    const flat = row(flatten(line((x) => 240 - x * 0.3)))
    expect(Math.min(...flat.filter((_, x) => x % 10 !== 5))).toBeGreaterThan(225)
    expect(Math.max(...flat.filter((_, x) => x % 10 === 5))).toBeLessThan(40)
  })

  it("paper without ink is no line", () =>
    expect(flatten({ width: 60, height: 40, data: new Uint8Array(2_400).fill(150) })).toBeNull())
})

it("weighs green most and blue least", () =>
  expect([...toGrey({ width: 3, height: 1, data: Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255) }).data]).toEqual([
    76, 149, 28,
  ]))

describe("resized", () => {
  it("an even picture stays even", () =>
    expect(new Set(resize({ width: 30, height: 20, data: new Uint8Array(600).fill(77) }, 47, 9).data)).toEqual(
      new Set([77]),
    ))

  it("one black column in four becomes a quarter of grey when shrunk to a quarter, wherever it stands", () => {
    const data = Uint8Array.from({ length: 64 * 4 }, (_, i) => (i % 4 === 0 ? 0 : 255))
    const inner = row(resize({ width: 64, height: 4, data }, 16, 4)).slice(1, -1)
    expect(Math.abs(Math.max(...inner) - 191)).toBeLessThan(20)
    expect(Math.abs(Math.min(...inner) - 191)).toBeLessThan(20)
  })

  it("keeps left left and top top", () => {
    const small = resize({ width: 4, height: 2, data: Uint8Array.of(0, 0, 200, 200, 0, 0, 100, 100) }, 2, 2)
    const [topLeft = 255, topRight = 0, , bottomRight = 0] = small.data
    expect(topLeft).toBeLessThan(topRight)
    expect(bottomRight).toBeLessThan(topRight)
  })
})

it("is surrounded with white", () =>
  expect([...padded({ width: 1, height: 1, data: Uint8Array.of(9) }, 1).data]).toEqual([
    255, 255, 255, 255, 9, 255, 255, 255, 255,
  ]))

it("gives some of its columns", () => {
  const image = { width: 4, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) }
  expect(columnsOf(image, { from: 1, to: 3 })).toEqual({ width: 2, height: 2, data: Uint8Array.of(2, 3, 6, 7) })
})

describe("sharpened", () => {
  const edge = { width: 6, height: 5, data: Uint8Array.from({ length: 30 }, (_, i) => (i % 6 < 3 ? 80 : 180)) }
  it("an edge is steeper", () => {
    const [, , dark = 0, light = 0] = sharpened(edge).data.subarray(12, 18)
    expect(dark).toBeLessThan(80)
    expect(light).toBeGreaterThan(180)
  })
  it("even paper stays even", () =>
    expect(sharpened({ ...edge, data: new Uint8Array(30).fill(200) }).data).toEqual(new Uint8Array(30).fill(200)))
})
