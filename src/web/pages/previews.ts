import { isValidElement } from "hono/jsx"
import { type Language, languages, staffLanguages } from "../i18n/languages.ts"
import { type Example, examples } from "./examples.tsx"
import { reviewExamples } from "./review-examples.tsx"

/** An example, what its page loads and the languages it speaks. */
export interface Preview extends Example {
  readonly bundle: "applicant" | "review"
  readonly languages: readonly [Language, ...Language[]]
}

/** Every page in each of its states: what tests, accessibility checks, screenshots and `/preview` run over. */
export const previews: readonly Preview[] = [
  ...examples.map((example) => ({ ...example, bundle: "applicant" as const, languages })),
  ...reviewExamples.map((example) => ({ ...example, bundle: "review" as const, languages: staffLanguages })),
]

/** The name of the page it is an example of. */
export function pageOf({ page, languages: [language] }: Preview): string {
  const shown = page(language)
  return isValidElement(shown) && typeof shown.tag === "function" ? shown.tag.name : ""
}
