import type { Child } from "hono/jsx"
import { type Details, type FieldName, fieldNames } from "../../documents/details.ts"
import type { DocumentKind } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import { parsePartialDate } from "../../kit/plain-date.ts"
import type { Finding } from "../../verification/finding.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"
import { Japanese } from "./layout.tsx"
import { targetName } from "./reasons.tsx"

/**
 * A typed field in the form all comparisons use. Days are ISO; `sex` is M, F or X; `housingComplex` is `yes` or `no`;
 * `renewal` is `stamp` or the acceptance e-mail's number.
 */
export interface TypedField {
  readonly field: FieldName
  readonly value: string
}

/** What there is of the details, in the order of the form. */
export const typedFields = (details: Details): readonly TypedField[] =>
  fieldNames.flatMap((field) => {
    const value = details[field]
    return value === undefined ? [] : [{ field, value: asText(value) }]
  })

function asText(value: NonNullable<Details[FieldName]>): string {
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "string") return value
  return value.kind === "stamp" ? "stamp" : value.receiptNumber
}

interface ReviewFieldsProps {
  readonly words: Words
  readonly document: DocumentKind | null
  readonly fields: readonly TypedField[]
  readonly findings: readonly Finding[]
}

/** The typed fields, labelled as on the document; a row that a finding is about carries its mark. */
export function ReviewFields({ words: all, document, fields, findings }: ReviewFieldsProps) {
  const words = all.review.case
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{words.fields}</h2>
      {fields.length === 0 && <p class="quiet">{words.noFields}</p>}
      <dl class="fields">
        {fields.map(({ field, value }) => {
          const weight = findings.find((finding) => finding.field === field)?.weight
          return (
            <div class={weight}>
              <dt>
                {shortLabel(all, field)} <Printed document={document} field={field} besides={shortLabel(all, field)} />
              </dt>
              <dd>
                {shown(all, field, value)} {weight && <span class={`tag ${weight}`}>{words.weights[weight]}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function shortLabel(words: Words, field: FieldName): string {
  const short: Readonly<Partial<Record<FieldName, string>>> = words.review.case.shortFields
  return short[field] ?? words.fields[field]
}

/** The label on the document itself; nothing where it prints none. */
function Printed(props: { document: DocumentKind | null; field: FieldName; besides: string }) {
  const rule = props.document && rulesOf(props.document).fields.find(({ field }) => field === props.field)
  return rule?.printedJa ? <Japanese text={rule.printedJa} besides={props.besides} /> : null
}

function shown(words: Words, field: FieldName, value: string): Child {
  if (field === "sex" && (value === "M" || value === "F" || value === "X")) return `${value} · ${words.sexes[value]}`
  if (field === "housingComplex") return value === "yes" ? words.form.yes : words.form.no
  if (field === "renewal") return value === "stamp" ? words.check.renewalStamp : words.check.renewalOnline(value)
  const day = parsePartialDate(value)
  if (day !== null && field !== "number") {
    return (
      <>
        <span class="exact">{value}</span> <span class="quiet">{dayInWords(words, day)}</span>
      </>
    )
  }
  return <Exact field={field} value={value} />
}

/** Character for character: what is compared with the photo. */
function Exact({ field, value }: TypedField) {
  const isJapanese = field === "address" || field === "room"
  return (
    <span class={field === "number" ? "exact code" : "exact"} lang={isJapanese ? "ja" : undefined}>
      {value}
    </span>
  )
}

interface ReviewFindingsProps {
  readonly words: Words
  readonly document: DocumentKind | null
  readonly findings: readonly Finding[]
}

export function ReviewFindings({ words: all, document, findings }: ReviewFindingsProps) {
  const words = all.review.case
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {findings.length === 0 && <p class="quiet">{words.noFindings}</p>}
      <ul class="findings">
        {findings.map(({ code, field, weight }) => (
          <li>
            <span class={`tag ${weight}`}>{words.weights[weight]}</span>{" "}
            <span>
              {field && <strong>{targetName(all, document ?? "residence-card", field)}: </strong>}
              {all.review.findings[code]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
