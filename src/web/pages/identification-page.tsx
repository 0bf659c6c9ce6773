import type { Child } from "hono/jsx"
import { documentKinds } from "../../documents/kinds.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { AcceptanceLink } from "./acceptance-link.tsx"
import { DocumentName } from "./document-name.tsx"
import { Submit } from "./form.tsx"
import { Contact, Layout, type PageContext } from "./layout.tsx"

/** Days until photos and details are erased, per outcome. */
interface RetentionDays {
  readonly approved: number
  readonly refused: number
  readonly undecided: number
}

interface IdentificationPageProps {
  readonly context: PageContext
  /** Pressing the button is the consent. No fields. */
  readonly action: string
  /** 利用目的 as the business states it, in the reader's language where it has one. A sentence with its full stop. */
  readonly purpose: string
  /** How long the link lives. */
  readonly linkDays: number
  readonly retentionDays: RetentionDays
}

/** Who asks and why, and the consent that Japan's privacy law (個人情報保護法) asks for, before anything is collected. */
export function IdentificationPage({ context, action, purpose, linkDays, retentionDays }: IdentificationPageProps) {
  const all = wordsOf(context.language)
  const words = all.identification
  return (
    <Layout context={context} heading={words.heading} step={all.layout.step(1, 5)}>
      <p class="lead">{words.lead(context.business.name)}</p>
      <p>
        <strong>{words.minutes}</strong> {words.comeBack(linkDays)}
      </p>
      <h2>{words.needed}</h2>
      <Needed words={all} />
      <h2>{words.who}</h2>
      <dl class="list">
        <Entry term={words.business}>{context.business.name}</Entry>
        <Entry term={words.purpose}>{purpose}</Entry>
        <Entry term={words.contact}>
          <Contact contact={context.business.contact} />
        </Entry>
      </dl>
      <h2>{words.consent}</h2>
      <Consent words={all} business={context.business.name} purpose={purpose} retentionDays={retentionDays} />
      <form method="post" action={action}>
        <p class="notice">
          {words.agree} {context.counter && <strong>{all.counter.consent}</strong>}
        </p>
        <Submit>{words.button}</Submit>
      </form>
    </Layout>
  )
}

function Needed({ words }: { words: Words }) {
  return (
    <>
      <p>{words.identification.oneOf}</p>
      <ul>
        {documentKinds.map((kind) => (
          <li>
            <DocumentName words={words} kind={kind} />
          </li>
        ))}
      </ul>
      <p>{words.identification.alsoNeeded}</p>
      <p>{words.identification.mustBeValid}</p>
      <AcceptanceLink words={words} />
    </>
  )
}

interface ConsentProps {
  readonly words: Words
  readonly business: string
  readonly purpose: string
  readonly retentionDays: RetentionDays
}

function Consent({ words: all, business, purpose, retentionDays }: ConsentProps) {
  const words = all.identification
  return (
    <dl class="list">
      <Entry term={words.collectedTerm}>{words.collected}</Entry>
      <Entry term={words.useTerm}>{words.use(purpose)}</Entry>
      <Entry term={words.seenTerm}>{words.seen(business)}</Entry>
      <Entry term={words.keptTerm}>
        <ul>
          <li>{words.keptApproved(retentionDays.approved)}</li>
          <li>{words.keptRefused(retentionDays.refused)}</li>
          <li>{words.keptUndecided(retentionDays.undecided)}</li>
        </ul>
        {words.keptThen}
      </Entry>
      <Entry term={words.rightsTerm}>{words.rights}</Entry>
      <Entry term={words.choiceTerm}>{words.choice}</Entry>
    </dl>
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
