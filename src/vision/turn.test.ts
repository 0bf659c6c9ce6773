import { expect, it } from "vitest"
import type { Corners } from "./image.ts"
import { rectify, type Turn, turnCorners } from "./rectify.ts"
import { drawn, drawnCard } from "./test-picture.ts"
import { type InkPattern, likelyTurns } from "./turn.ts"

const card: InkPattern = {
  widthMillimetres: 85.6,
  heightMillimetres: 54,
  expected: [
    { box: { left: 0.73, top: 0.32, right: 0.95, bottom: 0.83 }, ink: 0.9 },
    { box: { left: 0.05, top: 0.17, right: 0.27, bottom: 0.68 }, ink: 0.2 },
    { box: { left: 0.39, top: 0.05, right: 0.61, bottom: 0.1 }, ink: 0.5 },
    { box: { left: 0.39, top: 0.9, right: 0.61, bottom: 0.95 }, ink: 0 },
  ],
}
const pagePattern: InkPattern = { ...card, widthMillimetres: 210, heightMillimetres: 297 }
const corners: Corners = [
  [152, 118],
  [486, 96],
  [506, 308],
  [140, 322],
]
const photo = drawn({ width: 640, height: 480 }, () => [60, 64, 70], [{ sheet: drawnCard, corners }])

it.each([0, 1, 2, 3] as const)("finds how to set a page upright whose corners begin %i places early", (early) => {
  const back: readonly Turn[] = [0, 3, 2, 1]
  const found = turnCorners(corners, back[early] ?? 0)
  const isWide = early % 2 === 0
  const page = rectify(photo, found, isWide ? { width: 428, height: 270 } : { width: 270, height: 428 })
  const [first, second, ...others] = likelyTurns(page.image, [card])
  expect(first?.turn).toBe(early)
  expect(others).toEqual([])
  expect((first?.agreement ?? 0) - (second?.agreement ?? 0)).toBeGreaterThan(0.5)
})

it("does not offer a turn that the page's shape forbids", () => {
  const page = rectify(photo, corners, { width: 428, height: 270 })
  expect(likelyTurns(page.image, [pagePattern]).map(({ turn }) => turn)).toEqual(expect.arrayContaining([1, 3]))
  expect(likelyTurns(page.image, [pagePattern])).toHaveLength(2)
})
