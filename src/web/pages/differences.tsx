import type { FieldName } from "../../documents/details.ts"
import type { Words } from "../i18n/en.ts"
import { besideEachOther, type Run } from "./beside.ts"
import { Submit } from "./form.tsx"
import { valueText } from "./value-text.ts"

/**
 * A field whose reading says something else, in the form all comparisons use: ISO days, `sex` M, F or X. An address has its
 * building and room, as the document prints it.
 */
export interface Difference {
  readonly field: FieldName
  readonly typed: string
  readonly read: string
  /** Both take `field` and `sendKey`. */
  readonly useAction: string
  readonly mineAction: string
}

interface DifferencesProps {
  readonly words: Words
  readonly differences: readonly Difference[]
  readonly sendKey: string
}

/** What was typed beside what the photo says, each with its two answers; nothing when nothing differs. */
export function Differences({ words: all, differences, sendKey }: DifferencesProps) {
  const words = all.check
  if (differences.length === 0) return null
  return (
    <section class="differences" id="differences" tabindex={-1} aria-labelledby="differences-heading">
      <h2 id="differences-heading">{words.differences}</h2>
      <p>{words.differencesLead}</p>
      {differences.map((difference) => (
        <div class="difference" id={`differs-${difference.field}`}>
          <h3>{all.fields[difference.field]}</h3>
          <Sayings words={all} difference={difference} />
          <div class="ways">
            <Answer {...{ words: all, difference, sendKey }} action={difference.useAction} text={words.useRead} />
            <Answer {...{ words: all, difference, sendKey }} action={difference.mineAction} text={words.mineIsRight} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Sayings({ words, difference: { field, typed, read } }: { words: Words; difference: Difference }) {
  const isJapanese = field === "address" || field === "room"
  const [mine, theirs] = [valueText(words, field, typed), valueText(words, field, read)]
  const { first, second } = field === "sex" ? wholly(mine, theirs) : besideEachOther(mine, theirs)
  const saying = (term: string, runs: readonly Run[]) => (
    <div>
      <dt>{term}</dt>
      <dd class="exact" lang={isJapanese ? "ja" : undefined}>
        {runs.map(({ text, isApart }) => (isApart ? <mark>{text}</mark> : text))}
      </dd>
    </div>
  )
  return (
    <dl class="sayings">
      {saying(words.check.youTyped, first)}
      {saying(words.check.cardSays, second)}
    </dl>
  )
}

/** Words whose letters tell nothing: Male and Female. */
const wholly = (first: string, second: string) => ({
  first: [{ text: first, isApart: true }],
  second: [{ text: second, isApart: true }],
})

interface AnswerProps {
  readonly words: Words
  readonly difference: Difference
  readonly sendKey: string
  readonly action: string
  readonly text: string
}

function Answer({ words, difference, sendKey, action, text }: AnswerProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="field" value={difference.field} />
      <input type="hidden" name="sendKey" value={sendKey} />
      <Submit kind="secondary">
        {text} <span class="visually-hidden">{words.fields[difference.field]}</span>
      </Submit>
    </form>
  )
}
