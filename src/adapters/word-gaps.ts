import type { Grey } from "../vision/image.ts"

/** Paler than this is paper, in a flattened line. */
const palestInk = 130
/** A row of letters has ink on so much of the line's width. */
const leastOfRow = 0.02
/** Print in which nearly all letters stand so regularly is set in one width. */
const sameWidth = { off: 0.09, share: 0.8 } as const
/** In heights of a capital: no space is narrower, no gap between letters wider. */
const space = { narrowest: 0.29, widest: 0.55, usual: 0.3 } as const
/** Where all letters are of one width, two thin ones have much paper between them but stand no farther apart than others. */
const leastStep = 1.2
/** Spaces are so many times as wide as the gaps between letters. */
const leastJump = 1.7

interface Letter {
  readonly left: number
  readonly right: number
}

/**
 * Before which letters of a line a space stands, by the bare paper between them; never before the first.
 * @param line - flattened.
 * @param places - where each letter has its middle, in pixels, roughly, from left to right.
 */
export function gapsBefore(line: Grey, places: readonly number[]): ReadonlySet<number> {
  const letters = lettersAt(line, places)
  const height = heightOfPrint(line)
  const gaps = letters.slice(1).map(({ left }, at) => Math.max(0, left - (letters[at]?.right ?? left)) / height)
  const steps = letters.slice(1).map((letter, at) => middle(letter) - middle(letters[at] ?? letter))
  const usual = median(steps)
  const isRegular =
    steps.length >= 3 && steps.filter((step) => isMultiple(step / usual)).length >= sameWidth.share * steps.length
  const least = leastSpace(gaps)
  const isSpace = (at: number) => (gaps[at] ?? 0) > least && !(isRegular && (steps[at] ?? 0) < leastStep * usual)
  return new Set(gaps.flatMap((_, at) => (isSpace(at) ? [at + 1] : [])))
}

const middle = ({ left, right }: Letter) => (left + right) / 2

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 1

const isMultiple = (steps: number): boolean =>
  Math.round(steps) >= 1 &&
  Math.round(steps) <= 2 &&
  Math.abs(steps - Math.round(steps)) < sameWidth.off * Math.round(steps)

/** Between the widest gap in a word and the narrowest space, where one is clearly wider than the other. */
function leastSpace(gaps: readonly number[]): number {
  const sorted = gaps.map((gap) => Math.max(gap, 0.05)).toSorted((a, b) => a - b)
  let best: number = leastJump
  let least: number = space.usual
  for (const [at, wide] of sorted.entries()) {
    const narrow = sorted[at - 1] ?? wide
    if (wide < space.narrowest || narrow > space.widest || wide / narrow <= best) continue
    best = wide / narrow
    least = Math.sqrt(wide * narrow)
  }
  return Math.max(space.narrowest, least)
}

/** Letters end where bare columns begin; where two touch, between their middles. */
function lettersAt(line: Grey, places: readonly number[]): Letter[] {
  const bare = bareRuns(line)
  const between = places.slice(1).map((place, at) => widestRun(bare, places[at] ?? 0, place))
  const first = bare[0]?.[0] === 0 ? bare[0][1] : 0
  const last = bare.at(-1)?.[1] === line.width ? (bare.at(-1)?.[0] ?? line.width) : line.width
  return places.map((_, at) => ({ left: between[at - 1]?.[1] ?? first, right: between[at]?.[0] ?? last }))
}

/** The widest bare run whose middle lies between two columns; just their middle where there is none. */
function widestRun(bare: readonly Run[], before: number, after: number): Run {
  const inside = bare.filter(([from, to]) => from + to > 2 * before && from + to < 2 * after)
  const middle = (before + after) / 2
  return inside.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [middle, middle]
}

/** The middle of the widest bare paper between two columns. */
export function partedAt(line: Grey, before: number, after: number): number {
  const [from, to] = widestRun(bareRuns(line), before, after)
  return (from + to) / 2
}

type Run = readonly [from: number, to: number]

/** From and up to which columns there is no ink. */
function bareRuns({ width, height, data }: Grey): Run[] {
  const runs: Run[] = []
  let from = -1
  for (let x = 0; x <= width; x++) {
    let isBare = x < width
    for (let y = 0; y < height && isBare; y++) isBare = (data[y * width + x] ?? 255) >= palestInk
    if (isBare && from < 0) from = x
    if (!isBare && from >= 0) {
      runs.push([from, x])
      from = -1
    }
  }
  return runs
}

/** From the first row with print to the last. */
export function heightOfPrint({ width, height, data }: Grey): number {
  const inked = Array.from({ length: height }, (_, y) => {
    let count = 0
    for (let at = y * width, end = at + width; at < end; at++) if ((data[at] ?? 255) < palestInk) count++
    return count > leastOfRow * width
  })
  const [top, bottom] = [inked.indexOf(true), inked.lastIndexOf(true)]
  return top < 0 ? height : bottom - top + 1
}
