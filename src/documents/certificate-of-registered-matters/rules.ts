import type { DocumentRules } from "../document-rules.ts"
import { registeredHolderFields } from "../holder-fields.ts"

/**
 * 登録原票記載事項証明書, in full "Certificate of Registered Matters on Alien Registration": a sheet of paper with a municipality's
 * seal, not issued since 2012-07-09. It listed some or all items of the register.
 * Source: docs/sources.md#certificate-of-registered-matters
 */
export const certificateOfRegisteredMatters: DocumentRules = {
  kind: "certificate-of-registered-matters",
  names: { en: "Certificate of registered matters", ja: "登録原票記載事項証明書" },
  fields: [...registeredHolderFields, { field: "issuedOn", required: true, printedJa: "発行日", printedEn: null }],
  pagesNotSides: true,
  carriesExpiry: false,
  numberGrammar: null,
  unknownBirthDayAllowed: true,
}
