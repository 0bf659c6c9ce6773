import { ornament } from "./ground.ts"
import { frame, setLabel, setWords } from "./ink.ts"
import type { BackLayout, FrontLayout } from "./layout.ts"
import { cartoon, emptyPortrait } from "./portrait.ts"
import type { Dice } from "./random.ts"
import { sampleAcross, sampleBand, sampleSeal } from "./sample-mark.ts"
import { a4Sheet, type Box, cardSheet, heightPixels, type Sheet, toPixels, widthPixels } from "./sheet.ts"

type Values = Readonly<Record<string, string>>
export type Rows = readonly (readonly string[])[]

/** A card's front, always with the 見本 band: there is no way to draw one without. */
export function drawFront(
  layout: FrontLayout,
  { values, portrait, sheet = cardSheet }: { values: Values; portrait: Dice | null; sheet?: Sheet },
): string {
  const places = Object.entries(layout.places).map(
    ([name, place]) =>
      (place.label ? setLabel(sheet, place.label) : "") +
      (values[name] === undefined ? "" : setWords(sheet, values[name], place)),
  )
  return svg(sheet, [
    ornament(sheet, layout.tints),
    ...layout.frames.map((box) => frame(sheet, box)),
    ...layout.words.map((fixed) => setWords(sheet, fixed.words, fixed)),
    ...places,
    portrait ? cartoon(sheet, layout.portrait, portrait) : emptyPortrait(sheet, layout.portrait),
    sampleBand(sheet, layout.portrait),
  ])
}

/** A card's back: endorsements row by row, the last cell of a row under a 見本 seal. */
export function drawBack(
  layout: BackLayout,
  { rows, boxes, sheet = cardSheet }: { rows: Rows; boxes: Values; sheet?: Sheet },
): string {
  const drawnBoxes = Object.entries(layout.boxes).map(([name, { frame: box, heading }]) => {
    const [left, top, right, bottom] = box
    const label = setWords(sheet, heading, {
      box: [left + 0.01, top + 0.01, right - 0.01, top + 0.05],
      sizeMm: 1.7,
    })
    return (
      frame(sheet, box) + label + stamped(sheet, boxes[name], [left + 0.02, top + 0.08, right - 0.02, bottom - 0.03])
    )
  })
  return svg(sheet, [
    ornament(sheet, layout.tints),
    setWords(sheet, layout.heading.words, layout.heading),
    ...[layout.headings, ...rows, ...blank(layout.rows - rows.length)].map((cells, row) =>
      endorsement(layout, { sheet, cells, row }),
    ),
    ...drawnBoxes,
    sampleAcross(sheet),
  ])
}

const blank = (count: number): Rows => Array.from({ length: Math.max(0, count) }, () => [])

const stamped = (sheet: Sheet, words: string | undefined, box: Box): string =>
  words ? setWords(sheet, words, { box, sizeMm: 2.2, lines: 3, heavy: true }) : ""

function endorsement(
  layout: BackLayout,
  { sheet, cells, row }: { sheet: Sheet; cells: readonly string[]; row: number },
): string {
  const [left, top, , bottom] = layout.table
  const height = (bottom - top) / (layout.rows + 1)
  return layout.columnEnds
    .map((end, column) => {
      const start = column === 0 ? left : (layout.columnEnds[column - 1] ?? left)
      const box: Box = [start, top + row * height, end, top + (row + 1) * height]
      const words = cells[column] ?? ""
      const isSealed = row > 0 && words !== "" && column === layout.columnEnds.length - 1
      return frame(sheet, box) + cell(sheet, box, { words, heavy: row > 0 }) + (isSealed ? sealIn(sheet, box) : "")
    })
    .join("")
}

function cell(
  sheet: Sheet,
  [left, top, right, bottom]: Box,
  { words, heavy }: { words: string; heavy: boolean },
): string {
  const box: Box = [left + 0.01, top + 0.008, right - 0.01, bottom - 0.008]
  return words === "" ? "" : setWords(sheet, words, { box, sizeMm: 2, lines: heavy ? 2 : 1, heavy })
}

function sealIn(sheet: Sheet, box: Box): string {
  const { x, y, width, height } = toPixels(sheet, box)
  return sampleSeal({ x: x + width * 0.82, y: y + height * 0.5, radius: height * 0.36 })
}

/** A page of the A4 paper certificate: a heading, label and value row by row, and on its last page who certifies it. */
export function drawPaper(
  page: { title: string; rows: Rows; certified: readonly string[] },
  sheet: Sheet = a4Sheet,
): string {
  return svg(sheet, [
    `<rect width="100%" height="100%" fill="#fbfaf5"/>`,
    setWords(sheet, page.title, { box: [0.1, 0.05, 0.9, 0.085], sizeMm: 7, align: "centre", heavy: true }),
    ...page.rows.map((cells, row) => paperRow(sheet, cells, 0.115 + row * 0.04)),
    ...page.certified.map((words, line) => {
      const top = 0.79 + line * 0.033
      return setWords(sheet, words, { box: [0.1, top, 0.9, top + 0.025], sizeMm: 4.4 })
    }),
    page.certified.length > 0 ? sealIn(sheet, [0.3, 0.84, 0.62, 0.93]) : "",
    sampleAcross(sheet),
  ])
}

function paperRow(sheet: Sheet, [label = "", value = ""]: readonly string[], top: number): string {
  const bottom = top + 0.04
  return (
    frame(sheet, [0.08, top, 0.34, bottom]) +
    frame(sheet, [0.34, top, 0.92, bottom]) +
    setWords(sheet, label, { box: [0.09, top, 0.33, bottom], sizeMm: 3.8, face: "gothic" }) +
    setWords(sheet, value, { box: [0.355, top + 0.003, 0.91, bottom - 0.003], sizeMm: 4.4, lines: 2, heavy: true })
  )
}

export function svg(sheet: Sheet, parts: readonly string[]): string {
  const width = widthPixels(sheet)
  const height = heightPixels(sheet)
  const radius = sheet.cornerRadiusMm * sheet.pixelsPerMm
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs><clipPath id="cut"><rect width="${width}" height="${height}" rx="${radius}"/></clipPath></defs>` +
    `<g clip-path="url(#cut)">${parts.join("")}</g></svg>`
  )
}
