import type { PageProblem } from "../checks/evidence.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Box, Layout } from "../documents/layout.ts"
import type { Reading } from "../documents/reading.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import { findDocuments } from "../vision/find-document.ts"
import type { Colour, Corners } from "../vision/image.ts"
import type { Measures } from "../vision/measure.ts"
import { problemsOf } from "../vision/photo-problems.ts"
import { scaleCorners } from "../vision/rectify.ts"
import { judgePage } from "./judge-page.ts"
import type { DecodedPhoto, Reader } from "./ports.ts"
import { type Places, readFields } from "./read-fields.ts"
import { inPixels, turnUpright, type Upright } from "./turn-upright.ts"

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
  const { width, height } = given.photo.full
  const seen = await look(read, given)
  return { ...seen, size: { width, height }, millis: Math.round(performance.now() - startedAt) }
}

async function look(
  read: Reader,
  { photo, document, side, today }: { photo: DecodedPhoto; document: DocumentKind; side: Side; today: PlainDate },
): Promise<Omit<InspectedPage, "size" | "millis">> {
  const found = findDocuments(photo.small)
  const [first] = found
  if (!first || found.length > 1) return notOne(found.length)
  const upright = await turnUpright(read, {
    photo: photo.full,
    corners: scaleCorners(first.corners, photo.full.width / photo.small.width),
    expected: document,
  })
  const { page, corners, recognised, form } = upright
  const isExpected = recognised.document === document
  const layout = isExpected && form ? placed(form, page) : null
  const { measures, problems } = judgePage({ photo: photo.full, upright, document, side, layout })
  const fields = isExpected ? await readFields(read, { upright, document, today }) : { reading: {}, places: {} }
  return { recognised, corners, problems, measures, ...fields }
}

/** The form's layout as it lies on this page. */
function placed({ layout, place }: NonNullable<Upright["form"]>, page: Colour): Layout {
  const onPage = (box: Box): Box => {
    const { left, top, right, bottom } = place(inPixels(box, page))
    return { left: left / page.width, top: top / page.height, right: right / page.width, bottom: bottom / page.height }
  }
  return { ...layout, fields: layout.fields.map((field) => ({ ...field, box: onPage(field.box) })) }
}

const notOne = (documents: number): Omit<InspectedPage, "size" | "millis"> => ({
  recognised: { document: "unknown", side: "unknown" },
  corners: null,
  problems: problemsOf({ documents, measures: null, isColourful: true }),
  measures: null,
  reading: {},
  places: {},
})
