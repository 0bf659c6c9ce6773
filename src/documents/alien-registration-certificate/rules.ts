import type { DocumentRules } from "../document-rules.ts"
import { registeredHolderFields } from "../holder-fields.ts"

/**
 * 外国人登録証明書, issued until 2012-07-08. 次回確認(切替)申請期間 is the window for the next renewal, not an expiry.
 * Source: docs/sources.md#alien-registration-certificate-items
 */
export const alienRegistrationCertificate: DocumentRules = {
  kind: "alien-registration-certificate",
  names: { en: "Alien registration certificate", ja: "外国人登録証明書" },
  fields: [
    ...registeredHolderFields,
    { field: "issuedOn", required: false, printedJa: "交付年月日", printedEn: null },
    { field: "nextConfirmationFrom", required: false, printedJa: "次回確認(切替)申請期間", printedEn: null },
  ],
  pagesNotSides: false,
  carriesExpiry: false,
  numberGrammar: null,
  unknownBirthDayAllowed: true,
}
