import type { DocumentKind } from "../documents/kinds.ts"
import type { Box, Layout, ReadField, ReadLine } from "../documents/layout.ts"
import { type FieldLines, parseReading } from "../documents/parse-reading.ts"
import type { Reading } from "../documents/reading.ts"
import type { Towns } from "../documents/towns.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import { cutLines } from "../vision/cut-lines.ts"
import type { Colour } from "../vision/image.ts"
import type { Places } from "./inspected-page.ts"
import type { Reader } from "./ports.ts"

/** Reads the printed fields of an upright page, each in its box. */
export async function readFields(
  read: Reader,
  {
    page,
    layout,
    ...context
  }: { page: Colour; layout: Layout; document: DocumentKind; today: PlainDate; towns: Towns },
): Promise<{ readonly reading: Reading; readonly places: Places }> {
  const found: FieldLines[] = []
  const places: Partial<Record<ReadField, Box>> = {}
  for (const { field, box, lines, script } of layout.fields) {
    const texts: ReadLine[] = []
    for (const image of cutLines(page, box, lines)) texts.push(await read({ image, script }))
    found.push({ field, lines: texts })
    if (texts.some(({ text }) => text !== "")) places[field] = box
  }
  return { reading: parseReading(found, context), places }
}
