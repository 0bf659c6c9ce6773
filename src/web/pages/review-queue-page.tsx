import type { DocumentKind } from "../../documents/kinds.ts"
import { may } from "../../verification/roles.ts"
import type { State } from "../../verification/states.ts"
import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import { ErrorSummary, TextField } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { type Desk, FormKey, ReviewLayout } from "./review-layout.tsx"
import { Moment } from "./review-time.tsx"

/** A case in a list. */
export interface CaseLine {
  readonly href: string
  readonly shortReference: string
  /** null before one was chosen. */
  readonly document: DocumentKind | null
  readonly state: State
  /** When it was sent, or decided where the list is of decided ones; epoch milliseconds. */
  readonly at: number | null
}

export interface NewRequest {
  /** Takes `formKey` and `reference`. */
  readonly action: string
  /** As typed before; empty on the first visit. */
  readonly reference: string
  readonly problem: "missing" | "tooLong" | null
  /** The link just made; it is kept nowhere, so this page is the only one to show it. */
  readonly made: { readonly url: string; readonly reference: string } | null
}

interface ReviewQueuePageProps {
  readonly context: PageContext
  readonly desk: Desk
  readonly waitingCount: number
  /** Takes `formKey`. */
  readonly nextAction: string
  /** Next case was pressed and there was none. */
  readonly nothingWaited: boolean
  /** Those this person holds, oldest first. */
  readonly held: readonly CaseLine[]
  /** Newest first. */
  readonly decided: readonly CaseLine[]
  readonly newRequest: NewRequest
}

/** What waits, what is mine, and a link for the next customer. */
export function ReviewQueuePage(props: ReviewQueuePageProps) {
  const all = deskWordsOf(props.context.language)
  const words = all.review.queue
  const { problem } = props.newRequest
  const text = problem && words.problems[problem]
  const { role } = props.desk
  const waiting = words.waiting(props.waitingCount)
  return (
    <ReviewLayout context={props.context} desk={props.desk} heading={words.heading} hasProblems={problem !== null}>
      <ErrorSummary words={all} lines={text ? [{ control: "reference", text }] : []} />
      {props.nothingWaited && <p class="notice">{words.nothingWaits}</p>}
      {props.newRequest.made && <MadeLink words={all} made={props.newRequest.made} />}
      <div class="queue">
        <div>
          {may(role, "takeCase") ? <Next words={all} page={props} /> : <p class="count">{waiting}</p>}
          {may(role, "takeCase") && (
            <>
              <h2>{words.held}</h2>
              <Cases words={all} cases={props.held} none={words.noneHeld} when={words.sentAt} />
            </>
          )}
          <h2>{words.decided}</h2>
          <Cases words={all} cases={props.decided} none={words.noneDecided} when={words.decidedAt} />
        </div>
        {may(role, "makeRequest") && (
          <Request words={all} desk={props.desk} request={props.newRequest} problem={text} />
        )}
      </div>
    </ReviewLayout>
  )
}

function Next({ words: all, page }: { words: DeskWords; page: ReviewQueuePageProps }) {
  const words = all.review.queue
  return (
    <form method="post" action={page.nextAction} class="next">
      <FormKey value={page.desk.formKey} />
      <p class="count">{words.waiting(page.waitingCount)}</p>
      <button type="submit" class="primary">
        {words.next}
      </button>
      <p class="hint">{words.oldestFirst}</p>
    </form>
  )
}

interface CasesProps {
  readonly words: DeskWords
  readonly cases: readonly CaseLine[]
  readonly none: string
  /** What the time says: sent or decided. */
  readonly when: string
}

function Cases({ words, cases, none, when }: CasesProps) {
  if (cases.length === 0) return <p class="quiet">{none}</p>
  return (
    <ul class="cases">
      {cases.map((line) => (
        <li>
          <a href={line.href}>{line.shortReference}</a>
          <span>{line.document && words.documents[line.document]}</span>
          <span class={`tag ${line.state}`}>{words.states[line.state]}</span>
          {line.at !== null && (
            <span class="quiet">
              <span class="visually-hidden">{when} </span>
              <Moment words={words} at={line.at} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

interface RequestProps {
  readonly words: DeskWords
  readonly desk: Desk
  readonly request: NewRequest
  readonly problem: string | null
}

function Request({ words: all, desk, request, problem }: RequestProps) {
  const words = all.review.queue
  return (
    <section class="panel" aria-labelledby="new-request">
      <h2 id="new-request">{words.newRequest}</h2>
      <p>{words.newRequestLead}</p>
      <form method="post" action={request.action} novalidate>
        <FormKey value={desk.formKey} />
        <TextField
          words={all}
          name="reference"
          label={words.customerReference}
          hint={words.customerReferenceHint}
          value={request.reference}
          problem={problem}
          autocomplete="off"
          autocapitalize="none"
        />
        <button type="submit">{words.makeLink}</button>
      </form>
    </section>
  )
}

function MadeLink({ words: all, made }: { words: DeskWords; made: NonNullable<NewRequest["made"]> }) {
  const words = all.review.queue
  return (
    <section class="done made" aria-labelledby="made-link-label">
      <label for="made-link" id="made-link-label">
        {words.madeLink}
      </label>
      <p id="made-link-hint">
        {words.madeLinkFor(made.reference)} <strong>{words.madeLinkOnce}</strong>
      </p>
      <div class="copy">
        <input type="text" id="made-link" value={made.url} readonly aria-describedby="made-link-hint" />
        <button type="button" hidden data-copy="made-link" data-copied={words.copied} data-by-hand={words.copyByHand}>
          {words.copy}
        </button>
      </div>
    </section>
  )
}
