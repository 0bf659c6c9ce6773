import { align } from "../documents/alignment.ts"

/** Of words: their characters without the spaces, and how many of these stand before each space. */
function unspaced(words: string): { characters: readonly string[]; spacesAfter: ReadonlySet<number> } {
  const characters: string[] = []
  const spacesAfter = new Set<number>()
  for (const character of words.trim())
    if (character === " ") spacesAfter.add(characters.length)
    else characters.push(character)
  return { characters, spacesAfter }
}

/**
 * Puts the spaces of one reading between the letters of another.
 * @param letters - well read, but without spaces.
 * @param words - the same line as a reader saw it that sees spaces, whose letters count for less.
 * @returns `agrees`: both read the same letters. `gapsBefore`: the letters that a space was put before.
 */
export function spacedLike(letters: readonly string[], words: string) {
  const { characters, spacesAfter } = unspaced(words)
  const { cost, pairs } = align(letters.length, characters.length, (i, j) => (letters[i] === characters[j] ? 0 : 1))
  const gapsBefore = new Set<number>()
  let letter = 0
  let character = 0
  for (const [first, second] of pairs) {
    if (second !== null && spacesAfter.has(character) && letter > 0 && letter < letters.length) gapsBefore.add(letter)
    if (first !== null) letter++
    if (second !== null) character++
  }
  return { agrees: cost === 0, gapsBefore }
}
