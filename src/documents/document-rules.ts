import type { FieldName } from "./details.ts"
import type { DocumentKind } from "./kinds.ts"

/** One field of a document's form, in the place it has on the form. */
export interface FieldRule {
  readonly field: FieldName
  /** Whether it must be typed. The room is demanded by the housing question alone, so it is never required here. */
  readonly required: boolean
  /** Label on the document itself; null when it prints none, or none we could verify. */
  readonly printedJa: string | null
  readonly printedEn: string | null
}

/** What one kind of document prints and how what is typed from it is judged. */
export interface DocumentRules {
  readonly kind: DocumentKind
  readonly names: { readonly en: string; readonly ja: string }
  readonly fields: readonly FieldRule[]
  /** Paper has page 1 and page 2, a card has front and back. */
  readonly pagesNotSides: boolean
  readonly carriesExpiry: boolean
  /** Form of the printed number once normalised; null where none is known. No check digit exists. */
  readonly numberGrammar: RegExp | null
  /** Whether the birth date may lack its day, or its month and day. */
  readonly unknownBirthDayAllowed: boolean
}
