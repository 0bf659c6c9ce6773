import { type FinderPattern, findFinderPatterns } from "./finder-patterns.ts"
import type { Colour, Corners, Point } from "./image.ts"
import { lumaOf } from "./luma.ts"
import { isWide, rectify, wholeOf } from "./rectify.ts"

/** A card's long side, in pixels: 12 to a millimetre, so that modules of 0.25 mm are 3 wide. */
const cardPixels = 1_027
/** A whole photo's, in which the card may lie anywhere. */
const photoPixels = 2_000
/** Of the long side of a card; a finder pattern is as wide as 7 modules, 0.9 mm each at most. */
const reachOfCard = 0.0374
/** All lines through its middle: less is found in print, too. */
const clearLines = 8

/**
 * Where square codes (QR codes) show, in pixels of the photo: the middles of their finder patterns, each three where all of a code
 * shows. One alone is enough to tell, since nothing else that is printed on a card looks like it; so part of a covered code is told, too.
 * @param corners - of the card; null where none was found: then the whole photo is gone through.
 */
export function findSquareCodes(photo: Colour, corners: Corners | null): readonly Point[] {
  const seen = corners ?? wholeOf(photo)
  const long = corners ? cardPixels : Math.min(photoPixels, Math.max(photo.width, photo.height))
  const short = corners
    ? Math.round(long / 1.586)
    : Math.round((long * Math.min(photo.width, photo.height)) / Math.max(photo.width, photo.height))
  const size = isWide(seen) ? { width: long, height: short } : { width: short, height: long }
  const page = rectify(photo, seen, size)
  const patterns = findFinderPatterns(lumaOf(page.image), Math.round(reachOfCard * cardPixels))
  return patterns.filter(isClear).map(({ x, y }) => page.toPhoto([x, y]))
}

const isClear = ({ lines }: FinderPattern) => lines === clearLines
