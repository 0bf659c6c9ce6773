import { type FinderPattern, findFinderPatterns } from "./finder-patterns.ts"
import type { Colour, Corners, Point } from "./image.ts"
import { lumaOf } from "./luma.ts"
import { isWide, rectify, wholeOf } from "./rectify.ts"

/** Long side in pixels: 12 to a millimetre of a card, so that modules of 0.25 mm are 3 wide. */
const cardPixels = 1_027
const cardRatio = 85.6 / 54
/** The same of a whole photo, in which a code may be as small as on a card far off, or fill the picture. */
const photoPixels = [2_000, 1_000, 500] as const
/** What is paper is told from so many pixels each way; a finder pattern, 7 modules, must not be wider than twice that. */
const reach = 38
/** All lines through its middle: less is found in print, too. */
const clearLines = 8

/**
 * Where square codes (QR codes) show, in pixels of the photo: the middles of their finder patterns, three where all of a code shows.
 * One alone is enough to tell, since nothing else that is printed on a card looks like it; so part of a covered code is told, too.
 * @param corners - of the card; null where none was found: then the whole photo is gone through.
 */
export function findSquareCodes(photo: Colour, corners: Corners | null): readonly Point[] {
  if (corners) return patternsOn(photo, corners, { long: cardPixels, ratio: cardRatio })
  const own = { long: Math.max(photo.width, photo.height), short: Math.min(photo.width, photo.height) }
  for (const pixels of photoPixels) {
    const found = patternsOn(photo, wholeOf(photo), { long: Math.min(own.long, pixels), ratio: own.long / own.short })
    if (found.length > 0) return found
  }
  return []
}

function patternsOn(photo: Colour, corners: Corners, { long, ratio }: { long: number; ratio: number }): Point[] {
  const short = Math.round(long / ratio)
  const size = isWide(corners) ? { width: long, height: short } : { width: short, height: long }
  const page = rectify(photo, corners, size)
  const patterns = findFinderPatterns(lumaOf(page.image), reach)
  return patterns.filter(isClear).map(({ x, y }) => page.toPhoto([x, y]))
}

const isClear = ({ lines }: FinderPattern) => lines === clearLines
