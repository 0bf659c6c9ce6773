import { describe, expect, it } from "vitest"
import { defocus, smear } from "./blur.ts"
import type { Picture } from "./lying.ts"

const side = 81
const middle = (side - 1) / 2

/** A white square of so many pixels on black. */
function spot(pixels: number): Picture {
  const data = new Uint8Array(side * side * 3)
  const half = (pixels - 1) / 2
  for (let y = middle - half; y <= middle + half; y++)
    for (let x = middle - half; x <= middle + half; x++) data.fill(255, (y * side + x) * 3, (y * side + x) * 3 + 3)
  return { width: side, height: side, data }
}

/** How far from left to right, or from top to bottom, there is any light. */
function extent({ data }: Picture, way: "across" | "down"): number {
  const lit: number[] = []
  for (let k = 0; k < side * side; k++)
    if ((data[k * 3] ?? 0) > 0) lit.push(way === "across" ? k % side : Math.floor(k / side))
  return Math.max(...lit) - Math.min(...lit) + 1
}

const light = ({ data }: Picture) => data.reduce((sum, value) => sum + value, 0)

describe("out of focus", () => {
  it("a point is a disc of the diameter asked for, whose light is that of the point", async () => {
    const seen = await defocus(spot(5), 8)
    expect(extent(seen, "across")).toBe(8 + 5)
    expect(extent(seen, "down")).toBe(8 + 5)
    expect(light(seen) / light(spot(5))).toBeCloseTo(1, 1)
  })

  it("a large disc is as wide as asked for, give or take the resampling", async () => {
    const seen = await defocus(spot(9), 27)
    expect(Math.abs(extent(seen, "across") - (27 + 9))).toBeLessThanOrEqual(8)
    expect(light(seen) / light(spot(9))).toBeCloseTo(1, 1)
  })

  it("an even picture stays as it is, to its edges", async () => {
    const even = { width: side, height: side, data: new Uint8Array(side * side * 3).fill(200) }
    expect(new Set((await defocus(even, 8)).data)).toEqual(new Set([200]))
  })
})

describe("moved", () => {
  it("a point is a streak of the length asked for, and no wider than the point", () => {
    const seen = smear(spot(3), { lengthPixels: 20, degrees: 0 })
    expect([extent(seen, "across"), extent(seen, "down")]).toEqual([20 + 3, 3])
  })

  it("a streak runs the way asked for", () => {
    const seen = smear(spot(3), { lengthPixels: 20, degrees: 90 })
    expect([extent(seen, "across"), extent(seen, "down")]).toEqual([3, 20 + 3])
  })
})
