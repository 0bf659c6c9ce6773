import { compareNationality } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The nationality could not be read surely enough to hold the typed one against it. Source: docs/sources.md#nationalities-and-regions */
export const nationalityUnreadable: Check = ({ details, reading }) =>
  reading && compareNationality(details, reading) === "unreadable"
    ? [{ code: "nationality.unreadable", field: "nationality", weight: "note" }]
    : []
