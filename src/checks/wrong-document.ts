import type { Check } from "./evidence.ts"

/** A photo shows another document than was chosen; one whose document could not be told says nothing. Source: docs/sources.md#titles-and-labels */
export const wrongDocument: Check = ({ document, pages }) =>
  pages.flatMap(({ side, recognised }) =>
    recognised.document === "unknown" || recognised.document === document
      ? []
      : [{ code: "photo.wrong-document", field: side, weight: "review" }],
  )
