import type { Box } from "../documents/layout.ts"
import type { Photo } from "../verification/verification.ts"
import { fromUnitSquare, mapPoint } from "../vision/homography.ts"
import { cornersOf } from "./upright-photo.ts"

/** A part of a photo as it was sent, in fractions of it: its middle, and how wide it is. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** Where a part of the upright page lies on the photo; null when the page was found nowhere on it. */
export function placeOnPhoto(photo: Photo, { left, top, right, bottom }: Box): Spot | null {
  const corners = cornersOf(photo)
  if (!corners) return null
  const map = fromUnitSquare(corners)
  const edges = [left, right].flatMap((x) => [top, bottom].map((y) => mapPoint(map, [x, y])))
  const [xs, ys] = [edges.map(([x]) => x), edges.map(([, y]) => y)]
  const [least, most] = [Math.min(...xs), Math.max(...xs)]
  return { x: (least + most) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2, width: most - least }
}
