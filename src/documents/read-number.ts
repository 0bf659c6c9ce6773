import { foldCapitals } from "./fold-text.ts"

/** What was made of a line, and how much of the line's confidence is left after what had to be put right. */
export interface Made<T> {
  readonly value: T
  readonly share: number
}

const asDigit: Readonly<Record<string, string>> = {
  O: "0",
  Q: "0",
  D: "0",
  I: "1",
  L: "1",
  "|": "1",
  Z: "2",
  S: "5",
  G: "6",
  B: "8",
}
const asLetter: Readonly<Record<string, string>> = {
  "0": "O",
  "1": "I",
  "|": "I",
  "2": "Z",
  "5": "S",
  "6": "G",
  "8": "B",
}

/** A digit's place leaves one choice; a letter's leaves several (0 may have been D or Q). */
const shareOfDigit = 0.99
const shareOfLetter = 0.85
const shareOfAlternative = 0.6
const shareOfStrayEnds = 0.8

/** A digit a recogniser took for a letter: `O` is 0, `S` is 5. Other characters stay. */
export const digitFor = (character: string): string => asDigit[character] ?? character

type Place = "letter" | "digit"
const grammar: readonly Place[] = [...places("letter", 2), ...places("digit", 8), ...places("letter", 2)]

/**
 * The number of a residence card or special permanent resident certificate, two letters, eight digits, two letters. The place says
 * whether O is 0; there is no check digit to say more.
 * @param alternatives - per character of `text`.
 * @returns null when nothing of that form stands in the line. Source: docs/sources.md#card-number
 */
export function readCardNumber(text: string, alternatives: readonly (readonly string[])[] = []): Made<string> | null {
  const characters = [...text].flatMap((character, at) => {
    const folded = foldCapitals(character).replace(/[^A-Z0-9|]/g, "")
    return folded === "" ? [] : [{ best: folded, others: (alternatives[at] ?? []).map(foldCapitals) }]
  })
  const ends = characters.length - grammar.length
  const readings = Array.from({ length: Math.max(0, ends + 1) }, (_, start) =>
    inPlaces(
      characters.slice(start, start + grammar.length),
      ends === 0 || isLabelled(characters, start, ends) ? 1 : shareOfStrayEnds,
    ),
  )
  return best(readings.filter((reading) => reading !== null))
}

interface Character {
  readonly best: string
  readonly others: readonly string[]
}

/** `No.` before the number is its printed label, not a part of it. */
const isLabelled = (characters: readonly Character[], start: number, ends: number): boolean =>
  start === ends &&
  /^(?:NO|N0)$/.test(
    characters
      .slice(0, start)
      .map(({ best }) => best)
      .join(""),
  )

function inPlaces(characters: readonly Character[], share: number): Made<string> | null {
  const made = characters.map((character, at) => fitOne(character, grammar[at] ?? "digit"))
  if (made.some((one) => one === null)) return null
  return {
    value: made.map((one) => one?.value ?? "").join(""),
    share: made.reduce((product, one) => product * (one?.share ?? 0), share),
  }
}

function fitOne({ best, others }: Character, place: Place): Made<string> | null {
  const fits = place === "digit" ? /^\d$/ : /^[A-Z]$/
  if (fits.test(best)) return { value: best, share: 1 }
  const other = others.find((one) => fits.test(one))
  const resolved = (place === "digit" ? asDigit : asLetter)[best]
  if (resolved !== undefined) return { value: resolved, share: place === "digit" ? shareOfDigit : shareOfLetter }
  return other === undefined ? null : { value: other, share: shareOfAlternative }
}

/** Two different numbers from one line that fit as well are no number. */
function best(readings: readonly Made<string>[]): Made<string> | null {
  const [first, second] = readings.toSorted((a, b) => b.share - a.share)
  if (!first || (second && second.share === first.share && second.value !== first.value)) return null
  return first
}

function places(place: Place, count: number): readonly Place[] {
  return Array.from({ length: count }, () => place)
}
