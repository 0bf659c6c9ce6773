import type { Colour } from "./image.ts"

/** Of a page's shorter side; the cells a page is looked at by are squares of about 2 mm on a card. */
const cellsOnShorterSide = 27
/** Every so many pixels across and down are looked at. */
const step = 5
/** A fingertip over print is larger than this share of the page. */
const leastFinger = 0.035
/** A cell with so many of its pixels at the sensor's end shows nothing. */
const mostBlown = 0.6
const blownLevel = 250

/** What lies on a page, or shines on it, in patches of cells that touch. */
export interface Patches {
  /** How far a patch of the colour of skin reaches in from the page's border, as a share of its shorter side; 0 for none. */
  readonly intrusion: number
  /** Share of the page that the largest blown-out patch takes. */
  readonly blown: number
}

/** @param paper - the page's light paper: levels of red, green and blue. */
export function patchesOn(page: Colour, paper: readonly [number, number, number]): Patches {
  const side = Math.min(page.width, page.height) / cellsOnShorterSide
  const grid: Grid = { across: Math.floor(page.width / side), down: Math.floor(page.height / side) }
  const cells = Array.from({ length: grid.across * grid.down }, (_, at) =>
    cellAt(page, { left: (at % grid.across) * side, top: Math.floor(at / grid.across) * side, side }),
  )
  const fingers = touching(grid, (at) => isSkin(cells[at]?.middle ?? paper, paper))
  const deepest = fingers
    .filter((patch) => patch.length > leastFinger * cells.length && patch.some((at) => depthOf(grid, at) === 0))
    .map((patch) => Math.max(...patch.map((at) => depthOf(grid, at))) + 1)
  const blown = touching(grid, (at) => (cells[at]?.blown ?? 0) >= mostBlown)
  return {
    intrusion: Math.max(0, ...deepest) / cellsOnShorterSide,
    blown: Math.max(0, ...blown.map((patch) => patch.length)) / cells.length,
  }
}

/** A warm, clearly coloured level; the paper's own colour, which the lamp gives, is taken off first. */
export function isSkin(level: readonly [number, number, number], paper: readonly [number, number, number]): boolean {
  const [r, g, b] = [level[0] / paper[0], level[1] / paper[1], level[2] / paper[2]]
  return r > 0.12 && r > 1.12 * g && g > 0.9 * b && r > 1.3 * b && g > 0.35 * r
}

interface Cell {
  /** The middle level of red, of green and of blue: of the ground, whatever is printed there. */
  readonly middle: readonly [number, number, number]
  readonly blown: number
}

function cellAt({ width, data }: Colour, { left, top, side }: { left: number; top: number; side: number }): Cell {
  const levels = [[], [], []] as [number[], number[], number[]]
  let blown = 0
  for (let y = Math.round(top); y < top + side - 1; y += step) {
    for (let x = Math.round(left); x < left + side - 1; x += step) {
      const at = (y * width + x) * 3
      const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
      levels[0].push(r)
      levels[1].push(g)
      levels[2].push(b)
      if (Math.min(r, g, b) >= blownLevel) blown++
    }
  }
  const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0
  const count = Math.max(1, levels[0].length)
  return { middle: [middle(levels[0]), middle(levels[1]), middle(levels[2])], blown: blown / count }
}

export interface Grid {
  readonly across: number
  readonly down: number
}

/** Cells between this one and the nearest border. */
function depthOf({ across, down }: Grid, at: number): number {
  const [x, y] = [at % across, Math.floor(at / across)]
  return Math.min(x, y, across - 1 - x, down - 1 - y)
}

/** Patches of cells of a kind that lie side by side. */
export function touching(grid: Grid, isOne: (at: number) => boolean): readonly (readonly number[])[] {
  const left = new Set(Array.from({ length: grid.across * grid.down }, (_, at) => at).filter(isOne))
  const patches: number[][] = []
  for (const first of left) {
    left.delete(first)
    const patch = [first]
    for (const at of patch) {
      for (const near of besides(grid, at)) if (left.delete(near)) patch.push(near)
    }
    patches.push(patch)
  }
  return patches
}

export const besides = ({ across, down }: Grid, at: number): readonly number[] => [
  ...(at % across > 0 ? [at - 1] : []),
  ...(at % across < across - 1 ? [at + 1] : []),
  ...(at >= across ? [at - across] : []),
  ...(at < across * (down - 1) ? [at + across] : []),
]
