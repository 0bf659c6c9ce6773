import { detailText } from "../../documents/detail-text.ts"
import { type Details, type FieldName, fieldNames } from "../../documents/details.ts"
import type { Side } from "../../documents/kinds.ts"
import type { Box, ReadField } from "../../documents/layout.ts"
import type { Reading } from "../../documents/reading.ts"
import type { FilledField } from "../../verification/verification.ts"

/** What was read on one photo, and where on its upright page. */
export interface ReadPage {
  readonly side: Side
  readonly reading: Reading
  readonly places: Readonly<Partial<Record<ReadField, Box>>>
}

/** A field as typed and as read, in the form all comparisons use, as `detailText` writes it. */
export interface ReviewField {
  readonly field: ReadField
  /** null: it is read and was not typed. */
  readonly typed: string | null
  /** null: it was not read. */
  readonly read: { readonly value: string; readonly isSure: boolean } | null
  /** Where on which upright page it was read; null when that is not known. */
  readonly place: { readonly side: Side; readonly box: Box } | null
  /** The applicant looked at the difference and stays with what was typed. */
  readonly isSettled: boolean
  /** How the applicant sent it back where it had arrived filled from a photo; null where it had not. */
  readonly filled: "asRead" | "changed" | null
}

interface KnownFields {
  readonly details: Details | null
  /** Where two tell of a field, the first counts. */
  readonly pages: readonly ReadPage[]
  readonly settled: readonly FieldName[]
  readonly filled: readonly FilledField[]
  /** The reading a typed field is compared with: for an address that of the back, where one was read there. */
  readonly readAs: (field: FieldName) => ReadField
}

/** A reading counts as sure from here on: it is right nine times in ten. */
const sureConfidence = 0.9

/** What there is of the details, in the order of the form; then what was read besides. */
export function reviewFields(known: KnownFields): readonly ReviewField[] {
  const { details, readAs } = known
  const ofForm = fieldNames.map((field) =>
    rowOf(known, { field, typed: details && detailText(details, field), from: readAs(field) }),
  )
  const shown = fieldNames.map(readAs)
  const besides = readOnlyFields
    .filter((field) => !shown.includes(field))
    .map((field) => rowOf(known, { field, typed: null, from: field }))
  return [...ofForm, ...besides].filter(({ typed, read }) => typed !== null || read !== null)
}

function rowOf(known: KnownFields, row: { field: ReadField; typed: string | null; from: ReadField }): ReviewField {
  const { field, typed, from } = row
  const page = known.pages.find(({ reading }) => reading[from] !== undefined)
  const reading = page?.reading[from]
  const box = page?.places[from]
  return {
    ...{ field, typed },
    read: reading ? { value: reading.value, isSure: reading.confidence >= sureConfidence } : null,
    place: page && box ? { side: page.side, box } : null,
    isSettled: isFormField(field) && known.settled.includes(field),
    filled: filledAs(known.filled.find((one) => one.field === field)),
  }
}

const filledAs = (filled: FilledField | undefined) => (filled ? (filled.asRead ? "asRead" : "changed") : null)

const readOnlyFields = ["nameKanji", "status", "stayUntil", "backAddress"] as const satisfies readonly ReadField[]

export const isFormField = (field: ReadField): field is FieldName => fieldNames.some((name) => name === field)
