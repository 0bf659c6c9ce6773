import type { PlainDate } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { type DetailProblem, type Details, type Draft, type FieldName, fieldNames, sexes } from "./details.ts"
import { foldNumber } from "./document-number.ts"
import type { FieldRule } from "./document-rules.ts"
import { isImplausible, isInSpecialPeriod, isPast } from "./expiry.ts"
import { foldCapitals, foldText, hasLetter, isInJapanese } from "./fold-text.ts"
import type { DocumentKind } from "./kinds.ts"
import { rulesOf } from "./rules.ts"
import { hasNotCome } from "./typed-birth-date.ts"
import { type DayBoxes, type EraCounting, nothingTyped, readDay, readPartialDay } from "./typed-day.ts"

/** Whether a residence card past its day may go on while its renewal is pending. */
export type RenewalPolicy = "refuse" | "review"

/** Longest normalised values, in characters. */
const detailLimits = { name: 200, nationality: 100, address: 300, room: 200, number: 50, receipt: 50 } as const

const earliestDay = "1900-01-01"

interface Typed {
  readonly kind: DocumentKind
  readonly draft: Draft
  /** 特定在留カード: its back is not sent, so a renewal is shown by the e-mail's number, not by the stamp. */
  readonly combinedCard: boolean
  readonly today: PlainDate
  readonly renewalPolicy: RenewalPolicy
}

type ProblemKind = DetailProblem["kind"]
type Reading<F extends keyof Details> = Result<Pick<Details, F>, ProblemKind>
type OptionalReading<F extends keyof Details> = Result<Partial<Pick<Details, F>>, ProblemKind>

/**
 * What was typed, in the form all comparisons use, or every problem in it, one a field, in the form's order.
 * Controls of fields that the document does not print are ignored. Source: docs/sources.md#names-as-printed
 */
export function parseDetails(typed: Typed): Result<Details, readonly DetailProblem[]> {
  const readings = readAll(typed)
  const problems = problemsIn(readings)
  const { name, birthDate, address, housingComplex } = readings
  if (problems.length > 0 || !name.ok || !birthDate.ok || !address.ok || !housingComplex.ok) return fail(problems)
  return ok({
    ...name.value,
    ...birthDate.value,
    ...partOf(readings.sex),
    ...partOf(readings.nationality),
    ...address.value,
    ...housingComplex.value,
    ...partOf(readings.room),
    ...partOf(readings.number),
    ...partOf(readings.expiresOn),
    ...partOf(readings.issuedOn),
    ...partOf(readings.nextConfirmationFrom),
    ...partOf(readings.renewal),
  })
}

const readAll = (typed: Typed) => ({
  name: readName(typed),
  birthDate: readBirthDate(typed),
  sex: readSex(typed),
  nationality: readNationality(typed),
  address: readAddress(typed),
  housingComplex: readHousing(typed),
  room: readRoom(typed),
  number: readNumber(typed),
  expiresOn: readExpiry(typed),
  issuedOn: readIssueDay(typed),
  nextConfirmationFrom: readWindow(typed),
  renewal: readRenewal(typed),
})

const problemsIn = (readings: Record<FieldName, Result<unknown, ProblemKind>>): readonly DetailProblem[] =>
  fieldNames.flatMap((field) => {
    const reading = readings[field]
    return reading.ok ? [] : [{ field, kind: reading.error }]
  })

const partOf = <T>(reading: Result<T, ProblemKind>): Partial<T> => (reading.ok ? reading.value : {})

/**
 * Whether the page asks if a renewal is pending: the card's day is past, by two months at most, and the policy has staff look.
 * @param expiresOn - null while no whole day is typed.
 */
export function mayBePending(card: {
  readonly kind: DocumentKind
  readonly expiresOn: PlainDate | null
  readonly today: PlainDate
  readonly renewalPolicy: RenewalPolicy
}): boolean {
  const { kind, expiresOn, today, renewalPolicy } = card
  return renewalPolicy === "review" && expiresOn !== null && isInSpecialPeriod({ kind, expiresOn, today })
}

/** @returns null while the three boxes do not make a day. */
export function typedExpiry(draft: Draft): PlainDate | null {
  const day = readDay(expiryBoxes(draft), "ahead")
  return day.ok ? day.value : null
}

const expiryBoxes = (draft: Draft): DayBoxes => [draft.expiresYear, draft.expiresMonth, draft.expiresDay]

const ruleFor = (kind: DocumentKind, field: FieldName): FieldRule | undefined =>
  rulesOf(kind).fields.find((rule) => rule.field === field)

const isLonger = (text: string, limit: number): boolean => [...text].length > limit

function readName({ draft }: Typed): Reading<"name"> {
  const name = foldCapitals(draft.name)
  if (name === "") return fail("missing")
  if (isLonger(name, detailLimits.name)) return fail("tooLong")
  return hasLetter(name) ? ok({ name }) : fail("malformed")
}

