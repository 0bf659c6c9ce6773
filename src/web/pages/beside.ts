import { align } from "../../documents/alignment.ts"

/** Two characters that stand for each other; null: that text has nothing here. */
export interface CharacterPair {
  readonly first: string | null
  readonly second: string | null
  readonly isApart: boolean
}

/** A stretch of one text that stands, or does not stand, in the other as well. */
export interface Run {
  readonly text: string
  readonly isApart: boolean
}

/** Below this share of characters in common, marks would say nothing but "another text". */
const leastInCommon = 0.4

/** The two texts laid beside each other. Case, width, and a space on one side alone set nothing apart. */
export function pairsOf(first: string, second: string): readonly CharacterPair[] {
  const [a, b] = [[...first], [...second]]
  const [x, y] = [a.map(folded), b.map(folded)]
  const cost = (i: number, j: number) => (x[i] === y[j] ? 0 : 1)
  return align(a.length, b.length, cost).pairs.map(([i, j]) => {
    const pair = { first: i === null ? null : (a[i] ?? null), second: j === null ? null : (b[j] ?? null) }
    return { ...pair, isApart: folded(pair.first) !== folded(pair.second) }
  })
}

const folded = (character: string | null | undefined) => (character ?? "").normalize("NFKC").toUpperCase().trim()

/** @returns whether so little is the same that marking what differs would be no help. */
export const areStrangers = (pairs: readonly CharacterPair[]): boolean =>
  pairs.filter(({ isApart }) => !isApart).length < pairs.length * leastInCommon

/** Both texts as runs; each is one unmarked run when they have little in common. */
export function besideEachOther(first: string, second: string): Readonly<Record<"first" | "second", readonly Run[]>> {
  const pairs = pairsOf(first, second)
  const marks = !areStrangers(pairs)
  const runs = (side: "first" | "second") =>
    pairs.reduce<Run[]>((before, pair) => joined(before, pair[side] ?? "", marks && pair.isApart), [])
  return { first: runs("first"), second: runs("second") }
}

function joined(before: readonly Run[], text: string, isApart: boolean): Run[] {
  const last = before.at(-1)
  if (text === "") return [...before]
  if (last?.isApart !== isApart) return [...before, { text, isApart }]
  return [...before.slice(0, -1), { text: last.text + text, isApart }]
}
