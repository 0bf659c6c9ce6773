import { compareSex } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The sex could not be read surely enough to hold the typed one against it. Source: docs/sources.md#residence-card-items */
export const sexUnreadable: Check = ({ details, reading }) =>
  reading && compareSex(details, reading) === "unreadable"
    ? [{ code: "sex.unreadable", field: "sex", weight: "note" }]
    : []
