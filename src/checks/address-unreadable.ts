import { compareAddressThatCounts } from "./compare-address-that-counts.ts"
import type { Check } from "./evidence.ts"

/** The address could not be read surely enough to hold the typed one against it. Source: docs/sources.md#addresses-compared-by-meaning */
export const addressUnreadable: Check = (evidence) =>
  compareAddressThatCounts(evidence)?.address === "unreadable"
    ? [{ code: "address.unreadable", field: "address", weight: "note" }]
    : []
