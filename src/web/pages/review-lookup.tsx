import { parsePlainDate } from "../../kit/plain-date.ts"
import { type LookupResult, lookupResults } from "../../verification/lookup.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { Moment } from "./review-time.tsx"

/** The official lookup of a card's number. */
export interface LookupProps {
  readonly number: string
  /** ISO day. */
  readonly expiresOn: string
  /** The official page. Nothing is asked of it before it is opened, and it learns neither number nor case. */
  readonly href: string
  /** What was recorded of this number and this expiry; null: nothing yet. `at`: epoch milliseconds. */
  readonly recorded: { readonly result: LookupResult; readonly byName: string; readonly at: number } | null
  /** How it keeps the case from being approved; null: it does not. */
  readonly inTheWay: "lapsed" | "missing" | null
}

export const lookupId = "lookup"

interface LookupCardProps {
  readonly words: DeskWords
  readonly lookup: LookupProps | null
  /** Where a press is kept; null unless I hold the case. */
  readonly action: string | null
}

/** Number and expiry to take to the official page, and what it said there. */
export function LookupCard({ words: all, lookup, action }: LookupCardProps) {
  if (lookup === null) return null
  const words = all.review.paper.lookup
  const day = parsePlainDate(lookup.expiresOn)
  return (
    <section
      class={`lookup ${lookup.inTheWay ?? ""}`}
      id={lookupId}
      tabindex={-1}
      aria-labelledby="lookup-heading"
      data-part="lookup"
    >
      <h2 id="lookup-heading">
        {words.heading} <span lang="ja">在留カード等番号失効情報照会</span>
      </h2>
      <dl>
        <Copied words={all} id="lookup-number" label={words.number} value={lookup.number} />
        <Copied words={all} id="lookup-expiry" label={words.expiry} value={lookup.expiresOn}>
          {day && dayInWords(all, day)}
        </Copied>
      </dl>
      <p>
        <a href={lookup.href} target="_blank" rel="noreferrer noopener">
          {words.open}
        </a>
      </p>
      <Recorded words={all} lookup={lookup} />
      {action !== null && <Results words={all} lookup={lookup} action={action} />}
      <p class="quiet">{words.provesNothing}</p>
    </section>
  )
}

interface CopiedProps {
  readonly words: DeskWords
  readonly id: string
  readonly label: string
  readonly value: string
  /** The same in words. */
  readonly children?: string | null
}

/** Text to select; with JavaScript a button takes it along. */
function Copied({ words: all, id, label, value, children }: CopiedProps) {
  const words = all.review.paper.lookup
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span class="exact code" id={id}>
          {value}
        </span>{" "}
        <button
          type="button"
          class="small"
          hidden
          data-copy={id}
          data-copied={words.copied}
          data-by-hand={words.byHand}
        >
          {words.copy}
          <span class="visually-hidden">: {label}</span>
        </button>{" "}
        {children && <span class="quiet">{children}</span>}
      </dd>
    </div>
  )
}

function Recorded({ words: all, lookup: { recorded } }: { words: DeskWords; lookup: LookupProps }) {
  const words = all.review.paper.lookup
  if (recorded === null) return <p class="quiet">{words.none}</p>
  return (
    <p>
      <strong>{words.results[recorded.result]}</strong> {all.review.case.by(recorded.byName)},{" "}
      <Moment words={all} at={recorded.at} />
    </p>
  )
}

function Results({ words: all, lookup, action }: { words: DeskWords; lookup: LookupProps; action: string }) {
  const words = all.review.paper.lookup
  return (
    <fieldset class="answers">
      <legend>{words.record}</legend>
      {lookupResults.map((result) => (
        <button
          type="submit"
          class={`small ${result === "lapsed" ? "differs" : "agrees"}`}
          name="answer"
          value={`lookup:${result}`}
          formaction={`${action}#${lookupId}`}
          aria-pressed={lookup.recorded?.result === result ? "true" : "false"}
        >
          {words.results[result]}
        </button>
      ))}
    </fieldset>
  )
}
