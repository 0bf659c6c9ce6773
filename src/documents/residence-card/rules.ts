import type { DocumentRules } from "../document-rules.ts"
import { cardHolderFields } from "../holder-fields.ts"

/**
 * 在留カード, both forms: the one issued until 2026-06-13 and the one since, which prints fewer items; those asked here are on both.
 * Source: docs/sources.md#residence-card-items, docs/sources.md#card-number
 */
export const residenceCard: DocumentRules = {
  kind: "residence-card",
  names: { en: "Residence card", ja: "在留カード" },
  fields: [
    ...cardHolderFields,
    {
      field: "expiresOn",
      required: true,
      printedJa: "このカードは…まで有効です",
      printedEn: "PERIOD OF VALIDITY OF THIS CARD",
    },
  ],
  pagesNotSides: false,
  carriesExpiry: true,
  numberGrammar: /^[A-Z]{2}\d{8}[A-Z]{2}$/,
  unknownBirthDayAllowed: false,
}
