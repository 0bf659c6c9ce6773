import type { Check } from "./evidence.ts"

/**
 * A photo that could not be looked at for My Number, nor read: staff do both.
 * Source: docs/sources.md#my-number-on-the-combined-card
 */
export const photoUnchecked: Check = ({ photos }) =>
  photos.flatMap(({ side, isUnchecked }) =>
    isUnchecked ? [{ code: "photo.unchecked", field: side, weight: "review" }] : [],
  )
