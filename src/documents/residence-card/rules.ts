import type { DocumentRules } from "../document-rules.ts"

/**
 * 在留カード, both forms: the one issued until 2026-06-13 and the one since, which prints fewer items; those asked here are on both.
 * Source: docs/sources.md#residence-card-items, docs/sources.md#card-number
 */
export const residenceCard: DocumentRules = {
  kind: "residence-card",
  names: { en: "Residence card", ja: "在留カード" },
  fields: [
    { field: "name", required: true, printedJa: "氏名", printedEn: "NAME" },
    { field: "birthDate", required: true, printedJa: "生年月日", printedEn: "DATE OF BIRTH" },
    { field: "sex", required: true, printedJa: "性別", printedEn: "SEX" },
    { field: "nationality", required: true, printedJa: "国籍・地域", printedEn: "NATIONALITY/REGION" },
    { field: "address", required: true, printedJa: "住居地", printedEn: "ADDRESS" },
    { field: "housingComplex", required: true, printedJa: null, printedEn: null },
    { field: "room", required: false, printedJa: null, printedEn: null },
    { field: "number", required: true, printedJa: "番号", printedEn: "No." },
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
