import { describe, expect, it } from "vitest"
import type { Colour, Corners } from "./image.ts"
import { lumaOf } from "./luma.ts"
import { reflectionOn } from "./reflection.ts"
import { drawn, drawnCard, paper } from "./test-picture.ts"

const size = { width: 1056, height: 672 }
const whole: Corners = [
  [-0.5, -0.5],
  [1055.5, -0.5],
  [1055.5, 671.5],
  [-0.5, 671.5],
]
const card = drawn(size, () => paper, [{ sheet: drawnCard, corners: whole }])

/** Of a card on which so many levels more fall at a place, in shares of its sides. */
function reflectionWith(light: (u: number, v: number) => number, { width, data }: Colour = card): number {
  const lit = data.map((level, i) => {
    const at = Math.floor(i / 3)
    return Math.min(255, level + light((at % width) / size.width, Math.floor(at / width) / size.height))
  })
  return reflectionOn(lumaOf({ ...size, data: lit }))
}

/** A round lamp, `radius` of the shorter side, with a soft rim. */
const lampAt = (u: number, v: number, radius: number, strength: number) => (x: number, y: number) =>
  strength * Math.exp(-((Math.hypot((x - u) * (85.6 / 54), y - v) / radius) ** 4))

describe("a reflection", () => {
  it("takes its share of the page", () => {
    const share = reflectionWith(lampAt(0.35, 0.45, 0.2, 700))
    expect(share).toBeGreaterThan(0.05)
    expect(share).toBeLessThan((Math.PI * 0.2 ** 2) / (85.6 / 54))
  })
  it.each([
    [0.35, 0],
    [1, 0.5],
    [0.35, 1],
    [0, 0.5],
  ])("is told at the page's border too: %d, %d", (u, v) =>
    expect(reflectionWith(lampAt(u, v, 0.2, 700))).toBeGreaterThan(0.024),
  )
  it("is not light under which print can be seen", () => expect(reflectionWith(lampAt(0.35, 0.45, 0.3, 120))).toBe(0))
  it("is not paper that is lit well all over", () => expect(reflectionWith(() => 30)).toBe(0))
  it("is not paper around a portrait, however light", () =>
    expect(reflectionWith((u, v) => (u > 0.5 && u < 0.98 && v > 0.12 && v < 0.9 ? 0 : 30))).toBe(0))
  it("is not paper that grows lighter towards the lamp", () => expect(reflectionWith((u) => 15 + 12 * u)).toBe(0))
  it("is not there on a clean card", () => expect(reflectionWith(() => 0)).toBe(0))
  it("is the largest of several", () => {
    const [large, small] = [lampAt(0.25, 0.4, 0.2, 700), lampAt(0.75, 0.8, 0.1, 700)]
    expect(reflectionWith((u, v) => large(u, v) + small(u, v))).toBe(reflectionWith(large))
  })
})
