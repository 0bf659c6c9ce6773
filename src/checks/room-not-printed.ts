import { compareTypedAddress } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The applicant typed a room and the document prints none, as is common. Source: docs/sources.md#room-number-in-a-housing-complex */
export const roomNotPrinted: Check = ({ details, reading }) =>
  reading && compareTypedAddress(details, reading)?.room === "notPrinted"
    ? [{ code: "address.room-not-printed", field: "room", weight: "note" }]
    : []
