import type { FieldName } from "../../documents/details.ts"
import type { DocumentKind, Side } from "../../documents/kinds.ts"
import type { Finding } from "../../verification/finding.ts"
import { type Outcome, type ReasonProblem, type ReasonTarget, reasons } from "../../verification/reasons.ts"
import { after, type Move, type State } from "../../verification/states.ts"
import { type DeskWords, type Language, wordsOf } from "../i18n/languages.ts"
import type { SummaryLine } from "./form.tsx"
import { TextField } from "./form.tsx"
import { groupOf, type OfferedReason, offeredReasons, type ReasonGroup, reasonGroups } from "./offered-reasons.ts"
import { targetName } from "./reasons.tsx"
import { rowOfField } from "./review-answers.tsx"
import { labelOf } from "./review-fields.tsx"
import { choiceOfFinding } from "./review-finding-choice.tsx"
import { FormKey } from "./review-layout.tsx"
import { type LookupProps, lookupId } from "./review-lookup.tsx"
import { OnwardBox } from "./review-onward.tsx"
import { type Preview, PreviewPart } from "./review-preview.tsx"

/**
 * `noOutcome` is the form's own: it was sent by none of its three buttons. `unanswered`: approved too early. `changed`: since it was
 * shown, by a colleague's note for example.
 */
export type DecisionProblem = ReasonProblem | "noOutcome" | "unanswered" | "changed"

/** What the decision form starts with; what was ticked and typed stays through a problem. */
export interface DecisionDraft {
  /** Takes `formKey`, `claim`, `revision`, `outcome`, any number of `reason` (`code:target`), and `words`. */
  readonly action: string
  /** Of the case as shown here. */
  readonly revision: number
  /** The token of the lock it is seen under. */
  readonly claim: string
  /** Values of ticked reasons, `blurred:front`. */
  readonly ticked: readonly string[]
  readonly words: string
  readonly problems: readonly DecisionProblem[]
  readonly preview: {
    /** Takes the same, and decides nothing. */
    readonly action: string
    /** null until it is asked for. */
    readonly shown: Preview | null
  }
}

interface DecidedCase {
  readonly document: DocumentKind
  readonly backStaysAway: boolean
  readonly sides: readonly Side[]
  readonly state: State
  /** The applicant's. */
  readonly language: Language
  /** Fields that keep it from being approved. */
  readonly unanswered: readonly FieldName[]
  /** Findings that block and are open, or hold. */
  readonly open: readonly Finding[]
  /** How the official lookup keeps it from being approved. */
  readonly lookup: LookupProps["inTheWay"]
}

interface DecisionProps {
  readonly words: DeskWords
  readonly of: DecidedCase
  readonly draft: DecisionDraft
}

/** The value of a reason's checkbox. */
const valueFor = (code: string, target: ReasonTarget): string => `${code}:${target}`
const idOf = (code: string, target: ReasonTarget): string => `reason-${code}-${target}`

/** Lines for the page's summary; each leads to the control that mends it. */
export function decisionSummary({ words, of, draft }: DecisionProps): readonly SummaryLine[] {
  const boxes = offeredReasons(of).flatMap(({ code, targets, mendable }) =>
    targets.map((target) => ({
      id: idOf(code, target),
      mendable,
      isTicked: draft.ticked.includes(valueFor(code, target)),
    })),
  )
  const first = boxes[0]?.id ?? "words"
  const firstTicked = boxes.find(({ isTicked }) => isTicked)?.id ?? first
  const control: Readonly<Record<DecisionProblem, string>> = {
    noOutcome: "outcomes",
    noReason: first,
    finalReason: boxes.find(({ isTicked, mendable }) => isTicked && !mendable)?.id ?? first,
    wordsMissing: "words",
    wordsUnused: "words",
    wrongTarget: first,
    reasonOnApproval: firstTicked,
    unanswered: firstInTheWay(of),
    changed: "outcomes",
  }
  return draft.problems.map((problem) => ({
    control: control[problem],
    text: problemText(words, of, problem),
  }))
}

function problemText(words: DeskWords, of: DecidedCase, problem: DecisionProblem): string {
  if (problem !== "unanswered") return words.review.case.problems[problem]
  const { unanswered, stillOpen } = words.review.looking
  const list = new Intl.ListFormat(words.locale)
  const names = of.unanswered.map((field) => labelOf(words, { field }))
  const findings = of.open.map(({ code }) => words.review.findings[code])
  return [
    ...(names.length > 0 ? [unanswered(list.format(names))] : []),
    ...(findings.length > 0 ? [stillOpen(findings.join(" "))] : []),
    ...(of.lookup ? [words.review.paper.lookup.inTheWay[of.lookup]] : []),
  ].join(" ")
}

function firstInTheWay({ unanswered: [field], open: [finding], lookup }: DecidedCase): string {
  if (field) return rowOfField(field)
  if (finding) return choiceOfFinding(finding)
  return lookup ? lookupId : "outcomes"
}

