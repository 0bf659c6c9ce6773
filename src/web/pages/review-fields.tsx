import type { FieldName } from "../../documents/details.ts"
import type { DocumentKind, Side } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { Finding, Weight } from "../../verification/finding.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { Japanese } from "./layout.tsx"
import { targetName } from "./reasons.tsx"
import { AgreeToSure, AnswerButtons, answerMarks, type FieldAnswers } from "./review-answers.tsx"
import { isFormField, type ReviewField } from "./review-field.ts"
import { FindingChoice } from "./review-finding-choice.tsx"
import { Values } from "./review-reading.tsx"
import { Strip, type UprightPage } from "./strip.tsx"

interface ReviewFieldsProps {
  readonly words: DeskWords
  readonly document: DocumentKind | null
  readonly fields: readonly ReviewField[]
  readonly findings: readonly Finding[]
  readonly uprights: Readonly<Partial<Record<Side, UprightPage>>>
  /** null unless I hold the case. */
  readonly answers: FieldAnswers | null
}

/** Each field, labelled as on the document: its strip of the photo, what was typed over what was read, and its findings. */
export function ReviewFields(props: ReviewFieldsProps) {
  const words = props.words.review.case
  const typed = props.fields.filter((field) => field.typed !== null)
  const readOnly = props.fields.filter((field) => field.typed === null)
  return (
    <section aria-labelledby="fields" data-part="fields">
      <h2 id="fields">{words.fields}</h2>
      <AgreeToSure words={props.words} answers={props.answers} />
      {typed.length === 0 ? <p class="quiet">{words.noFields}</p> : <Rows {...props} rows={typed} />}
      {readOnly.length > 0 && (
        <>
          <h3>{words.readOnly}</h3>
          <Rows {...props} rows={readOnly} />
        </>
      )}
    </section>
  )
}

function Rows({ rows, ...props }: ReviewFieldsProps & { rows: readonly ReviewField[] }) {
  return (
    <dl class="fields">
      {rows.map((shown) => (
        <FieldRow {...props} shown={shown} />
      ))}
    </dl>
  )
}

function FieldRow({ shown, ...props }: ReviewFieldsProps & { shown: ReviewField }) {
  const { words, document, fields, findings, uprights, answers } = props
  const { field, place } = shown
  const told = findings.filter((finding) => finding.field === field)
  const upright = place && uprights[place.side]
  const label = labelOf(words, shown)
  const differ = told.some(isDifference)
  return (
    <div class={heaviest(told)} {...(isFormField(field) && answerMarks(answers, field, place))}>
      <dt>
        {label} {isFormField(field) && <Printed document={document} field={field} besides={label} />}
      </dt>
      <dd>
        {place && upright && (
          <Strip {...{ upright, pixelsPerMillimetre }} box={place.box} label={words.review.case.strip(label)} />
        )}
        <div class="values">
          <Values words={words} field={shown} typedWhole={typedWhole(fields, shown)} differ={differ} />
        </div>
        <Told words={words} findings={told} isRead={shown.read !== null} />
        {told.map((finding) => (
          <FindingChoice {...{ words, answers, finding }} />
        ))}
        {shown.isSettled && <p class="settled">{words.review.case.settled}</p>}
        {shown.filled && <p class="settled">{words.fromPhoto.filled[shown.filled]}</p>}
      </dd>
      {isFormField(field) && (
        <AnswerButtons {...{ words, answers, field, label, value: shown.read?.value ?? shown.typed ?? "" }} />
      )}
    </div>
  )
}

const pixelsPerMillimetre = 7

const isDifference = ({ code }: Finding): boolean => code.endsWith(".differs")

const heaviest = (findings: readonly Finding[]): Weight | undefined =>
  weights.find((weight) => findings.some((finding) => finding.weight === weight))

const weights = ["blocks", "review", "note"] as const satisfies readonly Weight[]

/** A row's findings. A difference is seen in the row itself: its sentence is for those who do not see it. */
function Told(props: { words: DeskWords; findings: readonly Finding[]; isRead: boolean }) {
  const weight = heaviest(props.findings)
  if (weight === undefined) return null
  const { review } = props.words
  return (
    <>
      <span class={`tag ${weight}`}>{review.case.weights[weight]}</span>
      {props.findings.map((finding) => (
        <p class={props.isRead && isDifference(finding) ? "visually-hidden" : "finding"}>
          {review.findings[finding.code]}
        </p>
      ))}
    </>
  )
}

/** On the document the room is a part of the address. */
function typedWhole(fields: readonly ReviewField[], { field, typed }: ReviewField): string | null {
  const room = field === "address" ? fields.find((other) => other.field === "room")?.typed : null
  return typed !== null && room ? `${typed} ${room}` : typed
}

export function labelOf(words: DeskWords, { field }: Pick<ReviewField, "field">): string {
  const { shortFields, readFields } = words.review.case
  const short: Readonly<Partial<Record<FieldName, string>>> = shortFields
  return isFormField(field) ? (short[field] ?? words.fields[field]) : readFields[field]
}

/** The label on the document itself; nothing where it prints none. */
function Printed(props: { document: DocumentKind | null; field: FieldName; besides: string }) {
  const rule = props.document && rulesOf(props.document).fields.find(({ field }) => field === props.field)
  return rule?.printedJa ? <Japanese text={rule.printedJa} besides={props.besides} /> : null
}

interface ReviewFindingsProps {
  readonly words: DeskWords
  readonly document: DocumentKind | null
  /** Those that no row of `ReviewFields` tells. */
  readonly findings: readonly Finding[]
  readonly areAll: boolean
  /** null unless I hold the case. */
  readonly answers: FieldAnswers | null
}

export function ReviewFindings({ words: all, document, findings, areAll, answers }: ReviewFindingsProps) {
  const words = all.review.case
  if (findings.length === 0 && !areAll) return <div data-part="findings"></div>
  return (
    <section aria-labelledby="findings" data-part="findings">
      <h2 id="findings">{words.findings}</h2>
      {findings.length === 0 && <p class="quiet">{words.noFindings}</p>}
      <ul class="findings">
        {findings.map((finding) => (
          <li>
            <span class={`tag ${finding.weight}`}>{words.weights[finding.weight]}</span>{" "}
            <span>
              {finding.field && <strong>{targetName(all, document ?? "residence-card", finding.field)}: </strong>}
              {all.review.findings[finding.code]}
            </span>
            <FindingChoice {...{ words: all, answers, finding }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
