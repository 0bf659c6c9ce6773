import type { Child } from "hono/jsx"
import type { FieldName } from "../../documents/details.ts"
import type { DocumentKind, Side } from "../../documents/kinds.ts"
import type { PlainDate } from "../../kit/plain-date.ts"
import type { State } from "../../verification/states.ts"
import { dayInWords, instantInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { DocumentName } from "./document-name.tsx"
import { Erased, type Erasure } from "./erased.tsx"
import { Contact, Layout, type PageContext } from "./layout.tsx"
import { sideName } from "./reasons.tsx"

interface ReceiptPageProps {
  readonly context: PageContext
  readonly shortReference: string
  readonly state: State
  /** Epoch milliseconds. */
  readonly sentAt: number
  readonly decidedOn: PlainDate | null
  /** null when none was chosen. */
  readonly kind: DocumentKind | null
  /** What was sent and what becomes of it; null once it is erased. */
  readonly sent: SentParts | null
  readonly erasure: Erasure | null
  readonly statusHref: string
}

export interface SentParts {
  /** Those that were typed. Their values are not part of a receipt: see ADR 16. */
  readonly fields: readonly FieldName[]
  readonly emailGiven: boolean
  /** The last four characters of the document's number; null where it has none. */
  readonly numberEnd: string | null
  readonly photos: readonly { readonly side: Side; readonly fileName: string }[]
  /** As on the identification page. */
  readonly purpose: string
  /** The day on which all is erased; days after the decision while that is open. */
  readonly erased: PlainDate | { readonly approvedDays: number; readonly refusedDays: number }
}

/** What was sent, who may see it and when it is erased: to be printed, on one sheet. */
export function ReceiptPage(props: ReceiptPageProps) {
  const all = wordsOf(props.context.language)
  const words = all.receipt
  const { sent, erasure, kind } = props
  return (
    <Layout context={props.context} heading={words.heading}>
      <div class="receipt">
        {sent && <p class="quiet screen-only">{words.lead}</p>}
        <dl class="list">
          <Facts words={all} page={props} />
        </dl>
        {erasure && <Erased words={all} erasure={erasure} />}
        {sent && kind && <What words={all} kind={kind} sent={sent} />}
        {sent && <Treatment words={all} page={props} sent={sent} />}
        <p class="screen-only">
          <a href={props.statusHref}>{words.back}</a>
        </p>
      </div>
    </Layout>
  )
}

function Facts({ words, page }: { words: Words; page: ReceiptPageProps }) {
  return (
    <>
      <Entry term={words.status.reference}>
        <strong class="reference">{page.shortReference}</strong>
      </Entry>
      <Entry term={words.receipt.sentAt}>{words.receipt.japanTime(instantInWords(words, page.sentAt))}</Entry>
      <Entry term={words.identification.business}>{page.context.business.name}</Entry>
      <Entry term={words.identification.contact}>
        <Contact contact={page.context.business.contact} />
      </Entry>
      {page.kind && (
        <Entry term={words.check.document}>
          <DocumentName words={words} kind={page.kind} />
        </Entry>
      )}
      <Entry term={words.receipt.standing}>{words.states[page.state]}</Entry>
      {page.decidedOn && <Entry term={words.status.decidedOn}>{dayInWords(words, page.decidedOn)}</Entry>}
    </>
  )
}

function What({ words, kind, sent }: { words: Words; kind: DocumentKind; sent: SentParts }) {
  return (
    <>
      <h2>{words.receipt.what}</h2>
      <dl class="list">
        <Entry term={words.receipt.typed}>
          <ul>
            {sent.fields.map((field) => (
              <li>
                {words.fields[field]}
                {field === "number" && sent.numberEnd && <> …{sent.numberEnd}</>}
              </li>
            ))}
            {sent.emailGiven && <li>{words.email}</li>}
          </ul>
        </Entry>
        <Entry term={words.receipt.photos(sent.photos.length)}>
          <ul>
            {sent.photos.map(({ side, fileName }) => (
              <li>
                {sideName(words, kind, side)} <span class="file-name">{fileName}</span>
              </li>
            ))}
          </ul>
        </Entry>
      </dl>
    </>
  )
}

function Treatment({ words: all, page, sent }: { words: Words; page: ReceiptPageProps; sent: SentParts }) {
  const words = all.identification
  const { erased } = sent
  return (
    <>
      <h2>{words.consent}</h2>
      <dl class="list">
        <Entry term={words.useTerm}>{words.use(sent.purpose)}</Entry>
        <Entry term={words.seenTerm}>{words.seen(page.context.business.name)}</Entry>
        <Entry term={words.keptTerm}>
          {typeof erased === "string" ? (
            all.receipt.erasedAfter(dayInWords(all, erased))
          ) : (
            <>
              <ul>
                <li>{words.keptApproved(erased.approvedDays)}</li>
                <li>{words.keptRefused(erased.refusedDays)}</li>
              </ul>
              {words.keptThen}
            </>
          )}
        </Entry>
        <Entry term={words.rightsTerm}>{words.rights}</Entry>
      </dl>
    </>
  )
}

function Entry({ term, children }: { term: string; children: Child }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
