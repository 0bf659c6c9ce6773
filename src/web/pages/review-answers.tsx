import type { DetailProblem, FieldName } from "../../documents/details.ts"
import type { Side } from "../../documents/kinds.ts"
import type { AnsweredFinding, FieldAnswer } from "../../verification/looked.ts"
import { reasonOfField } from "../../verification/reasons.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { ErrorText, type SummaryLine } from "./form.tsx"
import { problemWords } from "./problem-words.ts"
import type { ReviewField } from "./review-field.ts"
import { valueText } from "./value-text.ts"

/** A part of a photo: its middle and its width, in fractions of the whole. */
interface Spot {
  readonly side: Side
  readonly x: number
  readonly y: number
  readonly width: number
}

/** What the reviewer who holds the case has answered of its fields. */
export interface FieldAnswers {
  /** Takes the decision's form with `answer` (`name:agrees`, or `sure`), keeps that, and gives the page back. */
  readonly action: string
  readonly given: Readonly<Partial<Record<FieldName, FieldAnswer>>>
  /** Those to agree to before approving. */
  readonly asked: readonly FieldName[]
  /** Those that one press agrees to. */
  readonly sure: readonly FieldName[]
  /** Of those that block. */
  readonly findings: readonly AnsweredFinding[]
  /** Those that can be put right, `to-name` holding what the document says. */
  readonly correctable: readonly FieldName[]
  /** What was typed in the place of what a reviewer put right. */
  readonly typedBefore: Readonly<Partial<Record<FieldName, string>>>
  /** Where on which photo, in fractions of it, a field was read. */
  readonly spots: Readonly<Partial<Record<FieldName, Spot>>>
  /** A correction that was not taken. */
  readonly notTaken: { readonly problem: DetailProblem; readonly value: string } | null
}

export const rowOfField = (field: FieldName): string => `field-${field}`

/** The fields that keep the case from being approved. */
export const unanswered = ({ asked, given }: FieldAnswers): readonly FieldName[] =>
  asked.filter((field) => given[field] !== "agrees" && given[field] !== "corrected")

/** What a field's row carries for the script: where its answer stands, and the reason that goes with a difference. */
export function answerMarks(answers: FieldAnswers | null, field: FieldName, place: ReviewField["place"] = null) {
  if (!answers?.asked.includes(field)) return {}
  const { code, target } = reasonOfField(field)
  const spot = answers.spots[field]
  return {
    ...{ id: rowOfField(field), tabindex: -1 },
    ...{ "data-field": field, "data-answer": answers.given[field] ?? "", "data-reason-of": `${code}:${target}` },
    "data-spot": spot && [spot.side, spot.x, spot.y, spot.width].join(" "),
    "data-upright-spot": spot && place ? uprightSpot(place) : undefined,
  }
}

function uprightSpot({ side, box: { left, top, right, bottom } }: NonNullable<ReviewField["place"]>): string {
  const fractions = [(left + right) / 2, (top + bottom) / 2, right - left]
  return [side, ...fractions.map((one) => one.toFixed(4))].join(" ")
}

interface AnswerButtonsProps {
  readonly words: DeskWords
  readonly answers: FieldAnswers | null
  readonly field: FieldName
  readonly label: string
  /** As it was read, else as it was typed. */
  readonly value: string
}

const pressed = ["agrees", "differs"] as const satisfies readonly FieldAnswer[]

export function AnswerButtons(props: AnswerButtonsProps) {
  const { words: all, answers, field, label } = props
  if (!answers?.asked.includes(field)) return null
  const words = all.review.looking
  const before = answers.typedBefore[field]
  return (
    <dd class="answers">
      {pressed.map((answer) => (
        <button
          type="submit"
          class={`small ${answer}`}
          name="answer"
          value={`${field}:${answer}`}
          formaction={`${answers.action}#${rowOfField(field)}`}
          aria-pressed={answers.given[field] === answer ? "true" : "false"}
        >
          {words.answers[answer]}
          <span class="visually-hidden">: {label}</span>
        </button>
      ))}
      {answers.correctable.includes(field) && <Correct {...props} answers={answers} />}
      {before !== undefined && <p class="settled">{words.typedBefore(valueText(all, field, before))}</p>}
    </dd>
  )
}

