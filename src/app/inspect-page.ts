import type { PageProblem } from "../checks/evidence.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import { layoutOf } from "../documents/layouts.ts"
import type { Reading } from "../documents/reading.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import { findDocuments } from "../vision/find-document.ts"
import type { Corners } from "../vision/image.ts"
import type { Measures } from "../vision/measure.ts"
import { scaleCorners } from "../vision/rectify.ts"
import { judgePage, judgeUnfound } from "./judge-page.ts"
import type { DecodedPhoto, Reader } from "./ports.ts"
import { type Places, readFields } from "./read-fields.ts"
import { turnUpright } from "./turn-upright.ts"

/** What one photo shows. */
export interface InspectedPage {
  readonly recognised: Recognised
  /** In pixels of the photo, which is `size` large; null when there is no document, or more than one. */
  readonly corners: Corners | null
  readonly size: { readonly width: number; readonly height: number }
  /** What asks for another photo, most important first. */
  readonly problems: readonly PageProblem[]
  readonly measures: Measures | null
  readonly reading: Reading
  readonly places: Places
  /** How long it took. */
  readonly millis: number
}

/**
 * Finds the document, turns it upright by its titles, measures the photo and reads the printed fields.
 * @param given - `document`, `side`: the kind the applicant chose and the side they say it is.
 */
export async function inspectPage(
  read: Reader,
  given: { photo: DecodedPhoto; document: DocumentKind; side: Side; today: PlainDate },
): Promise<InspectedPage> {
  const startedAt = performance.now()
  const { full, reducedBy } = given.photo
  const { corners, ...seen } = await look(read, given)
  return {
    ...seen,
    corners: corners && scaleCorners(corners, reducedBy),
    size: { width: Math.round(full.width * reducedBy), height: Math.round(full.height * reducedBy) },
    millis: Math.round(performance.now() - startedAt),
  }
}

async function look(
  read: Reader,
  { photo, document, side, today }: { photo: DecodedPhoto; document: DocumentKind; side: Side; today: PlainDate },
): Promise<Omit<InspectedPage, "size" | "millis">> {
  const found = findDocuments(photo.small)
  const [first] = found
  if (!first || found.length > 1) return notOne(judgeUnfound(photo, found.length))
  const upright = await turnUpright(read, {
    photo: photo.full,
    corners: scaleCorners(first.corners, photo.full.width / photo.small.width),
    expected: document,
  })
  const { page, corners, recognised } = upright
  const isExpected = recognised.document === document
  const layout = isExpected ? layoutOf(document, recognised.side === "unknown" ? side : recognised.side) : null
  const { measures, problems } = judgePage({ photo: photo.full, score: first.score, upright, document, side, layout })
  const fields = layout ? await readFields(read, { page, layout, document, today }) : { reading: {}, places: {} }
  return { recognised, corners, problems, measures, ...fields }
}

const notOne = (problems: readonly PageProblem[]): Omit<InspectedPage, "size" | "millis"> => ({
  recognised: { document: "unknown", side: "unknown" },
  corners: null,
  problems,
  measures: null,
  reading: {},
  places: {},
})
