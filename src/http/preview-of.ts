import { problemWith } from "../app/decide.ts"
import { outcomes } from "../verification/reasons.ts"
import type { Verification } from "../verification/verification.ts"
import { parseLanguage } from "../web/i18n/languages.ts"
import type { Preview } from "../web/pages/review-preview.tsx"
import { reasonsIn, wordsIn } from "./decision-form.ts"
import type { FormBody } from "./form-values.ts"

/** What the applicant of this case would read, of each outcome that the form as it is could be sent with. */
export function previewOf({ document, language }: Verification, form: FormBody): Preview {
  const reasons = reasonsIn(form)
  const problemOf = (outcome: (typeof outcomes)[number]) => problemWith({ outcome, reasons, words: wordsIn(form) })
  const possible = outcomes.filter((outcome) => problemOf(outcome) === null)
  const problem = possible.length > 0 ? null : problemOf("refused")
  return { document, language: parseLanguage(language) ?? "en", reasons, outcomes: possible, problem }
}
