import sharp from "sharp"
import { describe, expect, it } from "vitest"
import type { Colour, Corners } from "./image.ts"
import { type Measures, measure } from "./measure.ts"
import type { PageBox } from "./page-box.ts"
import { drawn, drawnCard, ink, type Paint, paper } from "./test-picture.ts"

const size = { width: 1027, height: 648 }
const whole: Corners = [
  [-0.5, -0.5],
  [1026.5, -0.5],
  [1026.5, 647.5],
  [-0.5, 647.5],
]
const title: PageBox = { left: 0.39, top: 0.04, right: 0.61, bottom: 0.11 }
const rowBox = (row: number): PageBox => {
  const top = 0.16 + 0.14 * row
  return { left: 0.08, top: top - 0.005, right: 0.6, bottom: top + 0.047 }
}
const textBoxes = [title, rowBox(0), rowBox(1), rowBox(2), rowBox(3)]

const sheetWith = (over: (u: number, v: number) => Paint | null) =>
  drawn(size, () => paper, [{ sheet: (u, v) => over(u, v) ?? drawnCard(u, v), corners: whole }])
const clean = sheetWith(() => null)

function measured(page: Colour, corners = whole): Measures {
  const document = { widthMillimetres: 85.6, heightMillimetres: 54, textBoxes }
  return measure({ photo: page, corners, page, ...document })
}

async function convolved(page: Colour, width: number, height: number): Promise<Colour> {
  const kernel = { width, height, kernel: Array.from({ length: width * height }, () => 1), scale: width * height }
  const { data } = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } })
    .convolve(kernel)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...page, data: new Uint8Array(data) }
}

describe("edges", () => {
  it("are narrow all ways on a sharp page", () => {
    for (const width of measured(clean).edges) expect(width).toBeLessThan(0.3)
  })
  it("are wide all ways when out of focus", async () => {
    const { edges } = measured(await convolved(clean, 9, 9))
    expect(edges[0]).toBeGreaterThan(0.42)
    expect(edges[2]).toBeGreaterThan(0.42)
  })
  it("are wide down the page alone when the hand moved down", async () => {
    const { edges } = measured(await convolved(clean, 3, 11))
    expect(edges[2]).toBeGreaterThan(1.8 * edges[0])
  })
})

describe("text boxes", () => {
  it("tell glare over print", () => {
    const glare = sheetWith((u, v) => (v > 0.29 && v < 0.36 && u < 0.62 ? [255, 255, 255] : null))
    expect(measured(glare).glare.map((share) => Math.round(share))).toEqual([0, 0, 1, 0, 0])
  })
  it("do not mind glare over empty ground", () => {
    const glare = sheetWith((u, v) => (v > 0.88 || (v < 0.28 && u > 0.65) ? [255, 255, 255] : null))
    expect(Math.max(...measured(glare).glare)).toBe(0)
  })
  it("tell print that is not there", () => {
    const covered = sheetWith((_, v) => (v > 0.43 && v < 0.5 ? paper : null))
    const found = measured(covered).ink
    expect(found[3]).toBeLessThan(0.05)
    expect(Math.min(...found.filter((_, i) => i !== 3))).toBeGreaterThan(0.5)
  })
  it("tell a finger", () => {
    const finger = sheetWith((u, v) => (v > 0.4 && v < 0.55 && u < 0.4 ? [205, 150, 120] : null))
    expect(measured(finger).skin.map((share) => share > 0.5)).toEqual([false, false, false, true, false])
  })
})

it("tells a black and white copy from an original", () => {
  const grey = new Uint8Array(clean.data)
  for (let i = 0; i < grey.length; i += 3) grey.fill(grey[i + 1] ?? 0, i, i + 3)
  expect(measured({ ...clean, data: grey }).colour).toBeLessThan(0.01)
  expect(measured(clean).colour).toBeGreaterThan(0.06)
})

it("tells how light and how dark the page is", () => {
  const dim = new Uint8Array(clean.data.map((level) => level / 5))
  expect(measured({ ...clean, data: dim }).lightest).toBeLessThan(50)
  expect(measured(clean).lightest).toBeGreaterThan(220)
  expect(measured(clean).darkest).toBeLessThan(ink[0] + 10)
})

it("tells the photo's fineness and what lies beyond its border", () => {
  const cut: Corners = [
    [-120.5, -0.5],
    [906.5, -0.5],
    [906.5, 647.5],
    [-120.5, 647.5],
  ]
  const found = measured(clean, cut)
  expect(found.pixelsPerMillimetre).toBeCloseTo(1027 / 85.6, 1)
  expect(found.outsideMillimetres).toBeCloseTo(10, 0)
  expect(measured(clean).outsideMillimetres).toBe(0)
})

it("tells what a document lacks that ends at the photo's border", () => {
  const left: Corners = [
    [-0.5, 100],
    [399.5, 100],
    [399.5, 400],
    [-0.5, 400],
  ]
  expect(measured(clean, left).outsideMillimetres).toBeCloseTo(85.6 - 72, 0)
})

it("tells ink by its darkest, however little of it there is", () => {
  const faded = new Uint8Array(clean.data.map((level) => 200 + level / 5))
  expect(measured({ ...clean, data: faded }).darkest).toBeGreaterThan(200)
  const stroke = sheetWith((u, v) => (u > 0.1 && u < 0.3 && v > 0.9 && v < 0.95 ? null : paper))
  const line = drawn(size, () => paper, [
    { sheet: (u, v) => (u > 0.1 && u < 0.3 && v > 0.9 && v < 0.95 ? ink : paper), corners: whole },
  ])
  expect(measured(stroke).darkest).toBeGreaterThan(200)
  expect(measured(line).darkest).toBeLessThan(60)
})

describe("a display", () => {
  const striped = (periodPixels: number, depth: number) =>
    new Uint8Array(
      clean.data.map((level, i) => {
        const [x, y] = [Math.floor(i / 3) % size.width, Math.floor(i / 3 / size.width)]
        return level * (1 - depth / 2 + (depth / 2) * Math.sin((2 * Math.PI * (x * 0.98 + y * 0.2)) / periodPixels))
      }),
    )
  it("is told by its pixels", () => expect(measured({ ...clean, data: striped(2.7, 0.06) }).ripple).toBeGreaterThan(40))
  it("is told by the beat of its pixels with the camera's", () =>
    expect(measured({ ...clean, data: striped(6.3, 0.06) }).ripple).toBeGreaterThan(40))
  it("is not told of broad waves of light", () =>
    expect(measured({ ...clean, data: striped(90, 0.2) }).ripple).toBeLessThan(40))
})
