import type { Child } from "hono/jsx"
import type { DocumentKind } from "../../documents/kinds.ts"
import type { Finding } from "../../verification/finding.ts"
import type { Outcome, ReasonCode, ReasonTarget } from "../../verification/reasons.ts"
import { after, type State } from "../../verification/states.ts"
import { type DeskWords, deskWordsOf, type Language, wordsOf } from "../i18n/languages.ts"
import { DocumentName } from "./document-name.tsx"
import { ErrorSummary } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { targetName } from "./reasons.tsx"
import { correctionSummary, type FieldAnswers, Keys, unanswered } from "./review-answers.tsx"
import {
  DecisionButtons,
  type DecisionDraft,
  DecisionReasons,
  DecisionStart,
  decisionSummary,
  SaysNothing,
} from "./review-decision.tsx"
import type { ReviewField } from "./review-field.ts"
import { ReviewFields, ReviewFindings } from "./review-fields.tsx"
import { openFindings } from "./review-finding-choice.tsx"
import { GenuinePanel } from "./review-genuine.tsx"
import { type Desk, ReviewLayout } from "./review-layout.tsx"
import { GiveBack, KeepLock, type LockProps } from "./review-lock.tsx"
import type { LookProps } from "./review-look.tsx"
import { LookupCard, type LookupProps } from "./review-lookup.tsx"
import { noteSummary, ReviewNotes, type ReviewNotesProps } from "./review-notes.tsx"
import { type ReviewPhoto, ReviewPhotos } from "./review-photos.tsx"
import { ReviewRounds, type ReviewRoundsProps } from "./review-rounds.tsx"
import { SecondLook, type SecondLookView } from "./review-second-look.tsx"
import { Moment, timeInWords } from "./review-time.tsx"

/** Who holds the case, and until when (epoch milliseconds). */
export type Holder =
  | { readonly kind: "me"; readonly until: number }
  | { readonly kind: "other"; readonly name: string; readonly until: number }
  | { readonly kind: "nobody" }

/** What happened to the case before. `at`: epoch milliseconds. */
export interface PastEvent {
  readonly at: number
  readonly kind: keyof DeskWords["review"]["case"]["events"]
  /** null when it was the applicant or time. */
  readonly actorName: string | null
  /** What was decided, where the kind does not say it. */
  readonly verdict?: Outcome | null
  /** Those of a decision; empty otherwise. */
  readonly reasons: readonly { readonly code: ReasonCode; readonly target: ReasonTarget }[]
}

export interface ReviewCasePageProps {
  readonly context: PageContext
  readonly desk: Desk
  readonly shortReference: string
  readonly state: State
  /** null before one was chosen. */
  readonly document: DocumentKind | null
  readonly combinedCard: boolean
  /** 1, and one more each time more was asked for. */
  readonly round: number
  /** Epoch milliseconds; null before it was sent. */
  readonly submittedAt: number | null
  /** The applicant's. */
  readonly language: Language
  /** The business's own; null after erasure. */
  readonly customerReference: string | null
  readonly hasEmail: boolean
  /** Who entered it at the counter; null when the applicant did without. */
  readonly enteredBy: string | null
  /** Front first. */
  readonly photos: readonly ReviewPhoto[]
  /** null for whoever sees photos anyway, or never. */
  readonly look: LookProps | null
  /** Those of `reviewFields`. */
  readonly fields: readonly ReviewField[]
  readonly findings: readonly Finding[]
  /** null for documents whose number the official lookup does not know. */
  readonly lookup: LookupProps | null
  readonly holder: Holder
  /** Newest first. */
  readonly history: readonly PastEvent[]
  /** null unless I hold the case. Which buttons it has is in the moves table. */
  readonly decision: DecisionDraft | null
  /** null unless I hold the case. */
  readonly answers: FieldAnswers | null
  readonly lock: LockProps | null
  /** Whether the next case follows the one that is decided. */
  readonly onward: boolean
  readonly notes: ReviewNotesProps
  readonly rounds: ReviewRoundsProps
  /** null for a case that was not looked at twice. */
  readonly secondLook: SecondLookView | null
}

/** The photo beside what was typed beside what the rules found, and the decision. */
export function ReviewCasePage(props: ReviewCasePageProps) {
  const words = deskWordsOf(props.context.language)
  const form = decisionForm(props, words)
  const ofForm = form ? [...decisionSummary(form), ...correctionSummary(words, props.answers)] : []
  const lines = [...ofForm, ...noteSummary(words, props.notes)]
  return (
    <ReviewLayout
      context={props.context}
      desk={props.desk}
      heading={props.shortReference}
      hasProblems={lines.length > 0}
    >
      <ErrorSummary words={words} lines={lines} />
      {props.lock && <KeepLock words={words} desk={props.desk} lock={props.lock} />}
      {form && <SaysNothing form={decisionFormId} />}
      {form === null && props.secondLook === null && <Standing words={words} page={props} />}
      {props.secondLook && (
        <SecondLook
          {...{ words, document: props.document, look: props.secondLook }}
          queueHref={form === null ? props.desk.queueHref : null}
        />
      )}
      <Facts words={words} page={props} />
      <div class="case">
        <ReviewPhotos
          {...{
            words,
            document: props.document,
            combinedCard: props.combinedCard,
            photos: props.photos,
            look: props.look,
          }}
          form={form && decisionFormId}
        />
        <div class="work">
          <Keys words={words} canDecide={form !== null} canNote={props.notes.draft !== null} />
          <GenuinePanel words={words} document={props.document} />
          <Work words={words} page={props} form={form} />
          <ReviewNotes
            {...{ words, notes: props.notes, formKey: props.desk.formKey }}
            within={form && decisionFormId}
          />
          <ReviewRounds words={words} document={props.document} {...props.rounds} />
          <History words={words} page={props} />
        </div>
      </div>
    </ReviewLayout>
  )
}

