import type { DocumentKind, Side } from "../../documents/kinds.ts"
import type { PlainDate } from "../../kit/plain-date.ts"
import { reasons as catalogue, type Reason, type ReasonTarget } from "../../verification/reasons.ts"
import { hasEnded, type State } from "../../verification/states.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { Layout, type PageContext } from "./layout.tsx"
import { controlOf, ReasonText, sideName, targetName } from "./reasons.tsx"

interface StatusPageProps {
  readonly context: PageContext
  readonly shortReference: string
  readonly state: State
  /** null when none was chosen, or it is erased. */
  readonly kind: DocumentKind | null
  /** Those of the last decision; shown while `moreNeeded` or `refused`. */
  readonly reasons: readonly Reason[]
  readonly decidedOn: PlainDate | null
  readonly erasedOn: PlainDate | null
  /** Sides whose photo showed My Number and was destroyed, until another was added. */
  readonly destroyed: readonly Side[]
  /** Where each part is changed, while `collecting` or `moreNeeded`; else null. */
  readonly edit: {
    readonly continueHref: string
    readonly documentHref: string
    readonly detailsHref: string
    readonly photosHref: string
  } | null
}

/** What became of it and what to do, for as long as the link lives. */
export function StatusPage(props: StatusPageProps) {
  const all = wordsOf(props.context.language)
  const words = all.status
  const showsReasons = props.state === "moreNeeded" || props.state === "refused"
  return (
    <Layout context={props.context} heading={words.headings[props.state]}>
      <p class="lead">{words.next[props.state]}</p>
      {showsReasons && props.reasons.length > 0 && <Reasons words={all} page={props} />}
      {props.edit && (
        <p>
          <a class="button primary" href={props.edit.continueHref}>
            {all.form.continue}
          </a>
        </p>
      )}
      {props.destroyed.length > 0 && <p class="notice">{destroyedText(all, props)}</p>}
      {props.erasedOn && <p class="notice">{words.erased(dayInWords(all, props.erasedOn))}</p>}
      <Facts words={all} page={props} />
      {!hasEnded(props.state) && <p class="quiet">{words.comeBack}</p>}
    </Layout>
  )
}

function destroyedText(words: Words, page: StatusPageProps): string {
  const sides = page.destroyed.map((side) => sideName(words, page.kind ?? "residence-card", side))
  return words.status.destroyed(new Intl.ListFormat(words.locale).format(sides))
}

function Reasons({ words, page }: { words: Words; page: StatusPageProps }) {
  return (
    <>
      <h2>{page.state === "moreNeeded" ? words.status.reasons : words.status.refusedReasons}</h2>
      <ul class="reasons">
        {page.reasons.map((reason) => (
          <li>
            <h3>{named(words, page, reason)}</h3>
            <ReasonText words={words} reason={reason} />
            <ChangeLink words={words} page={page} target={reason.target} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** "Front: Blurred"; a reason that can point at one thing only names it itself. */
function named(words: Words, page: StatusPageProps, { code, target }: Reason): string {
  const { label } = words.reasons[code]
  if (catalogue[code].targets.length === 1) return label
  return words.form.named(targetName(words, page.kind ?? "residence-card", target), label)
}

function ChangeLink({ words, page, target }: { words: Words; page: StatusPageProps; target: ReasonTarget }) {
  if (page.edit === null) return null
  const { documentHref, detailsHref, photosHref } = page.edit
  const href =
    target === "document"
      ? documentHref
      : target === "front" || target === "back"
        ? `${photosHref}#${target}`
        : `${detailsHref}#${controlOf[target]}`
  return (
    <p>
      <a href={href}>{words.status.changeTarget(targetName(words, page.kind ?? "residence-card", target))}</a>
    </p>
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