const boxOf = (field: FieldName): string => `to-${field}`

function Correct({ words: all, answers, field, label, value }: AnswerButtonsProps & { answers: FieldAnswers }) {
  const words = all.review.looking
  const notTaken = answers.notTaken?.problem.field === field ? answers.notTaken : null
  return (
    <details class="correct" id={`correct-${field}`} open={notTaken !== null} data-sends>
      <summary>
        {words.correct}
        <span class="visually-hidden">: {label}</span>
      </summary>
      <label for={boxOf(field)}>{field === "renewal" ? all.review.colleagues.renewalSays : words.documentSays}</label>
      <input
        type="text"
        id={boxOf(field)}
        name={boxOf(field)}
        value={notTaken?.value ?? value}
        autocomplete="off"
        aria-invalid={notTaken ? "true" : undefined}
        aria-describedby={notTaken ? `${boxOf(field)}-error` : undefined}
      />
      <ErrorText words={all} id={`${boxOf(field)}-error`} text={notTaken && problemWords(all, notTaken.problem)} />
      <button
        type="submit"
        class="small"
        name="answer"
        value={`${field}:corrected`}
        formaction={`${answers.action}#${rowOfField(field)}`}
      >
        {words.takeThis}
        <span class="visually-hidden">: {label}</span>
      </button>
    </details>
  )
}

/** What the page's summary says of a correction that was not taken. */
export function correctionSummary(words: DeskWords, answers: FieldAnswers | null): readonly SummaryLine[] {
  if (!answers?.notTaken) return []
  const { problem } = answers.notTaken
  return [{ control: boxOf(problem.field), text: problemWords(words, problem) }]
}

/** One press for all fields that were surely read the same. */
export function AgreeToSure({ words: all, answers }: { words: DeskWords; answers: FieldAnswers | null }) {
  const words = all.review.looking
  if (answers === null) return null
  return (
    <div class="answering">
      {answers.sure.length > 0 && (
        <button
          type="submit"
          class="small"
          name="answer"
          value="sure"
          formaction={`${answers.action}#fields`}
          data-sure={answers.sure.join(" ")}
        >
          {words.agreeToSure} <kbd>Y</kbd>
        </button>
      )}
      <p class="quiet">{words.lead}</p>
    </div>
  )
}

/** The keys of the page; nothing without JavaScript. */
export function Keys(may: { words: DeskWords; canDecide: boolean; canNote: boolean }) {
  const { words: all, canDecide, canNote } = may
  const { keys } = all.review.looking
  const forPhoto = [
    ["r", keys.rotate],
    ["f", keys.flip],
    ["c", keys.contrast],
    ["o", all.review.paper.keys.upright],
    ["g", all.review.paper.keys.magnifier],
    ["i", all.review.paper.keys.genuine],
  ] as const
  const forFields = [
    ["j", keys.down],
    ["k", keys.up],
    ["y", keys.agree],
    ["x", keys.differs],
    ["Y", keys.sure],
    ["z", keys.zoom],
  ] as const
  const forDecision = [
    ["a", keys.approve],
    ["m", keys.askForMore],
    ["d", keys.refuse],
    ["t", all.review.onward.key],
  ] as const
  const forNotes = canNote ? [["n", all.review.colleagues.notes.key] as const] : []
  const always = [...forPhoto, ["u", keys.undo] as const, ...forNotes]
  const shown = canDecide ? [...forFields, ...always, ...forDecision] : always
  return <KeyList words={all} shown={shown} />
}

/** The keys of the queue. */
export const QueueKeys = ({ words }: { words: DeskWords }) => (
  <KeyList
    words={words}
    shown={[
      ["n", words.review.queue.next],
      ["t", words.review.onward.key],
      ["u", words.review.looking.keys.undo],
    ]}
  />
)

function KeyList({
  words: all,
  shown,
}: {
  words: DeskWords
  shown: readonly (readonly [key: string, does: string])[]
}) {
  const { keys } = all.review.looking
  return (
    <details class="key-list" hidden data-keys>
      <summary>{keys.heading}</summary>
      <dl>
        {[...shown, ["?", keys.help] as const].map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{keys.offWhileTyping}</p>
    </details>
  )
}
