import { type AddressParts, addressParts, sameAddress, withoutStreet } from "./address.ts"
import { align } from "./alignment.ts"
import { prefectures } from "./closed-list.ts"
import { areConfusable } from "./confusables.ts"
import { isInJapanese } from "./fold-text.ts"
import { isOddlyRead, numbersIn } from "./read-address.ts"
import type { ReadValue } from "./reading.ts"

/** What can be said of a typed value against what was read. `unreadable`: the reader was not sure enough to say. */
export type Comparison = "same" | "differs" | "unreadable"

export interface AddressComparison {
  readonly address: Comparison
  /** `notTyped`, `notPrinted`: only the other one names a room. `unknown`: nothing can be said of it. */
  readonly room: "same" | "notTyped" | "notPrinted" | "unknown"
}

interface TypedAddress {
  readonly address: string
  readonly room: string
}

/** From which confidence on an address's parts count as read, and when other letters are another place. */
export interface AddressSureness {
  readonly numbers: number
  readonly letters: number
  /** Share of a town's or building's letters beyond which it is another one, though some letters are always misread. */
  readonly mostMisread: number
  /** So many letters misread in a row are no misreading: 永田町 is not 霞が関, though the same ward stands before both. */
  readonly shortestRun: number
}

/**
 * Numbers are compared digit by digit, letters by what a recogniser may have made of them: its lookalikes and its alternatives.
 * Source: docs/sources.md#addresses-compared-by-meaning, docs/sources.md#confusable-characters
 */
export function compareAddress(typed: TypedAddress, read: ReadValue, sure: AddressSureness): AddressComparison {
  const whole = `${typed.address} ${typed.room}`.trim()
  const compared = compareWhole(whole, read, sure)
  const [address, value] = [withoutStreet(typed.address), withoutStreet(read.value)]
  if (compared.address === "same" || (address === null) === (value === null)) return compared
  const bareRead = { ...read, value: value ?? read.value, alternatives: [] }
  const bare = compareWhole(`${address ?? typed.address} ${typed.room}`.trim(), bareRead, sure)
  return bare.address === "same" ? bare : compared
}

function compareWhole(whole: string, read: ReadValue, sure: AddressSureness): AddressComparison {
  if (sameAddress(whole, read.value)) return { address: "same", room: "same" }
  const [given, printed] = [addressParts(whole), addressParts(read.value)]
  const rooms = compareRooms(given, printed)
  if (rooms === "unknown" || otherNumbersInNames(given, printed))
    return { address: numbersDiffer(read, sure, { given, printed }), room: rooms }
  const isLost = rooms === "notPrinted" && read.confidence < sure.letters
  return { address: compareLetters(given, printed, { read, sure, rooms }), room: isLost ? "unknown" : rooms }
}

/** The block's numbers, then the room; a building's own numbers are letters of its name. */
const numbersOf = ({ block, room }: AddressParts): readonly string[] => (room === "" ? block : [...block, room])

/** `unknown`: not even the numbers they share are the same, or the number one has more is no room's. */
function compareRooms(given: AddressParts, printed: AddressParts): AddressComparison["room"] {
  const [ours, theirs] = [numbersOf(given), numbersOf(printed)]
  const shared = Math.min(ours.length, theirs.length)
  if (ours.slice(0, shared).join() !== theirs.slice(0, shared).join()) return "unknown"
  if (ours.length === theirs.length) return "same"
  const [longer, told] = ours.length > theirs.length ? [given, "notPrinted" as const] : [printed, "notTyped" as const]
  return shared > 0 && numbersOf(longer).length - shared === 1 && endsInRoom(longer) ? told : "unknown"
}

/** Three numbers are a block's; a fourth, or one told as a room, is a room's. */
const endsInRoom = ({ block, room }: AddressParts): boolean => room !== "" || block.length > 3

/** 北24条 is not 北25条, nor 千代田21ビル 千代田22ビル; where one has more such numbers than the other, their letters tell. */
function otherNumbersInNames(given: AddressParts, printed: AddressParts): boolean {
  const isOther = (a: string, b: string) =>
    numbersIn(a).length === numbersIn(b).length && numbersIn(a).join() !== numbersIn(b).join()
  return isOther(given.town, printed.town) || isOther(given.building, printed.building)
}

