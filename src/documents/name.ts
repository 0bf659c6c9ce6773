import { foldCapitals } from "./fold-text.ts"

const separators = /[,、，・･·]/gu
const marks = /[.．\p{Pd}−'’‘ʼ`´]/gu
const spaceBetweenKanji = /(?<=\p{sc=Han}) +(?=\p{sc=Han})/gu

/** A name as it is compared: capitals, half width, without commas, dots, hyphens and apostrophes; kanji without spaces. */
export const foldName = (name: string): string =>
  foldCapitals(foldCapitals(name).replace(separators, " ").replace(marks, "")).replace(spaceBetweenKanji, "")

export type NameComparison = "same" | "orderDiffers" | "differs"

/**
 * `orderDiffers`: the same words in another order, as when the given name is typed first. A reading in kana is never the same
 * as the letters printed. Source: docs/sources.md#names-as-printed
 */
export function compareNames(a: string, b: string): NameComparison {
  const first = foldName(a)
  const second = foldName(b)
  if (first === second) return "same"
  return inOrder(first) === inOrder(second) ? "orderDiffers" : "differs"
}

const inOrder = (folded: string): string => folded.split(" ").sort().join(" ")
