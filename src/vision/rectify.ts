import { fromUnitSquare, type Homography, inverse, mapPoint, ofPixels } from "./homography.ts"
import type { Colour, Corners, Point } from "./image.ts"

/** A document seen straight on. */
export interface Page {
  readonly image: Colour
  /** Pixels of the page to pixels of the photo. */
  readonly toPhoto: (point: Point) => Point
  readonly toPage: (point: Point) => Point
}

const mostSamplesAcross = 3

/**
 * Draws the document upright, `width` × `height` pixels; black where it lies outside the photo.
 * @param corners - in the document's own order, in pixels of `photo`.
 */
export function rectify(photo: Colour, corners: Corners, size: { width: number; height: number }): Page {
  const fromPage = ofPixels(fromUnitSquare(corners), size.width, size.height)
  const back = inverse(fromPage)
  const half = ([x, y]: Point, by: number): Point => [x + by, y + by]
  return {
    image: { ...size, data: warp(photo, fromPage, size, samplesFor(corners, size)) },
    toPhoto: (point) => mapPoint(fromPage, half(point, 0.5)),
    toPage: (point) => half(mapPoint(back, point), -0.5),
  }
}

/** The same corners in an image `factor` times as large. */
export function scaleCorners(corners: Corners, factor: number): Corners {
  const scale = ([x, y]: Point): Point => [(x + 0.5) * factor - 0.5, (y + 0.5) * factor - 0.5]
  const [a, b, c, d] = corners
  return [scale(a), scale(b), scale(c), scale(d)]
}

/** How many places later the document's own top left comes among corners that run clockwise. */
export type Turn = 0 | 1 | 2 | 3

/** Corners that run clockwise, in the order of a document whose top left is the corner `turn` places on. */
export function turnCorners([a, b, c, d]: Corners, turn: Turn): Corners {
  const turned: readonly [Corners, Corners, Corners, Corners] = [
    [a, b, c, d],
    [b, c, d, a],
    [c, d, a, b],
    [d, a, b, c],
  ]
  return turned[turn]
}

/** Samples each way for one pixel of the page, so that a much larger photo is averaged and not skipped through. */
function samplesFor([a, b, c, d]: Corners, { width, height }: { width: number; height: number }): number {
  const across = Math.max(distance(a, b), distance(d, c)) / width
  const down = Math.max(distance(a, d), distance(b, c)) / height
  return Math.max(1, Math.min(mostSamplesAcross, Math.round(Math.max(across, down))))
}

const distance = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1])

function warp(
  photo: Colour,
  fromPage: Homography,
  { width, height }: { width: number; height: number },
  samples: number,
): Uint8Array {
  if (samples === 1) return plainWarp(photo, fromPage, { width, height })
  const fine = { width: width * samples, height: height * samples }
  const row = { width: fine.width, height: samples }
  const out = new Uint8Array(3 * width * height)
  for (let y = 0; y < height; y++) {
    const samplesOfRow = plainWarp(photo, scaled(fromPage, samples), row, y * samples)
    averaged(samplesOfRow, row, samples, out.subarray(3 * y * width, 3 * (y + 1) * width))
  }
  return out
}

/** The same map of pixels that are `samples` times smaller. */
const scaled = ([a, b, c, d, e, f, g, h, i]: Homography, samples: number): Homography => {
  const [k, l, m, n, o, p] = [a / samples, b / samples, d / samples, e / samples, g / samples, h / samples]
  return [k, l, c, m, n, f, o, p, i]
}

/** Each square of `samples` × `samples` pixels as one. */
function averaged(data: Uint8Array, { width }: { width: number }, samples: number, out: Uint8Array): void {
  const share = 1 / (samples * samples)
  for (let at = 0; at < out.length; at++) {
    const first = 3 * samples * Math.floor(at / 3) + (at % 3)
    let sum = 0
    for (let y = 0; y < samples; y++) for (let x = 0; x < samples; x++) sum += data[first + 3 * (y * width + x)] ?? 0
    out[at] = sum * share + 0.5
  }
}

/**
 * One sample a pixel, between the four pixels of the photo around it; nothing outside, the border's own for half a pixel.
 * @param firstRow - of the page, that `size.height` rows are drawn from.
 */
function plainWarp(
  { width: wide, height: high, data }: Colour,
  [a, b, c, d, e, f, g, h, i]: Homography,
  { width, height }: { width: number; height: number },
  firstRow = 0,
): Uint8Array {
  const out = new Uint8Array(3 * width * height)
  const stride = 3 * wide
  for (let y = 0, at = 0; y < height; y++) {
    const v = firstRow + y + 0.5
    for (let column = 0; column < width; column++, at += 3) {
      const u = column + 0.5
      const depth = 1 / (g * u + h * v + i)
      const x = (a * u + b * v + c) * depth
      const z = (d * u + e * v + f) * depth
      if (!(x >= -0.5 && z >= -0.5 && x <= wide - 0.5 && z <= high - 0.5)) continue
      const left = Math.max(0, Math.min(wide - 2, Math.floor(x)))
      const top = Math.max(0, Math.min(high - 2, Math.floor(z)))
      const right = Math.max(0, Math.min(1, x - left))
      const down = Math.max(0, Math.min(1, z - top))
      const p = top * stride + 3 * left
      const q = p + stride
      for (let c = 0; c < 3; c++) {
        const upper = at8(data, p + c) + right * (at8(data, p + c + 3) - at8(data, p + c))
        const lower = at8(data, q + c) + right * (at8(data, q + c + 3) - at8(data, q + c))
        out[at + c] = upper + down * (lower - upper) + 0.5
      }
    }
  }
  return out
}

const at8 = (data: Uint8Array, at: number): number => data[at] ?? 0
