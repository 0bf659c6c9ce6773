import type { Line } from "./find-lines.ts"
import { fromUnitSquare } from "./homography.ts"
import type { Corners, Point } from "./image.ts"

/** Four lines that may bound a document, clockwise from the image's top left. */
export interface Quad {
  readonly corners: Corners
  /** The line of each side, in the order top-left to top-right, to bottom-right, to bottom-left, and back. */
  readonly sides: readonly [Line, Line, Line, Line]
  /** 0 to 1: edge along its sides, and how much its shape is a card's or a page's. */
  readonly score: number
}

interface Size {
  readonly width: number
  readonly height: number
}

interface Web {
  readonly size: Size
  readonly lines: readonly Line[]
  readonly reach: number
  /** Where line i crosses line j, as a position along i, at `i * lines.length + j`; NaN where they hardly cross. */
  readonly crossings: Float32Array
  /** Two lines each that run nearly the same way, as i * lines.length + j, i < j. */
  readonly pairs: Uint16Array
  /** What edge lies along each line between the crossings of each pair, at `pair * lines.length + line`. */
  readonly supports: Float32Array
}

export const documentAspects = { card: 85.6 / 54, a4: 297 / 210 } as const

/** A telephone's focal length as a share of its photo's long side: 26 mm on film's diagonal. */
const focalShare = 0.8
const aspectTolerance = 0.06
const squareTolerance = 0.11
const shortestSidePixels = 24
const weakestSide = 0.3
const weakestMean = 0.48
/** What a side that is the image's border counts as: not seen, not contradicted. */
const borderSupport = 0.6
/** Two sides on the image's border happen in scans, hardly in photos. */
const flushShare = 0.85
/** Of the image; what is smaller cannot be read in any photo. */
const smallestShare = 0.004
/** Share of a side at either end that round corners leave without an edge. */
const cornerShare = 0.05

/** Quads worth a closer look, best first. */
export function findQuads(lines: readonly Line[], size: Size, reach: number, most: number): Quad[] {
  const bare = { size, lines, reach, crossings: crossingsOf(lines), pairs: pairsOf(lines) }
  const web = { ...bare, supports: supportsOf(bare) }
  const quads: Quad[] = []
  for (let p = 0; p < web.pairs.length; p++) {
    for (let q = p + 1; q < web.pairs.length; q++) {
      const quad = quadOf(web, p, q)
      if (quad) quads.push(quad)
    }
  }
  return quads.sort((a, b) => b.score - a.score).slice(0, most)
}

function crossingsOf(lines: readonly Line[]): Float32Array {
  const crossings = new Float32Array(lines.length ** 2).fill(Number.NaN)
  lines.forEach((a, i) => {
    lines.forEach((b, j) => {
      const cross = a.normalX * b.normalY - a.normalY * b.normalX
      const dot = a.normalX * b.normalX + a.normalY * b.normalY
      if (Math.abs(cross) > 0.6) crossings[i * lines.length + j] = (b.offset - a.offset * dot) / cross
    })
  })
  return crossings
}

function pairsOf(lines: readonly Line[]): Uint16Array {
  const pairs: number[] = []
  lines.forEach((a, i) => {
    lines.forEach((b, j) => {
      const dot = Math.abs(a.normalX * b.normalX + a.normalY * b.normalY)
      if (j > i && dot > 0.87) pairs.push(i * lines.length + j)
    })
  })
  return Uint16Array.from(pairs)
}

function supportsOf(web: Omit<Web, "supports">): Float32Array {
  const n = web.lines.length
  const supports = new Float32Array(web.pairs.length * n)
  web.pairs.forEach((pair, p) => {
    const [one, other] = [Math.floor(pair / n), pair % n]
    for (let line = 0; line < n; line++) supports[p * n + line] = supportOf(web, line, one, other)
  })
  return supports
}

