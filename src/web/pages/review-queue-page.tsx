import { may } from "../../verification/roles.ts"
import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import { ErrorSummary, TextField } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import type { LiveTexts } from "./live-texts.ts"
import { isFiltered, type QueueView, queueHref } from "./queue-view.ts"
import { QueueKeys } from "./review-answers.tsx"
import { type CaseLine, CaseList } from "./review-case-list.tsx"
import { Filters } from "./review-filters.tsx"
import { type Desk, FormKey, ReviewLayout } from "./review-layout.tsx"
import { OnwardBox } from "./review-onward.tsx"
import { SearchForm } from "./review-search-page.tsx"

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
  readonly live: LiveTexts
  /** Tells `LiveTexts` anew as server-sent events. */
  readonly liveHref: string
  /** Of those that wait, how many this person gave back for good. */
  readonly passedCount: number
  /** Second looks that somebody else has to take. */
  readonly secondLooksOfOthers: number
  /** Takes `formKey`. */
  readonly nextAction: string
  /** Whether the next case follows the one that is decided. */
  readonly onward: boolean
  /** Next case was pressed and there was none. */
  readonly nothingWaited: boolean
  /** Those this person holds, oldest first. */
  readonly held: readonly CaseLine[]
  readonly view: QueueView
  readonly cases: readonly CaseLine[]
  /** null where the list ends. */
  readonly moreHref: string | null
  readonly newRequest: NewRequest
}

/** What waits, what is mine, every list there is, and a link for the next customer. */
export function ReviewQueuePage(props: ReviewQueuePageProps) {
  const all = deskWordsOf(props.context.language)
  const words = all.review.queue
  const { problem } = props.newRequest
  const text = problem && words.problems[problem]
  const { role } = props.desk
  return (
    <ReviewLayout context={props.context} desk={props.desk} heading={words.heading} hasProblems={problem !== null}>
      <ErrorSummary words={all} lines={text ? [{ control: "reference", text }] : []} />
      {props.nothingWaited && <p class="notice">{words.nothingWaits}</p>}
      {props.newRequest.made && <MadeLink words={all} made={props.newRequest.made} />}
      <div class="queue" data-numbers-from={props.liveHref}>
        <div>
          {may(role, "takeCase") && <Next words={all} page={props} />}
          {may(role, "takeCase") && <QueueKeys words={all} />}
          {props.held.length > 0 && props.view.list !== "mine" && (
            <>
              <h2>{words.held}</h2>
              <CaseList words={all} cases={props.held} when={words.sentAt} />
            </>
          )}
          <h2>{words.lists}</h2>
          <Filters words={all} view={props.view} live={props.live} />
          <Listed words={all} page={props} />
        </div>
        <div>
          <section class="panel" aria-labelledby="search">
            <h2 id="search">{all.review.search.heading}</h2>
            <SearchForm words={all} desk={props.desk} wanted="" />
          </section>
          {may(role, "makeRequest") && (
            <Request words={all} desk={props.desk} request={props.newRequest} problem={text} />
          )}
        </div>
      </div>
    </ReviewLayout>
  )
}

function Next({ words: all, page }: { words: DeskWords; page: ReviewQueuePageProps }) {
  const words = all.review.queue
  return (
    <form method="post" action={page.nextAction} class="next" data-next>
      <FormKey value={page.desk.formKey} />
      <p class="count" data-number="sentence">
        {page.live.sentence}
      </p>
      <button type="submit" class="primary" aria-keyshortcuts="n">
        {words.next}
      </button>
      <OnwardBox words={all} isTicked={page.onward} />
      <p class="hint">
        {words.oldestFirst} {page.passedCount > 0 && words.passed(page.passedCount)}{" "}
        {page.secondLooksOfOthers > 0 && all.review.secondLook.forOthers(page.secondLooksOfOthers)}
      </p>
    </form>
  )
}

function Listed({ words: all, page }: { words: DeskWords; page: ReviewQueuePageProps }) {
  const words = all.review.queue
  const { view, cases, moreHref } = page
  const isOfDecided = view.list === "moreNeeded" || view.list === "decided"
  return (
    <>
      {cases.length === 0 ? (
        <p class="quiet">{isFiltered(view) ? words.noneFits : words.noneHere[view.list]}</p>
      ) : (
        <CaseList words={all} cases={cases} when={isOfDecided ? words.decidedAt : words.sentAt} />
      )}
      {(moreHref !== null || view.after !== null) && (
        <p class="pages">
          {view.after !== null && <a href={queueHref({ ...view, after: null })}>{words.firstPage}</a>}
          {moreHref !== null && <a href={moreHref}>{words.nextPage}</a>}
        </p>
      )}
    </>
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
