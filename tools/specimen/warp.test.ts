import { expect, it } from "vitest"
import { unwarpFrom } from "./warp.ts"

const sheet = { width: 100, height: 50 }

it("finds the sheet's corners where they lie in the photo", () => {
  const unwarp = unwarpFrom(
    [
      [10, 20],
      [210, 40],
      [190, 130],
      [0, 110],
    ],
    sheet,
  )
  const seen = (
    [
      [10, 20],
      [210, 40],
      [190, 130],
      [0, 110],
    ] as const
  ).map(([x, y]) => unwarp(x, y).map((at) => Math.round(at) + 0))
  expect(seen).toEqual([
    [0, 0],
    [100, 0],
    [100, 50],
    [0, 50],
  ])
})

it("sees a sheet that lies straight at half its distance", () => {
  const unwarp = unwarpFrom(
    [
      [0, 0],
      [200, 0],
      [200, 100],
      [0, 100],
    ],
    sheet,
  )
  expect(unwarp(50, 80).map((at) => Math.round(at * 100) / 100)).toEqual([25, 40])
})

it("shrinks what is far: the middle of the sheet lies above the middle of the photo's trapezium", () => {
  const unwarp = unwarpFrom(
    [
      [50, 0],
      [150, 0],
      [200, 100],
      [0, 100],
    ],
    sheet,
  )
  expect(unwarp(100, 50)[1]).toBeGreaterThan(25)
})
