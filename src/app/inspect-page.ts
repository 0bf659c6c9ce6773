import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Box, Layout } from "../documents/layout.ts"
import type { Towns } from "../documents/towns.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import type { PageProblem } from "../verification/page-problem.ts"
import { findDocuments } from "../vision/find-document.ts"
import type { Colour } from "../vision/image.ts"
import { scaleCorners } from "../vision/rectify.ts"
import type { InspectedPage } from "./inspected-page.ts"
import { judgePage, judgeUnfound } from "./judge-page.ts"
import type { DecodedPhoto, Reader } from "./ports.ts"
import { readFields } from "./read-fields.ts"
import { inPixels, turnUpright, type Upright } from "./turn-upright.ts"

interface Given {
  readonly photo: DecodedPhoto
  /** The kind the applicant chose, and the side they say it is. */
  readonly document: DocumentKind
  readonly side: Side
  readonly today: PlainDate
  readonly towns: Towns
}

/** Finds the document, turns it upright by its titles, measures the photo and reads the printed fields. */
export async function inspectPage(read: Reader, given: Given): Promise<InspectedPage> {
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
  { photo, document, side, today, towns }: Given,
): Promise<Omit<InspectedPage, "size" | "millis">> {
  const found = findDocuments(photo.small)
  const [first] = found
  if (!first || found.length > 1) return notOne(judgeUnfound(photo, found.length))
  const upright = await turnUpright(read, {
    photo: photo.full,
    corners: scaleCorners(first.corners, photo.full.width / photo.small.width),
    expected: document,
  })
  const { page, corners, recognised, form } = upright
  const isExpected = recognised.document === document
  const layout = isExpected && form ? placed(form, page) : null
  const { measures, problems } = judgePage({ photo: photo.full, score: first.score, upright, document, side, layout })
  const fields = isExpected ? await readFields(read, { upright, document, today, towns }) : { reading: {}, places: {} }
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

const notOne = (problems: readonly PageProblem[]): Omit<InspectedPage, "size" | "millis"> => ({
  recognised: { document: "unknown", side: "unknown" },
  corners: null,
  problems,
  measures: null,
  reading: {},
  places: {},
})
