import { compareExpiry } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The expiry could not be read surely enough to hold the typed one against it. Source: docs/sources.md#dates-as-printed */
export const expiryUnreadable: Check = ({ details, reading }) =>
  reading && compareExpiry(details, reading) === "unreadable"
    ? [{ code: "expiry.unreadable", field: "expiresOn", weight: "note" }]
    : []
