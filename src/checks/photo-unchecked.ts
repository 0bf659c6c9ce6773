import type { Check } from "./evidence.ts"

/** A photo that could not be looked at for My Number, nor read: staff do both. */
export const photoUnchecked: Check = ({ photos }) =>
  photos.flatMap(({ side, isUnchecked }) =>
    isUnchecked ? [{ code: "photo.unchecked", field: side, weight: "review" }] : [],
  )
