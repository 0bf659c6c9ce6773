import type { Box } from "./sheet.ts"

/** Words set in a box: the type shrinks, or the words wrap, until they fit. */
export interface Setting {
  readonly box: Box
  readonly sizeMm: number
  /** How many lines the words may take; 1 when absent. */
  readonly lines?: number
  readonly align?: "left" | "centre"
  readonly heavy?: boolean
  readonly face?: "mincho" | "gothic"
  readonly colour?: string
}

export interface FixedWords extends Setting {
  readonly words: string
}

/** A printed label: Japanese, and English in small type under it where the document has it. `at` is its top left. */
export interface Label {
  readonly at: readonly [left: number, top: number]
  readonly ja: string
  readonly en?: string
}

export interface Place extends Setting {
  readonly label?: Label
}

export interface FrontLayout {
  readonly words: readonly FixedWords[]
  /** By the name under which `printed.ts` gives the value; a place without a value stays empty. */
  readonly places: Readonly<Record<string, Place>>
  readonly frames: readonly Box[]
  readonly portrait: Box
  /** Colours of the tinted bands of the ground, left to right. */
  readonly tints: readonly string[]
}

export interface BackLayout {
  readonly heading: FixedWords
  /** The table of endorsements: its frame, the fractions of the sheet's width where columns end, and its headings. */
  readonly table: Box
  readonly columnEnds: readonly number[]
  readonly headings: readonly string[]
  readonly rows: number
  /** Boxes under the table, each with a heading; filled by name. */
  readonly boxes: Readonly<Record<string, { readonly frame: Box; readonly heading: string }>>
  readonly tints: readonly string[]
}
