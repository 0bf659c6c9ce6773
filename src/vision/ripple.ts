import type { Grey } from "./image.ts"

const span = 64
const slowest = 5
const fastest = 31
/** A row of paper without print changes no more than this. */
const quietLevels = 70

const hann = Float64Array.from({ length: span }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / span))
const cosines = Float64Array.from({ length: span }, (_, i) => Math.cos((2 * Math.PI * i) / span))
const sines = Float64Array.from({ length: span }, (_, i) => Math.sin((2 * Math.PI * i) / span))

/**
 * How much one frequency stands out on bare ground, along rows or columns: the pixels of a screen do, paper does not.
 * 1: not at all; 0 where there is too little bare ground to tell.
 */
export function rippleOf(page: Grey): number {
  return Math.max(
    peakiness(page, 1, page.width, page.width, page.height),
    peakiness(page, page.width, 1, page.height, page.width),
  )
}

function peakiness({ data }: Grey, along: number, across: number, length: number, lines: number): number {
  const power = new Float64Array(fastest + 1)
  let count = 0
  for (let line = 3; line < lines; line += 7) {
    for (let from = 0; from + span <= length; from += span) {
      if (addPower(power, data, line * across + from * along, along)) count++
    }
  }
  if (count < 20) return 0
  const spectrum = [...power.subarray(slowest, fastest + 1)]
  return Math.max(...spectrum.map((value, k) => value / (around(spectrum, k) + 1e-9)))
}

/** The lesser of the means at some distance to either side, so that a slope is no peak. */
function around(spectrum: readonly number[], k: number): number {
  const beside = [...spectrum.slice(Math.max(0, k - 6), Math.max(0, k - 2)), ...spectrum.slice(k + 3, k + 7)]
  return Math.max(...beside)
}

function addPower(power: Float64Array, data: Uint8Array, from: number, step: number): boolean {
  let darkest = 255
  let lightest = 0
  let sum = 0
  for (let i = 0; i < span; i++) {
    const here = data[from + i * step] ?? 0
    if (here < darkest) darkest = here
    if (here > lightest) lightest = here
    sum += here
  }
  if (lightest - darkest > quietLevels) return false
  for (let k = slowest; k <= fastest; k++) {
    let re = 0
    let im = 0
    for (let i = 0; i < span; i++) {
      const value = ((data[from + i * step] ?? 0) - sum / span) * (hann[i] ?? 0)
      re += value * (cosines[(i * k) % span] ?? 0)
      im += value * (sines[(i * k) % span] ?? 0)
    }
    power[k] = (power[k] ?? 0) + re * re + im * im
  }
  return true
}
