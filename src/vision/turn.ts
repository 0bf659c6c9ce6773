import type { Colour } from "./image.ts"
import { levelsIn, lumaOf } from "./luma.ts"
import { type PageBox, pixelsOf } from "./page-box.ts"
import type { Turn } from "./rectify.ts"

/** How dark a part of an upright page is as a rule: 0 bare paper, about 0.2 print, 0.5 and more a portrait. */
export interface ExpectedInk {
  readonly box: PageBox
  readonly ink: number
}

/** One side of one kind of document, upright. */
export interface InkPattern {
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  readonly expected: readonly ExpectedInk[]
}

export interface LikelyTurn {
  readonly pattern: InkPattern
  /** The page is upright once its corners begin so many places later. */
  readonly turn: Turn
  /** -1 to 1: how well the ink agrees. */
  readonly agreement: number
}

const turns: readonly Turn[] = [0, 1, 2, 3]

/**
 * Ways up that the page's shape allows, likeliest first by where its ink lies. Cheap and not sure: where the first two
 * agree nearly as well, the reader decides.
 */
export function likelyTurns(page: Colour, patterns: readonly InkPattern[]): LikelyTurn[] {
  const luma = lumaOf(page)
  const [paper = 255] = levelsIn(luma, pixelsOf({ left: 0.02, top: 0.02, right: 0.98, bottom: 0.98 }, luma), [0.7])
  const inkIn = (box: PageBox) => shareBelow(luma, box, 0.72 * paper)
  return patterns
    .flatMap((pattern) =>
      turns
        .filter((turn) => isShaped(page, pattern, turn))
        .map((turn) => ({
          pattern,
          turn,
          agreement: agreementOf(pattern.expected, (box) => inkIn(turned(box, turn))),
        })),
    )
    .sort((a, b) => b.agreement - a.agreement)
}

function isShaped(page: Colour, pattern: InkPattern, turn: Turn): boolean {
  const isWide = page.width > page.height === (turn % 2 === 0)
  return isWide === pattern.widthMillimetres > pattern.heightMillimetres
}

/** Where a box of the upright document lies on a page whose corners have to begin `turn` places later. */
function turned({ left, top, right, bottom }: PageBox, turn: Turn): PageBox {
  if (turn === 1) return { left: 1 - bottom, top: left, right: 1 - top, bottom: right }
  if (turn === 2) return { left: 1 - right, top: 1 - bottom, right: 1 - left, bottom: 1 - top }
  if (turn === 3) return { left: top, top: 1 - right, right: bottom, bottom: 1 - left }
  return { left, top, right, bottom }
}

function shareBelow(luma: ReturnType<typeof lumaOf>, box: PageBox, level: number): number {
  const { left, top, right, bottom } = pixelsOf(box, luma)
  let dark = 0
  for (let y = top; y < bottom; y++) {
    for (let i = y * luma.width + left, end = y * luma.width + right; i < end; i++)
      if ((luma.data[i] ?? 0) < level) dark++
  }
  return dark / ((bottom - top) * (right - left))
}

/** Correlation of the ink expected with the ink found. */
function agreementOf(expected: readonly ExpectedInk[], inkIn: (box: PageBox) => number): number {
  const pairs = expected.map(({ box, ink }) => [ink, inkIn(box)] as const)
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length
  const [wanted, found] = [mean(0), mean(1)]
  const product = (of: (pair: readonly [number, number]) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0)
  const together = product(([a, b]) => (a - wanted) * (b - found))
  const apart = Math.sqrt(product(([a]) => (a - wanted) ** 2) * product(([, b]) => (b - found) ** 2))
  return apart === 0 ? 0 : together / apart
}