function quadOf(web: Web, p: number, q: number): Quad | null {
  const { supports } = web
  const n = web.lines.length
  const [pairA, pairB] = [web.pairs[p] ?? 0, web.pairs[q] ?? 0]
  const [a, b] = [Math.floor(pairA / n), pairA % n]
  const first = supports[q * n + a] ?? 0
  if (first < weakestSide) return null
  const second = supports[q * n + b] ?? 0
  if (second < weakestSide) return null
  const [c, d] = [Math.floor(pairB / n), pairB % n]
  const third = supports[p * n + c] ?? 0
  if (third < weakestSide) return null
  const fourth = supports[p * n + d] ?? 0
  if (fourth < weakestSide) return null
  const mean = (first + second + third + fourth) / 4
  if (mean < weakestMean) return null
  return shaped(web, [a, c, b, d], 0.6 * mean + 0.4 * Math.min(first, second, third, fourth))
}

/** Mean edge along `line` between its crossings with `one` and `other`, less what runs on beyond them. */
function supportOf(
  { lines, crossings, reach }: Omit<Web, "supports">,
  line: number,
  one: number,
  other: number,
): number {
  const n = lines.length
  const p = crossings[line * n + one] ?? Number.NaN
  const q = crossings[line * n + other] ?? Number.NaN
  const length = Math.abs(p - q)
  if (!(length >= shortestSidePixels)) return 0
  const side = lines[line]
  if (side === undefined) return 0
  if (side.isBorder) return borderSupport
  const from = Math.min(p, q) + reach
  const to = Math.max(p, q) + reach
  const edge = edgeBetween(side, from + cornerShare * length, to - cornerShare * length)
  const runsOn = Math.max(edgeBetween(side, from - 0.12 * length, from), edgeBetween(side, to, to + 0.12 * length))
  return edge - 0.25 * Math.max(0, runsOn - 0.25)
}

function edgeBetween({ edgeBefore, insideBefore }: Line, from: number, to: number): number {
  const last = edgeBefore.length - 1
  const i = Math.max(0, Math.min(last, Math.round(from)))
  const j = Math.max(0, Math.min(last, Math.round(to)))
  const inside = (insideBefore[j] ?? 0) - (insideBefore[i] ?? 0)
  return inside < 4 ? 0 : ((edgeBefore[j] ?? 0) - (edgeBefore[i] ?? 0)) / inside
}

function shaped(web: Web, around: readonly [number, number, number, number], support: number): Quad | null {
  const lines = around.map((i) => web.lines[i])
  const [a, b, c, d] = lines
  if (!a || !b || !c || !d) return null
  const bordersHit = lines.filter((line) => line?.isBorder).length
  if (bordersHit > 3) return null
  const turned = clockwise([
    { corner: cross(d, a), side: a },
    { corner: cross(a, b), side: b },
    { corner: cross(b, c), side: c },
    { corner: cross(c, d), side: d },
  ])
  const share = areaOf(turned.corners) / (web.size.width * web.size.height)
  if (share < smallestShare || !turned.corners.every((corner) => isNear(corner, web.size))) return null
  return completed(web.size, turned, support * share ** 0.12, bordersHit)
}

/** Judges the shape; where one side is the image's border and the shape is too short, draws it out to a document's. */
function completed(size: Size, { corners, sides }: Omit<Quad, "score">, support: number, borders: number): Quad | null {
  const whole = shapeFit(corners, size)
  if (borders === 1 && whole < 0.9) {
    const drawnOut = drawOut(corners, sides, size)
    const fit = drawnOut ? 0.95 * shapeFit(drawnOut, size) : 0
    return drawnOut && fit > 0.2 ? { corners: drawnOut, sides, score: support * fit } : null
  }
  if (borders > 1 && whole < 0.6) return null
  const flush = borders > 1 ? flushShare : 1
  return whole > 0.1 ? { corners, sides, score: flush * support * whole ** 0.7 } : null
}

