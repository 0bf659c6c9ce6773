import type { Child } from "hono/jsx"
import type { Role } from "../../verification/roles.ts"
import { deskWordsOf } from "../i18n/languages.ts"
import { ErrorSummary, type SummaryLine } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import { type ToldLook, ToldLooks } from "./review-second-look.tsx"
import { type Undo, UndoBar } from "./review-undo.tsx"

/** Who is signed in, on every page of the desk. */
export interface Desk {
  readonly staffName: string
  readonly role: Role
  /** null on the queue itself, and for a person without a role. */
  readonly queueHref: string | null
  /** None on the counter's page, and for a role that enters no cases there. */
  readonly counterHref?: string | null
  /** null for a role that does not manage people. */
  readonly peopleHref: string | null
  /** null for a role that does not read events. */
  readonly logHref: string | null
  /** null for a role that does not read the desk's policies. */
  readonly policiesHref: string | null
  /** null for a role that does not read reports. */
  readonly reportsHref: string | null
  /** null for a person without a role. */
  readonly accountHref: string | null
  /** On the pages that a decision leads to. */
  readonly undo?: Undo | null
  /** On the same pages: how it went on with what was decided lately. */
  readonly looks?: readonly ToldLook[]
  /** Takes `formKey`. */
  readonly signOutAction: string
  /** The session's: it stands in every form, so that no other site can post it. */
  readonly formKey: string
}

interface ReviewLayoutProps {
  readonly context: PageContext
  /** null when nobody is signed in. */
  readonly desk: Desk | null
  readonly heading: string
  /** For a page that says its problems itself, beside `problems`. */
  readonly hasProblems?: boolean
  /** What is wrong with what was posted, summed up on top. */
  readonly problems?: readonly SummaryLine[]
  readonly children: Child
}

export function ReviewLayout({ context, desk, heading, problems = [], children, ...more }: ReviewLayoutProps) {
  const { hasProblems = problems.length > 0 } = more
  return (
    <Layout context={context} heading={heading} hasProblems={hasProblems} wide>
      {desk && <DeskBar context={context} desk={desk} />}
      {desk?.undo && <UndoBar words={deskWordsOf(context.language)} undo={desk.undo} formKey={desk.formKey} />}
      {desk?.looks && <ToldLooks words={deskWordsOf(context.language)} looks={desk.looks} />}
      <ErrorSummary words={deskWordsOf(context.language)} lines={problems} />
      {children}
    </Layout>
  )
}

function DeskBar({ context, desk }: { context: PageContext; desk: Desk }) {
  const words = deskWordsOf(context.language).review.desk
  return (
    <nav class="desk" aria-label={words.label}>
      {desk.queueHref !== null && <a href={desk.queueHref}>{words.queue}</a>}
      {desk.counterHref && <a href={desk.counterHref}>{deskWordsOf(context.language).review.counter.link}</a>}
      {desk.peopleHref !== null && <a href={desk.peopleHref}>{words.people}</a>}
      {desk.reportsHref !== null && <a href={desk.reportsHref}>{words.reports}</a>}
      {desk.policiesHref !== null && (
        <a href={desk.policiesHref}>{deskWordsOf(context.language).review.policies.link}</a>
      )}
      {desk.logHref !== null && <a href={desk.logHref}>{deskWordsOf(context.language).review.log.link}</a>}
      <p>
        {words.signedInAs} <strong>{desk.staffName}</strong>{" "}
        {desk.accountHref !== null && <a href={desk.accountHref}>{words.account}</a>}
      </p>
      <form method="post" action={desk.signOutAction}>
        <FormKey value={desk.formKey} />
        <button type="submit" class="small">
          {words.signOut}
        </button>
      </form>
    </nav>
  )
}

export function FormKey({ value }: { value: string }) {
  return <input type="hidden" name="formKey" value={value} />
}
