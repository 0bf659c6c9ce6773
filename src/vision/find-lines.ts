import type { Edges } from "./edges.ts"
import type { Colour } from "./image.ts"

/**
 * A line x·normalX + y·normalY = offset, with how much edge lies along it. Positions along it are whole steps of a
 * pixel, `at + reach` indexing the sums: the step's point is normal · offset + (-normalY, normalX) · at.
 */
export interface Line {
  readonly normalX: number
  readonly normalY: number
  readonly offset: number
  /** Running sums: what edge lies at all steps before this one, each 0 to 1. */
  readonly edgeBefore: Float32Array
  /** Running count of the steps inside the image. */
  readonly insideBefore: Float32Array
  /** It is the image's own border, not something seen. */
  readonly isBorder: boolean
}

/** Its normal points to where it gets lighter. */
interface Straight {
  readonly normalX: number
  readonly normalY: number
  readonly offset: number
}

const offsetStepPixels = 1.5
const turnSpreadDegrees = 2
const sameTurnDegrees = 12
/** Edge weight that counts as full support. */
const fullWeight = 150
/** What an edge that gets lighter the other way counts. */
const opposedShare = 0.25
/** A line unbroken over so much of the image is seldom a document's side: those end in corners. */
const throughShare = 0.85
const throughWorth = 0.35
const mostAlike = 22
/** Of peaks whose direction falls into the same so many degrees. */
const mostPeaksAlike = 40
const familyDegrees = 10
const mostPeaks = 160
const fewestVotes = 5_000

const cosines = Float32Array.from({ length: 360 }, (_, degree) => Math.cos((degree * Math.PI) / 180))
const sines = Float32Array.from({ length: 360 }, (_, degree) => Math.sin((degree * Math.PI) / 180))

/** How far positions along lines reach either way from the foot of the normal. */
export const reachOf = ({ width, height }: { width: number; height: number }): number =>
  Math.ceil(Math.hypot(width, height)) + 2

/**
 * Straight edges, refitted to their pixels, those first that run longest unbroken and have another ground on either
 * side: ribs, planks and rules have the same. Then the image's borders.
 */
export function findLines(edges: Edges, image: Colour, most: number): Line[] {
  const found: { line: Line; worth: number }[] = []
  for (const peak of peaks(vote(edges))) {
    const rough = stretchOf(supported(edges, peak, 2.5))
    if (rough.length < 12) continue
    const straight = refitted(edges, refitted(edges, peak, rough, 3.5), rough, 2)
    if (found.some(({ line }) => isSame(straight, line))) continue
    const line = supported(edges, straight, 1.5)
    const stretch = stretchOf(line)
    const [from, to] = insideOf(straight, edges)
    const isThrough = stretch.to - stretch.from > throughShare * (to - from)
    const worth = stretch.length * (0.5 + groundChange(image, straight, stretch)) * (isThrough ? throughWorth : 1)
    found.push({ line, worth })
  }
  found.sort((a, b) => b.worth - a.worth)
  return [...scattered(found.map(({ line }) => line)).slice(0, most), ...bordersOf(edges)]
}

/** The first, but only so many that run nearly the same way: however finely a ground is ribbed, others have room. */
function scattered(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  for (const line of lines) {
    const alike = kept.filter((other) => Math.abs(line.normalX * other.normalX + line.normalY * other.normalY) > 0.985)
    if (alike.length < mostAlike) kept.push(line)
  }
  return kept
}

interface Votes {
  readonly cells: Float32Array
  readonly rows: number
  readonly reach: number
}

function vote(edges: Edges): Votes {
  const { width, height, weight, direction } = edges
  const reach = reachOf(edges)
  const rows = Math.ceil((2 * reach) / offsetStepPixels) + 2
  const cells = new Float32Array(360 * rows)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const w = weight[i] ?? 0
      if (w === 0) continue
      const middle = direction[i] ?? 0
      for (let turn = middle - turnSpreadDegrees; turn <= middle + turnSpreadDegrees; turn++) {
        const degree = turn < 0 ? turn + 360 : turn >= 360 ? turn - 360 : turn
        const offset = x * (cosines[degree] ?? 0) + y * (sines[degree] ?? 0)
        const cell = degree * rows + (((offset + reach) / offsetStepPixels) | 0)
        cells[cell] = (cells[cell] ?? 0) + w
      }
    }
  }
  return { cells, rows, reach }
}

