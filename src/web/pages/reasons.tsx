import type { DraftKey, FieldName } from "../../documents/details.ts"
import type { DocumentKind, Side } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { Reason, ReasonTarget } from "../../verification/reasons.ts"
import type { Words } from "../i18n/en.ts"

/** The form control that a field's problems and reasons lead to: its id and name. */
export const controlOf: Readonly<Record<FieldName, DraftKey>> = {
  name: "name",
  birthDate: "birthYear",
  sex: "sex",
  nationality: "nationality",
  address: "address",
  housingComplex: "housing",
  room: "room",
  number: "number",
  expiresOn: "expiresYear",
  issuedOn: "issuedYear",
  nextConfirmationFrom: "windowYear",
  renewal: "renewal",
}

/** Front and back; page 1 and page 2 of the paper certificate. */
export function sideName(words: Words, kind: DocumentKind, side: Side): string {
  return words.sides[rulesOf(kind).pagesNotSides ? (side === "front" ? "page1" : "page2") : side]
}

export function targetName(words: Words, kind: DocumentKind, target: ReasonTarget): string {
  if (target === "document") return words.status.documentTarget
  return target === "front" || target === "back" ? sideName(words, kind, target) : words.fields[target]
}

/** What the reviewer asks to change here, beside the field or photo. Nothing when there is nothing. */
export function ReasonNotes(props: { words: Words; reasons: readonly Reason[]; target: ReasonTarget }) {
  const here = props.reasons.filter((reason) => reason.target === props.target)
  if (here.length === 0) return null
  return (
    <div class="reason" id={reasonId(props.target)}>
      <p class="reason-heading">{props.words.form.reasonHeading}</p>
      {here.map((reason) => (
        <ReasonText words={props.words} reason={reason} />
      ))}
    </div>
  )
}

/** The id under which `ReasonNotes` for that target stands on its page. */
export const reasonId = (target: ReasonTarget): string => `reason-${target}`

export function ReasonText({ words, reason }: { words: Words; reason: Reason }) {
  return (
    <>
      {(reason.code !== "other" || reason.words === null) && <p>{words.reasons[reason.code].remedy}</p>}
      {reason.words !== null && (
        <p>
          {words.form.staffSay} <q>{reason.words}</q>
        </p>
      )}
    </>
  )
}
