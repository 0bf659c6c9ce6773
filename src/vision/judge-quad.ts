import type { Edges } from "./edges.ts"
import type { Quad } from "./find-quads.ts"
import { fromUnitSquare, type Homography } from "./homography.ts"
import type { Colour, Point } from "./image.ts"

const samplesASide = 24
const cellsAcross = 12
const cellsDown = 8
/** Ink is three times what half of the document's points have, and this much (grey levels × 8) more. */
const faintestInk = 16

/** What a look at the pixels says of a quad; each 0 to 1. */
export interface Evidence {
  /** The ground changes at the sides and not only a line is drawn there. */
  readonly step: number
  /** Along the inside of the sides there is bare paper. */
  readonly margin: number
  /** There is print, and it reaches towards all four sides. */
  readonly print: number
}

const inside = new Float64Array(samplesASide * 3)
const steps = new Float64Array(samplesASide * 3)
const column = new Float64Array(samplesASide)

export function judgeQuad(quad: Quad, image: Colour, edges: Edges): Evidence {
  const map = fromUnitSquare(quad.corners)
  let step = 0
  let margin = 0
  let weakest = 1
  for (let side = 0; side < 4; side++) {
    const count = sampleSide(quad, side, image)
    const isSeen = !quad.sides[side]?.isBorder && count >= samplesASide / 2
    const seenStep = isSeen ? stepOf(count) : 0.75
    step += seenStep / 4
    weakest = Math.min(weakest, seenStep)
    margin += (isSeen ? marginOf(count) : 0.8) / 4
  }
  return { step: 0.6 * step + 0.4 * weakest, margin, print: printOf(map, edges) }
}

/** Colours just inside one side, and how they differ from those just outside. @returns how many lie in the image. */
function sampleSide({ corners }: Quad, side: number, image: Colour): number {
  const [ax, ay] = corners[side] ?? [0, 0]
  const [bx, by] = corners[(side + 1) % 4] ?? [0, 0]
  const length = Math.hypot(bx - ax, by - ay)
  const inward: Point = [-(by - ay) / length, (bx - ax) / length]
  let count = 0
  for (let k = 0; k < samplesASide; k++) {
    const share = 0.08 + (0.84 * k) / (samplesASide - 1)
    const x = ax + (bx - ax) * share
    const y = ay + (by - ay) * share
    const within = pixelAt(image, x + 3.5 * inward[0], y + 3.5 * inward[1])
    const beyond = pixelAt(image, x - 3.5 * inward[0], y - 3.5 * inward[1])
    if (within < 0) continue
    for (let c = 0; c < 3; c++) {
      const here = image.data[within + c] ?? 0
      inside[count * 3 + c] = here
      steps[count * 3 + c] = beyond < 0 ? Number.NaN : here - (image.data[beyond + c] ?? 0)
    }
    if (beyond >= 0) count++
  }
  return count
}

function pixelAt({ width, height }: Colour, x: number, y: number): number {
  const i = Math.round(x)
  const j = Math.round(y)
  return i < 0 || j < 0 || i >= width || j >= height ? -1 : (j * width + i) * 3
}

function stepOf(count: number): number {
  let best = 0
  for (let plane = 0; plane < 3; plane++) {
    const { middle, spread } = spreadOf(steps, count, plane)
    const clear = Math.abs(middle) / (1.2 * spread + 2)
    best = Math.max(best, clear / (clear + 0.45))
  }
  return best
}

function marginOf(count: number): number {
  return Math.exp(-spreadOf(inside, count, 1).spread / 14)
}

/** Median, and median distance from it, of one colour (0–2). */
function spreadOf(values: Float64Array, count: number, plane: number): { middle: number; spread: number } {
  const some = column.subarray(0, count)
  for (let k = 0; k < count; k++) some[k] = values[k * 3 + plane] ?? 0
  some.sort()
  const middle = some[count >> 1] ?? 0
  for (let k = 0; k < count; k++) some[k] = Math.abs((some[k] ?? 0) - middle)
  some.sort()
  return { middle, spread: some[count >> 1] ?? 0 }
}

const cells = new Float64Array(cellsAcross * cellsDown)
const histogram = new Uint32Array(256)

/** Share of cells with print, needed up to a fifth, and whether the outer thirds on all sides have some. */
function printOf(map: Homography, edges: Edges): number {
  histogram.fill(0)
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = strongestIn(map, edges, cell)
  const ink = 3 * medianMagnitude() + faintestInk
  let inked = 0
  const reached = [0, 0, 0, 0]
  for (let cell = 0; cell < cells.length; cell++) {
    if ((cells[cell] ?? 0) < ink) continue
    inked++
    const across = cell % cellsAcross
    const down = Math.floor(cell / cellsAcross)
    const ends = [
      down * 3 < cellsDown,
      across * 3 >= 2 * cellsAcross,
      down * 3 >= 2 * cellsDown,
      across * 3 < cellsAcross,
    ]
    ends.forEach((isThere, end) => {
      if (isThere) reached[end] = (reached[end] ?? 0) + 1
    })
  }
  const reach = reached.filter((n) => n >= 2).length
  return Math.min(1, inked / cells.length / 0.2) * (0.2 + 0.2 * reach)
}

/** Strongest gradient among points of a cell of the document, the margin left out. */
function strongestIn([a, b, c, d, e, f, g, h]: Homography, { width, height, magnitude }: Edges, cell: number): number {
  let strongest = 0
  for (let k = 0; k < 25; k++) {
    const u = 0.08 + (0.84 * ((cell % cellsAcross) + ((k % 5) + 0.5) / 5)) / cellsAcross
    const v = 0.08 + (0.84 * (Math.floor(cell / cellsAcross) + (Math.floor(k / 5) + 0.5) / 5)) / cellsDown
    const depth = g * u + h * v + 1
    const x = Math.round((a * u + b * v + c) / depth)
    const y = Math.round((d * u + e * v + f) / depth)
    if (x < 0 || y < 0 || x >= width || y >= height) continue
    const here = magnitude[y * width + x] ?? 0
    const bin = Math.min(255, here >> 1)
    histogram[bin] = (histogram[bin] ?? 0) + 1
    if (here > strongest) strongest = here
  }
  return strongest
}

function medianMagnitude(): number {
  const half = histogram.reduce((sum, n) => sum + n, 0) / 2
  let seen = 0
  const bin = histogram.findIndex((n) => {
    seen += n
    return seen >= half
  })
  return bin * 2
}
