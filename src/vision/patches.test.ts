import { describe, expect, it } from "vitest"
import type { Corners } from "./image.ts"
import { type Patches, patchesOn } from "./patches.ts"
import { drawn, drawnCard, type Paint, paper } from "./test-picture.ts"

const size = { width: 856, height: 540 }
const whole: Corners = [
  [-0.5, -0.5],
  [855.5, -0.5],
  [855.5, 539.5],
  [-0.5, 539.5],
]
const skin: Paint = [205, 150, 115]

/** Of a card with something over it; in millimetres of the card. */
function patchesWith(over: (x: number, y: number) => Paint | null): Patches {
  const sheet = (u: number, v: number) => over(u * 85.6, v * 54) ?? drawnCard(u, v)
  return patchesOn(
    drawn(size, () => paper, [{ sheet, corners: whole }]),
    paper,
  )
}

describe("a finger", () => {
  it("reaches in from the border as far as its tip lies", () =>
    expect(patchesWith((x, y) => (x < 20 && y > 20 && y < 34 ? skin : null)).intrusion).toBeCloseTo(20 / 54, 1))
  it("is not there on a clean card, whose portrait does not reach the border", () =>
    expect(patchesWith(() => null).intrusion).toBe(0))
  it("is not what lies on the card alone", () =>
    expect(patchesWith((x, y) => (x > 20 && x < 40 && y > 20 && y < 34 ? skin : null)).intrusion).toBe(0))
  it("is not a narrow rim of the table", () =>
    expect(patchesWith((x) => (x < 1.5 ? skin : null)).intrusion).toBeLessThan(0.1))
  it("is told under a warm lamp as well", () => {
    const warm: Paint = [240, 215, 170]
    const lit = ([r, g, b]: Paint): Paint => [r * (240 / 225), g * (215 / 232), b * (170 / 228)]
    const sheet = (u: number, v: number) => lit(u < 0.25 && v > 0.3 && v < 0.7 ? skin : drawnCard(u, v))
    expect(
      patchesOn(
        drawn(size, () => warm, [{ sheet, corners: whole }]),
        warm,
      ).intrusion,
    ).toBeGreaterThan(0.3)
  })
})

describe("a reflection", () => {
  it("takes its share of the page", () =>
    expect(patchesWith((x, y) => (x > 20 && x < 40 && y > 20 && y < 34 ? [255, 255, 255] : null)).blown).toBeCloseTo(
      (20 * 14) / (85.6 * 54),
      1,
    ))
  it("is only what is blown out", () => expect(patchesWith(() => null).blown).toBe(0))
})
