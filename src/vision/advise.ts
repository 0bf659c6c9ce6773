import { exposureOf } from "./exposure.ts"
import { type FoundDocument, findDocuments } from "./find-document.ts"
import type { Colour } from "./image.ts"
import { lookCloser } from "./look-closer.ts"
import { lumaOf } from "./luma.ts"
import { type Capture, measureCapture } from "./measure-capture.ts"
import { paperThresholds, problemsOf, surelyADocument, usualThresholds } from "./photo-problems.ts"
import { isWide, overflows, rectify, scaleCorners, turnCorners } from "./rectify.ts"
import { reflectionOn } from "./reflection.ts"

/** What can be told of a photo in which nothing has been read, surely enough to say so before it is sent. */
export const advisable = [
  "too-small",
  "no-document",
  "two-documents",
  "cut-off",
  "blurred",
  "glare",
  "too-dark",
  "too-bright",
] as const

export type Advice = (typeof advisable)[number]

interface ToAdvise {
  /** As it is to be sent. */
  readonly full: Colour
  /** The same, long side ≤ 640 px. */
  readonly small: Colour
  /** Whether the document is a page of A4, and not a card. */
  readonly isPaper: boolean
}

const card = { widthMillimetres: 85.6, heightMillimetres: 54, pixelsPerMillimetre: 16, thresholds: usualThresholds }
const paper = { widthMillimetres: 210, heightMillimetres: 297, pixelsPerMillimetre: 7, thresholds: paperThresholds }

/** Of the page, by a lamp's image without its rim; see `reflectionOn`. */
const mostBlown = 0.01

/** What is not measured here, as it is on a good photo. */
const nothingOverIt = { glare: [], ink: [], skin: [], intrusion: 0, colour: 1, ripple: 0 }

/** What stands out less than surely, but so much, is a document all the same where its edges are as narrow as print's. */
const likelyADocument = 0.35
const widestOfPrintMillimetres = 0.3
/** Else it may be one whose print is too small or too dark to be seen. */
const withoutPrint: readonly Advice[] = ["too-small", "too-dark"]

/** The most important thing to do better; null when there is none, and where only reading could tell. */
export function advise({ full, small, isPaper }: ToAdvise): Advice | null {
  const inSmall = findDocuments(small)
  if (inSmall.length > 1) return "two-documents"
  const found = inSmall[0] ? inFull(inSmall[0], full.width / small.width) : lookCloser(full)
  if (!found) return exposureAdvice(small)
  const sheet = isPaper ? paper : card
  const { capture, luma } = lookAt(full, found, sheet)
  const measures = { ...capture, ...nothingOverIt, blown: reflectionOn(luma) }
  const limits = { ...sheet.thresholds, mostBlown }
  const problems = problemsOf({ documents: 1, measures, isColourful: false, unread: [], isRead: false }, limits)
  const tellable = found.score >= surelyADocument || isLikely(found, capture, full) ? advisable : withoutPrint
  return tellable.find((advice) => problems.includes(advice)) ?? null
}

/** A document is cut off at one side or at one corner; what leaves the photo at opposite sides only seems to be one. */
const isLikely = ({ score, corners }: FoundDocument, { edges }: Capture, photo: Colour): boolean =>
  score >= likelyADocument && Math.max(...edges) < widestOfPrintMillimetres && !overflows(corners, photo)

function lookAt(photo: Colour, found: FoundDocument, { pixelsPerMillimetre, ...sheet }: typeof card) {
  const width = Math.round(sheet.widthMillimetres * pixelsPerMillimetre)
  const height = Math.round(sheet.heightMillimetres * pixelsPerMillimetre)
  const corners = turnCorners(found.corners, isWide(found.corners) === width > height ? 0 : 1)
  const page = rectify(photo, corners, { width, height }).image
  const luma = lumaOf(page)
  return { capture: measureCapture({ photo, corners, page, ...sheet }, luma), luma }
}

const inFull = ({ corners, score }: FoundDocument, factor: number): FoundDocument => ({
  corners: scaleCorners(corners, factor),
  score,
})

function exposureAdvice(small: Colour): Advice {
  const exposure = exposureOf(small)
  return exposure === "fair" ? "no-document" : exposure
}
