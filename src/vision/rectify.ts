import { fromUnitSquare, inverse, mapPoint, ofPixels } from "./homography.ts"
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
  [a, b, c, d, e, f, g, h, i]: ReturnType<typeof fromUnitSquare>,
  { width, height }: { width: number; height: number },
  samples: number,
): Uint8Array {
  const out = new Uint8Array(3 * width * height)
  const pixel = new Float64Array(3)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      pixel.fill(0)
      for (let k = 0; k < samples * samples; k++) {
        const u = x + ((k % samples) + 0.5) / samples
        const v = y + (Math.floor(k / samples) + 0.5) / samples
        const depth = g * u + h * v + i
        addBilinear(pixel, photo, (a * u + b * v + c) / depth, (d * u + e * v + f) / depth)
      }
      const share = 1 / (samples * samples)
      out[at] = (pixel[0] ?? 0) * share + 0.5
      out[at + 1] = (pixel[1] ?? 0) * share + 0.5
      out[at + 2] = (pixel[2] ?? 0) * share + 0.5
    }
  }
  return out
}

/** Adds the colour at a point between pixels; nothing outside, the border's own for half a pixel. */
function addBilinear(into: Float64Array, { width, height, data }: Colour, x: number, y: number): void {
  if (!(x >= -0.5 && y >= -0.5 && x <= width - 0.5 && y <= height - 0.5)) return
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)))
  const top = Math.max(0, Math.min(height - 2, Math.floor(y)))
  const right = Math.max(0, Math.min(1, x - left))
  const down = Math.max(0, Math.min(1, y - top))
  const at = (top * width + left) * 3
  const below = at + width * 3
  for (let c = 0; c < 3; c++) {
    const upper = (data[at + c] ?? 0) * (1 - right) + (data[at + 3 + c] ?? 0) * right
    const lower = (data[below + c] ?? 0) * (1 - right) + (data[below + 3 + c] ?? 0) * right
    into[c] = (into[c] ?? 0) + upper * (1 - down) + lower * down
  }
}
