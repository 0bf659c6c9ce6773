import type { Colour } from "./image.ts"

/** Darker than print is in a photo. */
const blackest = 24
/** How far, in pixels, the edge of a black area is neither black nor paper. */
const blurred = 4

/**
 * Lifts black paint off a page, so that print it touches stands by itself: black areas wider and higher than `thickest` pixels,
 * which no stroke of print is, take the colour over or under them.
 */
export function liftPaint(page: Colour, thickest: number): Colour {
  const { width, height } = page
  const [rows, columns] = [
    { count: height, length: width, next: width, step: 1 },
    { count: width, length: height, next: 1, step: width },
  ]
  const wide = longRuns(blackOf(page), rows, { least: thickest, more: 0 })
  const areas = longRuns(wide, columns, { least: thickest, more: 0 })
  const paint = longRuns(areas, rows, { least: 1, more: blurred })
  const data = new Uint8Array(page.data)
  eachRun(paint, columns, (from, to) => {
    const light = lighter(page, [from - (blurred + 1) * width, to + blurred * width])
    for (let at = from - blurred * width; at < to + blurred * width; at += width) {
      if (at >= 0 && at < paint.length) data.set(light, 3 * at)
    }
  })
  return { width, height, data }
}

/** Lines of pixels: so many, each so long; `next` leads to the next line, `step` along one. */
interface Lines {
  readonly count: number
  readonly length: number
  readonly next: number
  readonly step: number
}

const brightness = ({ data }: Colour, at: number): number =>
  Math.max(data[3 * at] ?? 0, data[3 * at + 1] ?? 0, data[3 * at + 2] ?? 0)

const blackOf = (page: Colour): Uint8Array =>
  Uint8Array.from({ length: page.width * page.height }, (_, at) => (brightness(page, at) < blackest ? 1 : 0))

/** Runs of ones along the lines. `to`: the pixel after the last one. */
function eachRun(mask: Uint8Array, lines: Lines, tell: (from: number, to: number) => void): void {
  for (let line = 0; line < lines.count; line++) {
    const end = line * lines.next + lines.length * lines.step
    let from = -1
    for (let at = line * lines.next; at <= end; at += lines.step) {
      const isOn = at < end && mask[at] === 1
      if (isOn && from < 0) from = at
      if (!isOn && from >= 0) tell(from, at)
      if (!isOn) from = -1
    }
  }
}

/** Runs of at least so many pixels, so many longer at both ends. */
function longRuns(mask: Uint8Array, lines: Lines, { least, more }: { least: number; more: number }): Uint8Array {
  const kept = new Uint8Array(mask.length)
  eachRun(mask, lines, (from, to) => {
    if (to - from < least * lines.step) return
    for (let at = from - more * lines.step; at < to + more * lines.step; at += lines.step) kept[at] = 1
  })
  return kept
}

/** The colour of the brighter of these pixels of the page. */
function lighter(page: Colour, places: readonly number[]): Uint8Array {
  const [first = 0] = places
    .filter((at) => at >= 0 && at < page.width * page.height)
    .sort((a, b) => brightness(page, b) - brightness(page, a))
  return page.data.slice(3 * first, 3 * first + 3)
}
