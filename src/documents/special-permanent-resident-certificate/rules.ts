import type { DocumentRules } from "../document-rules.ts"
import { cardHolderFields } from "../holder-fields.ts"

/**
 * 特別永住者証明書: a card without status, period of stay or permission. Its name may be in kanji alone.
 * Source: docs/sources.md#special-permanent-resident-certificate-items, docs/sources.md#card-number
 */
export const specialPermanentResidentCertificate: DocumentRules = {
  kind: "special-permanent-resident-certificate",
  names: { en: "Special permanent resident certificate", ja: "特別永住者証明書" },
  fields: [
    ...cardHolderFields,
    { field: "expiresOn", required: true, printedJa: "この証明書は…まで有効です", printedEn: null },
  ],
  pagesNotSides: false,
  carriesExpiry: true,
  numberGrammar: /^[A-Z]{2}\d{8}[A-Z]{2}$/,
  unknownBirthDayAllowed: false,
}
