import type { FieldRule } from "./document-rules.ts"

/** What both cards print of their holder, from the name to the card's number, in their order and words. */
export const cardHolderFields: readonly FieldRule[] = [
  { field: "name", required: true, printedJa: "氏名", printedEn: "NAME" },
  { field: "birthDate", required: true, printedJa: "生年月日", printedEn: "DATE OF BIRTH" },
  { field: "sex", required: true, printedJa: "性別", printedEn: "SEX" },
  { field: "nationality", required: true, printedJa: "国籍・地域", printedEn: "NATIONALITY/REGION" },
  { field: "address", required: true, printedJa: "住居地", printedEn: "ADDRESS" },
  { field: "housingComplex", required: true, printedJa: null, printedEn: null },
  { field: "room", required: false, printedJa: null, printedEn: null },
  { field: "number", required: true, printedJa: "番号", printedEn: "No." },
]

/** What both papers of the register that ended in 2012 print of their holder. */
export const registeredHolderFields: readonly FieldRule[] = [
  { field: "name", required: true, printedJa: "氏名", printedEn: null },
  { field: "birthDate", required: true, printedJa: "生年月日", printedEn: null },
  { field: "sex", required: true, printedJa: "性別", printedEn: null },
  { field: "nationality", required: true, printedJa: "国籍", printedEn: null },
  { field: "address", required: true, printedJa: "居住地", printedEn: null },
  { field: "housingComplex", required: true, printedJa: null, printedEn: null },
  { field: "room", required: false, printedJa: null, printedEn: null },
  { field: "number", required: true, printedJa: "登録番号", printedEn: null },
]
