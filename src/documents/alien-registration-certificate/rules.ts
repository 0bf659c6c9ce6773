import type { DocumentRules } from "../document-rules.ts"

/**
 * 外国人登録証明書, issued until 2012-07-08. 次回確認(切替)申請期間 is the window for the next renewal, not an expiry.
 * Source: docs/sources.md#alien-registration-certificate-items
 */
export const alienRegistrationCertificate: DocumentRules = {
  kind: "alien-registration-certificate",
  names: { en: "Alien registration certificate", ja: "外国人登録証明書" },
  fields: [
    { field: "name", required: true, printedJa: "氏名", printedEn: null },
    { field: "birthDate", required: true, printedJa: "生年月日", printedEn: null },
    { field: "sex", required: true, printedJa: "性別", printedEn: null },
    { field: "nationality", required: true, printedJa: "国籍", printedEn: null },
    { field: "address", required: true, printedJa: "居住地", printedEn: null },
    { field: "housingComplex", required: true, printedJa: null, printedEn: null },
    { field: "room", required: false, printedJa: null, printedEn: null },
    { field: "number", required: true, printedJa: "登録番号", printedEn: null },
    { field: "issuedOn", required: false, printedJa: "交付年月日", printedEn: null },
    { field: "nextConfirmationFrom", required: false, printedJa: "次回確認(切替)申請期間", printedEn: null },
  ],
  pagesNotSides: false,
  carriesExpiry: false,
  numberGrammar: null,
  unknownBirthDayAllowed: true,
}
