import { compareTypedAddress } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/**
 * The document prints a room and the applicant typed none, having said to live in no housing complex, or not having been asked.
 * Source: docs/sources.md#room-number-in-a-housing-complex
 */
export const roomNotTyped: Check = ({ details, reading }) =>
  reading && details.housingComplex !== true && compareTypedAddress(details, reading)?.room === "notTyped"
    ? [{ code: "address.room-missing", field: "room", weight: "review" }]
    : []
