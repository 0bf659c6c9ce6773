import type { FindingCode } from "../../../src/verification/finding.ts"
import { type Dice, diceFrom } from "../../specimen/random.ts"

type Typed = Readonly<Record<string, string>>

/** Details with one value typed wrong, and the finding that is to tell it. */
export interface WrongDetails {
  readonly what: "birth year" | "expiry year" | "number digit" | "address digit" | "name letter"
  readonly code: FindingCode
  readonly unsure: FindingCode
  readonly details: Typed
}

const slips = [
  ["birth year", "birthDate", "birth-date", otherYear],
  ["expiry year", "expiresOn", "expiry", otherYear],
  ["number digit", "number", "number", otherDigit],
  ["address digit", "address", "address", otherDigit],
  ["name letter", "name", "name", otherLetter],
] as const

/** Every way in which one value of these details can be typed wrong by one character; the same for the same `id`. */
export function wrongDetails(id: string, typed: Typed): readonly WrongDetails[] {
  const dice = diceFrom(`wrong ${id}`)
  return slips.flatMap(([what, field, word, slip]) => {
    const right = typed[field]
    const wrong = right === undefined ? null : slip(right, dice)
    const codes = { code: `${word}.differs`, unsure: `${word}.unreadable` } as const
    return wrong === null ? [] : [{ what, ...codes, details: { ...typed, [field]: wrong } }]
  })
}

/** The year one later; none for a leap day, which that year does not have. */
function otherYear(day: string): string | null {
  return day.endsWith("-02-29") ? null : `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
}

function otherDigit(text: string, dice: Dice): string | null {
  return replaced(text, /[0-9０-９]/gu, dice, (digit) => {
    const zero = digit >= "０" ? "０" : "0"
    const value = digit.charCodeAt(0) - zero.charCodeAt(0)
    return String.fromCharCode(zero.charCodeAt(0) + ((value + 1 + Math.floor(dice() * 9)) % 10))
  })
}

function otherLetter(text: string, dice: Dice): string | null {
  return replaced(text, /[A-Za-z]/gu, dice, (letter) => {
    const at = letter.toUpperCase().charCodeAt(0) - 65
    return String.fromCharCode(65 + ((at + 1 + Math.floor(dice() * 25)) % 26))
  })
}

function replaced(text: string, what: RegExp, dice: Dice, by: (found: string) => string): string | null {
  const places = [...text.matchAll(what)]
  const chosen = places[Math.floor(dice() * places.length)]
  if (!chosen) return null
  return text.slice(0, chosen.index) + by(chosen[0]) + text.slice(chosen.index + chosen[0].length)
}
