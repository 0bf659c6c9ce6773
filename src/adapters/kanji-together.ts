import { align } from "../documents/alignment.ts"
import type { Character } from "./ctc.ts"

/** Less sure than this of a kanji, the first engine does not know it. */
const leastSure = 0.6
/** Of a character that only the second engine saw nothing is known but that it saw it. */
const unknownShare = 0.5

/**
 * What two engines saw of the same kanji: the first's where it is sure, the second's where the first is not or saw nothing.
 * `others` is empty exactly where both saw the same.
 * @param seen - of an engine that passes over what it does not know. @param read - of one that reads something everywhere.
 */
export function kanjiTogether(seen: readonly Character[], read: readonly string[]): readonly Character[] {
  const [lastSeen, lastRead] = [seen.length - 1, read.length - 1]
  const differ = (i: number, j: number) => (seen[lastSeen - i]?.text === read[lastRead - j] ? 0 : 1)
  const { pairs } = align(seen.length, read.length, differ)
  return pairs.toReversed().flatMap(([i, j]): Character[] => {
    const own = i === null ? undefined : seen[lastSeen - i]
    const other = j === null ? undefined : read[lastRead - j]
    return own ? [chosen(own, other)] : other === undefined ? [] : [doubtful(other, [])]
  })
}

function chosen(own: Character, other: string | undefined): Character {
  if (own.text === other) return { ...own, others: [] }
  if (other === undefined) return { ...own, others: [own] }
  return own.share >= leastSure ? { ...own, others: [doubtful(other, [])] } : doubtful(other, [own])
}

const doubtful = (text: string, others: Character["others"]): Character => ({
  ...{ text, share: unknownShare, step: 0 },
  others: others.length > 0 ? others : [{ text, share: unknownShare }],
})
