import { wordsOf } from "../i18n/languages.ts"
import { Layout, type PageContext } from "./layout.tsx"
import { type ShownUsualTime, UsualTime } from "./usual-time.tsx"

interface SentPageProps {
  readonly context: PageContext
  /** `7K3M-Q9TB`. */
  readonly shortReference: string
  /** An address was given and mail is configured: the decision comes by e-mail. */
  readonly mailed: boolean
  readonly statusHref: string
  readonly receiptHref: string
  readonly usual: ShownUsualTime | null
}

export function SentPage({ context, shortReference, mailed, usual, statusHref, receiptHref }: SentPageProps) {
  const all = wordsOf(context.language)
  const words = all.sent
  return (
    <Layout context={context} heading={words.heading}>
      <div class="done">
        <p>{words.received}</p>
        <p>
          {words.reference}
          <br />
          <strong class="reference">{shortReference}</strong>
        </p>
      </div>
      <h2>{words.next}</h2>
      <p>{words.nextCheck}</p>
      <UsualTime words={all} usual={usual} />
      <p>{mailed ? words.nextMailed : words.nextNoMail}</p>
      <p>
        <a href={statusHref}>{words.statusLink}</a>
      </p>
      <p>
        <a href={receiptHref}>{all.receipt.link}</a>
      </p>
    </Layout>
  )
}
