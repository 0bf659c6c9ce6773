import type { PageBox, PixelBox } from "./page-box.ts"

/** Where a line of print begins, in pixels: its left end, and the middle of its height. */
export interface Mark {
  readonly left: number
  readonly middle: number
}

/** How print lies off the form it was measured on. */
export interface Fit {
  /** Where what the form has in a box lies on this page; both in pixels. */
  readonly place: (box: PageBox) => PageBox
  /** Share of the marks at which print begins. */
  readonly share: number
}

/** The three numbers of one axis: shift, and how it grows over the page's width and height from its middle. */
type Axis = readonly [shift: number, across: number, down: number]

/** In millimetres. Prints sit up to 1 off; corners that were found a little wrong add as much again, and slant it. */
const farthest = 3
const bin = 0.4
const nearEnough = [1.4, 0.9, 0.6] as const
/** Slants count for little until marks all over the page ask for them. */
const stiffness = 0.6

/**
 * Finds the shift and slant by which most marks meet the beginning of a piece of print.
 * @param millimetre - in pixels.
 */
export function fitPrint(
  pieces: readonly PixelBox[],
  marks: readonly Mark[],
  page: { readonly width: number; readonly height: number; readonly millimetre: number },
): Fit {
  const { millimetre } = page
  const found = pieces.map(({ left, top, bottom }): Mark => ({ left, middle: (top + bottom) / 2 }))
  const shift = commonShift(found, marks, millimetre)
  let across: Axis = [shift.left, 0, 0]
  let down: Axis = [shift.middle, 0, 0]
  let pairs: readonly Pair[] = []
  for (const near of nearEnough) {
    pairs = pairsWithin(found, marks, { across, down, page, reach: near * millimetre })
    across = fitted(pairs, page, ({ mark, print }) => print.left - mark.left)
    down = fitted(pairs, page, ({ mark, print }) => print.middle - mark.middle)
  }
  const place = ({ left, top, right, bottom }: PageBox): PageBox => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const [dx, dy] = [offAt(across, page, left, y), offAt(down, page, x, y)]
    const wider = offAt(across, page, right, y) - dx
    return { left: left + dx, top: top + dy, right: right + dx + wider, bottom: bottom + dy }
  }
  return { place, share: marks.length === 0 ? 0 : pairs.length / marks.length }
}

interface Pair {
  readonly mark: Mark
  readonly print: Mark
}

/** The shift at which most marks have print; of a heap of near shifts, its middle. */
function commonShift(found: readonly Mark[], marks: readonly Mark[], millimetre: number): Mark {
  const cells = 2 * Math.round(farthest / bin) + 1
  const votes = marks.map((mark) => {
    const mine = new Set<number>()
    for (const print of found) {
      const [x, y] = [cellOf(print.left - mark.left, millimetre), cellOf(print.middle - mark.middle, millimetre)]
      if (x >= 0 && y >= 0 && x < cells && y < cells) mine.add(y * cells + x)
    }
    return mine
  })
  let best = { count: 0, left: 0, middle: 0 }
  for (let y = 0; y < cells; y++) {
    for (let x = 0; x < cells; x++) {
      const count = votes.reduce((sum, mine) => sum + nearnessIn(mine, x, y, cells), 0)
      const [left, middle] = [shiftOf(x, millimetre), shiftOf(y, millimetre)]
      const isNearer = count === best.count && Math.hypot(left, middle) < Math.hypot(best.left, best.middle)
      if (count > best.count || isNearer) best = { count, left, middle }
    }
  }
  return best
}

const cellOf = (off: number, millimetre: number) => Math.round((off / millimetre + farthest) / bin)
const shiftOf = (cell: number, millimetre: number) => (cell * bin - farthest) * millimetre

/** 3 for a vote in the cell itself, 2 beside it, 0 farther off. */
function nearnessIn(votes: ReadonlySet<number>, x: number, y: number, cells: number): number {
  if (votes.has(y * cells + x)) return 3
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) if (x + dx >= 0 && x + dx < cells && votes.has((y + dy) * cells + x + dx)) return 2
  return 0
}

interface Placed {
  readonly across: Axis
  readonly down: Axis
  readonly page: { readonly width: number; readonly height: number }
  readonly reach: number
}

/** Each mark with the print nearest to where it should be, if any is near. */
function pairsWithin(found: readonly Mark[], marks: readonly Mark[], placed: Placed): Pair[] {
  const { across, down, page, reach } = placed
  return marks.flatMap((mark) => {
    const left = mark.left + offAt(across, page, mark.left, mark.middle)
    const middle = mark.middle + offAt(down, page, mark.left, mark.middle)
    let nearest: { print: Mark; far: number } | null = null
    for (const print of found) {
      const far = Math.hypot(print.left - left, print.middle - middle)
      if (far <= reach && far < (nearest?.far ?? Number.POSITIVE_INFINITY)) nearest = { print, far }
    }
    return nearest ? [{ mark, print: nearest.print }] : []
  })
}

const offAt = (
  [shift, across, down]: Axis,
  { width, height }: { width: number; height: number },
  x: number,
  y: number,
): number => shift + across * (x / width - 0.5) + down * (y / height - 0.5)

/** Least squares, the slants held back by `stiffness`. */
function fitted(
  pairs: readonly Pair[],
  { width, height }: { width: number; height: number },
  offOf: (pair: Pair) => number,
): Axis {
  if (pairs.length === 0) return [0, 0, 0]
  const rows = pairs.map((pair) => {
    const { left, middle } = pair.mark
    return { basis: [1, left / width - 0.5, middle / height - 0.5] as const, off: offOf(pair) }
  })
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  const [u, v] = [sum(({ basis }) => basis[1]), sum(({ basis }) => basis[2])]
  const uv = sum(({ basis }) => basis[1] * basis[2])
  const uu = sum(({ basis }) => basis[1] ** 2) + stiffness
  const vv = sum(({ basis }) => basis[2] ** 2) + stiffness
  return solved(
    [
      [rows.length, u, v],
      [u, uu, uv],
      [v, uv, vv],
    ],
    [sum(({ off }) => off), sum(({ basis, off }) => basis[1] * off), sum(({ basis, off }) => basis[2] * off)],
  )
}

type Three = readonly [number, number, number]

/** Cramer's rule. */
function solved([a, b, c]: readonly [Three, Three, Three], right: Three): Axis {
  const whole = determinant(a, b, c)
  const withColumn = (column: 0 | 1 | 2) => {
    const put = (row: Three, value: number): Three => {
      const [x, y, z] = row
      return column === 0 ? [value, y, z] : column === 1 ? [x, value, z] : [x, y, value]
    }
    return determinant(put(a, right[0]), put(b, right[1]), put(c, right[2])) / whole
  }
  return [withColumn(0), withColumn(1), withColumn(2)]
}

const determinant = (a: Three, b: Three, c: Three): number =>
  a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
