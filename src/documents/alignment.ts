/** Two characters that stand for each other, by their places; null: the other text has nothing there. */
export type Pair = readonly [first: number | null, second: number | null]

export interface Alignment {
  /** Characters left out, put in or exchanged. */
  readonly cost: number
  readonly pairs: readonly Pair[]
}

/** @returns 0 when the two characters stand for each other at no cost, else what it costs to put one in place of the other. */
export type ExchangeCost = (first: number, second: number) => number

/** The cheapest way to lay two texts of so many characters beside each other; leaving out and putting in cost 1. */
export function align(firstLength: number, secondLength: number, exchange: ExchangeCost): Alignment {
  const table = costs(firstLength, secondLength, exchange)
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  const pairs: Pair[] = []
  let [i, j] = [firstLength, secondLength]
  while (i > 0 || j > 0) {
    const here = at(i, j)
    if (i > 0 && j > 0 && here === at(i - 1, j - 1) + exchange(i - 1, j - 1)) pairs.push([--i, --j])
    else if (i > 0 && here === at(i - 1, j) + 1) pairs.push([--i, null])
    else pairs.push([null, --j])
  }
  return { cost: at(firstLength, secondLength), pairs: pairs.reverse() }
}

function costs(firstLength: number, secondLength: number, exchange: ExchangeCost): readonly (readonly number[])[] {
  const table: number[][] = [Array.from({ length: secondLength + 1 }, (_, j) => j)]
  for (let i = 1; i <= firstLength; i++) {
    const above = table[i - 1] ?? []
    const row = [i]
    for (let j = 1; j <= secondLength; j++)
      row.push(Math.min((above[j - 1] ?? 0) + exchange(i - 1, j - 1), (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    table.push(row)
  }
  return table
}

/** How many characters part two texts. */
export function distance(a: string, b: string): number {
  const [first, second] = [[...a], [...b]]
  return align(first.length, second.length, (i, j) => (first[i] === second[j] ? 0 : 1)).cost
}

/** 1 for the same text, 0 for nothing in common. */
export function similarity(a: string, b: string): number {
  const length = Math.max([...a].length, [...b].length)
  return length === 0 ? 1 : 1 - distance(a, b) / length
}

/** How much of `part` stands somewhere in `text`: 1 when all of it does. What stands around it costs nothing. */
export function similarityWithin(text: string, part: string): number {
  const [wanted, given] = [[...part], [...text]]
  if (wanted.length === 0) return 0
  let above = given.map(() => 0)
  above.push(0)
  wanted.forEach((character, i) => {
    const row = [i + 1]
    given.forEach((other, j) => {
      const exchanged = (above[j] ?? 0) + (character === other ? 0 : 1)
      row.push(Math.min(exchanged, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    })
    above = row
  })
  return Math.max(0, 1 - Math.min(...above) / wanted.length)
}
