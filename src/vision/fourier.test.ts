import { expect, it } from "vitest"
import { fourier, fourierSide as side } from "./fourier.ts"

it("finds a wave where its cycles a window say, across and down", () => {
  const real = Float64Array.from({ length: side * side }, (_, i) =>
    Math.cos((2 * Math.PI * (5 * (i % side) + 11 * Math.floor(i / side))) / side),
  )
  const imaginary = new Float64Array(side * side)
  fourier(real, imaginary)
  const power = Array.from(real, (value, i) => Math.round(value ** 2 + (imaginary[i] ?? 0) ** 2))
  const full = (side * side) ** 2 / 4
  expect(power[11 * side + 5]).toBe(full)
  expect(power[(side - 11) * side + (side - 5)]).toBe(full)
  expect(power.reduce((sum, value) => sum + value, 0)).toBe(2 * full)
})

it("adds up an even ground at its first place", () => {
  const real = new Float64Array(side * side).fill(3)
  fourier(real, new Float64Array(side * side))
  expect(real[0]).toBeCloseTo(3 * side * side)
  expect(Math.abs(real[1] ?? 1)).toBeLessThan(1e-6)
})
