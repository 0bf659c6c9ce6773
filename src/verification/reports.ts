import type { FieldName } from "../documents/details.ts"
import type { FindingCode } from "./finding.ts"
import type { ReasonCode } from "./reasons.ts"

/** The reports there are; each is a table, a picture of it, and a file. */
export const reportNames = [
  "waiting",
  "decided",
  "time",
  "first-time",
  "reasons",
  "agreement",
  "given-back",
  "findings",
  "effort",
] as const

export type ReportName = (typeof reportNames)[number]

/** Days, today with them. */
export const presetDays = [7, 30, 90] as const
export const usualDays = 30

/** Longer ones would be slow to read and hard to see. */
export const mostDays = 366

/** `malformed`: a day that is none. `backwards`: it ends before it begins. */
export type PeriodProblem = "malformed" | "backwards" | "tooLong"

/** A percentage of fewer would say more of single cases than of what is usual. */
export const fewestForShare = 5

/** @returns the share in hundredths, rounded; null of too few. */
export const shareOf = (part: number, of: number): number | null =>
  of < fewestForShare ? null : Math.round((part / of) * 100)

interface Judged {
  readonly fields: readonly FieldName[]
  readonly reasons: readonly ReasonCode[]
}

const byField = (field: FieldName, ...reasons: readonly ReasonCode[]): Judged => ({ fields: [field], reasons })
const byReason = (...reasons: readonly ReasonCode[]): Judged => ({ fields: [], reasons })

/**
 * Which answers and reasons of a reviewer speak of a finding. Of one that is not here, nothing but an answer to itself does: that a
 * field could not be read, or that a card came in before, is neither right nor wrong by what was decided.
 */
export const judgedBy: Readonly<Partial<Record<FindingCode, Judged>>> = {
  "photo.my-number-visible": byReason("my-number-visible"),
  "photo.wrong-document": byReason("wrong-document"),
  "photo.wrong-side": byReason("wrong-side"),
  "photo.same-side-twice": byReason("wrong-side", "back-missing"),
  "photo.not-original": byReason("not-original"),
  "photo.unclear": byReason("blurred", "glare", "cut-off", "covered", "too-dark"),
  "document.expired": byReason("expired"),
  "document.no-longer-issued": byReason("no-longer-valid"),
  "expiry.implausible": byField("expiresOn", "expiry-differs"),
  "number.malformed": byField("number", "number-differs"),
  "address.room-missing": byField("room", "room-missing"),
  "address.room-not-printed": byField("room", "address-differs"),
  "name.differs": byField("name", "name-differs"),
  "name.order-differs": byField("name", "name-differs"),
  "birth-date.differs": byField("birthDate", "birth-date-differs"),
  "sex.differs": byField("sex"),
  "nationality.differs": byField("nationality"),
  "number.differs": byField("number", "number-differs"),
  "expiry.differs": byField("expiresOn", "expiry-differs"),
  "address.differs": byField("address", "address-differs"),
  "back.missing": byReason("back-missing"),
}
