import type { DocumentRules } from "../document-rules.ts"

/**
 * 登録原票記載事項証明書, in full "Certificate of Registered Matters on Alien Registration": a sheet of paper with a municipality's
 * seal, not issued since 2012-07-09. It listed some or all items of the register.
 * Source: docs/sources.md#certificate-of-registered-matters
 */
export const certificateOfRegisteredMatters: DocumentRules = {
  kind: "certificate-of-registered-matters",
  names: { en: "Certificate of registered matters", ja: "登録原票記載事項証明書" },
  fields: [
    { field: "name", required: true, printedJa: "氏名", printedEn: null },
    { field: "birthDate", required: true, printedJa: "生年月日", printedEn: null },
    { field: "sex", required: true, printedJa: "性別", printedEn: null },
    { field: "nationality", required: true, printedJa: "国籍", printedEn: null },
    { field: "address", required: true, printedJa: "居住地", printedEn: null },
    { field: "housingComplex", required: true, printedJa: null, printedEn: null },
    { field: "room", required: false, printedJa: null, printedEn: null },
    { field: "number", required: true, printedJa: "登録番号", printedEn: null },
    { field: "issuedOn", required: true, printedJa: "発行日", printedEn: null },
  ],
  pagesNotSides: true,
  carriesExpiry: false,
  numberGrammar: null,
  unknownBirthDayAllowed: true,
}
