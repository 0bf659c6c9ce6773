import type { Check } from "./evidence.ts"

/** Each issue of a card has a number of its own, so the same number is the same card. Source: docs/sources.md#the-same-document-twice */
export const duplicateNumber: Check = ({ numberSeenElsewhere }) =>
  numberSeenElsewhere ? [{ code: "duplicate.number", field: "number", weight: "review" }] : []
