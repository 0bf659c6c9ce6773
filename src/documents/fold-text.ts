const invisible = /[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu
const blank = /[\s\p{Cc}]+/gu

/** NFKC (full width becomes half width), nothing invisible, single spaces, none at either end. Absent becomes empty. */
export const foldText = (text: string | undefined): string =>
  (text ?? "").replace(invisible, "").normalize("NFKC").replace(blank, " ").trim()

export const foldCapitals = (text: string | undefined): string => foldText(foldText(text).toUpperCase())

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u

export const isInJapanese = (text: string): boolean => japanese.test(text)

export const hasLetter = (text: string): boolean => /\p{L}/u.test(text)
