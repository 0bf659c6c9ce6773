import { distance } from "./alignment.ts"
import { isUndetermined } from "./back.ts"
import { meantBy, nationalities } from "./closed-list.ts"
import { type AddressComparison, type AddressSureness, type Comparison, compareAddress } from "./compare-address.ts"
import type { Details } from "./details.ts"
import { foldNumber } from "./document-number.ts"
import { compareNames, foldName } from "./name.ts"
import type { Reading, ReadValue } from "./reading.ts"

export type { Comparison } from "./compare-address.ts"

/** The confidence from which a field counts as read: below it a difference is the reader's doubt, not the applicant's mistake. */
export interface Sureness {
  readonly name: number
  readonly birthDate: number
  readonly sex: number
  readonly nationality: number
  readonly number: number
  readonly expiresOn: number
  readonly address: AddressSureness
}

/** Held against the calibration table in docs/benchmarks.md. */
export const sureness: Sureness = {
  name: 0.85,
  birthDate: 0.8,
  sex: 0.9,
  nationality: 0.85,
  number: 0.55,
  expiresOn: 0.6,
  address: { numbers: 0.7, letters: 0.6, mostMisread: 0.4, shortestRun: 3 },
}

/** Whether a reading counts as read: of an address its digits and its letters. */
export function isSurelyRead(
  field: keyof Sureness,
  { confidence, numbersConfidence = confidence }: Pick<ReadValue, "confidence" | "numbersConfidence">,
): boolean {
  const { letters, numbers } = sureness.address
  if (field === "address") return confidence >= letters && numbersConfidence >= numbers
  return confidence >= sureness[field]
}

type Typed = Partial<Details>

/** A typed value the document was not read for is unreadable; nothing typed is nothing to compare. */
function judge<T>(
  typed: T | undefined,
  read: ReadValue | undefined,
  compare: (typed: T, read: ReadValue) => Comparison,
) {
  if (typed === undefined) return null
  return read === undefined ? "unreadable" : compare(typed, read)
}

const unlessSame = (isSame: boolean, read: ReadValue, sureAt: number): Comparison =>
  isSame ? "same" : read.confidence >= sureAt ? "differs" : "unreadable"

/** @returns null when nothing was typed; likewise below. */
export const compareNumber = (typed: Typed, read: Reading): Comparison | null =>
  judge(typed.number, read.number, (typedNumber, printed) => {
    const [number, other] = [foldNumber(typedNumber), foldNumber(printed.value)]
    if (number !== other && differsInLookalikes(number, other)) return "unreadable"
    return unlessSame(number === other, printed, sureness.number)
  })

/** Capitals a recogniser takes for one another, as measured; nothing else on the card says which it is. */
const lookalikeCapitals: readonly string[] = ["CDGOQU", "FIJLT", "MNUVWY", "BEFPRS", "HKNRX", "SZ"]

const differsInLookalikes = (number: string, other: string): boolean =>
  number.length === other.length &&
  [...number].every((one, at) => {
    const read = other[at] ?? ""
    return one === read || lookalikeCapitals.some((capitals) => capitals.includes(one) && capitals.includes(read))
  })

/** A typed `1952-06` is the printed 1952年06月00日, and no day of that June. */
export const compareBirthDate = (typed: Typed, read: Reading): Comparison | null =>
  judge(typed.birthDate, read.birthDate, (day, printed) =>
    unlessSame(day === printed.value, printed, sureness.birthDate),
  )

export const compareExpiry = (typed: Typed, read: Reading): Comparison | null =>
  judge(typed.expiresOn, read.expiresOn, (day, printed) =>
    unlessSame(day === printed.value, printed, sureness.expiresOn),
  )

/** X is what is typed where the document prints neither, so it says nothing against a reading. */
export const compareSex = (typed: Typed, read: Reading): Comparison | null =>
  typed.sex === "X" || read.sex === undefined
    ? null
    : judge(typed.sex, read.sex, (sex, printed) => unlessSame(sex === printed.value, printed, sureness.sex))

/** A nationality typed in words we do not know is left to people. */
export function compareNationality(typed: Typed, read: Reading): Comparison | null {
  const meant = meantBy(nationalities, typed.nationality ?? "")
  if (meant.length === 0 || read.nationality === undefined) return null
  return unlessSame(meant.includes(read.nationality.value), read.nationality, sureness.nationality)
}

/** A letter more or less, or another one, differs when surely read; spaces do not, since recognisers lose them. */
export const compareName = (typed: Typed, read: Reading): Comparison | "orderDiffers" | null =>
  typed.name === undefined ? null : nameAgainst(typed.name, read)

function nameAgainst(typed: string, { name, nameKanji }: Reading): Comparison | "orderDiffers" {
  const kanji = foldName(typed.replace(/[^\p{sc=Han}]+/gu, " "))
  const letters = foldName(typed.replace(/\p{sc=Han}+/gu, " "))
  if (letters === "") return kanjiAgainst(kanji, nameKanji)
  if (name === undefined) return "unreadable"
  const printed = foldName(name.value)
  if (letters.replaceAll(" ", "") === printed.replaceAll(" ", "")) return "same"
  if (isMadeOf(printed.replaceAll(" ", ""), letters.split(" "))) return "orderDiffers"
  if (compareNames(letters, printed) === "orderDiffers") return "orderDiffers"
  return unlessSame(false, name, sureness.name)
}

/** Kanji are misread too easily for one character to tell; a name with none in common is another. */
function kanjiAgainst(typed: string, read: ReadValue | undefined): Comparison {
  if (read === undefined) return "unreadable"
  const printed = foldName(read.value)
  if (typed === printed) return "same"
  return distance(typed, printed) >= typed.length && read.confidence >= sureness.name ? "differs" : "unreadable"
}

/** Whether the letters are these words in some order, one after another. */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  if (words.length === 0) return letters === ""
  return words.some(
    (word, at) => letters.startsWith(word) && isMadeOf(letters.slice(word.length), words.toSpliced(at, 1)),
  )
}

/** The latest row on the back is the address that counts, and the only one where the front says 未定. Source: docs/sources.md#notes-on-the-back */
const addressThatCounts = ({ address, backAddress }: Reading): ReadValue | undefined =>
  backAddress ?? (isUndetermined(address?.value) ? undefined : address)

export function compareTypedAddress(typed: Typed, read: Reading): AddressComparison | null {
  if (typed.address === undefined) return null
  const printed = addressThatCounts(read)
  if (printed === undefined) return { address: "unreadable", room: "unknown" }
  return compareAddress({ address: typed.address, room: typed.room ?? "" }, printed, sureness.address)
}
