import { align } from "../documents/alignment.ts"
import { areForms } from "../documents/confusables.ts"
import type { Grey } from "../vision/image.ts"
import type { Character } from "./ctc.ts"

/** A character and where in the line it has its middle, in pixels. */
export interface Placed extends Character {
  readonly place: number
}

/** Less sure than this of a kanji, the first engine does not know it. */
const leastSure = 0.45
/** Of a character that only the second engine saw nothing is known but that it saw it. */
const unknownShare = 0.4

/**
 * What two engines saw of the same kanji: the first's where it is sure, in the form the second gives it, who knows Japan's; the
 * second's where the first is not, or saw nothing though there is ink. `others` is empty exactly where both saw the same.
 * @param seen - of an engine that passes over what it does not know. @param read - of one that reads something everywhere.
 * @param roomBefore - the middle of ink that stands before `seen[at]`, or behind the last, and belongs to none of them; null: none.
 */
export function kanjiTogether(
  seen: readonly Placed[],
  read: readonly string[],
  roomBefore: (at: number) => number | null,
): readonly Placed[] {
  const [lastSeen, lastRead] = [seen.length - 1, read.length - 1]
  const differ = (i: number, j: number) => (seen[lastSeen - i]?.text === read[lastRead - j] ? 0 : 1)
  const { pairs } = align(seen.length, read.length, differ)
  let next = 0
  return pairs.toReversed().flatMap(([i, j]): Placed[] => {
    const own = i === null ? undefined : seen[lastSeen - i]
    const other = j === null ? undefined : read[lastRead - j]
    if (own) {
      next++
      return [chosen(own, other)]
    }
    const place = roomBefore(next)
    return other === undefined || place === null ? [] : [doubtful(other, place, [])]
  })
}

function chosen(own: Placed, other: string | undefined): Placed {
  if (own.text === other) return { ...own, others: [] }
  if (other !== undefined && areForms(own.text, other)) return { ...own, text: other, others: [] }
  if (other === undefined) return { ...own, others: [own] }
  return own.share >= leastSure
    ? { ...own, others: [{ text: other, share: unknownShare }] }
    : doubtful(other, own.place, [own])
}

const doubtful = (text: string, place: number, others: Character["others"]): Placed => ({
  ...{ text, place, share: unknownShare, step: 0 },
  others: others.length > 0 ? others : [{ text, share: unknownShare }],
})

/** Paler than this is paper, in a flattened line. */
const palestInk = 130
/** In heights of the line's print: how far a kanji reaches from its middle, and how much ink makes another. */
const reach = 0.62
const leastInk = 0.3

/** The middle of the ink between two columns but not within a kanji's reach of either end; null where there is hardly any. */
export function inkBetween(
  { width, height, data }: Grey,
  { from, to, em }: { from: number | null; to: number | null; em: number },
): number | null {
  const first = from === null ? 0 : Math.ceil(from + reach * em)
  const end = to === null ? width : Math.floor(to - reach * em)
  const inked: number[] = []
  for (let x = Math.max(0, first); x < Math.min(width, end); x++)
    for (let y = 0; y < height; y++)
      if ((data[y * width + x] ?? 255) < palestInk) {
        inked.push(x)
        break
      }
  const [left, right] = [inked[0], inked.at(-1)]
  return left === undefined || right === undefined || inked.length < leastInk * em ? null : (left + right) / 2
}
