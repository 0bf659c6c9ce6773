import type { Colour } from "./image.ts"
import type { PageBox, PixelBox } from "./page-box.ts"

/** In shares of a line's height: what is lower is a mark beside letters, not a line of its own. */
const leastShareOfTallest = 0.5
/** A piece beginning farther before the box than this, in heights of the box, is a label. */
const mostBefore = 0.9
/** One that reaches farther into it touches the value, and is cut at the box; its end alone is left out. */
const leastInside = 0.5
/** Paper left around a line, in shares of its height. */
const paper = { across: 0.12, above: 0.18 } as const

/**
 * Where lines of print lie in a box, from top to bottom; in pixels of the page.
 * @param pieces - of the whole page.
 * @param most - how many lines the box may hold; of more, the longest.
 * @returns none when nothing is printed there.
 */
export function linesIn(pieces: readonly PixelBox[], box: PageBox, most: number): PixelBox[] {
  const height = box.bottom - box.top
  const inside = pieces
    .filter(({ left, top, right, bottom }) => {
      const middle = (top + bottom) / 2
      const least = left < box.left - mostBefore * height ? leastInside : 0.15
      const isBeside = right < box.left + least * height || left > box.right
      return !isBeside && middle > box.top - 0.1 * height && middle < box.bottom + 0.1 * height
    })
    .map((piece) => (piece.left < box.left - mostBefore * height ? { ...piece, left: Math.round(box.left) } : piece))
    .filter((piece, _, all) => !isRule(piece, all))
  const tallest = Math.max(...inside.map(heightOf), 0)
  const lines: PixelBox[] = []
  for (const piece of inside.filter((one) => heightOf(one) >= leastShareOfTallest * tallest).sort(byLeft)) {
    const at = lines.findIndex((line) => isLevel(line, piece))
    const line = lines[at]
    if (line && isStrayRule(line, piece)) lines[at] = piece
    else if (line && piece.left - line.right <= widestSpace * heightOf(line)) lines[at] = union(line, piece)
    else if (!line) lines.push(piece)
  }
  const longest = lines.sort((a, b) => widthOf(b) - widthOf(a)).slice(0, most)
  const marks = inside.filter((one) => heightOf(one) < leastShareOfTallest * tallest)
  return longest
    .map((line) => marks.filter((mark) => isOn(line, mark)).reduce(union, line))
    .sort((a, b) => a.top - b.top)
}

/** What stands farther behind a line, in its heights, does not belong to it. */
const widestSpace = 2.5

/** A part of a frame before the print of its cell: thinner than any letter, and by itself. */
const isStrayRule = (line: PixelBox, piece: PixelBox): boolean =>
  widthOf(line) < 0.16 * heightOf(line) && piece.left - line.right > 0.6 * heightOf(line)

/** A part of a frame is higher than the print beside it, and hardly wide. */
const isRule = (piece: PixelBox, all: readonly PixelBox[]): boolean => {
  const usual = all.map(heightOf).sort((a, b) => a - b)[(all.length - 1) >> 1] ?? 0
  return heightOf(piece) > 1.2 * usual && widthOf(piece) < 0.3 * heightOf(piece)
}

const heightOf = ({ top, bottom }: PixelBox) => bottom - top
const widthOf = ({ left, right }: PixelBox) => right - left
const byLeft = (a: PixelBox, b: PixelBox) => a.left - b.left

/** Whether a piece stands in a line: they share more than half of the lower one's height. */
export const isLevel = (line: PixelBox, piece: PixelBox): boolean =>
  Math.min(line.bottom, piece.bottom) - Math.max(line.top, piece.top) > 0.5 * Math.min(heightOf(line), heightOf(piece))

/** A dash or a full stop, near enough to belong to the line. */
const isOn = (line: PixelBox, mark: PixelBox): boolean =>
  mark.top >= line.top - 0.2 * heightOf(line) &&
  mark.bottom <= line.bottom + 0.2 * heightOf(line) &&
  mark.right > line.left - heightOf(line) &&
  mark.left < line.right + heightOf(line)

const union = (a: PixelBox, b: PixelBox): PixelBox => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/**
 * A line cut from the page with a little paper around it.
 * @param part - from and to which share of its length.
 */
export function cutLine(page: Colour, line: PixelBox, [from, to]: readonly [number, number] = [0, 1]): Colour {
  const height = heightOf(line)
  const at = (share: number) => line.left + share * widthOf(line)
  return crop(page, {
    left: Math.max(0, Math.round(at(from) - paper.across * height)),
    right: Math.min(page.width, Math.round(at(to) + paper.across * height)),
    top: Math.max(0, Math.round(line.top - paper.above * height)),
    bottom: Math.min(page.height, Math.round(line.bottom + paper.above * height)),
  })
}

function crop({ width, data }: Colour, { left, top, right, bottom }: PixelBox): Colour {
  const [wide, high] = [Math.max(0, right - left), Math.max(0, bottom - top)]
  const part = new Uint8Array(3 * wide * high)
  for (let y = 0; y < high; y++) {
    const from = 3 * ((top + y) * width + left)
    part.set(data.subarray(from, from + 3 * wide), 3 * y * wide)
  }
  return { width: wide, height: high, data: part }
}

/** Pieces of one line stand no farther apart than this, in heights of the line; a label and its value do. */
const widestGap = 0.5
const leastShareOfNeighbour = 0.6
/** A title may be set wider: its letters are all of one height. */
const widestGapInTitle = 0.85
const leastShareInTitle = 0.85

/** All lines of a page, or parts of lines with much paper between them; row by row, in a row from left to right. */
export function allLines(pieces: readonly PixelBox[]): PixelBox[] {
  const lines: PixelBox[] = []
  for (const piece of pieces.toSorted(byLeft)) {
    const at = lines.findIndex((line) => isLevel(line, piece) && isBeside(line, piece))
    const line = lines[at]
    if (line) lines[at] = union(line, piece)
    else lines.push(piece)
  }
  return byRow(lines.sort((a, b) => a.top + a.bottom - b.top - b.bottom))
}

function byRow(fromTop: readonly PixelBox[]): PixelBox[] {
  const [first] = fromTop
  if (!first) return []
  const row = fromTop.filter((line) => line === first || isLevel(first, line))
  return [...row.toSorted(byLeft), ...byRow(fromTop.filter((line) => !row.includes(line)))]
}

function isBeside(line: PixelBox, piece: PixelBox): boolean {
  const [lower = 0, higher = 0] = [heightOf(line), heightOf(piece)].toSorted((a, b) => a - b)
  const gap = (piece.left - line.right) / higher
  const isNear = gap <= widestGap && lower >= leastShareOfNeighbour * higher
  return isNear || (gap <= widestGapInTitle && lower >= leastShareInTitle * higher)
}
