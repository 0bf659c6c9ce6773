const invisible = /[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu
const blank = /[\s\p{Cc}]+/gu

/** NFKC (full width becomes half width), nothing invisible, single spaces, none at either end. Absent becomes empty. */
export const foldText = (text: string | undefined): string =>
  (text ?? "").replace(invisible, "").normalize("NFKC").replace(blank, " ").trim()

export const foldCapitals = (text: string | undefined): string => foldText(foldText(text).toUpperCase())

/** Zeros of scripts that holders' phones type digits in: Arabic, Persian, Devanagari, Bengali, Thai, Myanmar, Khmer. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0]

/** Text in which digits of any of those scripts are written 0 to 9. */
export const foldDigits = (text: string | undefined): string =>
  foldText(text).replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((first) => code >= first && code < first + 10)
    return zero === undefined ? digit : String(code - zero)
  })

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u

export const isInJapanese = (text: string): boolean => japanese.test(text)

export const hasLetter = (text: string): boolean => /\p{L}/u.test(text)
