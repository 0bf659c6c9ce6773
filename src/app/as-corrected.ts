import type { Draft, FieldName } from "../documents/details.ts"
import { foldText } from "../documents/fold-text.ts"
import { asTyped } from "./as-typed.ts"

/** Those that a reviewer may put right. Whether somebody lives in a housing complex stands on no document, and follows from the room. */
export const correctableFields = [
  "name",
  "birthDate",
  "sex",
  "nationality",
  "address",
  "room",
  "number",
  "expiresOn",
  "issuedOn",
  "nextConfirmationFrom",
  "renewal",
] as const satisfies readonly FieldName[]

export type CorrectableField = (typeof correctableFields)[number]

/**
 * What the document says as its form controls would hold it. A day is `2001-09-08`, `平成24年7月8日` or what lies between;
 * a renewal is the stamp (`stamp`, `申請中`) or the number of the acceptance e-mail. An empty day is one the paper does not have.
 */
export function asCorrected(field: CorrectableField, value: string): Draft {
  const text = foldText(value)
  const [year = "", month = "", day = ""] = text.split(/[-/.年月日\s]+/)
  switch (field) {
    case "room":
      return { housing: "yes", room: value }
    case "issuedOn":
      return { issuedYear: year, issuedMonth: month, issuedDay: day }
    case "nextConfirmationFrom":
      return { windowYear: year, windowMonth: month, windowDay: day }
    case "renewal":
      return /^(stamp|申請中)$/i.test(text) ? { renewal: "stamp" } : { renewal: "online", renewalReceipt: value }
    case "birthDate":
    case "expiresOn":
      return asTyped(field, [year, month, day].join("-"))
    default:
      return asTyped(field, value)
  }
}
