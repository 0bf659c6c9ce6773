import type { Check } from "./evidence.ts"

/** The back was sent as the front, or the front as the back. Source: docs/sources.md#titles-and-labels */
export const wrongSide: Check = ({ document, pages }) =>
  pages.flatMap(({ side, recognised }) =>
    recognised.document === document && recognised.side !== "unknown" && recognised.side !== side
      ? [{ code: "photo.wrong-side", field: side, weight: "review" }]
      : [],
  )