/** What stands inside the decision form: the reasons and the words to the applicant. */
export function DecisionReasons({ words: all, of, draft }: DecisionProps) {
  const words = all.review.case
  const offered = offeredReasons(of)
  const wordsProblem = draft.problems.find((problem) => problem === "wordsMissing" || problem === "wordsUnused")
  return (
    <section class="reasons-form" aria-labelledby="decision">
      <h2 id="decision">{words.decision}</h2>
      <p class="hint">{words.reasonsHint}</p>
      {reasonGroups.map((group) => (
        <Group
          words={all}
          of={of}
          ticked={draft.ticked}
          group={group}
          offered={offered.filter((o) => groupOf(o) === group)}
        />
      ))}
      <TextField
        words={all}
        name="words"
        label={words.words}
        hint={words.wordsHint(wordsOf(of.language).ownName)}
        value={draft.words}
        problem={wordsProblem ? words.problems[wordsProblem] : null}
        lang={of.language}
        autocomplete="off"
        rows={2}
      />
      <PreviewPart words={all} action={draft.preview.action} preview={draft.preview.shown} />
    </section>
  )
}

interface GroupProps {
  readonly words: DeskWords
  readonly of: DecidedCase
  readonly ticked: readonly string[]
  readonly group: ReasonGroup
  readonly offered: readonly OfferedReason[]
}

function Group({ words, of, ticked, group, offered }: GroupProps) {
  if (offered.length === 0) return null
  return (
    <fieldset class="ticks">
      <legend>{words.review.case[group]}</legend>
      <ul>
        {offered.map((reason) => (
          <Row words={words} of={of} ticked={ticked} reason={reason} />
        ))}
      </ul>
    </fieldset>
  )
}

interface RowProps {
  readonly words: DeskWords
  readonly of: DecidedCase
  readonly ticked: readonly string[]
  readonly reason: OfferedReason
}

/** One reason: a box for each thing it can point at, or the one box alone. */
function Row({ words, of, ticked, reason }: RowProps) {
  const { label } = words.reasons[reason.code]
  const isPlain = reasons[reason.code].targets.length === 1
  const isTicked = reason.targets.some((target) => ticked.includes(valueFor(reason.code, target)))
  return (
    <li data-reason>
      <div class="tick">
        {!isPlain && <span class="tick-name">{label}</span>}
        {reason.targets.map((target) => (
          <label for={idOf(reason.code, target)}>
            <input
              type="checkbox"
              name="reason"
              id={idOf(reason.code, target)}
              value={valueFor(reason.code, target)}
              checked={ticked.includes(valueFor(reason.code, target))}
            />
            <span>
              {isPlain ? label : <TargetLabel label={label} target={targetName(words, of.document, target)} />}
              {!reason.mendable && <span class="final"> {words.review.case.final}</span>}
            </span>
          </label>
        ))}
      </div>
      <Reads words={words} of={of} reason={reason} isTicked={isTicked} />
    </li>
  )
}

function TargetLabel({ label, target }: { label: string; target: string }) {
  return (
    <>
      <span class="visually-hidden">{label}: </span>
      {target}
    </>
  )
}

/** The sentence the applicant will read, in the applicant's language; open while the reason is ticked. */
function Reads(props: { words: DeskWords; of: DecidedCase; reason: OfferedReason; isTicked: boolean }) {
  const theirs = wordsOf(props.of.language)
  const { code } = props.reason
  return (
    <details class="reads" open={props.isTicked}>
      <summary>
        {props.words.review.case.applicantReads}
        <span class="visually-hidden">: {props.words.reasons[code].label}</span>
      </summary>
      <p lang={props.of.language}>{code === "other" ? `${theirs.form.staffSay} …` : theirs.reasons[code].remedy}</p>
    </details>
  )
}

const outcomes = [
  { outcome: "approved", move: "approve", words: "approve", class: "approve" },
  { outcome: "moreNeeded", move: "askForMore", words: "askForMore", class: "" },
  { outcome: "refused", move: "refuse", words: "refuse", class: "danger-outline" },
] as const satisfies readonly { outcome: Outcome; move: Move; words: string; class: string }[]

/** The moves the table allows from here, as buttons. */
export function DecisionButtons({ words, state, onward }: { words: DeskWords; state: State; onward: boolean }) {
  const allowed = outcomes.filter(({ move }) => after(state, move) !== null)
  return (
    <div class="outcomes" id="outcomes" tabindex={-1}>
      <OnwardBox words={words} isTicked={onward} />
      {allowed.map((button) => (
        <button type="submit" name="outcome" value={button.outcome} class={button.class || undefined}>
          {words.review.case[button.words]}
        </button>
      ))}
    </div>
  )
}

/**
 * Stands before all that belongs to the form, also outside of it. Enter on a checkbox presses a form's first submit button: this one
 * says no outcome, so that by it no case is approved or given back, and no photo destroyed. (Chromium passes over a disabled one.)
 */
export const SaysNothing = ({ form }: { form: string }) => <button type="submit" form={form} hidden></button>

export function DecisionStart({ formKey, draft }: { formKey: string; draft: DecisionDraft }) {
  return (
    <>
      <FormKey value={formKey} />
      <input type="hidden" name="claim" value={draft.claim} />
      <input type="hidden" name="revision" value={String(draft.revision)} />
      <input type="hidden" name="seconds" value="" />
      <input type="hidden" name="keystrokes" value="" />
    </>
  )
}
