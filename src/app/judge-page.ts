import type { PageProblem } from "../checks/evidence.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Layout } from "../documents/layout.ts"
import { showsMyNumber } from "../documents/my-number.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { Colour } from "../vision/image.ts"
import { type Measures, measure } from "../vision/measure.ts"
import { problemsOf } from "../vision/photo-problems.ts"
import type { Upright } from "./turn-upright.ts"

/** What a page is judged by. `layout`: of the expected document; null when the page is not recognised as it. */
interface ToJudge {
  readonly photo: Colour
  readonly upright: Upright
  readonly document: DocumentKind
  readonly side: Side
  readonly layout: Layout | null
}

/** Measures the photo of one document and tells what asks for another, most important first. */
export function judgePage({ photo, upright, document, side, layout }: ToJudge): {
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
  const isColourful = document !== "certificate-of-registered-matters"
  const problems: readonly PageProblem[] = [
    ...(showsMyNumber(titles.map(({ text }) => text)) ? ["my-number-visible" as const] : []),
    ...mismatches(recognised, document, side),
    ...problemsOf({ documents: 1, measures, isColourful }),
  ]
  return { measures, problems }
}

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
