import { type PartialDate, type PlainDate, parsePlainDate } from "../kit/plain-date.ts"
import { similarity } from "./alignment.ts"
import { withDatesChecked } from "./checked-dates.ts"
import { nationalities, nearestOf, shareOfLookalikes, statuses } from "./closed-list.ts"
import type { Sex } from "./details.ts"
import { foldNumber } from "./document-number.ts"
import { isImplausible } from "./expiry.ts"
import { foldText } from "./fold-text.ts"
import type { DocumentKind } from "./kinds.ts"
import type { ReadField, ReadLine } from "./layout.ts"
import { readPrintedDays } from "./printed-day.ts"
import { namesPlace } from "./read-address.ts"
import { readAddressLines } from "./read-address-lines.ts"
import { readKanjiName, readLatinName, withSpacesOf } from "./read-name.ts"
import { type Made, readCardNumber } from "./read-number.ts"
import { inTheLightOf, type Reading, type ReadValue, shareInDisagreement } from "./reading.ts"
import { rulesOf } from "./rules.ts"
import type { Towns } from "./towns.ts"

/**
 * What was read in one printed field's box: its lines from top to bottom. `other`: the same box by another recogniser. A field with
 * several boxes, as the rows on the back, comes once per box in the order of print; a box where nothing stands may come empty.
 */
export interface FieldLines {
  readonly field: ReadField
  readonly lines: readonly ReadLine[]
  readonly other?: readonly ReadLine[]
}

interface Context {
  readonly document: DocumentKind
  readonly today: PlainDate
  /** By which the towns of addresses are put right; absent, they stay as read. */
  readonly towns?: Towns
}

/** Lines into the values of a document's fields, each with a confidence; what cannot be a value of its field is left out. */
export function parseReading(read: readonly FieldLines[], context: Context): Reading {
  const values: Partial<Record<ReadField, ReadValue>> = {}
  for (const box of read) {
    const value = readers[box.field]?.(box, context) ?? null
    if (value !== null) values[box.field] = value
  }
  return withDatesChecked(nameFromKanji(values))
}

type FieldReader = (box: FieldLines, context: Context) => ReadValue | null

const readers: Readonly<Partial<Record<ReadField, FieldReader>>> = {
  number: readEither((line, { document }) =>
    rulesOf(document).numberGrammar === null ? freeNumber(line) : readCardNumber(line.text, line.alternatives),
  ),
  name: readName,
  nameKanji: readEither((line) => asPrinted(readKanjiName(line.text))),
  birthDate: readEither((line, { today }) => dayAmong(line, (day) => isBetween("1900", day, today))),
  issuedOn: readEither((line, { today }) => wholeDay(line, (day) => isBetween("1980", day, today))),
  expiresOn: readEither((line, context) => wholeDay(line, (day) => isCardDay(day, context))),
  stayUntil: readEither((line, context) => wholeDay(line, (day) => isCardDay(day, context))),
  nextConfirmationFrom: readEither((line) => wholeDay(line, (day) => isBetween("1980", day, "2030"))),
  sex: readEither(readSex),
  nationality: readEither((line) => listedIn(nationalityNames, line)),
  status: readEither((line) => listedIn(statusNames, line)),
  address: readAddressBox,
  backAddress: readRow,
}

const nationalityNames = nationalities.map(({ ja }) => ja)
const statusNames = statuses.map(({ ja }) => ja)

/** A row on the back that was filled, but not with anything like an address. */
const shareOfOddRow = 0.4

/** Each recogniser's lines by themselves; the surer value, its confidence moved by what the other read. */
function readEither(read: (line: ReadLine, context: Context) => Made<string> | null): FieldReader {
  return ({ lines, other = [] }, context) => {
    const values = [joined(lines, " "), joined(other, " ")].flatMap((line) => {
      const made = line.text === "" ? null : read(line, context)
      return made ? [{ value: made.value, confidence: made.share * line.confidence }] : []
    })
    const [first, second] = values.toSorted((a, b) => b.confidence - a.confidence)
    if (!first || !second) return first ?? null
    return { ...first, confidence: inTheLightOf(first.confidence, first.value === second.value) }
  }
}

/** The lines as one; it is as sure as the least sure of them. Alternatives stay only where every line has them. */
function joined(lines: readonly ReadLine[], joint: "" | " "): ReadLine {
  const filled = lines.filter(({ text }) => text.trim() !== "")
  const text = filled.map((line) => line.text).join(joint)
  const confidence = Math.min(1, ...filled.map((line) => line.confidence))
  const gap = joint === "" ? [] : [[]]
  const alternatives = filled.flatMap((line, at) => [...(at > 0 ? gap : []), ...(line.alternatives ?? [])])
  return alternatives.length === [...text].length && text !== ""
    ? { text, confidence, alternatives }
    : { text, confidence }
}

/** How much of a line's doubt is left when it reads as one of the few values there are: exactly, but for lookalikes, or nearest to. */
const doubtLeftByList = { exact: 0.1, lookalike: 0.15, nearest: 0.35 } as const

