import { compareTypedAddress } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The address could not be read surely enough to hold the typed one against it. Source: docs/sources.md#addresses-compared-by-meaning */
export const addressUnreadable: Check = ({ details, reading }) =>
  reading && compareTypedAddress(details, reading)?.address === "unreadable"
    ? [{ code: "address.unreadable", field: "address", weight: "note" }]
    : []
