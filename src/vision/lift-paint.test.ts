import { expect, it } from "vitest"
import type { Colour } from "./image.ts"
import { liftPaint } from "./lift-paint.ts"

const size = { width: 120, height: 80 }
const [paper, black, ink] = [200, 4, 20]

/** Grey paper with a black area from (20, 10) to (100, 40), a letter's stroke hanging from it, and a rule below. */
const at = (x: number, y: number): number => {
  if (x >= 20 && x < 100 && y >= 10 && y < 40) return black
  if (x >= 56 && x < 62 && y >= 40 && y < 60) return ink
  return y === 70 ? black : paper
}

const drawn: Colour = {
  ...size,
  data: Uint8Array.from({ length: 3 * size.width * size.height }, (_, k) =>
    at(Math.floor(k / 3) % size.width, Math.floor(k / 3 / size.width)),
  ),
}

const pixel = ({ data }: Colour, x: number, y: number) => data[3 * (y * size.width + x)]

it("lifts a black area and leaves the print that it touches", () => {
  const lifted = liftPaint(drawn, 16)
  expect([20, 40, 59, 99].map((x) => pixel(lifted, x, 25))).toEqual([paper, paper, paper, paper])
  expect([pixel(lifted, 59, 50), pixel(lifted, 30, 50), pixel(lifted, 59, 70)]).toEqual([ink, paper, black])
})

it("leaves a page without one as it is", () => expect(liftPaint(drawn, 100).data).toEqual(drawn.data))

it("lifts one that reaches over the edge of the page", () => {
  const whole: Colour = { ...size, data: new Uint8Array(drawn.data.length) }
  expect(liftPaint(whole, 16).data).toHaveLength(drawn.data.length)
})
