import type { FieldName } from "../../documents/details.ts"
import { parsePartialDate } from "../../kit/plain-date.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"

const days: readonly FieldName[] = ["birthDate", "expiresOn", "issuedOn", "nextConfirmationFrom"]

/** A field's text, as `detailText` writes it, in the reader's words; a dash for nothing. */
export function valueText(words: Words, field: FieldName, value: string): string {
  if (value === "") return "–"
  if (field === "sex" && (value === "M" || value === "F" || value === "X")) return words.sexes[value]
  if (field === "renewal") return value === "stamp" ? words.check.renewalStamp : words.check.renewalOnline(value)
  const day = days.includes(field) ? parsePartialDate(value) : null
  return day === null ? value : dayInWords(words, day)
}