/** 0 to 1: how well a card or a page, seen by a telephone's lens, explains the four corners. */
export function shapeFit(corners: Corners, size: Size): number {
  const { aspect, cosine } = seenShape(corners, size)
  const off = Math.min(
    ...Object.values(documentAspects).map((wanted) => Math.abs(Math.abs(Math.log(aspect)) - Math.log(wanted))),
  )
  return Math.exp(-0.5 * ((off / aspectTolerance) ** 2 + (cosine / squareTolerance) ** 2))
}

/** Width by height of the rectangle that looks so, and the cosine of the angle between its sides (0 for a true one). */
export function seenShape(corners: Corners, { width, height }: Size): { aspect: number; cosine: number } {
  const focal = focalShare * Math.max(width, height)
  const about = ([x, y]: Point): Point => [(x - width / 2) / focal, (y - height / 2) / focal]
  const [p, q, r, s] = corners
  const [a, b, , d, e, , g, h] = fromUnitSquare([about(p), about(q), about(r), about(s)])
  const across = Math.hypot(a, d, g)
  const down = Math.hypot(b, e, h)
  return { aspect: across / down, cosine: (a * b + d * e + g * h) / (across * down) }
}

/** Moves the side on the image's border outward until the shape is a card's (a page is not guessed at). */
function drawOut(corners: Corners, sides: Quad["sides"], size: Size): Corners | null {
  const cut = sides.findIndex((side) => side.isBorder)
  const { aspect } = seenShape(corners, size)
  const along = cut % 2 === 1 ? aspect : 1 / aspect
  const wanted = [1 / documentAspects.card, documentAspects.card].find((target) => target > along * 1.02)
  if (wanted === undefined || wanted / along > 1.8) return null
  const [a, b, c, d, e, f, g, h] = fromUnitSquare(corners)
  const at = (u: number, v: number): Point => {
    const depth = g * u + h * v + 1
    return [(a * u + b * v + c) / depth, (d * u + e * v + f) / depth]
  }
  const more = wanted / along
  const [left, right] = cut === 3 ? [1 - more, 1] : [0, cut === 1 ? more : 1]
  const [top, bottom] = cut === 0 ? [1 - more, 1] : [0, cut === 2 ? more : 1]
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)]
}

interface Turn {
  readonly corner: Point
  /** The side that leaves the corner. */
  readonly side: Line
}

/** Clockwise as seen, beginning with the corner nearest the image's top left. */
function clockwise(turns: readonly [Turn, Turn, Turn, Turn]): Omit<Quad, "score"> {
  const [a, b, c, d] = turns
  const isClockwise = signedArea([a.corner, b.corner, c.corner, d.corner]) > 0
  const ordered: readonly Turn[] = isClockwise
    ? turns
    : [a, { ...d, side: c.side }, { ...c, side: b.side }, { ...b, side: a.side }].map((turn, i) =>
        i === 0 ? { ...turn, side: d.side } : turn,
      )
  const start = ordered.reduce((best, turn, i) => (sum(turn) < sum(ordered[best]) ? i : best), 0)
  const at = (i: number) => ordered[(start + i) % 4] ?? a
  const [p, q, r, s] = [at(0), at(1), at(2), at(3)]
  return { corners: [p.corner, q.corner, r.corner, s.corner], sides: [p.side, q.side, r.side, s.side] }
}

const sum = (turn: Turn | undefined) => (turn ? turn.corner[0] + turn.corner[1] : Number.POSITIVE_INFINITY)

export function signedArea([a, b, c, d]: Corners): number {
  return ((c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1])) / 2
}

const areaOf = (corners: Corners) => Math.abs(signedArea(corners))

export interface Straight {
  readonly normalX: number
  readonly normalY: number
  readonly offset: number
}

function cross(a: Straight, b: Straight): Point {
  const area = a.normalX * b.normalY - a.normalY * b.normalX
  return [(a.offset * b.normalY - b.offset * a.normalY) / area, (b.offset * a.normalX - a.offset * b.normalX) / area]
}

const isNear = ([x, y]: Point, { width, height }: Size) =>
  x > -0.3 * width && y > -0.3 * height && x < 1.3 * width && y < 1.3 * height
