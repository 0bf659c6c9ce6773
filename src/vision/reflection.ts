import type { Grey } from "./image.ts"
import { levelsIn } from "./luma.ts"
import { wholePage } from "./measure-capture.ts"
import type { PixelBox } from "./page-box.ts"
import { besides, type Grid, touching } from "./patches.ts"

/** 2 mm on a card, 4.6 mm on a page of paper. */
const cellPixels = 32
/** Nothing is left of print where hardly a pixel is darker than this. */
const washedOut = 252
const mostDarker = 0.02 * cellPixels ** 2
/** So many cells from a lamp's image paper shows again; where it is as light there, all of it is merely well lit. */
const cellsBeside = 6
const lightestBeside = 249

/** Share of a page that the largest image of a lamp on it takes, without its rim: bare paper between two rows is all rim. */
export function reflectionOn(luma: Grey): number {
  const [paper = 0] = levelsIn(luma, wholePage(luma), [0.5])
  if (paper > lightestBeside) return 0
  const grid = { across: Math.floor(luma.width / cellPixels), down: Math.floor(luma.height / cellPixels) }
  const cells = Array.from({ length: grid.across * grid.down }, (_, at) => isWashedOut(luma, cellAt(grid, at)))
  const patches = touching(grid, (at) => cells[at] === true && besides(grid, at).every((near) => cells[near]))
  const sizes = patches.filter((patch) => levelBeside(luma, grid, patch) <= lightestBeside).map(({ length }) => length)
  return Math.max(0, ...sizes) / cells.length
}

function cellAt({ across }: Grid, at: number): PixelBox {
  const [left, top] = [cellPixels * (at % across), cellPixels * Math.floor(at / across)]
  return { left, top, right: left + cellPixels, bottom: top + cellPixels }
}

function isWashedOut({ width, data }: Grey, { left, top, right, bottom }: PixelBox): boolean {
  let darker = 0
  for (let y = top; y < bottom; y++) {
    for (let i = y * width + left; i < y * width + right; i++) {
      if ((data[i] ?? 0) < washedOut && ++darker > mostDarker) return false
    }
  }
  return true
}

/** The middle one of the levels that paper has in the cells around a patch. */
function levelBeside(luma: Grey, grid: Grid, patch: readonly number[]): number {
  const levels = around(grid, patch).flatMap((at) => levelsIn(luma, cellAt(grid, at), [0.8]))
  return levels.sort((a, b) => a - b)[levels.length >> 1] ?? washedOut
}

/** The cells that are `cellsBeside` steps away from the nearest of a patch. */
function around(grid: Grid, patch: readonly number[]): readonly number[] {
  const within = new Set(patch)
  let rim = patch
  for (let step = 0; step < cellsBeside; step++) {
    rim = [...new Set(rim.flatMap((at) => besides(grid, at)))].filter((at) => !within.has(at))
    for (const at of rim) within.add(at)
  }
  return rim
}
