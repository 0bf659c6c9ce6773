import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Layout } from "../documents/layout.ts"
import { showsMyNumber } from "../documents/my-number.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { PageProblem } from "../verification/page-problem.ts"
import { exposureOf } from "../vision/exposure.ts"
import type { Colour, Corners } from "../vision/image.ts"
import { colourOf, type Measures, measure } from "../vision/measure.ts"
import { type PhotoProblem, problemsOf, usualThresholds } from "../vision/photo-problems.ts"
import { rippleOf } from "../vision/ripple.ts"
import type { DecodedPhoto } from "./ports.ts"
import type { Upright } from "./turn-upright.ts"

/** What a page is judged by. `layout`: of the expected document; null when the page is not recognised as it. */
interface ToJudge {
  readonly photo: Colour
  /** The finder's, 0 to 1. */
  readonly score: number
  readonly upright: Upright
  readonly document: DocumentKind
  readonly side: Side
  readonly layout: Layout | null
}

/** Measures the photo of one document and tells what asks for another, most important first. */
export function judgePage({ photo, score, upright, document, side, layout }: ToJudge): {
  readonly measures: Measures
  readonly problems: readonly PageProblem[]
} {
  const { page, pixelsPerMillimetre, corners, recognised, titles } = upright
  const measures = measure({
    photo,
    corners,
    page,
    widthMillimetres: page.width / pixelsPerMillimetre,
    heightMillimetres: page.height / pixelsPerMillimetre,
    textBoxes: layout ? alwaysPrinted(layout) : [],
  })
  const isPaper = document === "certificate-of-registered-matters"
  const limits = isPaper ? { ...usualThresholds, fewestPixelsPerMillimetre: fewestOnPaper } : usualThresholds
  const seen = problemsOf({ documents: 1, measures, isColourful: !isPaper }, limits)
  const problems: readonly PageProblem[] = [
    ...(showsMyNumber(titles.map(({ text }) => text)) ? ["my-number-visible" as const] : []),
    ...mismatches(recognised, document, side),
    ...(recognised.document === "unknown" && score < surelyADocument ? unread(seen, measures) : seen),
  ]
  return { measures, problems }
}

/** A certificate's print is half as large again as a card's. */
const fewestOnPaper = 4.5

/** Below this score only what is read tells a document from another thing of its shape. */
const surelyADocument = 0.5

const hidesTitles: readonly PhotoProblem[] = ["too-small", "blurred", "too-dark", "too-bright"]

/** What stands out weakly and shows no title: a display, hard to read, or no document. */
function unread(seen: readonly PhotoProblem[], { ripple }: Measures): readonly PhotoProblem[] {
  if (ripple > usualThresholds.mostRipple) return ["not-original"]
  const reasons = seen.filter((problem) => hidesTitles.includes(problem))
  return reasons.length > 0 ? reasons : ["no-document"]
}

/**
 * What is wrong with a photo in which not one document stands out: none or several, too much or too little light to
 * tell, or a display or a copy, whose documents have hardly an edge.
 */
export function judgeUnfound({ full, small }: DecodedPhoto, documents: number): readonly PhotoProblem[] {
  if (documents > 1) return ["two-documents"]
  const exposure = exposureOf(small)
  if (exposure !== "fair") return [exposure]
  const isOnDisplay = rippleOf(full, wholeOf(full)) > usualThresholds.mostRipple
  return isOnDisplay || isCopy(small) ? ["not-original"] : ["no-document"]
}

function wholeOf({ width, height }: Colour): Corners {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
}

/** No camera sees no colour at all; a scan in grey does, and what a copier made on a white glass. See `colourOf`. */
const leastPhotoColour = 0.0025

const isCopy = (small: Colour) => colourOf(small) < leastPhotoColour

function mismatches(recognised: Recognised, document: DocumentKind, side: Side): readonly PageProblem[] {
  const isOther = recognised.document !== "unknown" && recognised.document !== document
  const isOtherSide = !isOther && recognised.side !== "unknown" && recognised.side !== side
  return isOther ? ["wrong-document"] : isOtherSide ? ["wrong-side"] : []
}

/** Fields that are never empty on a front; the rows of a back may be. */
const alwaysPrinted = (layout: Layout) =>
  layout.side === "back"
    ? []
    : layout.fields
        .filter(({ field }) => ["number", "name", "birthDate", "address", "expiresOn"].includes(field))
        .map(({ box }) => box)
