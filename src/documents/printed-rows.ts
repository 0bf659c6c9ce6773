import type { Anchor, Box, PrintedField } from "./layout.ts"

/** ID-1, the size of a driving licence. Source: docs/sources.md#titles-and-labels */
export const cardMillimetres = { widthMillimetres: 85.6, heightMillimetres: 54 } as const

export const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

/** What stands at the head of the residence card and of the special permanent resident certificate, from 番号 to 住居地. */
export const personAnchors: readonly Anchor[] = [
  { text: "日本国政府", box: box(0.03, 0.04, 0.22, 0.08), script: "title" },
  { text: "番号", box: box(0.7, 0.05, 0.76, 0.105), script: "title" },
  { text: "氏名", box: box(0.015, 0.13, 0.09, 0.18), script: "title" },
  { text: "生年月日", box: box(0.015, 0.24, 0.135, 0.29), script: "title" },
  { text: "性別", box: box(0.365, 0.24, 0.415, 0.29), script: "title" },
  { text: "国籍・地域", box: box(0.49, 0.24, 0.595, 0.29), script: "title" },
  { text: "住居地", box: box(0.015, 0.365, 0.1, 0.43), script: "title" },
]

export const personFields: readonly PrintedField[] = [
  { field: "number", box: box(0.76, 0.055, 0.985, 0.1), script: "number", lines: 1 },
  { field: "name", box: box(0.09, 0.13, 0.62, 0.18), script: "name", lines: 2 },
  { field: "birthDate", box: box(0.135, 0.24, 0.36, 0.29), script: "date", lines: 1 },
  { field: "sex", box: box(0.415, 0.24, 0.485, 0.29), script: "sex", lines: 1 },
  { field: "nationality", box: box(0.595, 0.24, 0.7, 0.29), script: "japanese", lines: 1 },
  { field: "address", box: box(0.1, 0.365, 0.69, 0.43), script: "japanese", lines: 2 },
]

/** このカードは, the day, まで有効です: which part of the sentence's length the day stands in, however wide its digits are. */
export const dayInSentence = [0.265, 0.68] as const

interface Table {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly rows: number
}

/** The rows for the residence under a table's row of headings, from the oldest to the latest. */
export function addressRows({ left, right, top, bottom, rows }: Table): readonly PrintedField[] {
  const height = (bottom - top) / (rows + 1)
  return Array.from({ length: rows }, (_, row) => ({
    field: "backAddress",
    box: box(left, top + (row + 1) * height, right, top + (row + 2) * height),
    script: "japanese",
    lines: 2,
  }))
}
