import type { DocumentKind } from "../../documents/kinds.ts"
import { reasons as catalogue, type Reason, type ReasonTarget } from "../../verification/reasons.ts"
import type { State } from "../../verification/states.ts"
import type { Words } from "../i18n/en.ts"
import { controlOf, ReasonText, targetName } from "./reasons.tsx"

interface DecisionToldProps {
  /** The applicant's. */
  readonly words: Words
  readonly state: State
  /** null when none was chosen, or it is erased. */
  readonly kind: DocumentKind | null
  /** Those of the last decision; shown while they stand: `moreNeeded`, or that until the link ended, or `refused`. */
  readonly reasons: readonly Reason[]
  readonly isErased: boolean
  /** Where each part is changed; null where nothing can be. */
  readonly edit: EditHrefs | null
}

export interface EditHrefs {
  readonly documentHref: string
  readonly detailsHref: string
  readonly photosHref: string
}

/** What an applicant is told of a state and of the decision that led to it: on the status page, and at the desk beforehand. */
export function DecisionTold(props: DecisionToldProps) {
  const { words, state, reasons } = props
  const showsReasons = ["moreNeeded", "refused", "expired"].includes(state)
  return (
    <>
      <p class="lead">{words.status.next[state]}</p>
      {showsReasons && reasons.length > 0 && <Reasons {...props} />}
    </>
  )
}

function Reasons({ words, state, reasons, kind, isErased, edit }: DecisionToldProps) {
  return (
    <>
      <h2>{state === "refused" ? words.status.refusedReasons : words.status.reasons}</h2>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li>
            <h3>{named(words, kind, reason)}</h3>
            {isErased && reason.code === "other" ? (
              <p>{words.status.wordsErased}</p>
            ) : (
              <ReasonText words={words} reason={reason} />
            )}
            <ChangeLink words={words} kind={kind} edit={edit} target={reason.target} />
          </li>
        ))}
      </ul>
      {state === "refused" && reasons.every(({ code }) => catalogue[code].mendable) && <p>{words.status.sendAgain}</p>}
    </>
  )
}

/** "Front: Blurred"; a reason that can point at one thing only names it itself. */
function named(words: Words, kind: DocumentKind | null, { code, target }: Reason): string {
  const { label } = words.reasons[code]
  if (catalogue[code].targets.length === 1) return label
  return words.form.named(targetName(words, kind ?? "residence-card", target), label)
}

type ChangeLinkProps = Pick<DecisionToldProps, "words" | "kind" | "edit"> & { readonly target: ReasonTarget }

function ChangeLink({ words, kind, edit, target }: ChangeLinkProps) {
  if (edit === null) return null
  const { documentHref, detailsHref, photosHref } = edit
  const href =
    target === "document"
      ? documentHref
      : target === "front" || target === "back"
        ? `${photosHref}#${target}`
        : `${detailsHref}#${controlOf[target]}`
  return (
    <p>
      <a href={href}>{words.status.changeTarget(targetName(words, kind ?? "residence-card", target))}</a>
    </p>
  )
}
