import { compareName } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The name could not be read surely enough to hold the typed one against it. Source: docs/sources.md#names-as-printed */
export const nameUnreadable: Check = ({ details, reading }) =>
  reading && compareName(details, reading) === "unreadable"
    ? [{ code: "name.unreadable", field: "name", weight: "note" }]
    : []