function readBirthDate({ kind, draft, today }: Typed): Reading<"birthDate"> {
  const boxes: DayBoxes = [draft.birthYear, draft.birthMonth, draft.birthDay]
  const whole = readDay(boxes, "past")
  if (!whole.ok && !rulesOf(kind).unknownBirthDayAllowed) return whole
  const read = readPartialDay(boxes, "past")
  if (!read.ok) return read
  if (read.value < earliestDay.slice(0, read.value.length)) return fail("tooOld")
  return hasNotCome(read.value, today) ? fail("future") : ok({ birthDate: read.value })
}

function readSex({ kind, draft }: Typed): OptionalReading<"sex"> {
  const rule = ruleFor(kind, "sex")
  if (!rule) return ok({})
  const typed = foldCapitals(draft.sex)
  if (typed === "") return rule.required ? fail("missing") : ok({})
  const sex = sexes.find((known) => known === typed)
  return sex ? ok({ sex }) : fail("malformed")
}

function readNationality({ kind, draft }: Typed): OptionalReading<"nationality"> {
  const rule = ruleFor(kind, "nationality")
  if (!rule) return ok({})
  const nationality = foldText(draft.nationality)
  if (nationality === "") return rule.required ? fail("missing") : ok({})
  if (isLonger(nationality, detailLimits.nationality)) return fail("tooLong")
  return hasLetter(nationality) ? ok({ nationality }) : fail("malformed")
}

function readAddress({ draft }: Typed): Reading<"address"> {
  const address = foldText(draft.address)
  if (address === "") return fail("missing")
  if (isLonger(address, detailLimits.address)) return fail("tooLong")
  return isInJapanese(address) ? ok({ address }) : fail("notAsPrinted")
}

/** A room typed while the question is open answers it. */
function readHousing({ draft }: Typed): Reading<"housingComplex"> {
  if (draft.housing === "yes" || draft.housing === "no") return ok({ housingComplex: draft.housing === "yes" })
  return foldText(draft.room) === "" ? fail("missing") : ok({ housingComplex: true })
}

function readRoom({ draft }: Typed): OptionalReading<"room"> {
  const room = foldText(draft.room)
  if (room === "") return draft.housing === "yes" ? fail("missing") : ok({})
  return isLonger(room, detailLimits.room) ? fail("tooLong") : ok({ room })
}

function readNumber({ kind, draft }: Typed): OptionalReading<"number"> {
  const rule = ruleFor(kind, "number")
  if (!rule) return ok({})
  const number = foldNumber(draft.number)
  if (number === "") return rule.required ? fail("missing") : ok({})
  if (isLonger(number, detailLimits.number)) return fail("tooLong")
  return (rulesOf(kind).numberGrammar ?? /\d/).test(number) ? ok({ number }) : fail("malformed")
}

function readExpiry(typed: Typed): OptionalReading<"expiresOn"> {
  const { kind, draft, today, renewalPolicy } = typed
  if (!rulesOf(kind).carriesExpiry) return ok({})
  const day = readDay(expiryBoxes(draft), "ahead")
  if (!day.ok) return day
  const expiresOn = day.value
  if (isImplausible({ expiresOn, today })) return fail("malformed")
  const goesOn = draft.renewal !== "none" && mayBePending({ kind, expiresOn, today, renewalPolicy })
  return isPast({ expiresOn, today }) && !goesOn ? fail("expired") : ok({ expiresOn })
}

function readRenewal({ draft, ...card }: Typed): OptionalReading<"renewal"> {
  if (draft.renewal === "none" || !mayBePending({ ...card, expiresOn: typedExpiry(draft) })) return ok({})
  if (draft.renewal === "stamp" && !card.combinedCard) return ok({ renewal: { kind: "stamp" } })
  const receiptNumber = foldText(draft.renewalReceipt)
  const unclear = draft.renewal !== "online" || receiptNumber === ""
  if (unclear) return fail("renewalUnclear")
  return isLonger(receiptNumber, detailLimits.receipt)
    ? fail("tooLong")
    : ok({ renewal: { kind: "online", receiptNumber } })
}

function readIssueDay({ kind, draft, today }: Typed): OptionalReading<"issuedOn"> {
  const day = readOldPaperDay(ruleFor(kind, "issuedOn"), [draft.issuedYear, draft.issuedMonth, draft.issuedDay], "past")
  if (!day.ok) return day
  if (day.value === null) return ok({})
  return day.value > today ? fail("future") : ok({ issuedOn: day.value })
}

function readWindow({ kind, draft }: Typed): OptionalReading<"nextConfirmationFrom"> {
  const boxes: DayBoxes = [draft.windowYear, draft.windowMonth, draft.windowDay]
  const day = readOldPaperDay(ruleFor(kind, "nextConfirmationFrom"), boxes, "ahead")
  if (!day.ok) return day
  return ok(day.value === null ? {} : { nextConfirmationFrom: day.value })
}

/** @returns null when the document has no such field, or it may be left open and was. */
function readOldPaperDay(
  rule: FieldRule | undefined,
  boxes: DayBoxes,
  counting: EraCounting,
): Result<PlainDate | null, ProblemKind> {
  if (!rule || (!rule.required && nothingTyped(boxes))) return ok(null)
  const day = readDay(boxes, counting)
  return day.ok && day.value < earliestDay ? fail("tooOld") : day
}
