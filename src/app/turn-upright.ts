import type { DocumentKind } from "../documents/kinds.ts"
import { isLabel } from "../documents/label-places.ts"
import type { Box, Layout, ReadLine } from "../documents/layout.ts"
import { layoutOf } from "../documents/layouts.ts"
import { cardMillimetres } from "../documents/printed-rows.ts"
import { type Recognised, recognise } from "../documents/recognise.ts"
import { allLines, cutLine, isLevel, linesIn } from "../vision/cut-lines.ts"
import { findPrint } from "../vision/find-print.ts"
import { type Fit, fitPrint, type Mark } from "../vision/fit-print.ts"
import { flip, flipBox } from "../vision/flip.ts"
import type { Colour, Corners } from "../vision/image.ts"
import { liftPaint } from "../vision/lift-paint.ts"
import type { PageBox, PixelBox } from "../vision/page-box.ts"
import { isWide, rectify, turnCorners } from "../vision/rectify.ts"
import type { Reader } from "./ports.ts"

/** A line of print read to tell what stands there; its box in pixels of the page. */
export interface Seen {
  readonly line: ReadLine
  readonly box: PixelBox
}

/** A document seen straight on, the way up it is read, with the titles read on it. */
export interface Upright {
  readonly page: Colour
  readonly pixelsPerMillimetre: number
  readonly corners: Corners
  readonly recognised: Recognised
  readonly titles: readonly ReadLine[]
  /** All print on the page. */
  readonly pieces: readonly PixelBox[]
  /** The layout its print lies in, and how far off; null when it lies in none we know: a new form, or the labels were not found. */
  readonly form: { readonly layout: Layout; readonly place: Fit["place"] } | null
  /** What was read of the page already when its form is not known. */
  readonly seen: readonly Seen[]
}

const cardPixelsPerMillimetre = 16
/** A page of A4 has print nearly twice as large. */
const paperPixelsPerMillimetre = 7
const paperPrint = 1.75

const paper: DocumentKind = "certificate-of-registered-matters"
const cards = ["residence-card", "special-permanent-resident-certificate"] as const

/** Print lies in a form when so many of its fields begin where they should. */
const leastShare = 0.55

interface ToTurn {
  readonly photo: Colour
  readonly corners: Corners
  readonly expected: DocumentKind
  /** A number on it may have been painted over, and not well: what the paint touches is to be read, too. */
  readonly isPainted?: boolean
}

/** No stroke of a card's print is thicker. */
const thickestPrintMillimetres = 1.5

/**
 * Sets the page upright: by where the print of the forms we know lies, or else by what can be read of it.
 */
export async function turnUpright(
  read: Reader,
  { photo, corners, expected, isPainted = false }: ToTurn,
): Promise<Upright> {
  const sheet = sheetOf(expected)
  const isTurned = isWide(corners) !== sheet.width > sheet.height
  const lying = turnCorners(corners, isTurned ? 1 : 0)
  const seen = rectify(photo, lying, sheet).image
  const page = isPainted ? liftPaint(seen, thickestPrintMillimetres * sheet.pixelsPerMillimetre) : seen
  const pieces = findPrint(page, sheet.millimetre)
  const upright: Lying = { ...sheet, page, pieces, corners: lying }
  const flipped = (): Lying => ({
    ...{ ...sheet, page: flip(page) },
    ...{ pieces: pieces.map((piece) => flipBox(piece, page)), corners: turnCorners(lying, 2) },
  })
  const [asIs, other] = [formOf(upright), formOf({ ...upright, pieces: pieces.map((piece) => flipBox(piece, page)) })]
  const isFlipped = (other?.share ?? 0) > (asIs?.share ?? 0)
  const form = isFlipped ? other : asIs
  if (form) return titled(read, isFlipped ? flipped() : upright, { form, expected })
  const first = await readAll(read, upright, expected)
  if (first.recognised.document !== "unknown") return first
  const second = await readAll(read, flipped(), expected)
  return second.recognised.document === "unknown" ? first : second
}

interface Lying {
  readonly page: Colour
  readonly pixelsPerMillimetre: number
  readonly corners: Corners
  readonly pieces: readonly PixelBox[]
  readonly millimetre: number
}

function sheetOf(expected: DocumentKind) {
  const isPaper = expected === paper
  const { widthMillimetres, heightMillimetres } = layoutOf(expected, "front") ?? cardMillimetres
  const scale = isPaper ? paperPixelsPerMillimetre : cardPixelsPerMillimetre
  return {
    width: Math.round(widthMillimetres * scale),
    height: Math.round(heightMillimetres * scale),
    pixelsPerMillimetre: scale,
    millimetre: isPaper ? scale * paperPrint : scale,
  }
}

interface Form extends Fit {
  readonly kind: DocumentKind
  readonly layout: Layout
}

/** The front whose fields the print agrees with best; null when it agrees with none. */
function formOf({ page, pieces, millimetre }: Lying): Form | null {
  const forms = cards.flatMap((kind): Form[] => {
    const layout = layoutOf(kind, "front")
    return layout ? [{ kind, layout, ...fitPrint(pieces, marksOf(layout, page), { ...sizeOf(page), millimetre }) }] : []
  })
  const [best] = forms.filter(({ share }) => share >= leastShare).sort((a, b) => b.share - a.share)
  return best ?? null
}

