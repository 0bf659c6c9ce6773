import { expect, it } from "vitest"
import { calibrated, type Evidence } from "./calibration.ts"

const all: readonly Evidence[] = [
  "number",
  "date",
  "sex",
  "latin",
  "kanjiOnce",
  "kanjiTwice",
  "japaneseSure",
  "japaneseOnce",
  "japaneseTwice",
]
const shares = Array.from({ length: 101 }, (_, i) => i / 100)

it.each(all)("%s: surer is never less trusted, and nothing is certain", (evidence) => {
  const trusted = shares.map((share) => calibrated(evidence, share))
  expect(trusted).toEqual(trusted.toSorted((a, b) => a - b))
  expect(trusted.every((share) => share >= 0 && share < 1)).toBe(true)
})

it("lies straight between what was measured", () => expect(calibrated("number", 0.59)).toBeCloseTo(0.85))

it("trusts two looks that agree more than one", () =>
  expect(calibrated("japaneseTwice", 0.97)).toBeGreaterThan(calibrated("japaneseOnce", 0.97)))