/** @returns a share above 1 where the list makes the value surer than the line. */
function listedIn(values: readonly string[], { text, confidence }: ReadLine): Made<string> | null {
  const made = nearestOf(values, text)
  if (made === null || confidence <= 0) return made
  const doubtLeft =
    doubtLeftByList[made.share === 1 ? "exact" : made.share === shareOfLookalikes ? "lookalike" : "nearest"]
  return { ...made, share: (1 - (1 - confidence * made.share) * doubtLeft) / confidence }
}

const asPrinted = (value: string): Made<string> | null => (value === "" ? null : { value, share: 1 })

const shareInForm = 0.95

/** An old paper's number is `B第261950473号` as a rule; of another form it is only known to have digits. */
function freeNumber({ text }: ReadLine): Made<string> | null {
  const inForm = /[A-Z]第\d{9}号/u.exec(text)?.[0]
  if (inForm !== undefined) return { value: inForm, share: shareInForm }
  const number = foldNumber(text.replace(/^.*番号|No\.?/u, ""))
  return /\d{4}/.test(number) ? { value: number, share: shareInDisagreement } : null
}

function readName({ lines, other = [] }: FieldLines): ReadValue | null {
  const [line, spaced] = [joined(lines, " "), joined(other, " ")]
  const [letters, others] = [readLatinName(line.text), readLatinName(spaced.text)]
  if (letters === "")
    return others === "" ? null : { value: others, confidence: spaced.confidence * shareInDisagreement }
  const value = withSpacesOf(letters, others)
  if (others === "") return { value, confidence: line.confidence }
  const agrees = letters.replaceAll(" ", "") === others.replaceAll(" ", "")
  const confidence = agrees
    ? inTheLightOf(line.confidence, true)
    : line.confidence * similarity(letters, others) ** 0.25
  return { value, confidence }
}

/** A certificate may print a name in kanji alone. Source: docs/sources.md#names-as-printed */
function nameFromKanji(values: Reading): Reading {
  return values.name === undefined && values.nameKanji !== undefined ? { ...values, name: values.nameKanji } : values
}

function readSex({ text }: ReadLine): Made<Sex> | null {
  const male = /男|\bM\b/u.test(foldText(text))
  const female = /女|\bF\b/u.test(foldText(text))
  if (male === female) return null
  return { value: male ? "M" : "F", share: 1 }
}

/** The line's last day of those that can be this field's; the best string failing, one with one alternative character. */
function dayAmong(line: ReadLine, isPossible: (day: PartialDate) => boolean): Made<PartialDate> | null {
  const possible = readPrintedDays(line.text).filter(({ value }) => isPossible(value))
  return possible.at(-1) ?? withOneAlternative(line, isPossible)
}

const shareOfAlternative = 0.5

function withOneAlternative(
  { text, alternatives = [] }: ReadLine,
  isPossible: (day: PartialDate) => boolean,
): Made<PartialDate> | null {
  const characters = [...text]
  const days = alternatives.flatMap((others, at) =>
    others.flatMap((other) => readPrintedDays(characters.with(at, other).join(""))),
  )
  const found = new Set(days.map(({ value }) => value).filter(isPossible))
  const [only, another] = found
  return only === undefined || another !== undefined ? null : { value: only, share: shareOfAlternative }
}

const wholeDay = (line: ReadLine, isPossible: (day: PlainDate) => boolean): Made<PartialDate> | null =>
  dayAmong(line, (day) => {
    const whole = parsePlainDate(day)
    return whole !== null && isPossible(whole)
  })

const isBetween = (first: string, day: string, last: string): boolean => first <= day && day <= last

/** These cards have been issued since 2012-07-09. Source: docs/sources.md#longest-validity-of-a-card */
const isCardDay = (day: PlainDate, { today }: Context): boolean =>
  day >= "2012-07-09" && !isImplausible({ expiresOn: day, today })

function readAddressBox({ lines, other = [] }: FieldLines, { towns }: Context): ReadValue | null {
  return readAddressLines(lines, { other, towns })?.read ?? null
}

/** A row whose place is not known was filled, if it was read as surely as this, or names a place; but it is hardly read. */
const leastSureOfRow = { without: 0.5, named: 0.2 } as const

/** A filled row of the table on the back; the ground of an empty one is read as letters, too, but not surely. */
function readRow({ lines, other = [] }: FieldLines, { towns }: Context): ReadValue | null {
  const row = readAddressLines(lines, { other, towns })
  if (row === null) return null
  const { read, found, sure } = row
  if (found === "town" || found === "municipality") return read
  if (namesPlace(read.value) && sure >= leastSureOfRow.named) return read
  return read.value.length >= 6 && /[\p{sc=Han}\p{sc=Katakana}]{3}/u.test(read.value) && sure >= leastSureOfRow.without
    ? { value: read.value, confidence: sure * shareOfOddRow }
    : null
}
