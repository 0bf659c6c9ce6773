import { nationalities, nearestOf, statuses } from "../documents/closed-list.ts"
import type { DocumentKind } from "../documents/kinds.ts"
import { placesByLabel } from "../documents/label-places.ts"
import type { Box, PrintedField, ReadField, ReadLine, Script } from "../documents/layout.ts"
import { type FieldLines, parseReading } from "../documents/parse-reading.ts"
import { readPrintedDays } from "../documents/printed-day.ts"
import type { Reading } from "../documents/reading.ts"
import type { Towns } from "../documents/towns.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import { cutLine, linesIn } from "../vision/cut-lines.ts"
import type { Colour } from "../vision/image.ts"
import type { PixelBox } from "../vision/page-box.ts"
import type { Places } from "./inspected-page.ts"
import type { Reader } from "./ports.ts"
import { inPixels, type Upright } from "./turn-upright.ts"

/** Reads the printed fields of an upright page: of a form we know where they lie, of another by their labels. */
export async function readFields(
  read: Reader,
  { upright, ...context }: { upright: Upright; document: DocumentKind; today: PlainDate; towns: Towns },
): Promise<{ readonly reading: Reading; readonly places: Places }> {
  const { page, pieces } = upright
  const found: FieldLines[] = []
  const places: Partial<Record<ReadField, Box>> = {}
  for (const printed of fieldsOf(upright)) {
    const lines = isNeedless(printed, found) ? [] : linesIn(pieces, printed.box, printed.lines)
    if (lines.length === 0) continue
    const texts = await readOne(read, printed, { page, lines })
    found.push(...texts)
    if (texts.some((one) => one.lines.some(({ text }) => text !== ""))) places[printed.field] = around(lines, page)
  }
  return { reading: parseReading(found, context), places }
}

function fieldsOf({ page, form, seen }: Upright): readonly PrintedField[] {
  if (form) return form.layout.fields.map((field) => ({ ...field, box: form.place(inPixels(field.box, page)) }))
  return placesByLabel(
    seen.map(({ line, box }) => ({ text: line.text, box })),
    page,
  )
}

/** The end of the stay says the card's last day a second time. */
const sureWithout = 0.98

const isNeedless = ({ field }: PrintedField, found: readonly FieldLines[]): boolean =>
  field === "stayUntil" &&
  found.some((one) => one.field === "expiresOn" && one.lines.every(({ confidence }) => confidence >= sureWithout))

interface Cut {
  readonly page: Colour
  readonly lines: readonly PixelBox[]
}

async function readOne(
  read: Reader,
  { field, script, part }: PrintedField,
  { page, lines }: Cut,
): Promise<readonly FieldLines[]> {
  const readAs = async (as: PrintedField["script"], share?: PrintedField["part"]): Promise<readonly ReadLine[]> => {
    const texts: ReadLine[] = []
    for (const line of lines) texts.push(await read({ image: cutLine(page, line, share), script: as }))
    return texts
  }
  const values = listed[field]
  if (values) return [await readListed({ field, lines }, values, readAs)]
  const texts = await readPart(readAs, script, part)
  if (field === "address" || field === "backAddress") return [{ field, lines: texts, other: await readAs("title") }]
  if (field !== "name") return [{ field, lines: texts }]
  const kanji = texts.flatMap((line) => line.kanji ?? [])
  return [
    { field, lines: texts },
    { field: "nameKanji", lines: kanji },
  ]
}

/** A day in a sentence is read by itself, and within it only when that shows no day plainly. */
async function readPart(
  readAs: (as: Script, share?: PrintedField["part"]) => Promise<readonly ReadLine[]>,
  script: Script,
  part: PrintedField["part"],
): Promise<readonly ReadLine[]> {
  const texts = await readAs(script, part)
  const isPlain = texts.every(({ text, confidence }) => confidence >= plainEnough && readPrintedDays(text).length === 1)
  return part === undefined || isPlain ? texts : readAs(script)
}

const plainEnough = 0.9

const listed: Readonly<Partial<Record<ReadField, readonly string[]>>> = {
  status: statuses.map(({ ja }) => ja),
  nationality: nationalities.map(({ ja }) => ja),
}

/** A country's name in kanji is at most so many times as long as high. */
const longestKanji = 3.2

/** What must be one of a list is read in several ways until it is: kanji by the quicker engine first. */
async function readListed(
  { field, lines }: { field: ReadField; lines: readonly PixelBox[] },
  values: readonly string[],
  readAs: (as: Script) => Promise<readonly ReadLine[]>,
): Promise<FieldLines> {
  const isKana =
    field === "nationality" && lines.some((line) => line.right - line.left > longestKanji * (line.bottom - line.top))
  const tried: (readonly ReadLine[])[] = []
  for (const script of isKana ? (["japanese"] as const) : (["title", "japanese"] as const)) {
    const read = await readAs(script)
    if (nearestOf(values, read.map(({ text }) => text).join(""))?.share === 1) return { field, lines: read }
    tried.unshift(read)
  }
  const [last = [], other] = tried
  return { field, lines: last, ...(other ? { other } : {}) }
}

function around(lines: readonly PixelBox[], { width, height }: Colour): Box {
  return {
    left: Math.min(...lines.map(({ left }) => left)) / width,
    top: Math.min(...lines.map(({ top }) => top)) / height,
    right: Math.max(...lines.map(({ right }) => right)) / width,
    bottom: Math.max(...lines.map(({ bottom }) => bottom)) / height,
  }
}
