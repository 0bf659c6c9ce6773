import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { Layout, type PageContext } from "./layout.tsx"

/**
 * `notFound` 404 and 410: a link unknown or ended, never told apart. `forbidden` 403. `locked`: five wrong birth dates.
 * `changed` 409: moved on in another window. `tooManyRequests` 429. `broken` 500.
 */
export type Message = Exclude<keyof Words["message"], "waitMinutes" | "continue">

interface MessagePageProps {
  readonly context: PageContext
  readonly message: Message
  /** Whole minutes until it is worth another try; null when not known. */
  readonly waitMinutes: number | null
  /** The applicant's own link, where the reader proved to have it; else null. */
  readonly continueHref: string | null
}

/** Everything that stops a request, in words and without detail. */
export function MessagePage({ context, message, waitMinutes, continueHref }: MessagePageProps) {
  const words = wordsOf(context.language).message
  return (
    <Layout context={context} heading={words[message].heading}>
      <p class="lead">{words[message].body}</p>
      {waitMinutes !== null && <p>{words.waitMinutes(waitMinutes)}</p>}
      {continueHref !== null && (
        <p>
          <a href={continueHref}>{words.continue}</a>
        </p>
      )}
    </Layout>
  )
}
