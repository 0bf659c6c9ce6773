import type { FieldName } from "../documents/details.ts"
import type { Side } from "../documents/kinds.ts"

/** `blocks`: cannot be approved as it stands. `review`: a person must look. `note`: good to know. */
export type Weight = "blocks" | "review" | "note"

/** What a check found. Its words are in `web/i18n`; it never holds a value. */
export interface Finding {
  readonly code: string
  readonly field: FieldName | Side | null
  readonly weight: Weight
}
