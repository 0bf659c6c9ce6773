import { wordsOf } from "../i18n/languages.ts"
import { Submit } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"

interface WithdrawPageProps {
  readonly context: PageContext
  /** No fields. */
  readonly action: string
  readonly backHref: string
}

export function WithdrawPage({ context, action, backHref }: WithdrawPageProps) {
  const words = wordsOf(context.language).withdraw
  return (
    <Layout context={context} heading={words.heading}>
      <p class="lead">{words.lead}</p>
      <p>{words.after}</p>
      <form method="post" action={action}>
        <Submit kind="danger">{words.button}</Submit>
      </form>
      <p>
        <a href={backHref}>{words.back}</a>
      </p>
    </Layout>
  )
}

/** Right after withdrawing; later the status page says it, with the day of the erasure. */
export function WithdrawnPage({ context }: { readonly context: PageContext }) {
  const words = wordsOf(context.language).withdraw
  return (
    <Layout context={context} heading={words.doneHeading}>
      <p class="lead">{words.done}</p>
    </Layout>
  )
}
