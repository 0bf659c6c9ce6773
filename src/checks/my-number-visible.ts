import type { Check } from "./evidence.ts"

/** A My Number, its label or its square code stands on a photo: nobody may keep it. Source: docs/sources.md#my-number-on-the-combined-card */
export const myNumberVisible: Check = ({ pages }) =>
  pages.flatMap(({ side, problems }) =>
    problems.includes("my-number-visible") ? [{ code: "photo.my-number-visible", field: side, weight: "blocks" }] : [],
  )
