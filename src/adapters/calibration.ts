/**
 * What a reading rests on. `Once`, `Twice`: a second look or engine differed, or read the same; `Sure`: needed no second look.
 * A number counts as right when its grammar can still tell O from 0 and I from 1.
 */
export type Evidence =
  | "number"
  | "date"
  | "sex"
  | "latin"
  | "kanjiOnce"
  | "kanjiTwice"
  | "japaneseSure"
  | "japaneseOnce"
  | "japaneseTwice"

type Knot = readonly [share: number, right: number]

/**
 * The share of readings that were right where the engine's share for its least sure character was so high: measured on 2,880 drawn
 * lines in ten fonts, from clean to unreadable; Japanese and kanji on 220 lines of photographed cards. Straight between the knots. Nothing is ever certain, and where nothing was
 * measured (dates below 0.79) the engine is believed to be as unsure as it says.
 */
const knots: Readonly<Record<Evidence, readonly Knot[]>> = {
  number: [
    [0, 0],
    [0.39, 0.75],
    [0.79, 0.95],
    [0.95, 0.99],
    [1, 0.995],
  ],
  date: [
    [0, 0],
    [0.79, 0.97],
    [0.9, 0.99],
    [1, 0.995],
  ],
  sex: [
    [0, 0],
    [0.6, 0.9],
    [0.9, 0.99],
    [1, 0.995],
  ],
  latin: [
    [0, 0],
    [0.55, 0.7],
    [0.8, 0.95],
    [1, 0.995],
  ],
  kanjiOnce: [
    [0.4, 0.3],
    [0.7, 0.6],
    [0.9, 0.85],
    [0.98, 0.95],
    [1, 0.97],
  ],
  kanjiTwice: [
    [0.4, 0.9],
    [0.9, 0.98],
    [1, 0.99],
  ],
  japaneseSure: [
    [0.96, 0.88],
    [0.975, 0.96],
    [0.985, 0.99],
  ],
  japaneseOnce: [
    [0.6, 0],
    [0.8, 0.3],
    [0.97, 0.6],
    [0.985, 0.8],
  ],
  japaneseTwice: [
    [0.7, 0],
    [0.85, 0.5],
    [0.93, 0.75],
    [0.97, 0.9],
    [0.985, 0.98],
  ],
}

/** @param share - the engine's own, 0 to 1, for the least sure character. @returns the share of such readings that are right. */
export function calibrated(evidence: Evidence, share: number): number {
  const table = knots[evidence]
  const after = table.findIndex(([at]) => at >= share)
  const [above, below] = [table.at(after), table.at(Math.max(0, after - 1))]
  if (!above || !below || above === below || after < 0) return above?.[1] ?? 0
  return below[1] + ((share - below[0]) / (above[0] - below[0])) * (above[1] - below[1])
}
