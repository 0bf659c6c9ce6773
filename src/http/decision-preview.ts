import { withFurigana } from "../web/i18n/furigana.ts"
import { deskWordsOf } from "../web/i18n/languages.ts"
import { PreviewText } from "../web/pages/review-preview.tsx"
import { showCase } from "./case.ts"
import { type AtDesk, showDeskMessage } from "./desk.ts"
import { textOf, tickedIn } from "./form-values.ts"
import { pageContext } from "./page.ts"
import { previewOf } from "./preview-of.ts"
import type { Services } from "./services.ts"

/** `POST /review/cases/:id/preview` decides nothing. A script gets the preview alone, a page without one the whole page. */
export async function previewDecision(c: AtDesk, services: Services) {
  const form = await c.req.parseBody({ all: true })
  const verification = await services.verifications.byId(c.req.param("id") ?? "")
  if (!verification) return showDeskMessage(c, services, { message: "notFound", caseHref: null })
  if (c.req.header("accept") === "application/json") {
    const words = deskWordsOf(pageContext(c, services, { bundle: "review" }).language)
    const preview = previewOf(verification, form)
    return c.json({ html: withFurigana(String(PreviewText({ words, preview }))) })
  }
  const tried = { ticked: tickedIn(form.reason), words: textOf(form.words), problem: null, isPreviewed: true }
  return showCase(c, services, { verification, tried })
}
