import { compareNumber } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The number could not be read surely enough to hold the typed one against it. Source: docs/sources.md#card-number */
export const numberUnreadable: Check = ({ details, reading }) =>
  reading && compareNumber(details, reading) === "unreadable"
    ? [{ code: "number.unreadable", field: "number", weight: "note" }]
    : []
