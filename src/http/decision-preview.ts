import { problemWith } from "../app/decide.ts"
import { outcomes } from "../verification/reasons.ts"
import type { Verification } from "../verification/verification.ts"
import { withFurigana } from "../web/i18n/furigana.ts"
import { deskWordsOf, parseLanguage } from "../web/i18n/languages.ts"
import { type Preview, PreviewText } from "../web/pages/review-preview.tsx"
import { showCase } from "./case.ts"
import { reasonsIn, wordsIn } from "./decision-form.ts"
import { type AtDesk, showDeskMessage } from "./desk.ts"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"
import { pageContext } from "./page.ts"
import type { Services } from "./services.ts"

/** What the applicant of this case would read, of each outcome that the form as it is could be sent with. */
function previewOf({ document, language }: Verification, form: FormBody): Preview {
  const reasons = reasonsIn(form)
  const problemOf = (outcome: (typeof outcomes)[number]) => problemWith({ outcome, reasons, words: wordsIn(form) })
  const possible = outcomes.filter((outcome) => problemOf(outcome) === null)
  const problem = possible.length > 0 ? null : problemOf("refused")
  return { document, language: parseLanguage(language) ?? "en", reasons, outcomes: possible, problem }
}

/** `POST /review/cases/:id/preview` decides nothing. A script gets the preview alone, a page without one the whole page. */
export async function previewDecision(c: AtDesk, services: Services) {
  const form = await c.req.parseBody({ all: true })
  const verification = await services.verifications.byId(c.req.param("id") ?? "")
  if (!verification) return showDeskMessage(c, services, { message: "notFound", caseHref: null })
  const preview = previewOf(verification, form)
  if (c.req.header("accept") === "application/json") {
    const words = deskWordsOf(pageContext(c, services, { bundle: "review" }).language)
    return c.json({ html: withFurigana(String(PreviewText({ words, preview }))) })
  }
  const tried = { ticked: tickedIn(form.reason), words: textOf(form.words), problem: null, preview }
  return showCase(c, services, { verification, tried })
}
