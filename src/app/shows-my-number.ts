import type { DocumentKind, Side } from "../documents/kinds.ts"
import { showsMyNumber, showsPartOfMyNumber } from "../documents/my-number.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { Colour } from "../vision/image.ts"
import { findSquareCodes } from "../vision/square-code.ts"
import type { Upright } from "./turn-upright.ts"

interface Sent {
  readonly document: DocumentKind
  readonly side: Side
  /** See `PhotoToInspect`. */
  readonly combinedCard: boolean
}

/**
 * Whether a page shows a My Number: in digits on any, and in a square code on what bears one, the back of a combined card or of a My
 * Number card. Other documents may have codes of their own. Source: docs/sources.md#my-number-on-the-combined-card
 */
export function pageShowsMyNumber(
  photo: Colour,
  { titles, recognised, corners }: Pick<Upright, "titles" | "recognised" | "corners">,
  sent: Sent,
): boolean {
  const lines = titles.map(({ text }) => text)
  if (showsMyNumber(lines)) return true
  const isKnown = isBackOf(recognised, sent.document)
  const isCombinedBack = sent.combinedCard && (sent.side === "back" || isKnown)
  if (isCombinedBack && showsPartOfMyNumber(lines)) return true
  const mayBearCode = isCombinedBack || isBackOf(recognised, "other")
  if (mayBearCode && findSquareCodes(photo, corners).length > 0) return true
  return isCombinedBack && !isKnown && findSquareCodes(photo, null).length > 0
}

/** The same of a photo sent for the back of a combined card in which not one document stands out. */
export const unfoundShowsMyNumber = (photo: Colour, { side, combinedCard }: Pick<Sent, "side" | "combinedCard">) =>
  combinedCard && side === "back" && findSquareCodes(photo, null).length > 0

/** Of documents that are not ours, 個人番号 stands on the back of a My Number card. */
const isBackOf = (recognised: Recognised, document: DocumentKind | "other"): boolean =>
  recognised.document === document && recognised.side === "back"
