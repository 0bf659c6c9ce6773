import type { Corners, Point } from "./image.ts"

/** A projective map of the plane, row by row: x' = (m0·x + m1·y + m2) / (m6·x + m7·y + m8), y' likewise. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

/** Takes the unit square's corners (0,0), (1,0), (1,1), (0,1) to the given ones. Any four, no three in a line. */
export function fromUnitSquare([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): Homography {
  const sumX = x0 - x1 + x2 - x3
  const sumY = y0 - y1 + y2 - y3
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2]
  const area = dx1 * dy2 - dx2 * dy1
  const g = area === 0 ? 0 : (sumX * dy2 - dx2 * sumY) / area
  const h = area === 0 ? 0 : (dx1 * sumY - sumX * dy1) / area
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1]
}

/** The way back. */
export function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
}

export function mapPoint([a, b, c, d, e, f, g, h, i]: Homography, [x, y]: Point): Point {
  const depth = g * x + h * y + i
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth]
}

/** Scales what comes in: the map of (x / width, y / height). */
export function ofPixels([a, b, c, d, e, f, g, h, i]: Homography, width: number, height: number): Homography {
  return [a / width, b / height, c, d / width, e / height, f, g / width, h / height, i]
}
