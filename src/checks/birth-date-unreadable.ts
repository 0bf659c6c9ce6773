import { compareBirthDate } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The birth date could not be read surely enough to hold the typed one against it. Source: docs/sources.md#dates-as-printed */
export const birthDateUnreadable: Check = ({ details, reading }) =>
  reading && compareBirthDate(details, reading) === "unreadable"
    ? [{ code: "birth-date.unreadable", field: "birthDate", weight: "note" }]
    : []