/** Local maxima of the votes, strongest first. */
function peaks({ cells, rows, reach }: Votes): Straight[] {
  const found: { votes: number; degree: number; row: number }[] = []
  for (let degree = 0; degree < 360; degree++) {
    for (let row = 2; row < rows - 2; row++) {
      const i = degree * rows + row
      if ((cells[i] ?? 0) * 4 < fewestVotes) continue
      const votes = blurred(cells, i)
      if (votes > fewestVotes && isPeak(cells, rows, degree, row)) found.push({ votes, degree, row })
    }
  }
  found.sort((a, b) => b.votes - a.votes)
  const alike = new Uint8Array(180 / familyDegrees)
  const kept = found.filter(({ degree }) => {
    const family = Math.floor((degree % 180) / familyDegrees)
    alike[family] = Math.min(255, (alike[family] ?? 0) + 1)
    return (alike[family] ?? 0) <= mostPeaksAlike
  })
  return kept.slice(0, mostPeaks).map(({ degree, row }) => ({
    normalX: cosines[degree] ?? 0,
    normalY: sines[degree] ?? 0,
    offset: (row + 0.5) * offsetStepPixels - reach,
  }))
}

function blurred(cells: Float32Array, i: number): number {
  return 2 * (cells[i] ?? 0) + (cells[i - 1] ?? 0) + (cells[i + 1] ?? 0)
}

function isPeak(cells: Float32Array, rows: number, degree: number, row: number): boolean {
  const here = blurred(cells, degree * rows + row)
  for (let turn = -3; turn <= 3; turn++) {
    const at = ((degree + turn + 360) % 360) * rows + row
    for (let beside = -1; beside <= 1; beside++) {
      const there = blurred(cells, at + beside)
      if (there > here || (there === here && (turn < 0 || (turn === 0 && beside < 0)))) return false
    }
  }
  return true
}

interface Stretch {
  readonly from: number
  readonly to: number
  /** Steps with an edge less steps without, halved. */
  readonly length: number
}

/** Where along the line most edge lies without long gaps. */
function stretchOf({ edgeBefore }: Pick<Line, "edgeBefore">): Stretch {
  let best: Stretch = { from: 0, to: 0, length: 0 }
  let from = 0
  let sum = 0
  for (let i = 0; i < edgeBefore.length - 1; i++) {
    sum += (edgeBefore[i + 1] ?? 0) - (edgeBefore[i] ?? 0) - 0.5
    if (sum < 0) {
      sum = 0
      from = i + 1
    }
    if (sum > best.length) best = { from, to: i, length: sum }
  }
  return best
}

/** Least squares through the strongest aligned edge within `band` pixels either side, once per step of the stretch. */
function refitted(edges: Edges, line: Straight, stretch: Stretch, band: number): Straight {
  const reach = reachOf(edges)
  const turn = turnOf(line)
  let [n, t1, t2, d1, td] = [0, 0, 0, 0, 0]
  for (let at = stretch.from - reach; at <= stretch.to - reach; at++) {
    let best = 0
    let away = 0
    for (let beside = -band; beside <= band; beside += 1) {
      const w = weightAt(edges, line, at, beside, turn)
      if (w > best) {
        best = w
        away = beside
      }
    }
    if (best === 0) continue
    n += best
    t1 += best * at
    t2 += best * at * at
    d1 += best * away
    td += best * at * away
  }
  const spread = n * t2 - t1 * t1
  if (n === 0 || spread <= 0) return line
  const slope = (n * td - t1 * d1) / spread
  return tilted(line, slope, (d1 - slope * t1) / n)
}

/** The line through its points moved by `shift + slope · at` along its normal. */
function tilted(line: Straight, slope: number, shift: number): Straight {
  const scale = 1 / Math.hypot(1, slope)
  const normalX = (line.normalX + slope * line.normalY) * scale
  const normalY = (line.normalY - slope * line.normalX) * scale
  return { normalX, normalY, offset: (line.offset + shift) * scale }
}

function turnOf({ normalX, normalY }: Straight): number {
  return (Math.round((Math.atan2(normalY, normalX) * 180) / Math.PI) + 360) % 360
}

function weightAt(edges: Edges, line: Straight, at: number, beside: number, turn: number): number {
  const x = (line.normalX * (line.offset + beside) - line.normalY * at + 0.5) | 0
  const y = (line.normalY * (line.offset + beside) + line.normalX * at + 0.5) | 0
  if (x < 0 || y < 0 || x >= edges.width || y >= edges.height) return 0
  const i = y * edges.width + x
  const w = edges.weight[i] ?? 0
  if (w === 0) return 0
  const away = Math.abs((edges.direction[i] ?? 0) - turn)
  if (away <= sameTurnDegrees || away >= 360 - sameTurnDegrees) return w
  return Math.abs(away - 180) <= sameTurnDegrees ? w * opposedShare : 0
}

