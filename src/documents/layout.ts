import { fieldNames } from "./details.ts"
import type { Side } from "./kinds.ts"

/** A rectangle in fractions of the document's width and height, origin at its top left. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * What letters stand in a box, so that the reader takes the right engine. `name`: Latin letters, kanji or both, one after the other.
 * `title`: any printed words, cheaply, to tell what they are; kana come out as what they look like.
 */
export type Script = "number" | "date" | "sex" | "name" | "japanese" | "title"

/** Fields that are read and not typed come beside those that are. */
export const readFields = [...fieldNames, "nameKanji", "status", "backAddress", "stayUntil"] as const

export type ReadField = (typeof readFields)[number]

export interface PrintedField {
  readonly field: ReadField
  readonly box: Box
  readonly script: Script
  /** How many lines it may take. */
  readonly lines: 1 | 2
  /** Which part of the line's length the value stands in, where it is part of a sentence. */
  readonly part?: readonly [from: number, to: number]
}

/** A printed label or title: what stands there on every document of the kind, to recognise it and to place the boxes by. */
export interface Anchor {
  readonly text: string
  readonly box: Box
  readonly script: Script
}

/** Where things are printed on one side of one kind of document. Given to `vision/` as data. */
export interface Layout {
  readonly side: Side
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  readonly anchors: readonly Anchor[]
  readonly fields: readonly PrintedField[]
  /** What else is printed on every one and begins at its box's left: to place the fields by. */
  readonly alsoPrinted?: readonly Box[]
}

/** One line as the reader read it. `confidence`: 0 to 1, the share of such readings that are right. */
export interface ReadLine {
  readonly text: string
  readonly confidence: number
  /** Per character of `text`: other characters it may be, likeliest first. Absent when the reader gives none. */
  readonly alternatives?: readonly (readonly string[])[]
  /** Of a name: the kanji printed after its letters, or instead of them. */
  readonly kanji?: ReadLine
}
