import type { PageProblem } from "../verification/page-problem.ts"
import type { Check } from "./evidence.ts"

const unclear: readonly PageProblem[] = [
  "no-document",
  "two-documents",
  "cut-off",
  "blurred",
  "glare",
  "too-small",
  "too-dark",
  "too-bright",
  "covered",
]

/** A photo that asked for a better one was sent anyway. Source: docs/sources.md#photos-that-can-be-read */
export const photoUnclear: Check = ({ pages }) =>
  pages.flatMap(({ side, problems }) =>
    problems.some((problem) => unclear.includes(problem))
      ? [{ code: "photo.unclear", field: side, weight: "review" }]
      : [],
  )
