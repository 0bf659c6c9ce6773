import { align } from "./alignment.ts"
import { prefectures } from "./closed-list.ts"
import { areConfusable, areForms } from "./confusables.ts"
import { foldNumeral, kanjiNumeral } from "./kanji-numeral.ts"
import type { Towns } from "./towns.ts"

/** One character read, with what else it may be. */
export interface ReadCharacter {
  readonly text: string
  readonly others: readonly string[]
  /** The kanji or digit a second recogniser saw in its place, where that is another. */
  readonly second?: string
}

/**
 * `town`: prefecture, municipality and town stand on the list, the town where there is one. `municipality`: the town does not, or
 * two are as near. `unknown`: not even the municipality could be told. `notSought`: there was no list.
 */
export interface SettledTown {
  readonly characters: readonly ReadCharacter[]
  /** How many of them, from the first, the list vouches for. */
  readonly settled: number
  readonly found: "town" | "municipality" | "unknown" | "notSought"
}

/** What it costs to take one character for another that it resembles, or that the recogniser weighed, too. */
const costs = { lookalike: 0.1, alternative: 0.3, other: 1 } as const

/** Characters read where the name has none: a speck may read as one, more of them are something else. */
const mostDropped = 1

/** Of a name's characters so many may be misread, and what else the address may be must be so much less likely. */
const mostMisread = 0.5
const leastLead = 0.6

/**
 * Puts an address's prefecture, municipality and town right by the list of all there are, where one of them is near and no other.
 * What follows the town stays as it was read. Source: docs/sources.md#towns
 */
export function settleTown(read: readonly ReadCharacter[], towns: Towns): SettledTown {
  const unknown = { characters: read, settled: 0, found: "unknown" } as const
  if (!letterOfPlace.test(textOf(read))) return unknown
  const near = municipalitiesNear(read, towns)
  const places = near.flatMap((municipality) => placesIn(municipality, read, towns.get(municipality.whole) ?? []))
  const alone = near.map(({ match }) => ({ matches: [match], score: match.cost, found: "municipality" }) as const)
  return surest(places, read) ?? surest(alone, read) ?? unknown
}

/** Of several such letters one is always read; specks that were taken for letters have none. */
const letterOfPlace = /[都道府県市区町村郡]/u

/** A name from the list laid on the characters from `start` to before `end`. */
interface Match {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly cost: number
}

interface Place {
  readonly matches: readonly Match[]
  /** What it costs, and for what it leaves unexplained. */
  readonly score: number
  readonly found: "town" | "municipality"
}

/** @returns null when the next that would read otherwise is hardly less likely. */
function surest(places: readonly Place[], read: readonly ReadCharacter[]): SettledTown | null {
  const [best, ...others] = places.toSorted((a, b) => a.score - b.score)
  if (!best) return null
  const characters = rewritten(read, best.matches)
  const isRival = (place: Place) =>
    place.score - best.score < leastLead && textOf(rewritten(read, place.matches)) !== textOf(characters)
  const settled = characters.length - (read.length - Math.max(...best.matches.map(({ end }) => end)))
  return others.some(isRival) ? null : { characters, settled, found: best.found }
}

const textOf = (characters: readonly ReadCharacter[]): string => characters.map(({ text }) => text).join("")

interface Municipality {
  /** With its prefecture, as the list has it. */
  readonly whole: string
  readonly match: Match
}

const prefectureAtStart = new RegExp(`^(?:${prefectures.join("|")})`, "u")

/** Likeliest first, and those nearly as likely. An address that names no prefecture is looked for in all of them. */
function municipalitiesNear(read: readonly ReadCharacter[], towns: Towns): readonly Municipality[] {
  const [prefecture] = prefectureAtStart.exec(textOf(read)) ?? []
  const near = [...towns.keys()].flatMap((whole) => {
    if (prefecture !== undefined && !whole.startsWith(prefecture)) return []
    const name = prefecture === undefined ? whole.replace(prefectureAtStart, "") : whole
    const match = matchAt(name, read, 0)
    return match ? [{ whole, match }] : []
  })
  const least = Math.min(...near.map(({ match }) => match.cost))
  return near.filter(({ match }) => match.cost < least + 2 * leastLead)
}

/** 上る, 下る, 東入, 西入: where a street in Kyoto ends and the town begins. */
const afterStreet = /(?:[上下][るル]|[東西]入[るル]?)(?:\d+丁目|[一二三四五六七八九十]+丁目)?/gu