/** @returns null when there is nothing to decide, or not by me. */
function decisionForm(page: ReviewCasePageProps, words: DeskWords) {
  const { decision: draft, document, combinedCard, state, language } = page
  if (draft === null || document === null || !canBeDecided(state)) return null
  const sides = page.photos.map(({ side }) => side)
  const backStaysAway = combinedCard && !page.findings.some(({ code }) => code === "back.missing")
  const { answers } = page
  const inTheWay = {
    unanswered: answers ? unanswered(answers) : [],
    open: answers ? openFindings(answers, page.findings) : [],
    lookup: page.lookup?.inTheWay ?? null,
  }
  return { words, of: { document, backStaysAway, sides, state, language, ...inTheWay }, draft }
}

const canBeDecided = (state: State): boolean => after(state, "approve") !== null || after(state, "refuse") !== null

function Standing({ words: all, page }: { words: DeskWords; page: ReviewCasePageProps }) {
  const words = all.review.case.standing
  const { holder, desk } = page
  const text = !canBeDecided(page.state)
    ? words.moved
    : desk.undo?.shortReference === page.shortReference
      ? words.leaving
      : holder.kind === "other"
        ? words.heldByOther(holder.name)
        : words.notYours
  return (
    <p class="notice">
      {text} {desk.queueHref !== null && <a href={desk.queueHref}>{all.review.desk.queue}</a>}
    </p>
  )
}

function Facts({ words: all, page }: { words: DeskWords; page: ReviewCasePageProps }) {
  const words = all.review.case
  const fact = (term: string, value: Child) => (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
  return (
    <section class="facts" aria-label={words.facts}>
      <dl>
        {fact(words.state, <span class={`tag ${page.state}`}>{all.states[page.state]}</span>)}
        {page.document && fact(words.document, <DocumentFact words={all} kind={page.document} page={page} />)}
        {page.customerReference !== null && fact(words.customerReference, page.customerReference)}
        {page.submittedAt !== null && fact(words.sentAt, <Moment words={all} at={page.submittedAt} />)}
        {fact(words.round, String(page.round))}
        {fact(words.language, <span lang={page.language}>{wordsOf(page.language).ownName}</span>)}
        {page.enteredBy !== null && fact(all.review.counter.enteredBy, page.enteredBy)}
        {fact(words.email, page.hasEmail ? words.emailGiven : words.emailNone)}
        {page.holder.kind !== "nobody" && fact(words.holder, <span data-holder>{holderText(all, page.holder)}</span>)}
      </dl>
      {page.lock && page.decision && after(page.state, "giveBack") !== null && (
        <GiveBack words={all} action={page.lock.giveBackAction} form={decisionFormId} />
      )}
    </section>
  )
}

function DocumentFact({ words, kind, page }: { words: DeskWords; kind: DocumentKind; page: ReviewCasePageProps }) {
  return (
    <>
      <DocumentName words={words} kind={kind} />
      {page.combinedCard && ` · ${words.review.case.combined}`}
    </>
  )
}

export function holderText(all: DeskWords, holder: Exclude<Holder, { kind: "nobody" }>): string {
  const words = all.review.case
  const who = holder.kind === "me" ? words.you : holder.name
  return `${who}, ${words.until(timeInWords(all, holder.until))}`
}

interface WorkProps {
  readonly words: DeskWords
  readonly page: ReviewCasePageProps
  readonly form: ReturnType<typeof decisionForm>
}

const decisionFormId = "decision-form"

/** The form goes around what it is about, so that its buttons stay in sight beside the photo. */
function Work({ words, page, form }: WorkProps) {
  const { document, fields, findings, answers } = page
  const besides = findings.filter((finding) => !fields.some(({ field }) => field === finding.field))
  const evidence = (
    <>
      <ReviewFields {...{ words, document, fields, findings }} uprights={uprightsOf(page)} answers={form && answers} />
      <LookupCard words={words} lookup={page.lookup} action={form && (answers?.action ?? null)} />
      <ReviewFindings
        words={words}
        document={document}
        findings={besides}
        areAll={findings.length === 0}
        answers={form && answers}
      />
    </>
  )
  if (form === null) return evidence
  return (
    <form method="post" action={form.draft.action} id={decisionFormId} class="decide" novalidate data-decision>
      <DecisionStart formKey={page.desk.formKey} draft={form.draft} />
      {evidence}
      <DecisionReasons words={words} of={form.of} draft={form.draft} />
      <DecisionButtons words={words} state={page.state} onward={page.onward} />
    </form>
  )
}

const uprightsOf = ({ photos }: ReviewCasePageProps) =>
  Object.fromEntries(photos.flatMap(({ side, upright }) => (upright ? [[side, upright]] : [])))

function History({ words: all, page }: { words: DeskWords; page: ReviewCasePageProps }) {
  const words = all.review.case
  if (page.history.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="history">
        {page.history.map((event) => (
          <li>
            <span class="quiet">
              <Moment words={all} at={event.at} />
            </span>{" "}
            {words.events[event.kind]}
            {event.verdict && `: ${words.events[event.verdict]}`}{" "}
            {event.actorName !== null && words.by(event.actorName)}
            <PastReasons words={all} page={page} event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function PastReasons({ words, page, event }: { words: DeskWords; page: ReviewCasePageProps; event: PastEvent }) {
  if (event.reasons.length === 0) return null
  const kind = page.document ?? "residence-card"
  return (
    <ul>
      {event.reasons.map(({ code, target }) => (
        <li>
          {targetName(words, kind, target)}: {words.reasons[code].label}
        </li>
      ))}
    </ul>
  )
}
