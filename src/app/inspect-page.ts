import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Anchor, Layout, PrintedField } from "../documents/layout.ts"
import { layoutOf } from "../documents/layouts.ts"
import { showsMyNumber } from "../documents/my-number.ts"
import { type FieldLines, parseReading } from "../documents/parse-reading.ts"
import { cardMillimetres } from "../documents/printed-rows.ts"
import type { Reading } from "../documents/reading.ts"
import { type Recognised, recognise } from "../documents/recognise.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { PageProblem } from "../verification/page-problem.ts"
import { cutLines } from "../vision/cut-lines.ts"
import { findDocuments } from "../vision/find-document.ts"
import type { Colour, Corners } from "../vision/image.ts"
import { measure } from "../vision/measure.ts"
import { problemsOf } from "../vision/photo-problems.ts"
import { rectify, scaleCorners, type Turn, turnCorners } from "../vision/rectify.ts"
import type { InspectedPage } from "./inspected-page.ts"
import type { DecodedPhoto, Reader, ReaderProblem, Strip } from "./ports.ts"

const pixelsPerMillimetre = 16
const turns: readonly Turn[] = [0, 2, 1, 3]

/**
 * Finds the document, turns it upright by its titles, measures the photo and reads the printed fields.
 * @param expected - the kind the applicant chose and the side they say it is.
 */
export async function inspectPage(
  deps: { reader: Reader },
  given: { photo: DecodedPhoto; document: DocumentKind; side: Side; today: PlainDate },
): Promise<Result<InspectedPage, ReaderProblem>> {
  const { photo, document, side, today } = given
  const found = findDocuments(photo.small)
  const [first] = found
  if (!first || found.length > 1) return ok(notOne(found.length, photo.full))
  const corners = scaleCorners(first.corners, photo.full.width / photo.small.width)
  const upright = await turnUpright(deps.reader, { photo: photo.full, corners, expected: document })
  if (!upright.ok) return upright
  const { page, corners: turned, recognised, lines } = upright.value
  const layout = layoutOf(document, recognised.side === "unknown" ? side : recognised.side)
  const isExpected = recognised.document === document && layout !== null
  const measures = measure({
    photo: photo.full,
    corners: turned,
    page,
    widthMillimetres: page.width / pixelsPerMillimetre,
    heightMillimetres: page.height / pixelsPerMillimetre,
    textBoxes: isExpected ? alwaysPrinted(layout) : [],
  })
  const isColourful = document !== "certificate-of-registered-matters"
  const read = isExpected ? await readFields(deps.reader, page, layout) : ok([])
  if (!read.ok) return read
  const isMyNumber = showsMyNumber(lines)
  const problems: readonly PageProblem[] = [
    ...(isMyNumber ? ["my-number-visible" as const] : []),
    ...mismatches(recognised, document, side),
    ...problemsOf({ documents: 1, measures, isColourful }),
  ]
  const reading = parseReading(read.value, { document, today })
  const { width, height } = photo.full
  const places = isExpected ? placesOf(layout, reading) : {}
  const size = { width, height }
  return ok({ recognised, corners: turned, problems, showsMyNumber: isMyNumber, measures, reading, size, places })
}

const notOne = (documents: number, { width, height }: Colour): InspectedPage => ({
  recognised: { document: "unknown", side: "unknown" },
  corners: null,
  problems: problemsOf({ documents, measures: null, isColourful: true }),
  showsMyNumber: false,
  measures: null,
  reading: {},
  size: { width, height },
  places: {},
})

const placesOf = ({ fields }: Layout, reading: Reading): InspectedPage["places"] =>
  Object.fromEntries(fields.flatMap(({ field, box }) => (reading[field] ? [[field, box]] : [])))

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

interface Upright {
  readonly page: Colour
  readonly corners: Corners
  readonly recognised: Recognised
  readonly lines: readonly string[]
}

/** Tries the ways up that the shape allows until a title is read; the first way when none is. */
async function turnUpright(
  reader: Reader,
  { photo, corners, expected }: { photo: Colour; corners: Corners; expected: DocumentKind },
): Promise<Result<Upright, ReaderProblem>> {
  let fallback: Upright | null = null
  for (const turn of turns) {
    const turned = turnCorners(corners, turn)
    const page = rectify(photo, turned, pageSize(expected)).image
    const lines = await reader.read(titleStrips(page, expected))
    if (!lines.ok) return lines
    const recognised = recognise(lines.value, expected)
    const upright = { page, corners: turned, recognised, lines: lines.value.map(({ text }) => text) }
    if (recognised.document !== "unknown") return ok(upright)
    fallback ??= upright
  }
  return fallback ? ok(fallback) : fail("failed")
}

function pageSize(expected: DocumentKind): { width: number; height: number } {
  const { widthMillimetres, heightMillimetres } = layoutOf(expected, "front") ?? cardMillimetres
  return {
    width: Math.round(widthMillimetres * pixelsPerMillimetre),
    height: Math.round(heightMillimetres * pixelsPerMillimetre),
  }
}

/** Places of the titles of the expected kind, both sides: enough to tell which way up, which kind and which side. */
function titleStrips(page: Colour, expected: DocumentKind): readonly Strip[] {
  const anchors: readonly Anchor[] = (["front", "back"] as const).flatMap(
    (side) =>
      layoutOf(expected, side)
        ?.anchors.filter(({ text }) => text.length >= 5)
        .slice(0, 3) ?? [],
  )
  return anchors.flatMap(({ box, script }) => cutLines(page, widened(box), 1).map((image) => ({ image, script })))
}

/** Titles of other documents are longer or stand a little aside. */
const widened = (box: Anchor["box"]) => ({
  ...box,
  left: Math.max(0, box.left - 0.06),
  right: Math.min(1, box.right + 0.06),
})

async function readFields(
  reader: Reader,
  page: Colour,
  layout: Layout,
): Promise<Result<readonly FieldLines[], ReaderProblem>> {
  const cut = layout.fields.map((field) => ({ field, images: cutLines(page, field.box, field.lines) }))
  const strips = cut.flatMap(({ field, images }) => images.map((image) => ({ image, script: field.script })))
  const lines = await reader.read(strips)
  if (!lines.ok) return lines
  let at = 0
  return ok(
    cut.map(({ field, images }: { field: PrintedField; images: readonly Colour[] }) => {
      const own = lines.value.slice(at, at + images.length)
      at += images.length
      return { field: field.field, lines: own }
    }),
  )
}
