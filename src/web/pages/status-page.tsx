import type { DocumentKind, Side } from "../../documents/kinds.ts"
import type { PlainDate } from "../../kit/plain-date.ts"
import type { Correction } from "../../verification/looked.ts"
import type { Reason } from "../../verification/reasons.ts"
import { hasEnded, type State } from "../../verification/states.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { DecisionTold, type EditHrefs } from "./decision-told.tsx"
import { Erased, type Erasure } from "./erased.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import { sideName } from "./reasons.tsx"
import { type ShownUsualTime, UsualTime } from "./usual-time.tsx"
import { valueText } from "./value-text.ts"

interface StatusPageProps {
  readonly context: PageContext
  readonly shortReference: string
  readonly state: State
  /** null when none was chosen, or it is erased. */
  readonly kind: DocumentKind | null
  /** Those of the last decision; shown while they stand: `moreNeeded`, or that until the link ended, or `refused`. */
  readonly reasons: readonly Reason[]
  readonly decidedOn: PlainDate | null
  readonly erasure: Erasure | null
  /** null while nothing is being checked, too. */
  readonly usual: ShownUsualTime | null
  /** null before anything was sent, and while it is being changed. */
  readonly receiptHref: string | null
  /** Sides whose photo showed My Number and was destroyed, until another was added. */
  readonly destroyed: readonly Side[]
  /** What a reviewer put right since it was last sent. */
  readonly corrections: readonly Correction[]
  /** Where each part is changed, while `collecting` or `moreNeeded`; else null. */
  readonly edit: (EditHrefs & { readonly continueHref: string }) | null
}

/** What became of it and what to do, for as long as the link lives. */
export function StatusPage(props: StatusPageProps) {
  const all = wordsOf(props.context.language)
  const words = all.status
  const { state, kind, reasons, edit } = props
  return (
    <Layout context={props.context} heading={words.headings[props.state]}>
      <DecisionTold words={all} isErased={props.erasure !== null} {...{ state, kind, reasons, edit }} />
      <UsualTime words={all} usual={props.usual} />
      {props.edit && (
        <p>
          <a class="button primary" href={props.edit.continueHref}>
            {all.form.continue}
          </a>
        </p>
      )}
      {props.destroyed.length > 0 && <p class="notice">{destroyedText(all, props)}</p>}
      <Corrections words={all} corrections={props.corrections} />
      {props.erasure && <Erased words={all} erasure={props.erasure} />}
      <Facts words={all} page={props} />
      {props.receiptHref && (
        <p>
          <a href={props.receiptHref}>{all.receipt.link}</a>
        </p>
      )}
      {!hasEnded(props.state) && <p class="quiet">{words.comeBack}</p>}
    </Layout>
  )
}

function destroyedText(words: Words, page: StatusPageProps): string {
  const sides = page.destroyed.map((side) => sideName(words, page.kind ?? "residence-card", side))
  return words.status.destroyed(new Intl.ListFormat(words.locale).format(sides))
}

/** Nothing is changed behind the applicant's back. */
function Corrections({ words, corrections }: { words: Words; corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null
  return (
    <>
      <h2>{words.status.corrections}</h2>
      <ul>
        {corrections.map(({ field, from, to }) => (
          <li>
            {words.status.corrected(words.fields[field], valueText(words, field, from), valueText(words, field, to))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Facts({ words, page }: { words: Words; page: StatusPageProps }) {
  return (
    <dl class="list">
      <div>
        <dt>{words.status.reference}</dt>
        <dd>
          <strong class="reference">{page.shortReference}</strong>
        </dd>
      </div>
      {page.decidedOn && (
        <div>
          <dt>{words.status.decidedOn}</dt>
          <dd>{dayInWords(words, page.decidedOn)}</dd>
        </div>
      )}
    </dl>
  )
}
