import { expect, it } from "vitest"
import { problemPlace } from "./problem-place.ts"

it("tells the class and the place of an error, and not what it quotes", () => {
  const told = problemPlace(new RangeError("NGUYEN THI MINH ANH is too long"))
  expect(told).toMatch(/^RangeError at problem-place\.test\.ts:\d+$/)
})

it("tells the class alone where there is no place", () => {
  const problem = new TypeError("x")
  problem.stack = ""
  expect(problemPlace(problem)).toBe("TypeError")
})
