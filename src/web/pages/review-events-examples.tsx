import { actorKinds, catalogue, type EventBody } from "../../verification/events.ts"
import type { Language } from "../i18n/languages.ts"
import type { Example } from "./examples.tsx"
import type { PageContext } from "./layout.tsx"
import { ReviewEventsPage } from "./review-events-page.tsx"
import type { Desk } from "./review-layout.tsx"

const isKind = (kind: string): kind is EventBody["kind"] => Object.hasOwn(catalogue, kind)

/** One of each kind. */
const events = Object.keys(catalogue)
  .filter(isKind)
  .map((kind, n) => ({
    ...{ at: Date.parse("2026-11-23T06:04:00Z") - n * 60_000, kind },
    actor: actorKinds[n % actorKinds.length] ?? "system",
    staffName: n % actorKinds.length === 1 ? "Tanaka Ken" : null,
    shortReference: /^(staff|passkey|provider|session|policies|report|audit)/.test(kind) ? null : "7K3M-Q9TB",
    data: n % 3 === 0 ? {} : { outcome: "refused", reasons: [{ code: "blurred", target: "front" }] },
  }))

/** The page of events, in each state. */
export function eventsExamples(around: {
  readonly contextFor: (language: Language, demo?: boolean) => PageContext
  readonly desk: Desk
}): readonly Example[] {
  const auditor: Desk = { ...around.desk, role: "auditor", logHref: "/review/log" }
  const page = (language: Language, changed: Partial<Parameters<typeof ReviewEventsPage>[0]> = {}) => (
    <ReviewEventsPage
      context={around.contextFor(language)}
      desk={auditor}
      {...{ action: "/review/log", wanted: "", events, earlierHref: "/review/log?before=800" }}
      {...changed}
    />
  )
  return [
    { name: "review-events", heading: "Events", page: (language) => page(language) },
    {
      name: "review-events-none",
      page: (language) => page(language, { wanted: "C-1", events: [], earlierHref: null }),
    },
  ]
}
