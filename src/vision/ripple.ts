import { fourier, fourierSide } from "./fourier.ts"
import { fromUnitSquare, mapPoint } from "./homography.ts"
import type { Colour, Corners } from "./image.ts"

/** Regions looked at, evenly over the page, and the windows of one region, a few pixels on from one another. */
const regionsAcross = 4
const regionsDown = 3
const windowSteps = [0, 28, 56, 84] as const
/** Cycles a window below which print and light make peaks of their own. */
const slowest = 8
/** The page must show it in more places than one. */
const rank = 1

const side = fourierSide
const hann = Float64Array.from({ length: side }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / side))

/**
 * How far one fine regular pattern stands out from all others in the photo's own pixels, wherever on the page: the
 * pixels of a display do, alone or beaten against the camera's; paper and print do not. About 1 to 30 on paper.
 * @param corners - of the page in `photo`, which must not have been enlarged.
 */
export function rippleOf(photo: Colour, corners: Corners): number {
  const map = fromUnitSquare(corners)
  const found: number[] = []
  for (let region = 0; region < regionsAcross * regionsDown; region++) {
    const u = ((region % regionsAcross) + 0.5) / regionsAcross
    const v = (Math.floor(region / regionsAcross) + 0.5) / regionsDown
    const [x, y] = mapPoint(map, [u, v])
    const power = powerAround(photo, Math.round(x), Math.round(y))
    if (power) found.push(sharpestPeak(power))
  }
  return found.sort((a, b) => b - a)[rank] ?? 0
}

const real = new Float64Array(side * side)
const imaginary = new Float64Array(side * side)

/** Power of the windows about a point, two windows at a time as the parts of complex numbers; null outside the photo. */
function powerAround(photo: Colour, x: number, y: number): Float64Array | null {
  const reach = side + (windowSteps.at(-1) ?? 0)
  const [left, top] = [x - (reach >> 1), y - (reach >> 1)]
  if (left < 0 || top < 0 || left + reach > photo.width || top + reach > photo.height) return null
  const power = new Float64Array(side * side)
  for (const down of windowSteps) {
    for (const across of [0, 1] as const) {
      const [one = 0, other = 0] = windowSteps.slice(2 * across)
      fill(real, photo, left + one, top + down)
      fill(imaginary, photo, left + other, top + down)
      fourier(real, imaginary)
      for (let i = 0; i < power.length; i++) {
        power[i] = (power[i] ?? 0) + (real[i] ?? 0) ** 2 + (imaginary[i] ?? 0) ** 2
      }
    }
  }
  return power
}

/** Green, its mean taken off, faded out towards the window's border. */
function fill(into: Float64Array, { width, data }: Colour, left: number, top: number): void {
  let sum = 0
  for (let y = 0, i = 0; y < side; y++) {
    for (let x = 0, at = ((top + y) * width + left) * 3 + 1; x < side; x++, i++, at += 3) {
      const level = data[at] ?? 0
      into[i] = level
      sum += level
    }
  }
  const mean = sum / (side * side)
  for (let i = 0; i < into.length; i++) {
    into[i] = ((into[i] ?? 0) - mean) * (hann[i % side] ?? 0) * (hann[Math.floor(i / side)] ?? 0)
  }
}

/** Highest ratio of a peak to the power a little way off, in the direction where that is most. */
function sharpestPeak(power: Float64Array): number {
  const whole = symmetric(power)
  let best = 0
  for (let v = 0; v <= side / 2; v++) {
    for (let u = 1 - side / 2; u <= side / 2; u++) {
      if (u * u + v * v < slowest * slowest || isBlocks(u, v) || isBlocks(v, u)) continue
      const here = at(whole, u, v)
      if (here > best * floor && isPeak(whole, u, v, here)) best = Math.max(best, here / (around(whole, u, v) + floor))
    }
  }
  return best
}

/** Less power than a grey level's rounding leaves is none. */
const floor = 1

/** Of two real windows seen as one complex one, both together. */
function symmetric(power: Float64Array): Float64Array {
  return power.map((value, i) => {
    const [u, v] = [i % side, Math.floor(i / side)]
    return (value + at(power, -u, -v)) / 2
  })
}

const at = (power: Float64Array, u: number, v: number) =>
  power[((v + side) & (side - 1)) * side + ((u + side) & (side - 1))] ?? 0

/** JPEG's own blocks of eight pixels, level or upright. */
const isBlocks = (along: number, aside: number) => Math.abs(aside) <= 1 && ((along + side + 1) & 7) <= 2

function isPeak(power: Float64Array, u: number, v: number, here: number): boolean {
  return (
    here >= at(power, u + 1, v) &&
    here >= at(power, u - 1, v) &&
    here >= at(power, u, v + 1) &&
    here >= at(power, u, v - 1)
  )
}

/** Mean of the quarter of a square ring about a peak where it is highest. */
function around(power: Float64Array, u: number, v: number): number {
  const sums = [0, 0, 0, 0]
  for (let dv = -6; dv <= 6; dv++) {
    for (let du = -6; du <= 6; du++) {
      if (Math.max(Math.abs(du), Math.abs(dv)) < 4) continue
      const quarter = (du > 0 ? 1 : 0) + (dv > 0 ? 2 : 0)
      sums[quarter] = (sums[quarter] ?? 0) + at(power, u + du, v + dv)
    }
  }
  return Math.max(...sums) / ringQuarter
}

const ringQuarter = (13 * 13 - 7 * 7) / 4
