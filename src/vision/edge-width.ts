import type { Grey } from "./image.ts"

/** Width of the sharper edges of print in millimetres, across, falling to the right, down, and rising to the right. */
export type EdgeWidths = readonly [across: number, falling: number, down: number, rising: number]

const directions = [
  [1, 0],
  [1, 1],
  [0, 1],
  [1, -1],
] as const

/** A quarter of all edges are narrower than what is reported. */
const quantile = 0.25
const binMillimetres = 0.01
const widestMillimetres = 2.5
/** How far from an edge the dark and the light are looked for. */
const surroundMillimetres = 0.7
const fewestEdges = 40

/**
 * How far an edge takes from dark to light, whichever way it runs: alike in all directions when out of focus, wide in
 * one when the hand moved. Widest of all where there are too few edges.
 * @param contrast - grey levels from the page's ink to its paper.
 */
export function edgeWidths(page: Grey, pixelsPerMillimetre: number, contrast: number): EdgeWidths {
  const width = (direction: readonly [number, number]) => widthAlong(page, direction, pixelsPerMillimetre, contrast)
  return [width(directions[0]), width(directions[1]), width(directions[2]), width(directions[3])]
}

function widthAlong(page: Grey, [dx, dy]: readonly [number, number], perMillimetre: number, contrast: number): number {
  const { width, height } = page
  const reach = Math.max(2, Math.round((surroundMillimetres * perMillimetre) / Math.hypot(dx, dy)))
  const stepMillimetres = Math.hypot(dx, dy) / perMillimetre
  const bins = new Uint32Array(Math.ceil(widestMillimetres / binMillimetres) + 1)
  const step = dy * width + dx
  const aside = dx * width - dy
  let count = 0
  for (let y = reach + 1; y < height - reach - 1; y += 2) {
    for (let i = y * width + reach + 1, end = (y + 1) * width - reach - 1; i < end; i++) {
      const rise = riseAt(page.data, i, step, aside)
      if (rise * reach < contrast * 0.15) continue
      const range = rangeAlong(page.data, i, step, reach)
      if (range < contrast * 0.3) continue
      const bin = Math.min(bins.length - 1, Math.floor(((range / rise) * stepMillimetres) / binMillimetres))
      bins[bin] = (bins[bin] ?? 0) + 1
      count++
    }
  }
  return count < fewestEdges ? widestMillimetres : quantileOf(bins, count * quantile) * binMillimetres
}

/** Grey levels a step where an edge crosses this direction at its steepest; 0 elsewhere. */
function riseAt(data: Uint8Array, i: number, step: number, aside: number): number {
  const rise = Math.abs((data[i + step] ?? 0) - (data[i - step] ?? 0))
  if (rise < 6 || rise < 2 * Math.abs((data[i + aside] ?? 0) - (data[i - aside] ?? 0))) return 0
  const after = Math.abs((data[i + 2 * step] ?? 0) - (data[i] ?? 0))
  const before = Math.abs((data[i] ?? 0) - (data[i - 2 * step] ?? 0))
  return rise >= after && rise > before ? rise / 2 : 0
}

function rangeAlong(data: Uint8Array, i: number, step: number, reach: number): number {
  let darkest = 255
  let lightest = 0
  for (let k = -reach; k <= reach; k++) {
    const here = data[i + k * step] ?? 0
    if (here < darkest) darkest = here
    if (here > lightest) lightest = here
  }
  return lightest - darkest
}

function quantileOf(bins: Uint32Array, wanted: number): number {
  let seen = 0
  return bins.findIndex((n) => {
    seen += n
    return seen >= wanted
  })
}
