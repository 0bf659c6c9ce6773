import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Box, Layout } from "../documents/layout.ts"
import type { Towns } from "../documents/towns.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import type { PageProblem } from "../verification/page-problem.ts"
import { type FoundDocument, findDocuments } from "../vision/find-document.ts"
import type { Colour } from "../vision/image.ts"
import { lookCloser } from "../vision/look-closer.ts"
import { scaleCorners } from "../vision/rectify.ts"
import type { InspectedPage } from "./inspected-page.ts"
import { judgePage, judgeUnfound } from "./judge-page.ts"
import type { DecodedPhoto, Reader } from "./ports.ts"
import { readFields } from "./read-fields.ts"
import { unfoundShowsMyNumber } from "./shows-my-number.ts"
import { inPixels, turnUpright, type Upright } from "./turn-upright.ts"

interface Given {
  readonly photo: DecodedPhoto
  /** The kind the applicant chose, and the side they say it is. */
  readonly document: DocumentKind
  readonly side: Side
  readonly today: PlainDate
  /** See `PhotoToInspect`. */
  readonly combinedCard?: boolean
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
  { photo, document, side, today, combinedCard = false, towns }: Given,
): Promise<Omit<InspectedPage, "size" | "millis">> {
  const [first, ...others] = findIn(photo)
  if (!first || others.length > 0) {
    const isNumberSeen = unfoundShowsMyNumber(photo.full, { side, combinedCard })
    const problems = judgeUnfound(photo, others.length + (first ? 1 : 0))
    return notOne(isNumberSeen ? ["my-number-visible", ...problems] : problems)
  }
  const upright = await turnUpright(read, {
    ...{ photo: photo.full, corners: first.corners, expected: document },
    isPainted: combinedCard && side === "back",
  })
  const { page, corners, recognised, form } = upright
  const isExpected = recognised.document === document
  const layout = isExpected && form ? placed(form, page) : null
  const fields = isExpected ? await readFields(read, { upright, document, today, towns }) : { reading: {}, places: {} }
  const seen = { photo: photo.full, score: first.score, upright, layout, reading: fields.reading }
  return { recognised, corners, ...judgePage({ ...seen, document, side, combinedCard }), ...fields }
}

/** What stands out so weakly may be something else than the document. */
const weakScore = 0.44
/** Seen closer, the document stands out by so much more. */
const leastLead = 0.05

/** In pixels of the photo at its full size. */
export function findIn({ full, small }: DecodedPhoto): readonly FoundDocument[] {
  const found = findDocuments(small)
  const { score } = found[0] ?? { score: 0 }
  const closer = found.length < 2 && score < weakScore ? lookCloser(full) : null
  if (closer && closer.score > score + leastLead) return [closer]
  return found.map((one) => ({ ...one, corners: scaleCorners(one.corners, full.width / small.width) }))
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