/** For letters before the first number that are no town of the list, and for each of them. */
const costOfNoTown = 0.8

/** For each letter between the town and the first number, which may be the rest of another town's name, or a small place's. */
const costOfUnexplained = 0.2
const mostUnexplained = 0.8

function placesIn(
  { match: municipality }: Municipality,
  read: readonly ReadCharacter[],
  towns: readonly string[],
): readonly Place[] {
  const text = textOf(read)
  const streets = municipality.name.includes("京都市") ? [...text.matchAll(afterStreet)] : []
  const street = streets.at(-1)
  const from = street === undefined ? municipality.end : street.index + street[0].length
  const start = from + (/^(?:大?字)?/u.exec(text.slice(from))?.[0].length ?? 0)
  const unlisted = lettersBeforeNumber(text.slice(start))
  const noTown: Place = {
    matches: [municipality],
    score: municipality.cost + (unlisted === 0 ? 0 : costOfNoTown * (unlisted + 1)),
    found: unlisted === 0 ? "town" : "municipality",
  }
  const withTown = towns.flatMap(formsOf).flatMap((town) => {
    const match = matchAt(town, read, start)
    if (!match) return []
    const unexplained = Math.min(mostUnexplained, costOfUnexplained * lettersBeforeNumber(text.slice(match.end)))
    const score = municipality.cost + match.cost + unexplained
    return [{ matches: [municipality, match], score, found: "town" } as const]
  })
  return [noTown, ...withTown]
}

const numeralInTown = new RegExp(`${kanjiNumeral}+(?=条|番[町丁])`, "gu")

/** 西十七条南 is also printed 西17条南. */
const formsOf = (town: string): readonly string[] => {
  const inDigits = town.replace(numeralInTown, foldNumeral)
  return inDigits === town ? [town] : [town, inDigits]
}

const upToNumber = new RegExp(`^.*?(?=\\d|字|${kanjiNumeral}+(?:丁目|番|条)|$)`, "u")

const lettersBeforeNumber = (text: string): number => upToNumber.exec(text)?.[0].length ?? 0

const exchange = (listed: string, { text, others }: ReadCharacter): number => {
  if (listed === text || areForms(listed, text)) return 0
  if (areConfusable(listed, text)) return costs.lookalike
  return others.includes(listed) ? costs.alternative : costs.other
}

/** Lays a name on the characters from `start`. @returns null when too much of it would have been misread, or a digit. */
function matchAt(name: string, read: readonly ReadCharacter[], start: number): Match | null {
  const letters = [...name]
  const most = letters.length * mostMisread
  const laidOn = read.slice(start, start + letters.length + mostDropped)
  let above = Array.from({ length: laidOn.length + 1 }, (_, j) => j)
  for (const [i, letter] of letters.entries()) {
    const row = [i + 1]
    for (const [j, character] of laidOn.entries())
      row.push(Math.min((above[j] ?? 0) + exchange(letter, character), (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    if (Math.min(...row) > most) return null
    above = row
  }
  const cost = Math.min(...above)
  const end = start + above.lastIndexOf(cost)
  return cost <= most && digitsOf(name) === digitsOf(textOf(laidOn.slice(0, end - start)))
    ? { name, start, end, cost }
    : null
}

const digitsOf = (text: string): string => text.replace(/\D/g, "")

/** The characters with the matched names in their places; a character that is a form of the listed one stays as printed. */
function rewritten(read: readonly ReadCharacter[], matches: readonly Match[]): readonly ReadCharacter[] {
  const written: ReadCharacter[] = []
  let next = 0
  for (const match of matches) {
    written.push(...read.slice(next, match.start), ...asListed(match, read.slice(match.start, match.end)))
    next = match.end
  }
  return [...written, ...read.slice(next)]
}

function asListed({ name }: Match, read: readonly ReadCharacter[]): readonly ReadCharacter[] {
  const letters = [...name]
  const costOf = (i: number, j: number) => exchange(letters[i] ?? "", read[j] ?? { text: "", others: [] })
  return align(letters.length, read.length, costOf).pairs.flatMap(([i, j]) => {
    if (i === null) return []
    const [letter = "", character] = [letters[i], j === null ? undefined : read[j]]
    if (!character) return [{ text: letter, others: [] }]
    return [
      areForms(letter, character.text) ? character : { text: letter, others: [character.text, ...character.others] },
    ]
  })
}
