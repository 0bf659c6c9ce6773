import { expect, it } from "vitest"
import type { Corners, Point } from "./image.ts"
import { overflows, rectify, scaleCorners, turnCorners } from "./rectify.ts"
import { drawn, drawnCard } from "./test-picture.ts"

const corners: Corners = [
  [152, 118],
  [486, 96],
  [506, 308],
  [140, 322],
]
const photo = drawn({ width: 640, height: 480 }, () => [60, 64, 70], [{ sheet: drawnCard, corners }])
const page = rectify(photo, corners, { width: 428, height: 270 })

const colour = (x: number, y: number) => [0, 1, 2].map((c) => page.image.data[(y * 428 + x) * 3 + c])

it("shows the portrait where it is on the upright card, and paper where there is none", () => {
  expect(colour(360, 155)).toEqual([120, 90, 80])
  expect(colour(295, 155)).toEqual([225, 232, 228])
})

it("begins the page's first pixel half a pixel inside the corner", () => {
  const [x, y] = page.toPhoto([-0.5, -0.5])
  expect(x).toBeCloseTo(152, 6)
  expect(y).toBeCloseTo(118, 6)
})

it("maps points both ways", () => {
  const [x, y] = page.toPage(page.toPhoto([300, 41]))
  expect(x).toBeCloseTo(300, 6)
  expect(y).toBeCloseTo(41, 6)
})

it("is black where the document lies outside the photo", () => {
  const beyond: Corners = [
    [-100, 0],
    [100, 0],
    [100, 126],
    [-100, 126],
  ]
  const cut = rectify(photo, beyond, { width: 200, height: 126 }).image
  expect([...cut.data.subarray(0, 3)]).toEqual([0, 0, 0])
  expect([...cut.data.subarray(3 * 150, 3 * 150 + 3)]).toEqual([60, 64, 70])
})

it("is between its neighbours where a pixel of the page falls between pixels of the photo", () => {
  // two rows, 40 and 200; four rows of the page fall at -0.25, 0.25, 0.75 and 1.25
  const rows = { width: 2, height: 2, data: Uint8Array.from({ length: 12 }, (_, i) => (i < 6 ? 40 : 200)) }
  const whole: Corners = [
    [-0.5, -0.5],
    [1.5, -0.5],
    [1.5, 1.5],
    [-0.5, 1.5],
  ]
  const { data } = rectify(rows, whole, { width: 2, height: 4 }).image
  expect([0, 1, 2, 3].map((y) => data[y * 6])).toEqual([40, 80, 160, 200])
})

it("averages a much larger photo instead of skipping through it", () => {
  const stripes = drawn({ width: 600, height: 380 }, (x) => (Math.round(x) % 2 ? [200, 200, 200] : [100, 100, 100]), [])
  const whole: Corners = [
    [-0.5, -0.5],
    [599.5, -0.5],
    [599.5, 379.5],
    [-0.5, 379.5],
  ]
  const small = rectify(stripes, whole, { width: 300, height: 190 }).image
  const levels = small.data.subarray(3 * (190 * 150), 3 * (190 * 150) + 60)
  expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(10)
})

it("keeps an image's own corners its own when scaled", () => {
  const small: Corners = [
    [-0.5, -0.5],
    [639.5, -0.5],
    [639.5, 479.5],
    [-0.5, 479.5],
  ]
  expect(scaleCorners(small, 4)).toEqual([
    [-0.5, -0.5],
    [2559.5, -0.5],
    [2559.5, 1919.5],
    [-0.5, 1919.5],
  ])
})

it("begins the corners at the document's own top left", () =>
  expect(turnCorners(corners, 1)).toEqual([corners[1], corners[2], corners[3], corners[0]]))

it.each([
  { width: 640, height: 480, left: 0, top: 0, isOver: false },
  { width: 640, height: 480, left: -150, top: -120, isOver: false },
  { width: 450, height: 300, left: 0, top: 0, isOver: false },
  { width: 330, height: 480, left: -142, top: 0, isOver: true },
  { width: 330, height: 480, left: -141, top: 0, isOver: false },
  { width: 640, height: 200, left: 0, top: -98, isOver: true },
])("tells whether a photo is too small for corners on opposite sides: %j", ({ left, top, isOver, ...size }) => {
  const [a, b, c, d] = corners
  const moved = ([x, y]: Point): Point => [x + left, y + top]
  expect(overflows([moved(a), moved(b), moved(c), moved(d)], size)).toBe(isOver)
})
