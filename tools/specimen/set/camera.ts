import type { Point } from "../warp.ts"

/** A projective map of the plane, row by row. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number]

/** How the camera is held over the table. Millimetres and degrees; the focal length in pixels. */
export interface Pose {
  readonly focalPixels: number
  readonly centre: Point
  readonly rollDegrees: number
  readonly tiltDegrees: readonly [about: number, across: number]
  readonly distanceMm: number
  readonly offsetMm: Point
}

export interface Framing {
  readonly width: number
  readonly height: number
  /** What must be in the picture, in millimetres on the table. */
  readonly points: readonly Point[]
  /** The share of the picture's width or height it takes up, whichever is reached first. */
  readonly fill: number
  /** Where in the space that is left it stands: -1 to 1 across and down. */
  readonly stand: Point
  readonly rollDegrees: number
  readonly tiltDegrees: readonly [about: number, across: number]
}

/** The map from millimetres on the table to pixels of the photo, as a pinhole camera so held sees it. */
function tableToPhoto(pose: Pose): Matrix {
  const [sinRoll, cosRoll] = sinCos(pose.rollDegrees)
  const [sinAbout, cosAbout] = sinCos(pose.tiltDegrees[0])
  const [sinAcross, cosAcross] = sinCos(pose.tiltDegrees[1])
  const { focalPixels: f, centre, distanceMm, offsetMm } = pose
  const first = [cosAcross * cosRoll, cosAcross * -sinRoll] as const
  const second = [
    cosAbout * sinRoll + sinAbout * sinAcross * cosRoll,
    cosAbout * cosRoll - sinAbout * sinAcross * sinRoll,
  ] as const
  const third = [
    sinAbout * sinRoll - cosAbout * sinAcross * cosRoll,
    sinAbout * cosRoll + cosAbout * sinAcross * sinRoll,
  ] as const
  return [
    f * first[0] + centre[0] * third[0],
    f * first[1] + centre[0] * third[1],
    f * offsetMm[0] + centre[0] * distanceMm,
    f * second[0] + centre[1] * third[0],
    f * second[1] + centre[1] * third[1],
    f * offsetMm[1] + centre[1] * distanceMm,
    third[0],
    third[1],
    distanceMm,
  ]
}

/** Moves the camera until the points fill the frame as asked. */
export function frameUp({ width, height, points, fill, stand, rollDegrees, tiltDegrees }: Framing): Matrix {
  const focalPixels = 0.76 * Math.max(width, height)
  const centre: Point = [(width - 1) / 2, (height - 1) / 2]
  let pose: Pose = { focalPixels, centre, rollDegrees, tiltDegrees, distanceMm: 400, offsetMm: [0, 0] }
  for (let round = 0; round < 12; round++) {
    const [left, top, right, bottom] = boundsOf(points.map((point) => project(tableToPhoto(pose), point)))
    const grow = Math.min((fill * width) / (right - left), (fill * height) / (bottom - top))
    const distanceMm = pose.distanceMm / grow
    const room: Point = [Math.max(0, width - (right - left) * grow), Math.max(0, height - (bottom - top) * grow)]
    const wanted: Point = [centre[0] + (room[0] / 2) * stand[0], centre[1] + (room[1] / 2) * stand[1]]
    const missedBy: Point = [wanted[0] - (left + right) / 2, wanted[1] - (top + bottom) / 2]
    const perPixel = distanceMm / focalPixels
    pose = {
      ...pose,
      distanceMm,
      offsetMm: [pose.offsetMm[0] / grow + missedBy[0] * perPixel, pose.offsetMm[1] / grow + missedBy[1] * perPixel],
    }
  }
  return tableToPhoto(pose)
}

const sinCos = (degrees: number): readonly [sin: number, cos: number] => [
  Math.sin((degrees * Math.PI) / 180),
  Math.cos((degrees * Math.PI) / 180),
]

export function boundsOf(
  points: readonly Point[],
): readonly [left: number, top: number, right: number, bottom: number] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export function project([a, b, c, d, e, f, g, h, i]: Matrix, [x, y]: Point): Point {
  const depth = g * x + h * y + i
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth]
}

/** First `right`, then `left`. */
export function multiply(left: Matrix, right: Matrix): Matrix {
  const cell = (row: number, column: number) =>
    [0, 1, 2].reduce((sum, k) => sum + (left[row * 3 + k] ?? 0) * (right[k * 3 + column] ?? 0), 0)
  return [cell(0, 0), cell(0, 1), cell(0, 2), cell(1, 0), cell(1, 1), cell(1, 2), cell(2, 0), cell(2, 1), cell(2, 2)]
}

export function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  const [A, B, C] = [e * i - f * h, f * g - d * i, d * h - e * g]
  const by = 1 / (a * A + b * B + c * C)
  const rest = [c * h - b * i, a * i - c * g, b * g - a * h, b * f - c * e, c * d - a * f, a * e - b * d] as const
  return [A * by, rest[0] * by, rest[3] * by, B * by, rest[1] * by, rest[4] * by, C * by, rest[2] * by, rest[5] * by]
}