function isSame(a: Straight, b: Straight): boolean {
  const dot = a.normalX * b.normalX + a.normalY * b.normalY
  return Math.abs(dot) > 0.9998 && Math.abs(a.offset - Math.sign(dot) * b.offset) < 2.5
}

function supported(edges: Edges, line: Straight, band: number): Line {
  const reach = reachOf(edges)
  const edgeBefore = new Float32Array(2 * reach + 2)
  const insideBefore = new Float32Array(2 * reach + 2)
  const turn = turnOf(line)
  const [from, to] = insideOf(line, edges)
  for (let i = Math.max(0, from + reach); i <= Math.min(2 * reach, to + reach); i++) {
    edgeBefore[i + 1] = (edgeBefore[i] ?? 0) + edgeAt(edges, line, i - reach, band, turn)
    insideBefore[i + 1] = (insideBefore[i] ?? 0) + 1
  }
  const end = Math.max(0, Math.min(2 * reach, to + reach) + 1)
  edgeBefore.fill(edgeBefore[end] ?? 0, end)
  insideBefore.fill(insideBefore[end] ?? 0, end)
  return { ...line, edgeBefore, insideBefore, isBorder: false }
}

/** First and last position along the line within a pixel of the image; the last before the first where none is. */
function insideOf({ normalX, normalY, offset }: Straight, { width, height }: Edges): readonly [number, number] {
  const across = within(normalX * offset, -normalY, width)
  const down = within(normalY * offset, normalX, height)
  return [Math.ceil(Math.max(across[0], down[0])), Math.floor(Math.min(across[1], down[1]))]
}

/** Where `start + step · at` lies between -1 and `size`. */
function within(start: number, step: number, size: number): readonly [number, number] {
  const [one, other] = [(-1 - start) / step, (size - start) / step]
  if (Math.abs(step) > 1e-9) return one < other ? [one, other] : [other, one]
  return start > -1 && start < size ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [0, -1]
}

function edgeAt(edges: Edges, line: Straight, at: number, band: number, turn: number): number {
  let best = 0
  for (let beside = -band; beside <= band; beside += 1) {
    const w = weightAt(edges, line, at, beside, turn)
    if (w > best) best = w
  }
  return best > fullWeight ? 1 : best / fullWeight
}

const changeSamples = 20

/** How surely the ground on one side of a stretch, averaged over some pixels, differs from the other's: 0 to 1. */
function groundChange(image: Colour, line: Straight, { from, to }: Stretch): number {
  const reach = reachOf(image)
  let [sum, squares] = [0, 0]
  for (let k = 0; k < changeSamples; k++) {
    const at = from + ((to - from) * (k + 0.5)) / changeSamples - reach
    const change = groundBeside(image, line, at, 1) - groundBeside(image, line, at, -1)
    sum += change
    squares += change * change
  }
  const mean = sum / changeSamples
  const spread = Math.sqrt(Math.max(0, squares / changeSamples - mean * mean))
  return Math.abs(mean) / (Math.abs(mean) + spread + 2)
}

/** Mean green of a few pixels to one side of a line; of the nearest in the image where it ends. */
function groundBeside({ width, height, data }: Colour, line: Straight, at: number, side: 1 | -1): number {
  let sum = 0
  for (const away of groundPixels) {
    const x = line.normalX * (line.offset + side * away) - line.normalY * at
    const y = line.normalY * (line.offset + side * away) + line.normalX * at
    const column = Math.max(0, Math.min(width - 1, Math.round(x)))
    const row = Math.max(0, Math.min(height - 1, Math.round(y)))
    sum += data[(row * width + column) * 3 + 1] ?? 0
  }
  return sum / groundPixels.length
}

const groundPixels = [2, 4, 6, 8, 10, 12] as const

/** Top, right, bottom, left. */
export function bordersOf({ width, height }: { width: number; height: number }): readonly [Line, Line, Line, Line] {
  const reach = reachOf({ width, height })
  const steps = Float32Array.from({ length: 2 * reach + 2 }, (_, i) => i)
  const border = (normalX: number, normalY: number, offset: number): Line => ({
    ...{ normalX, normalY, offset, isBorder: true },
    edgeBefore: steps,
    insideBefore: steps,
  })
  return [border(0, 1, -0.5), border(1, 0, width - 0.5), border(0, 1, height - 0.5), border(1, 0, -0.5)]
}
