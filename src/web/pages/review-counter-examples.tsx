import type { Language } from "../i18n/languages.ts"
import type { Example } from "./examples.tsx"
import type { PageContext } from "./layout.tsx"
import { ReviewCounterPage } from "./review-counter-page.tsx"
import type { Desk } from "./review-layout.tsx"

interface Around {
  readonly contextFor: (language: Language) => PageContext
  readonly desk: Desk
}

/** The counter's page in each state, as a clerk sees it. */
export function counterExamples({ contextFor, desk }: Around): readonly Example[] {
  const clerk = { ...desk, staffName: "Kondo Mei", role: "clerk", queueHref: null, counterHref: null } as const
  const counter = (language: Language, more: Partial<Parameters<typeof ReviewCounterPage>[0]> = {}) => (
    <ReviewCounterPage
      {...{ context: contextFor(language), desk: clerk }}
      {...{ action: "/review/counter", closeAction: "/review/counter/close" }}
      {...{ isOpen: false, wasClosed: false, slip: null, form: { reference: "", language: null, problems: [] } }}
      {...more}
    />
  )
  return [
    { name: "review-counter", heading: "At the counter", page: (language) => counter(language) },
    { name: "review-counter-open", page: (language) => counter(language, { isOpen: true }) },
    { name: "review-counter-closed", page: (language) => counter(language, { wasClosed: true }) },
    {
      name: "review-counter-made",
      page: (language) =>
        counter(language, {
          isOpen: true,
          slip: {
            ...{ reference: "C-2026-0418", shortReference: "7K3M-Q9TB", language: "vi" },
            ...{ url: "http://localhost:4400/v/example-token", openHref: "/v/example-token?lang=vi" },
          },
        }),
    },
    {
      name: "review-counter-missing",
      page: (language) =>
        counter(language, { form: { reference: "", language: null, problems: ["missing", "languageMissing"] } }),
    },
    {
      name: "review-counter-too-long",
      page: (language) =>
        counter(language, { form: { reference: "C".repeat(101), language: "ne", problems: ["tooLong"] } }),
    },
  ]
}
