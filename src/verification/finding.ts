import type { FieldName } from "../documents/details.ts"
import type { Side } from "../documents/kinds.ts"

/** All there are; each has words in every language. */
export const findingCodes = [
  "document.expired",
  "document.expires-soon",
  "document.renewal-pending",
  "document.no-longer-issued",
  "expiry.implausible",
  "number.malformed",
  "address.undetermined",
  "address.room-missing",
  "back.missing",
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
