import { compareAddressThatCounts } from "./compare-address-that-counts.ts"
import type { Check } from "./evidence.ts"

/** The address typed is surely not the one that counts: the latest on the back, else the front. Source: docs/sources.md#addresses-compared-by-meaning */
export const addressDiffers: Check = (evidence) =>
  compareAddressThatCounts(evidence)?.address === "differs"
    ? [{ code: "address.differs", field: "address", weight: "review" }]
    : []
