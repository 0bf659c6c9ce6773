import type { Grey } from "./image.ts"
import { inkIn } from "./ink.ts"

/** One of the three squares in the corners of a square code: 3 × 3 dark modules in a light ring and a dark one. In pixels. */
export interface FinderPattern {
  readonly x: number
  readonly y: number
  readonly modulePixels: number
  /** Of eight lines through its middle, how many cross it as they should: 8 where all of it shows. */
  readonly lines: number
}

/** Ink is told from paper twice: as in print, and as where blur leaves little of the light between two modules. */
const inkLevels = [0.87, 0.97] as const
/** Finer than this nothing is told from noise. */
const leastModulePixels = 1.6
/** Every so many rows are gone through: three modules are the middle of a pattern. */
const rowStep = 2

/**
 * What looks like a finder pattern, turned and tilted as it may be, the clearest first.
 * @param luma - in which a pattern is at most as wide as `reach`, the surroundings from which paper is told, in pixels each way.
 */
export function findFinderPatterns(luma: Grey, reach: number): FinderPattern[] {
  const found: FinderPattern[] = []
  for (const level of inkLevels) {
    const dark = { width: luma.width, height: luma.height, data: inkIn(luma, reach, level) }
    for (let y = rowStep; y < luma.height; y += rowStep) {
      for (const x of middlesInRow(dark, y)) {
        const pattern = patternAt(dark, x, y)
        if (pattern) keepClearest(found, pattern)
      }
    }
  }
  return found.sort((a, b) => b.lines - a.lines)
}

function keepClearest(found: FinderPattern[], pattern: FinderPattern): void {
  const { x, y, lines, modulePixels } = pattern
  const at = found.findIndex((other) => Math.hypot(other.x - x, other.y - y) < 3 * modulePixels)
  if (at < 0) found.push(pattern)
  else if ((found[at]?.lines ?? 0) < lines) found[at] = pattern
}

/** Where a row of dark and light runs crosses a pattern's middle. */
function middlesInRow({ width, data }: Grey, y: number): number[] {
  const middles: number[] = []
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]
  let from = 0
  for (let x = 1; x <= width; x++) {
    const before = data[y * width + x - 1] ?? 0
    if (x < width && data[y * width + x] === before) continue
    ;[a, b, c, d, e] = [b, c, d, e, x - from]
    from = x
    if (before === 1 && moduleOf(a, b, c, d, e, 1) > 0) middles.push(x - e - d - (c + 1) / 2)
  }
  return middles
}

/**
 * Pixels of a module where five runs, the outer and the middle ones dark, are as 1 : 1 : 3 : 1 : 1; else 0. Judged from like edge to
 * like edge, which blur and the level of ink do not move apart.
 */
function moduleOf(a: number, b: number, c: number, d: number, e: number, slack: number): number {
  const module = (a + e + 2 * (b + c + d)) / 12
  if (module < leastModulePixels) return 0
  const areEdgesRight =
    Math.max(Math.abs(a + b - 2 * module), Math.abs(d + e - 2 * module)) <= 0.6 * slack * module &&
    Math.max(Math.abs(b + c - 4 * module), Math.abs(c + d - 4 * module)) <= 0.8 * slack * module
  const areRunsRight =
    Math.min(a, b, d, e) > 0.3 * module && Math.max(a, b, d, e) < 1.9 * module && c > 1.8 * module && c < 4.2 * module
  return areEdgesRight && areRunsRight ? module : 0
}

const halfTurn = Array.from(
  { length: 8 },
  (_, k) => [Math.cos((k * Math.PI) / 8), Math.sin((k * Math.PI) / 8)] as const,
)
/** Along a slanted line blur rounds the squares' corners. */
const slackAside = 1.25
const leastLines = 4

/** The pattern about a place in its middle square, from there to that square's own middle; null where there is none. */
function patternAt(dark: Grey, fromX: number, fromY: number): FinderPattern | null {
  let [x, y] = [fromX, fromY]
  for (let again = 0; again < 2; again++) {
    const down = crossing(dark, x, y, 0, 1)
    if (!down || down.module === 0) return null
    y += down.aside
    const across = crossing(dark, x, y, 1, 0)
    if (!across || across.module === 0) return null
    x += across.aside
  }
  const modules = halfTurn.map(([dx, dy]) => crossing(dark, x, y, dx, dy)?.module ?? 0).filter((module) => module > 0)
  const modulePixels = modules.reduce((sum, module) => sum + module, 0) / modules.length
  return modules.length < leastLines ? null : { x, y, modulePixels, lines: modules.length }
}

interface Crossing {
  /** See `moduleOf`. */
  readonly module: number
  /** How far ahead on the line the middle of the dark square lies. */
  readonly aside: number
}

/** A line through a dark place, both ways; null where it does not leave a ring behind. */
function crossing(dark: Grey, x: number, y: number, dx: number, dy: number): Crossing | null {
  const ahead = armFrom(dark, x, y, dx, dy)
  const back = ahead && armFrom(dark, x, y, -dx, -dy)
  if (!ahead || !back) return null
  const middle = ahead[0] + back[0] - 1
  return {
    module: moduleOf(back[2], back[1], middle, ahead[1], ahead[2], slackAside),
    aside: (ahead[0] - back[0]) / 2,
  }
}

/** Steps through the dark square, the light ring and the dark ring, from a place outwards; null where there are no such three. */
function armFrom(
  { width, height, data }: Grey,
  x: number,
  y: number,
  dx: number,
  dy: number,
): readonly [number, number, number] | null {
  const ends: number[] = []
  for (let step = 0; ; step++) {
    const [column, row] = [Math.round(x + dx * step), Math.round(y + dy * step)]
    if (column < 0 || row < 0 || column >= width || row >= height) return null
    const isDark = data[row * width + column] === 1
    if (isDark === (ends.length !== 1)) continue
    ends.push(step)
    const [first = 0, second = 0, third] = ends
    if (first === 0 || step > mostModules * first) return null
    if (third !== undefined) return [first, second - first, third - second]
  }
}

/** The middle square's half are 1.5 modules, the arm 3.5. */
const mostModules = 5
