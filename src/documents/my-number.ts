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

/** Twelve digits in fours with nothing beside them: one of them may be misread, and no other number stands so on these cards. */
const inFours = /^\d{4} \d{4} \d{4}$/

/** Whether lines read from a photo show a My Number, or the label that stands before one. Source: docs/sources.md#my-number-on-the-combined-card */
export const showsMyNumber = (lines: readonly string[]): boolean => lines.some((line) => showsIt(foldCapitals(line)))

function showsIt(line: string): boolean {
  const labelled = foldConfusables(line.replaceAll(" ", "")).split(label).slice(1)
  if (inFours.test(line.trim()) || labelled.some((after) => !after.startsWith(titleGoesOn))) return true
  return [...line.matchAll(twelveDigits)].some(([digits]) => isMyNumber(digits.replace(/\D/g, "")))
}