const sizeOf = ({ width, height }: Colour) => ({ width, height })

const marksOf = ({ fields, alsoPrinted = [] }: Layout, page: Colour): Mark[] =>
  toMarks([...fields.map(({ box }) => box), ...alsoPrinted], page)

const toMarks = (boxes: readonly Box[], page: Colour): Mark[] =>
  boxes.map(({ left, top, bottom }) => ({ left: left * page.width, middle: ((top + bottom) / 2) * page.height }))

export const inPixels = ({ left, top, right, bottom }: Box, { width, height }: Colour): PageBox => ({
  left: left * width,
  top: top * height,
  right: right * width,
  bottom: bottom * height,
})

/** Which of the two cards that share most of a form it is, its title says. */
async function titled(
  read: Reader,
  { page, pixelsPerMillimetre, pieces, corners, millimetre }: Lying,
  { form, expected }: { form: Form; expected: DocumentKind },
): Promise<Upright> {
  const titles: ReadLine[] = []
  const boxes = titleBoxes.map((box) => form.place(inPixels(box, page)))
  let recognised: Recognised = { document: "unknown", side: "unknown" }
  for (const script of ["title", "japanese"] as const) {
    for (const box of boxes) {
      for (const line of linesIn(pieces, box, 1)) titles.push(await read({ image: cutLine(page, line), script }))
      recognised = recognise(titles, expected)
      if (recognised.document !== "unknown") break
    }
    if (recognised.document !== "unknown") break
  }
  const layout = recognised.document === form.kind ? form.layout : (kindLayout(recognised) ?? form.layout)
  const marks = marksOf(layout, page)
  const { place } = layout === form.layout ? form : fitPrint(pieces, marks, { ...sizeOf(page), millimetre })
  return { page, pixelsPerMillimetre, corners, recognised, titles, pieces, form: { layout, place }, seen: [] }
}

const kindLayout = ({ document }: Recognised): Layout | null =>
  document === "unknown" || document === "other" ? null : layoutOf(document, "front")

/** The title in Japanese, and in English under it. */
const titleBoxes: readonly Box[] = [
  { left: 0.31, top: 0.035, right: 0.68, bottom: 0.09 },
  { left: 0.29, top: 0.092, right: 0.7, bottom: 0.126 },
]

/** A page of a form not known is read in lines until it tells what it is, and then to its end where its fields are wanted. */
async function readAll(read: Reader, lying: Lying, expected: DocumentKind): Promise<Upright> {
  const { page, pixelsPerMillimetre, pieces, corners, millimetre } = lying
  const lines = allLines(pieces).filter((line) => isReadable(line, millimetre))
  const seen: Seen[] = []
  let recognised: Recognised = { document: "unknown", side: "unknown" }
  for (const box of lines) {
    const isStrange = recognised.document === "unknown" && seen.length >= mostBeforeKnown
    if (isStrange && (seen.length >= mostOfStrange || heightOf(box) < leastOfMyNumber * millimetre)) continue
    if (box.right - box.left > longestLine * (box.bottom - box.top)) continue
    if (recognised.side === "front" && isNeedless(box, { recognised, expected, seen, millimetre })) continue
    seen.push({ box, line: await read({ image: cutLine(page, box), script: "title" }) })
    recognised = recognise(
      seen.map(({ line }) => line),
      expected,
    )
  }
  const titles = seen.map(({ line }) => line)
  const form = recognised.side === "back" ? backForm(recognised, lying) : null
  return { page, pixelsPerMillimetre, corners, recognised, titles, pieces, form, seen }
}

interface Known {
  readonly recognised: Recognised
  readonly expected: DocumentKind
  readonly seen: readonly Seen[]
  readonly millimetre: number
}

/** In millimetres: a My Number is set as large. */
const leastOfMyNumber = 1.8

/** What stands behind a label and is set larger is read with its field; of another document nothing but a My Number matters. */
function isNeedless(box: PixelBox, { recognised, expected, seen, millimetre }: Known): boolean {
  if (recognised.document !== expected) return heightOf(box) < leastOfMyNumber * millimetre
  return seen.some(
    ({ line, box: label }) =>
      label.right <= box.left && isLevel(label, box) && heightOf(box) > 1.15 * heightOf(label) && isLabel(line.text),
  )
}

const heightOf = ({ top, bottom }: PixelBox) => bottom - top

/** A back has few fixed words; its rows lie where its headings say. */
function backForm({ document }: Recognised, { page, pieces, millimetre }: Lying): Upright["form"] {
  const layout = document === "unknown" || document === "other" ? null : layoutOf(document, "back")
  if (!layout) return null
  const marks = layout.anchors.map(({ box }) => box)
  return { layout, place: fitPrint(pieces, toMarks(marks, page), { ...sizeOf(page), millimetre }).place }
}

/** Neither titles nor labels nor the sentence with the last day are so many times as long as high; addresses are. */
const longestLine = 27
/** A title stands among the first lines; after them only a My Number matters. */
const mostBeforeKnown = 10
const mostOfStrange = 30

function isReadable({ left, top, right, bottom }: PixelBox, millimetre: number): boolean {
  const height = bottom - top
  return height >= 1.1 * millimetre && height <= 6 * millimetre && right - left >= 1.2 * height
}
