import type { FieldName } from "../../documents/details.ts"
import type { DocumentKind } from "../../documents/kinds.ts"
import type { Outcome, Reason } from "../../verification/reasons.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { targetName } from "./reasons.tsx"
import { labelOf } from "./review-fields.tsx"

/** What one person would have decided, for those who may know by now. */
export interface OpinionView {
  readonly by: string
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly differing: readonly FieldName[]
  readonly corrections: readonly { readonly field: FieldName; readonly to: string }[]
}

/** Where a case that is looked at twice stands, for whoever looks at its page. */
export interface SecondLookView {
  readonly says: keyof DeskWords["review"]["secondLook"]["says"]
  /** Empty until they may be known. */
  readonly opinions: readonly OpinionView[]
}

/** A case of mine that somebody else looks at, or has looked at. */
export interface ToldLook extends Pick<SecondLookView, "says"> {
  readonly href: string
  readonly shortReference: string
}

interface SecondLookProps {
  readonly words: DeskWords
  readonly document: DocumentKind | null
  readonly look: SecondLookView
  /** null for whoever is at work on it. */
  readonly queueHref: string | null
}

export function SecondLook({ words: all, document, look, queueHref }: SecondLookProps) {
  const words = all.review.secondLook
  return (
    <div class="notice">
      <p class="look-line">
        {words.says[look.says]} {queueHref !== null && <a href={queueHref}>{all.review.desk.queue}</a>}
      </p>
      {look.opinions.length > 0 && (
        <div class="opinions">
          {look.opinions.map((opinion) => (
            <OpinionOf words={all} document={document ?? "residence-card"} opinion={opinion} />
          ))}
        </div>
      )}
    </div>
  )
}

interface OpinionProps {
  readonly words: DeskWords
  readonly document: DocumentKind
  readonly opinion: OpinionView
}

function OpinionOf({ words: all, document, opinion }: OpinionProps) {
  const words = all.review.secondLook
  const differing = opinion.differing.map((field) => labelOf(all, { field }))
  return (
    <section>
      <h2 class="opinion-head">
        {opinion.by}: {all.review.case.events[opinion.outcome]}
      </h2>
      <ul class="opinion-list">
        {opinion.reasons.map(({ code, target, words: own }) => (
          <li>
            {targetName(all, document, target)}: {all.reasons[code].label}
            {own !== null && (
              <>
                {" "}
                <q>{own}</q>
              </>
            )}
          </li>
        ))}
        {differing.length > 0 && <li>{words.differing(new Intl.ListFormat(all.locale).format(differing))}</li>}
        {opinion.corrections.map(({ field, to }) => (
          <li>{words.corrected(labelOf(all, { field }), to === "" ? "–" : to)}</li>
        ))}
      </ul>
    </section>
  )
}

/** How it went on with what I decided lately. */
export function ToldLooks({ words: all, looks }: { words: DeskWords; looks: readonly ToldLook[] }) {
  if (looks.length === 0) return null
  return (
    <div class="notice">
      {looks.map(({ href, shortReference, says }) => (
        <p class="look-line">
          <a href={href}>{shortReference}</a> {all.review.secondLook.says[says]}
        </p>
      ))}
    </div>
  )
}