/** The same numbers in the same order, cut otherwise, are the reader's doing. */
function numbersDiffer(
  read: ReadValue,
  sure: AddressSureness,
  { given, printed }: { readonly given: AddressParts; readonly printed: AddressParts },
): Comparison {
  const flat = ({ town, block, building, room }: AddressParts) =>
    numbersIn(`${town} ${block.join("-")} ${building} ${room}`).join()
  if (flat(given) === flat(printed)) return "unreadable"
  if ((isOddlyRead(read.value) || longerThanRooms.test(printed.room)) && sameBlock(given, printed)) return "unreadable"
  return (read.numbersConfidence ?? read.confidence) >= sure.numbers ? "differs" : "unreadable"
}

/** Ⅱ before a room is read as two more digits of it. */
const longerThanRooms = /\d{5}/

/** Whether they part after the block alone, in what belongs to the building. */
function sameBlock(given: AddressParts, printed: AddressParts): boolean {
  const shared = Math.min(given.block.length, printed.block.length)
  const numbers = ({ town, block }: AddressParts) => [...numbersIn(town), ...block.slice(0, shared)].join()
  return shared > 0 && numbers(given) === numbers(printed)
}

interface Letters {
  readonly read: ReadValue
  readonly sure: AddressSureness
  readonly rooms: AddressComparison["room"]
}

const prefectureOf = (town: string): string => prefectures.find((prefecture) => town.startsWith(prefecture)) ?? ""

function compareLetters(given: AddressParts, printed: AddressParts, { read, sure, rooms }: Letters): Comparison {
  const oneNamesNoBuilding = given.building === "" || printed.building === "" || rooms === "notPrinted"
  const alternatives = alternativesByCharacter(read)
  const town = unlikeTowns(given.town, printed.town, alternatives)
  const building = oneNamesNoBuilding ? alike : unlike(given.building, printed.building, alternatives)
  if (town.share === 0 && building.share === 0) return "same"
  const [ours, theirs] = [prefectureOf(given.town), prefectureOf(printed.town)]
  const isAnother =
    (ours !== "" && theirs !== "" && ours !== theirs) ||
    [town, building].some(({ share, run }) => share > sure.mostMisread || run >= sure.shortestRun)
  return isAnother && read.confidence >= sure.letters ? "differs" : "unreadable"
}

/** What each printed character may be; asked by character, because folding moves places. */
function alternativesByCharacter({ value, alternatives = [] }: ReadValue): ReadonlyMap<string, ReadonlySet<string>> {
  const characters = [...value]
  return new Map(
    [...new Set(characters)].map((character) => [
      character,
      new Set(characters.flatMap((one, at) => (one === character ? (alternatives[at] ?? []) : []))),
    ]),
  )
}

/** How far two texts are from being one print. */
interface Unlikeness {
  /** Of the typed letters, the share that the reading cannot have been. */
  readonly share: number
  /** The most of those that stand together. */
  readonly run: number
}

const alike: Unlikeness = { share: 0, run: 0 }

/** A prefecture that only one of them names does not part them. */
function unlikeTowns(
  given: string,
  printed: string,
  alternatives: ReadonlyMap<string, ReadonlySet<string>>,
): Unlikeness {
  const [ours, theirs] = [prefectureOf(given), prefectureOf(printed)]
  const whole = unlike(given, printed, alternatives)
  if ((ours === "") === (theirs === "")) return whole
  const without = unlike(given.slice(ours.length), printed.slice(theirs.length), alternatives)
  return without.share < whole.share ? without : whole
}

/** Digits must be themselves. */
function unlike(given: string, printed: string, alternatives: ReadonlyMap<string, ReadonlySet<string>>): Unlikeness {
  const [a, b] = [[...given], [...printed]]
  const exchange = (i: number, j: number) => (canBe(b[j] ?? "", a[i] ?? "", alternatives) ? 0 : 1)
  const { cost, pairs } = align(a.length, b.length, exchange)
  const marks = pairs.map(([i, j]) => (i !== null && j !== null && exchange(i, j) === 0 ? "=" : "x")).join("")
  return { share: cost / Math.max(1, a.length), run: Math.max(0, ...marks.split("=").map((run) => run.length)) }
}

function canBe(printed: string, given: string, alternatives: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (printed === given) return true
  if (/\d/.test(printed) || /\d/.test(given)) return false
  return areConfusable(printed, given) || (isInJapanese(given) && (alternatives.get(printed)?.has(given) ?? false))
}
