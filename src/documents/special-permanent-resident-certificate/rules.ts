import type { DocumentRules } from "../document-rules.ts"

/**
 * 特別永住者証明書: a card without status, period of stay or permission. Its name may be in kanji alone.
 * Source: docs/sources.md#special-permanent-resident-certificate-items, docs/sources.md#card-number
 */
export const specialPermanentResidentCertificate: DocumentRules = {
  kind: "special-permanent-resident-certificate",
  names: { en: "Special permanent resident certificate", ja: "特別永住者証明書" },
  fields: [
    { field: "name", required: true, printedJa: "氏名", printedEn: "NAME" },
    { field: "birthDate", required: true, printedJa: "生年月日", printedEn: "DATE OF BIRTH" },
    { field: "sex", required: true, printedJa: "性別", printedEn: "SEX" },
    { field: "nationality", required: true, printedJa: "国籍・地域", printedEn: "NATIONALITY/REGION" },
    { field: "address", required: true, printedJa: "住居地", printedEn: "ADDRESS" },
    { field: "housingComplex", required: true, printedJa: null, printedEn: null },
    { field: "room", required: false, printedJa: null, printedEn: null },
    { field: "number", required: true, printedJa: "番号", printedEn: "No." },
    { field: "expiresOn", required: true, printedJa: "この証明書は…まで有効です", printedEn: null },
  ],
  pagesNotSides: false,
  carriesExpiry: true,
  numberGrammar: /^[A-Z]{2}\d{8}[A-Z]{2}$/,
  unknownBirthDayAllowed: false,
}
