import type { Colour, Grey } from "./image.ts"
import { inkIn } from "./ink.ts"
import type { PixelBox } from "./page-box.ts"

/** Ink is looked for so coarsely; print of 1.6 mm is then 13 pixels high. */
const pixelsPerMillimetre = 8
/** Paper is what a square of so many millimetres is like as a rule, print and all. */
const aroundMillimetres = 3.2
/** Ink leaves less than this share of that light. */
const leastDark = 0.87
/** Letters so near, in millimetres, belong to one piece. */
const nearMillimetres = 0.5
/** In millimetres: specks and rules are lower, portraits and seals higher. */
const lowest = 0.6
const highest = 5.2
const narrowest = 0.25
/** A rule is so many times as long as high. */
const longest = 60

/**
 * Pieces of print on an upright page: letters that stand close together, of one line or two that touch; in pixels of the page, from
 * top to bottom. Rules, portraits and specks are left out.
 * @param millimetre - how many pixels of the page are one millimetre of a card; of a larger document's larger print, in proportion more.
 */
export function findPrint(page: Colour, millimetre: number): PixelBox[] {
  const step = Math.max(1, Math.round(millimetre / pixelsPerMillimetre))
  const luma = shrunkenLuma(page, step)
  const scale = millimetre / step
  const dark = inkIn(luma, Math.round((aroundMillimetres * scale) / 2), leastDark)
  const pieces = pieceBoxes(dark, luma.width, luma.height, Math.round(nearMillimetres * scale))
  return pieces
    .filter(({ left, top, right, bottom }) => {
      const [width, height] = [(right - left) / scale, (bottom - top) / scale]
      return height >= lowest && height <= highest && width >= narrowest && width < longest * height
    })
    .map(({ left, top, right, bottom }) => ({
      left: left * step,
      top: top * step,
      right: right * step,
      bottom: bottom * step,
    }))
}

function shrunkenLuma({ width, height, data }: Colour, step: number): Grey {
  const [wide, high] = [Math.floor(width / step), Math.floor(height / step)]
  const luma = new Uint8Array(wide * high)
  const share = 1 / (256 * step * step)
  for (let y = 0, i = 0; y < high; y++) {
    for (let x = 0; x < wide; x++, i++) {
      let sum = 0
      for (let dy = 0; dy < step; dy++) {
        let at = 3 * ((y * step + dy) * width + x * step)
        for (let dx = 0; dx < step; dx++, at += 3)
          sum += 77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)
      }
      luma[i] = sum * share
    }
  }
  return { width: wide, height: high, data: luma }
}

interface Run {
  readonly y: number
  readonly left: number
  readonly right: number
}

/** Boxes of what hangs together once gaps of at most `gap` pixels in a row are closed. */
function pieceBoxes(dark: Uint8Array, width: number, height: number, gap: number): PixelBox[] {
  const heads: number[] = []
  const headOf = (at: number): number => {
    let head = at
    while (heads[head] !== head) head = heads[head] = heads[heads[head] ?? 0] ?? 0
    return head
  }
  const runs: Run[] = []
  let above: number[] = []
  for (let y = 0; y < height; y++) {
    const here = runsIn(dark, width, y, gap).map((run) => {
      runs.push(run)
      return heads.push(heads.length) - 1
    })
    joinTouching(runs, above, here, (a, b) => {
      heads[headOf(a)] = headOf(b)
    })
    above = here
  }
  const boxes = new Map<number, { left: number; top: number; right: number; bottom: number }>()
  for (const [at, { y, left, right }] of runs.entries()) {
    const box = boxes.get(headOf(at))
    if (!box) boxes.set(headOf(at), { left, top: y, right, bottom: y + 1 })
    else {
      box.left = Math.min(box.left, left)
      box.right = Math.max(box.right, right)
      box.bottom = y + 1
    }
  }
  return [...boxes.values()]
}

/** Tells which runs of one row touch runs of the row above; both from left to right. */
function joinTouching(
  runs: readonly Run[],
  above: readonly number[],
  here: readonly number[],
  join: (above: number, here: number) => void,
): void {
  let first = 0
  for (const at of here) {
    const run = runs[at]
    while (run && (runs[above[first] ?? -1]?.right ?? Number.POSITIVE_INFINITY) < run.left) first++
    for (let k = first; run && (runs[above[k] ?? -1]?.left ?? Number.POSITIVE_INFINITY) <= run.right; k++)
      join(above[k] ?? 0, at)
  }
}

function runsIn(dark: Uint8Array, width: number, y: number, gap: number): Run[] {
  const runs: Run[] = []
  let left = -1
  let end = 0
  for (let x = 0; x < width; x++) {
    if (dark[y * width + x] === 0) continue
    if (left >= 0 && x - end > gap) {
      runs.push({ y, left, right: end })
      left = -1
    }
    if (left < 0) left = x
    end = x + 1
  }
  if (left >= 0) runs.push({ y, left, right: end })
  return runs
}
