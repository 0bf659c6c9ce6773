import { wordsOf } from "../i18n/languages.ts"
import { Submit } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"

interface PhonePageProps {
  readonly context: PageContext
  /** Opens the link for this browser alone. No fields. */
  readonly action: string
}

/** What the phone shows first: what the link is for. */
export function PhonePage({ context, action }: PhonePageProps) {
  const words = wordsOf(context.language).handover.phone
  return (
    <Layout context={context} heading={words.heading}>
      <p class="lead">{words.lead(context.business.name)}</p>
      <p>{words.only}</p>
      <p class="notice">{words.notAsked}</p>
      <form method="post" action={action}>
        <Submit>{words.button}</Submit>
      </form>
    </Layout>
  )
}

export function PhoneDonePage({ context }: { context: PageContext }) {
  const words = wordsOf(context.language).handover.phone
  return (
    <Layout context={context} heading={words.doneHeading}>
      <p class="done">{words.done}</p>
    </Layout>
  )
}
