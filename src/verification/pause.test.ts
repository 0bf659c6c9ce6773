import { expect, it } from "vitest"
import { pausedUntil } from "./pause.ts"

const minute = 60_000

it.each([
  [0, null],
  [4, null],
  [5, 1],
  [6, 2],
  [7, 4],
  [8, 8],
  [9, 10],
  [60, 10],
])("after %i refused photos of a side the next one waits %s minutes", (front, minutes) => {
  const refused = { refusedTries: { front, back: 0 }, refusedAt: { front: 1_000, back: null } }
  const until = minutes === null ? null : 1_000 + minutes * minute
  expect(pausedUntil(refused, "front", 1_000)).toBe(until)
  expect(pausedUntil(refused, "front", (until ?? 1_001) - 1)).toBe(until)
  expect(pausedUntil(refused, "front", until ?? 1_001)).toBeNull()
  expect(pausedUntil(refused, "back", 1_000)).toBeNull()
})
