import { exposureOf } from "./exposure.ts"
import { type FoundDocument, findDocuments } from "./find-document.ts"
import type { Colour } from "./image.ts"
import { lookCloser } from "./look-closer.ts"
import { lumaOf } from "./luma.ts"
import { measureCapture } from "./measure-capture.ts"
import { paperThresholds, problemsOf, surelyADocument, usualThresholds } from "./photo-problems.ts"
import { isWide, rectify, scaleCorners, turnCorners } from "./rectify.ts"

/** What can be told of a photo in which nothing has been read, surely enough to say so before it is sent. */
export const advisable = [
  "too-small",
  "no-document",
  "two-documents",
  "cut-off",
  "blurred",
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

const card = { widthMillimetres: 85.6, heightMillimetres: 54, pixelsPerMillimetre: 16, limits: usualThresholds }
const paper = { widthMillimetres: 210, heightMillimetres: 297, pixelsPerMillimetre: 7, limits: paperThresholds }

/** What is not measured here, as it is on a good photo. */
const nothingOverIt = { glare: [], ink: [], skin: [], intrusion: 0, blown: 0, colour: 1, ripple: 0 }

/** The most important thing to do better; null when there is none, and where only reading could tell. */
export function advise({ full, small, isPaper }: ToAdvise): Advice | null {
  const inSmall = findDocuments(small)
  if (inSmall.length > 1) return "two-documents"
  const found = inSmall[0] ? inFull(inSmall[0], full.width / small.width) : lookCloser(full)
  if (!found) return exposureAdvice(small)
  if (found.score < surelyADocument) return null
  const { pixelsPerMillimetre, limits, ...sheet } = isPaper ? paper : card
  const width = Math.round(sheet.widthMillimetres * pixelsPerMillimetre)
  const height = Math.round(sheet.heightMillimetres * pixelsPerMillimetre)
  const corners = turnCorners(found.corners, isWide(found.corners) === width > height ? 0 : 1)
  const page = rectify(full, corners, { width, height }).image
  const capture = measureCapture({ photo: full, corners, page, ...sheet }, lumaOf(page))
  const measures = { ...capture, ...nothingOverIt }
  const problems = problemsOf({ documents: 1, measures, isColourful: false, unread: [], isRead: true }, limits)
  return advisable.find((advice) => problems.includes(advice)) ?? null
}

const inFull = ({ corners, score }: FoundDocument, factor: number): FoundDocument => ({
  corners: scaleCorners(corners, factor),
  score,
})

function exposureAdvice(small: Colour): Advice {
  const exposure = exposureOf(small)
  return exposure === "fair" ? "no-document" : exposure
}
