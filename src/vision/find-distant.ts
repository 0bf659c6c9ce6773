import { type FoundDocument, findDocuments } from "./find-document.ts"
import type { Colour, Corners, Point } from "./image.ts"
import { rectify, scaleCorners } from "./rectify.ts"

/** Where windows of half the photo's sides begin, in shares of them. */
const begins = [0, 0.25, 0.5] as const
const longSidePixels = 640
/** What stands out less in its window is no document. */
const leastScore = 0.4

/**
 * A document too far away to stand out in the whole photo: the best in windows of half its sides, in pixels of the photo.
 * Takes nine times as long as `findDocuments`.
 */
export function findDistant(photo: Colour): FoundDocument | null {
  const [width, height] = [photo.width / 2, photo.height / 2]
  const factor = Math.max(width, height) / longSidePixels
  const size = { width: Math.round(width / factor), height: Math.round(height / factor) }
  const found = begins.flatMap((down) =>
    begins.flatMap((across) => {
      const [left, top] = [across * photo.width, down * photo.height]
      const [best] = findDocuments(rectify(photo, windowAt(left, top, { width, height }), size).image)
      if (!best || best.score < leastScore || touchesBorder(best.corners, size)) return []
      const [a, b, c, d] = scaleCorners(best.corners, factor)
      const inPhoto = ([x, y]: Point): Point => [x + left, y + top]
      return [{ score: best.score, corners: [inPhoto(a), inPhoto(b), inPhoto(c), inPhoto(d)] satisfies Corners }]
    }),
  )
  return found.toSorted((a, b) => b.score - a.score)[0] ?? null
}

const windowAt = (left: number, top: number, { width, height }: { width: number; height: number }): Corners => [
  [left - 0.5, top - 0.5],
  [left + width - 0.5, top - 0.5],
  [left + width - 0.5, top + height - 0.5],
  [left - 0.5, top + height - 0.5],
]

/** The window's own border cuts it, or is taken for its side. */
const touchesBorder = (corners: Corners, { width, height }: { width: number; height: number }): boolean =>
  corners.some(([x, y]) => x < 3 || y < 3 || x > width - 4 || y > height - 4)
