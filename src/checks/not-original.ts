import type { Check } from "./evidence.ts"

/** The photo looks taken of a screen or of a copy. Source: docs/sources.md#photos-that-can-be-read */
export const notOriginal: Check = ({ pages }) =>
  pages.flatMap(({ side, problems }) =>
    problems.includes("not-original") ? [{ code: "photo.not-original", field: side, weight: "review" }] : [],
  )
