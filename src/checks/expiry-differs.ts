import { compareExpiry } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The expiry typed is not the one surely read. Source: docs/sources.md#dates-as-printed */
export const expiryDiffers: Check = ({ details, reading }) =>
  reading && compareExpiry(details, reading) === "differs"
    ? [{ code: "expiry.differs", field: "expiresOn", weight: "review" }]
    : []
