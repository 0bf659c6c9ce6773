import type { Colour, Grey } from "./image.ts"
import { levelsIn, lumaOf } from "./luma.ts"
import { type PageBox, type PixelBox, pixelsOf } from "./page-box.ts"

/** Prints sit up to a millimetre off; a box is looked at with so much more above and below, in shares of the page's height. */
const slack = 0.012
/** Rows of a line: so many dark pixels in a hundred of the row's width. */
const leastInk = 0.006
const leastRows = 6
/** What is lower than this beside a line is the edge of the next row, or a rule. */
const leastShareOfTallest = 0.6
const padding = 5

/**
 * The lines of print in a box of an upright page, from top to bottom, each with a little paper around.
 * @param most - how many lines the box may hold; of more, the tallest.
 * @returns none when nothing is printed there.
 */
export function cutLines(page: Colour, box: PageBox, most: number): Colour[] {
  const { left, top: upper, right, bottom: lower } = box
  const area = pixelsOf({ left: left - 0.003, top: upper - slack, right, bottom: lower + slack }, page)
  const luma = lumaOf(crop(page, area))
  const dark = darkLevel(luma)
  const all = inkedRuns(luma, dark)
  const tallest = Math.max(...all.map(heightOf), leastRows)
  const runs = all
    .filter((run) => heightOf(run) >= leastShareOfTallest * tallest)
    .sort((a, b) => b.ink - a.ink)
    .slice(0, most)
    .sort((a, b) => a.top - b.top)
  return runs.map(({ top, bottom }) => {
    const end = endOfPrint(luma, dark, { top, bottom })
    return crop(page, {
      left: area.left,
      right: Math.min(area.right, area.left + end + padding),
      top: Math.max(0, area.top + top - padding),
      bottom: Math.min(page.height, area.top + bottom + padding),
    })
  })
}

/** A gap wider than this, in heights of the line, ends it: what follows is ground. */
const widestGap = 2.5

/** @returns the column after the last letter. */
function endOfPrint(luma: Grey, dark: number, { top, bottom }: { top: number; bottom: number }): number {
  let end = 0
  for (let x = 0; x < luma.width; x++) {
    let isInked = false
    for (let y = top; y < bottom && !isInked; y++) isInked = (luma.data[y * luma.width + x] ?? 255) < dark
    if (!isInked) continue
    if (end > 0 && x - end > widestGap * (bottom - top)) return end
    end = x + 1
  }
  return end === 0 ? luma.width : end
}

/** What is darker than this is print. */
function darkLevel(luma: Grey): number {
  const [black = 0, paper = 255] = levelsIn(
    luma,
    { left: 0, top: 0, right: luma.width, bottom: luma.height },
    [0.01, 0.75],
  )
  return paper - 0.45 * (paper - black)
}

const heightOf = ({ top, bottom }: { top: number; bottom: number }) => bottom - top

interface Run {
  readonly top: number
  readonly bottom: number
  readonly ink: number
}

/** Rows one after another in which something is printed. */
function inkedRuns(luma: Grey, dark: number): Run[] {
  const runs: Run[] = []
  let top = -1
  let ink = 0
  for (let y = 0; y <= luma.height; y++) {
    const count = y < luma.height ? darkIn(luma, y, dark) : 0
    if (count >= leastInk * luma.width) {
      if (top < 0) top = y
      ink += count
    } else if (top >= 0) {
      runs.push({ top, bottom: y, ink })
      top = -1
      ink = 0
    }
  }
  return runs
}

function darkIn({ width, data }: Grey, y: number, dark: number): number {
  let count = 0
  for (let at = y * width, end = at + width; at < end; at++) if ((data[at] ?? 255) < dark) count++
  return count
}

function crop({ width, data }: Colour, { left, top, right, bottom }: PixelBox): Colour {
  const part = new Uint8Array(3 * (right - left) * (bottom - top))
  for (let y = top; y < bottom; y++) {
    part.set(data.subarray(3 * (y * width + left), 3 * (y * width + right)), 3 * (y - top) * (right - left))
  }
  return { width: right - left, height: bottom - top, data: part }
}
