import type { Check } from "./evidence.ts"

/** Both photos show the same side. Source: docs/sources.md#the-same-document-twice */
export const sameSideTwice: Check = ({ pages }) =>
  pages.flatMap(({ side, problems }) =>
    problems.includes("same-as-other-side") ? [{ code: "photo.same-side-twice", field: side, weight: "review" }] : [],
  )
