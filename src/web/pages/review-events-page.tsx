import { type Actor, catalogue, type EventBody } from "../../verification/events.ts"
import { deskWordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { FindCase } from "./review-find-case.tsx"
import { type Desk, ReviewLayout } from "./review-layout.tsx"
import { Moment } from "./review-time.tsx"

/** @param data - its fields, in the words of the catalogue. */
interface EventLine {
  /** Epoch milliseconds. */
  readonly at: number
  readonly kind: EventBody["kind"]
  readonly actor: Actor["kind"]
  readonly staffName: string | null
  /** null for an event of no case. */
  readonly shortReference: string | null
  readonly data: Readonly<Record<string, unknown>>
}

interface ReviewEventsPageProps {
  readonly context: PageContext
  readonly desk: Desk
  /** Takes `formKey` and `wanted`, posted. */
  readonly action: string
  /** As typed. */
  readonly wanted: string
  /** Latest first. */
  readonly events: readonly EventLine[]
  /** null where there are none before these. */
  readonly earlierHref: string | null
}

/** What was recorded, event by event. */
export function ReviewEventsPage({ context, desk, action, wanted, events, earlierHref }: ReviewEventsPageProps) {
  const all = deskWordsOf(context.language)
  const words = all.review.log
  return (
    <ReviewLayout context={context} desk={desk} heading={words.heading}>
      <p class="lead">{words.lead}</p>
      <FindCase words={all} says={words} {...{ desk, action, wanted }} />
      {events.length === 0 && <p class="notice">{words.none}</p>}
      {events.length > 0 && (
        <ul class="log">
          {events.map((event) => (
            <li>
              <span class="quiet">
                <Moment words={all} at={event.at} />
              </span>
              <span class="code">{event.shortReference}</span>
              <span>
                <strong>{words.kinds[event.kind] ?? catalogue[event.kind].says}</strong>{" "}
                <span class="quiet">
                  {words.actors[event.actor]} {event.staffName} · <span class="code">{event.kind}</span>
                </span>
                <Fields data={event.data} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {earlierHref !== null && (
        <p>
          <a href={earlierHref}>{words.earlier}</a>
        </p>
      )}
    </ReviewLayout>
  )
}

/** As the catalogue names them. */
function Fields({ data }: { data: EventLine["data"] }) {
  const fields = Object.entries(data)
  if (fields.length === 0) return null
  return (
    <span class="code log-fields">
      {fields
        .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
        .join(" · ")}
    </span>
  )
}
