import { isUndetermined } from "../documents/back.ts"
import type { Check } from "./evidence.ts"

/** The front says 未定: where the applicant lives can be read on the back alone. Source: docs/sources.md#notes-on-the-back */
export const addressUndetermined: Check = ({ details: { address } }) =>
  isUndetermined(address) ? [{ code: "address.undetermined", field: "address", weight: "review" }] : []
