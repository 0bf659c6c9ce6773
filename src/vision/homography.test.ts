import fc from "fast-check"
import { expect, it } from "vitest"
import { fromUnitSquare, inverse, mapPoint, ofPixels } from "./homography.ts"
import type { Corners, Point } from "./image.ts"

const trapezium: Corners = [
  [50, 0],
  [150, 0],
  [200, 100],
  [0, 100],
]

it("takes the unit square's corners to the given ones", () => {
  const map = fromUnitSquare(trapezium)
  const unit: readonly Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]
  unit.forEach((corner, i) => {
    const [x, y] = mapPoint(map, corner)
    expect(x).toBeCloseTo(trapezium[i]?.[0] ?? Number.NaN, 6)
    expect(y).toBeCloseTo(trapezium[i]?.[1] ?? Number.NaN, 6)
  })
})

it("sees the middle where the diagonals cross", () => {
  const [x, y] = mapPoint(fromUnitSquare(trapezium), [0.5, 0.5])
  expect(x).toBeCloseTo(100, 6)
  expect(y).toBeCloseTo(100 / 3, 6)
})

it("comes back to where it began", () => {
  const map = ofPixels(fromUnitSquare(trapezium), 856, 540)
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, (u, v) => {
      const [x, y] = mapPoint(inverse(map), mapPoint(map, [u * 856, v * 540]))
      expect(x).toBeCloseTo(u * 856, 4)
      expect(y).toBeCloseTo(v * 540, 4)
    }),
  )
})
