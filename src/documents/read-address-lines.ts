import { align, similarity } from "./alignment.ts"
import { readBlock } from "./block-number.ts"
import { areConfusable, resemblesKana } from "./confusables.ts"
import { foldText } from "./fold-text.ts"
import { isCommonKanji } from "./kanji.ts"
import type { ReadLine } from "./layout.ts"
import { isOddlyRead, readAddress } from "./read-address.ts"
import type { ReadValue } from "./reading.ts"
import { type ReadCharacter, type SettledTown, settleTown } from "./settle-town.ts"
import type { Towns } from "./towns.ts"

interface Evidence {
  /** The same box by a recogniser of digits and kanji that knows no kana and writes some kanji as they are written in China. */
  readonly other: readonly ReadLine[]
  readonly towns: Towns | undefined
}

export interface ReadAddress {
  readonly read: ReadValue
  /** Whether the list knows the place; see `SettledTown`. */
  readonly found: SettledTown["found"]
  /** How sure the least sure line was. */
  readonly sure: number
}

/**
 * The address in a box's lines, its town put right by the list, its other kanji by a second recogniser where the first is in doubt.
 * @returns null when nothing was read.
 */
export function readAddressLines(lines: readonly ReadLine[], { other, towns }: Evidence): ReadAddress | null {
  const filled = lines.filter(({ text }) => text.trim() !== "")
  const own = readAddress(filled.map(({ text }) => withoutRules(text)).join(""))
  if (own === "") return null
  const sure = Math.min(1, ...filled.map((line) => line.confidence))
  if (similarity(own, undetermined) >= leastUndetermined)
    return { read: { value: undetermined, confidence: sure }, found: "notSought", sure }
  const seen = foldText(other.map(({ text }) => text).join("")).replaceAll(" ", "")
  const town = settled(withSecondSight(withAlternatives(own, filled), seen), towns)
  const address = town.characters.map((character, at) => (at < town.settled ? character : likelier(character, sure)))
  const value = address.map(({ text }) => text).join("")
  const alternatives = address.map(({ others }) => others)
  const read = {
    value,
    confidence: confidenceIn(sure, town, seen),
    numbersConfidence: isOddlyRead(upToBlock(value)) ? sure : confidenceInNumbers(town.characters, seen),
    ...(alternatives.some((others) => others.length > 0) ? { alternatives } : {}),
  }
  return { read, found: town.found, sure }
}

/** What a card issued at an airport prints. Source: docs/sources.md#notes-on-the-back */
const undetermined = "未定(届出後裏面に記載)"
const leastUndetermined = 0.6

/** With the character after the block, which may be a part of it that was misread. */
function upToBlock(address: string): string {
  const { rest } = readBlock(address)
  return address.slice(0, address.length - Math.max(0, rest.length - 1))
}

/** A line of a table beside the text reads as a bar or a bracket. */
const withoutRules = (text: string): string => text.replace(/^[\s|｜¦[\]_.・'"]+|[\s|｜¦[\]_]+$/gu, "")

/** What was made of the lines, each character with the alternatives of the one it stands for. */
function withAlternatives(own: string, lines: readonly ReadLine[]): readonly ReadCharacter[] {
  const made = [...own]
  const read = lines.flatMap(({ text, alternatives }) =>
    [...text].map((character, at) => ({ text: foldText(character), others: alternatives?.[at] ?? [] })),
  )
  const { pairs } = align(made.length, read.length, (i, j) => (made[i] === read[j]?.text ? 0 : 1))
  return pairs.flatMap(([i, j]) =>
    i === null ? [] : [{ text: made[i] ?? "", others: (j === null ? undefined : read[j]?.others) ?? [] }],
  )
}

function withSecondSight(read: readonly ReadCharacter[], seen: string): readonly ReadCharacter[] {
  const theirs = [...seen]
  const { pairs } = align(read.length, theirs.length, (i, j) => unlikeness(read[i]?.text ?? "", theirs[j] ?? ""))
  return pairs.flatMap(([i, j]) => {
    const character = i === null ? undefined : read[i]
    const second = j === null ? undefined : theirs[j]
    if (!character) return []
    if (second === undefined || !isAnother(character.text, second)) return [character]
    return [{ text: character.text, others: [second, ...character.others], second }]
  })
}

/** A digit stands for a letter only where leaving both out would cost as much. */
const unlikeness = (text: string, other: string): 0 | 1 | 2 =>
  text === other ? 0 : /\d/.test(text) === /\d/.test(other) ? 1 : 2

/** Another digit, or another kanji; what resembles kana may be kana, which the second recogniser does not know. */
const isAnother = (text: string, second: string): boolean =>
  text !== second &&
  ((/\d/.test(text) && /\d/.test(second)) ||
    (/\p{sc=Han}/u.test(text) && isCommonKanji(second) && !areConfusable(text, second) && !resemblesKana(second)))

const settled = (read: readonly ReadCharacter[], towns: Towns | undefined): SettledTown =>
  towns ? settleTown(read, towns) : { characters: read, settled: 0, found: "notSought" }

/** A line less sure than this has some kanji read as another. */
const sureOfKanji = 0.6

const likelier = ({ text, others, second }: ReadCharacter, sure: number): ReadCharacter =>
  second === undefined || /\d/.test(second) || sure >= sureOfKanji
    ? { text, others }
    : { text: second, others: [text, ...others.filter((other) => other !== second)] }

/** How much of the doubt is left by a town that is on the list, and by a second recogniser; and of the confidence without a town. */
const doubtLeft = { byTown: 0.65, bySecondSight: 0.75 } as const
const shareWithoutTown = 0.5

function confidenceIn(sure: number, { found }: SettledTown, seen: string): number {
  if (found === "notSought") return sure
  if (found !== "town") return sure * shareWithoutTown
  return 1 - (1 - sure) * doubtLeft.byTown * (seen === "" ? 1 : doubtLeft.bySecondSight)
}

const digitsOf = (text: string): string => text.replace(/\D/g, "")

/** How often all digits of an address were right; they are, too, where the letters beside them are not. */
const shareOfRightNumbers = { once: 0.95, twice: 0.99, overlooked: 0.92, otherwise: 0.5 } as const

/** The second recogniser overlooks digits, and takes kana for some, more often than it reads another. */
function confidenceInNumbers(read: readonly ReadCharacter[], seen: string): number {
  if (seen === "") return shareOfRightNumbers.once
  if (read.some(({ second = "" }) => /\d/.test(second))) return shareOfRightNumbers.otherwise
  const isSame = digitsOf(read.map(({ text }) => text).join("")) === digitsOf(seen)
  return isSame ? shareOfRightNumbers.twice : shareOfRightNumbers.overlooked
}
