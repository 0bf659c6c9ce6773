/**
 * Why a page asks for a new photo, or would if it had not been sent anyway. `my-number-visible`: its photo is not kept.
 */
export const pageProblems = [
  "no-document",
  "two-documents",
  "cut-off",
  "blurred",
  "glare",
  "too-small",
  "too-dark",
  "too-bright",
  "covered",
  "wrong-document",
  "wrong-side",
  "same-as-other-side",
  "not-original",
  "my-number-visible",
] as const

export type PageProblem = (typeof pageProblems)[number]
