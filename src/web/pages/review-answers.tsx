import type { FieldName } from "../../documents/details.ts"
import { type FieldAnswer, fieldAnswers } from "../../verification/looked.ts"
import { reasonOfField } from "../../verification/reasons.ts"
import type { DeskWords } from "../i18n/languages.ts"

/** What the reviewer who holds the case has answered of its fields. */
export interface FieldAnswers {
  /** Takes the decision's form with `answer` (`name:agrees`, or `sure`), keeps that, and gives the page back. */
  readonly action: string
  readonly given: Readonly<Partial<Record<FieldName, FieldAnswer>>>
  /** Those to agree to before approving. */
  readonly asked: readonly FieldName[]
  /** Those that one press agrees to. */
  readonly sure: readonly FieldName[]
}

export const rowOfField = (field: FieldName): string => `field-${field}`

/** The fields that keep the case from being approved. */
export const unanswered = ({ asked, given }: FieldAnswers): readonly FieldName[] =>
  asked.filter((field) => given[field] !== "agrees")

/** What a field's row carries for the script: where its answer stands, and the reason that goes with a difference. */
export function answerMarks(answers: FieldAnswers | null, field: FieldName) {
  if (!answers?.asked.includes(field)) return {}
  const { code, target } = reasonOfField(field)
  return {
    ...{ id: rowOfField(field), tabindex: -1 },
    ...{ "data-field": field, "data-answer": answers.given[field] ?? "", "data-reason-of": `${code}:${target}` },
  }
}

interface AnswerButtonsProps {
  readonly words: DeskWords
  readonly answers: FieldAnswers | null
  readonly field: FieldName
  readonly label: string
}

export function AnswerButtons({ words: all, answers, field, label }: AnswerButtonsProps) {
  if (!answers?.asked.includes(field)) return null
  const words = all.review.looking
  return (
    <dd class="answers">
      {fieldAnswers.map((answer) => (
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
    </dd>
  )
}

/** One press for all fields that were surely read the same. */
export function AgreeToSure({ words: all, answers }: { words: DeskWords; answers: FieldAnswers | null }) {
  const words = all.review.looking
  if (answers === null) return null
  return (
    <div class="answering">
      {answers.sure.length > 0 && (
        <button type="submit" class="small" name="answer" value="sure" formaction={`${answers.action}#fields`}>
          {words.agreeToSure} <kbd>Y</kbd>
        </button>
      )}
      <p class="quiet">{words.lead}</p>
      <p class="error" role="alert" hidden data-not-kept>
        {words.notKept}
      </p>
    </div>
  )
}

/** The keys of the page; nothing without JavaScript. */
export function Keys({ words: all, canDecide }: { words: DeskWords; canDecide: boolean }) {
  const { keys } = all.review.looking
  const forPhoto = [
    ["r", keys.rotate],
    ["f", keys.flip],
  ] as const
  const forFields = [
    ["j", keys.down],
    ["k", keys.up],
    ["y", keys.agree],
    ["x", keys.differs],
    ["Y", keys.sure],
  ] as const
  const forDecision = [
    ["a", keys.approve],
    ["m", keys.askForMore],
    ["d", keys.refuse],
  ] as const
  const shown = canDecide ? [...forFields, ...forPhoto, ...forDecision] : forPhoto
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
