import type { Check } from "./evidence.ts"

/** The very same photo came with another verification. Source: docs/sources.md#the-same-document-twice */
export const duplicatePhoto: Check = ({ photos }) =>
  photos.flatMap(({ side, duplicateOf }) =>
    duplicateOf === null ? [] : [{ code: "duplicate.photo", field: side, weight: "review" }],
  )
