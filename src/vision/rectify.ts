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

/** A whole picture as if it were the document. */
export const wholeOf = ({ width, height }: { width: number; height: number }): Corners => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
]

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

/** Whether its first and third sides are seen longer than the others. */
export function isWide([a, b, c, d]: Corners): boolean {
  return distance(a, b) + distance(c, d) > distance(b, c) + distance(d, a)
}

/** Whether some corners lie beyond one border of a photo and some beyond the opposite, by more than a pixel. */
export function overflows(corners: Corners, { width, height }: { width: number; height: number }): boolean {
  const isBeyond = (axis: 0 | 1, size: number) =>
    corners.some((corner) => corner[axis] < -1) && corners.some((corner) => corner[axis] > size)
  return isBeyond(0, width) || isBeyond(1, height)
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
  size: { width: number; height: number },
  samples: number,
): Uint8Array {
  return samples === 1 ? plainWarp(photo, fromPage, size) : meanWarp(photo, fromPage, size, samples)
}

/** The mean of `samples` × `samples` of the photo's pixels for each of the page; nothing outside. */
function meanWarp(
  { width: wide, height: high, data }: Colour,
  [a, b, c, d, e, f, g, h, i]: Homography,
  { width, height }: { width: number; height: number },
  samples: number,
): Uint8Array {
  const out = new Uint8Array(3 * width * height)
  const share = 1 / (samples * samples)
  const apart = 1 / samples
  const first = (apart - 1) / 2
  for (let y = 0, at = 0; y < height; y++) {
    const v = y + 0.5
    for (let u = 0.5; u < width; u++, at += 3) {
      const depth = 1 / (g * u + h * v + i)
      const x = (a * u + b * v + c) * depth
      const z = (d * u + e * v + f) * depth
      const xu = (a - g * x) * depth
      const xv = (b - h * x) * depth
      const zu = (d - g * z) * depth
      const zv = (e - h * z) * depth
      let red = 0
      let green = 0
      let blue = 0
      for (let row = 0, dv = first; row < samples; row++, dv += apart) {
        for (let column = 0, du = first; column < samples; column++, du += apart) {
          const left = Math.floor(x + xu * du + xv * dv + 0.5)
          const top = Math.floor(z + zu * du + zv * dv + 0.5)
          if (left < 0 || top < 0 || left >= wide || top >= high) continue
          const from = 3 * (top * wide + left)
          red += at8(data, from)
          green += at8(data, from + 1)
          blue += at8(data, from + 2)
        }
      }
      out[at] = red * share + 0.5
      out[at + 1] = green * share + 0.5
      out[at + 2] = blue * share + 0.5
    }
  }
  return out
}

/** One sample a pixel, between the four pixels of the photo around it; nothing outside, the border's own for half a pixel. */
function plainWarp(
  { width: wide, height: high, data }: Colour,
  [a, b, c, d, e, f, g, h, i]: Homography,
  { width, height }: { width: number; height: number },
): Uint8Array {
  const out = new Uint8Array(3 * width * height)
  const stride = 3 * wide
  for (let y = 0, at = 0; y < height; y++) {
    const v = y + 0.5
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
