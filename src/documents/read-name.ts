import { align } from "./alignment.ts"
import { foldCapitals, foldText } from "./fold-text.ts"

const asLetter: Readonly<Record<string, string>> = {
  "0": "O",
  "1": "I",
  "|": "I",
  "!": "I",
  "2": "Z",
  "5": "S",
  "6": "G",
  "8": "B",
}

const notLatin = /[^A-Z ]/g

/**
 * The Latin letters of a printed name, single spaces between its words; digits are letters taken for them. Empty when there are none.
 * Source: docs/sources.md#names-as-printed
 */
export const readLatinName = (text: string): string =>
  [...foldCapitals(text)]
    .map((character) => asLetter[character] ?? character)
    .join("")
    .replace(/['’-]/g, "")
    .replace(notLatin, " ")
    .replace(/ +/g, " ")
    .trim()

/** The kanji of a printed name, `管 偉琳` in `GUAN WEILIN 管 偉琳`; empty when there are none. */
export const readKanjiName = (text: string): string => /(?:\p{sc=Han}[ ]?){2,}$/u.exec(foldText(text))?.[0].trim() ?? ""

/** Two readings with more of their letters different than this are not of the same print. */
const mostDifferent = 0.35

/**
 * Letters of one reading with the spaces of both: one recogniser knows letters but drops spaces, another sees the spaces.
 * @returns `letters` as they are when the other reading is of something else.
 */
export function withSpacesOf(letters: string, other: string): string {
  const own = [...letters.replaceAll(" ", "")]
  const others = [...other.replaceAll(" ", "")]
  const { cost, pairs } = align(own.length, others.length, (i, j) => (own[i] === others[j] ? 0 : 1))
  if (own.length === 0 || cost > mostDifferent * own.length) return letters
  const gaps = new Set([...gapsOf(letters), ...matched(gapsOf(other), pairs)])
  return own.map((letter, at) => (gaps.has(at) && at > 0 ? ` ${letter}` : letter)).join("")
}

/** Before which letters, counted without spaces, a space stands. */
function gapsOf(text: string): readonly number[] {
  const words = text.split(" ")
  return words.slice(1).map((_, word) => words.slice(0, word + 1).join("").length)
}

const matched = (gaps: readonly number[], pairs: ReturnType<typeof align>["pairs"]): readonly number[] =>
  gaps.flatMap((gap) => pairs.find(([first, second]) => first !== null && second !== null && second >= gap)?.[0] ?? [])
