import { foldConfusables } from "./confusables.ts"
import { foldCapitals } from "./fold-text.ts"

/**
 * Whether twelve digits are a My Number (個人番号): the last one checks the eleven before it.
 * Source: docs/sources.md#my-number-check-digit
 */
export function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false
  const sum = [...digits.slice(0, 11)]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place < 6 ? place + 2 : place - 4), 0)
  const rest = sum % 11
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest)
}

/** 個人番号 as a label; 個人番号カード is the title of a front, which bears no number. */
const label = foldConfusables("個人番号")
const titleGoesOn = foldConfusables("カード")

const twelveDigits = /(?<![\d第A-Z])(?:\d{12}|\d{4}([ -])\d{4}\1\d{4})(?![\dA-Z号])/g

/** Twelve digits in groups with nothing beside them: one of them may be misread, and no other number stands so on these cards. */
const inGroups = /^(?=(?: ?\d){12}$)\d+(?: \d+){2,}$/

/** Whether lines read from a photo show a My Number, or the label that stands before one. Source: docs/sources.md#my-number-on-the-combined-card */
export function showsMyNumber(lines: readonly string[]): boolean {
  const folded = lines.map((line) => foldCapitals(line).trim())
  const inTwoParts = folded.map((line, at) => `${folded[at - 1] ?? ""} ${line}`)
  return folded.some(showsIt) || inTwoParts.some((line) => inGroups.test(line))
}

/** At least seven of twelve digits, as they stand in fours or in one run. */
const mostOfIt = /(?<![\d第A-Z])\d{4} ?\d{3,4}(?: ?\d{1,4})?(?![\dA-Z号])/

/** Whether lines read from the side that bears a My Number show more than half of one, the rest of it being covered. */
export function showsPartOfMyNumber(lines: readonly string[]): boolean {
  const folded = lines.map((line) => foldCapitals(line).trim())
  const inTwoParts = folded.map((line, at) => `${folded[at - 1] ?? ""} ${line}`)
  const isDigits = (text: string) => /^[\d ]+$/.test(text)
  return folded.some((line) => mostOfIt.test(line)) || inTwoParts.some((text) => isDigits(text) && mostOfIt.test(text))
}

/** The label, its end lost. */
const begunLabel = foldConfusables("個人番")

function showsIt(line: string): boolean {
  const bare = foldConfusables(line.replaceAll(" ", ""))
  const labelled = bare.split(label).slice(1)
  if (bare === begunLabel || inGroups.test(line) || labelled.some((after) => !after.startsWith(titleGoesOn)))
    return true
  return [...line.matchAll(twelveDigits)].some(([digits]) => isMyNumber(digits.replace(/\D/g, "")))
}
