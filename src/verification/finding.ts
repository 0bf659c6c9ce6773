import type { FieldName } from "../documents/details.ts"
import type { Side } from "../documents/kinds.ts"

/** All there are; each has words in every language. */
export const findingCodes = [
  "photo.my-number-visible",
  "photo.wrong-document",
  "photo.wrong-side",
  "photo.same-side-twice",
  "photo.not-original",
  "photo.unclear",
  "photo.unchecked",
  "document.expired",
  "document.expires-soon",
  "document.renewal-pending",
  "document.no-longer-issued",
  "expiry.implausible",
  "number.malformed",
  "address.undetermined",
  "address.room-missing",
  "address.room-not-printed",
  "name.differs",
  "name.order-differs",
  "birth-date.differs",
  "sex.differs",
  "nationality.differs",
  "number.differs",
  "expiry.differs",
  "address.differs",
  "name.unreadable",
  "birth-date.unreadable",
  "sex.unreadable",
  "nationality.unreadable",
  "number.unreadable",
  "expiry.unreadable",
  "address.unreadable",
  "back.missing",
  "back.changes-address",
  "duplicate.photo",
  "duplicate.number",
] as const

export type FindingCode = (typeof findingCodes)[number]

/** `blocks`: cannot be approved as it is. `review`: staff must look at it. `note`: good to know. */
export type Weight = "blocks" | "review" | "note"

/** What a check found; it never holds a value. */
export interface Finding {
  readonly code: FindingCode
  /** What it is about; null: the document as a whole. */
  readonly field: FieldName | Side | null
  readonly weight: Weight
}
