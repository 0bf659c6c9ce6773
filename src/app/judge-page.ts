import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Layout, ReadField, ReadLine } from "../documents/layout.ts"
import type { Reading } from "../documents/reading.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { PageProblem } from "../verification/page-problem.ts"
import { exposureOf } from "../vision/exposure.ts"
import type { Colour } from "../vision/image.ts"
import { colourOf, type Measures, measure } from "../vision/measure.ts"
import {
  type Judged,
  type PhotoProblem,
  paperThresholds,
  problemsOf,
  surelyADocument,
  type Thresholds,
  usualThresholds,
} from "../vision/photo-problems.ts"
import { wholeOf } from "../vision/rectify.ts"
import { rippleOf } from "../vision/ripple.ts"
import type { DecodedPhoto } from "./ports.ts"
import { pageShowsMyNumber } from "./shows-my-number.ts"
import type { Upright } from "./turn-upright.ts"

/** What a page is judged by. `layout`: of the expected document; null when the page is not recognised as it. */
interface ToJudge {
  readonly photo: Colour
  /** The finder's, 0 to 1. */
  readonly score: number
  readonly upright: Upright
  readonly document: DocumentKind
  readonly side: Side
  /** See `PhotoToInspect`. */
  readonly combinedCard?: boolean
  readonly layout: Layout | null
  readonly reading: Reading
}

/** Measures the photo of one document and tells what asks for another, most important first. */
export function judgePage({ photo, score, upright, document, side, combinedCard = false, layout, reading }: ToJudge): {
  readonly measures: Measures
  readonly problems: readonly PageProblem[]
} {
  const { page, pixelsPerMillimetre, corners, recognised, titles } = upright
  const always = layout ? alwaysPrinted(layout, document) : []
  const measures = measure({
    photo,
    corners,
    page,
    widthMillimetres: page.width / pixelsPerMillimetre,
    heightMillimetres: page.height / pixelsPerMillimetre,
    textBoxes: always.map(({ box }) => box),
  })
  const isPaper = document === "certificate-of-registered-matters"
  const judged: Judged = {
    ...{ documents: 1, measures, isColourful: !isPaper },
    unread: always.map(({ field }) => !isLegible(reading, field)),
    isRead: isWhollyRead(reading, document, side),
  }
  const limits = isPaper ? paperThresholds : usualThresholds
  const isNumberSeen = pageShowsMyNumber(photo, upright, { document, side, combinedCard })
  const problems: readonly PageProblem[] = [
    ...(isNumberSeen ? ["my-number-visible" as const] : []),
    ...mismatches(recognised, document, side),
    ...(recognised.document === "unknown"
      ? unrecognised(judged, { limits, titles, score })
      : problemsOf(judged, limits)),
  ]
  return { measures, problems }
}

/** Nothing of what is told here keeps print from being seen. */
const withoutPrint: readonly PhotoProblem[] = ["too-small", "too-dark", "too-bright"]

interface Unrecognised {
  readonly limits: Thresholds
  readonly titles: readonly ReadLine[]
  readonly score: number
}

/** A page that shows no title: hard to read, a display or a copy, or no document. What stands out clearly is left to people. */
function unrecognised(judged: Judged, { limits, titles, score }: Unrecognised): readonly PhotoProblem[] {
  const seen = problemsOf(judged, limits)
  if (score >= surelyADocument) return seen.length > 0 ? seen : problemsOf(judged, stricter(limits))
  const { colour = 1, ripple = 0 } = judged.measures ?? {}
  if (ripple > limits.mostRipple || (judged.isColourful && colour < leastPhotoColour)) return ["not-original"]
  const reasons = hasPrint(titles) ? seen : seen.filter((problem) => withoutPrint.includes(problem))
  return reasons.length > 0 ? reasons : ["no-document"]
}

/** Where nothing could be read, the likeliest reason is told. */
const stricter = (limits: Thresholds): Thresholds => ({
  ...limits,
  widestEdgeMillimetres: 0.85 * limits.widestEdgeMillimetres,
  widestSlantedEdgeMillimetres: 0.85 * limits.widestSlantedEdgeMillimetres,
})

const hasPrint = (titles: readonly ReadLine[]): boolean =>
  titles.filter(({ text, confidence }) => confidence >= 0.9 && [...text].length >= 2).length >= 2

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

/** No camera sees no colour at all; a scan in grey does, and what a copier made on a white glass. See `colourOf`. */
const leastPhotoColour = 0.0025

const isCopy = (small: Colour) => colourOf(small) < leastPhotoColour

function mismatches(recognised: Recognised, document: DocumentKind, side: Side): readonly PageProblem[] {
  const isOther = recognised.document !== "unknown" && recognised.document !== document
  const isOtherSide = !isOther && recognised.side !== "unknown" && recognised.side !== side
  return isOther ? ["wrong-document"] : isOtherSide ? ["wrong-side"] : []
}

/** Below this a reading may be of anything. */
const legible = 0.5

const isLegible = (reading: Reading, field: ReadField): boolean =>
  (reading[field]?.confidence ?? 0) >= legible || (field === "name" && (reading.nameKanji?.confidence ?? 0) >= legible)

const isWhollyRead = (reading: Reading, document: DocumentKind, side: Side): boolean =>
  side === "back" || needed[document].every((field) => isLegible(reading, field))

const onAll: readonly ReadField[] = ["number", "name", "birthDate", "address"]
const onCards: readonly ReadField[] = [...onAll, "expiresOn"]

/** What is never empty on a front; the rows of a back may be. */
const needed: Readonly<Record<DocumentKind, readonly ReadField[]>> = {
  "residence-card": onCards,
  "special-permanent-resident-certificate": onCards,
  "alien-registration-certificate": onAll,
  "certificate-of-registered-matters": onAll,
}

const alwaysPrinted = (layout: Layout, document: DocumentKind) =>
  layout.side === "back" ? [] : layout.fields.filter(({ field }) => needed[document].includes(field))
