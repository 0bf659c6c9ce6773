import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { type Desk, ReviewLayout } from "./review-layout.tsx"

/** For whom no passkey confirms: signing in again, beside the page, so that nothing typed in it is lost. */
export function ConfirmElsewhere({ words, href }: { words: DeskWords; href: string | null }) {
  if (href === null) return null
  const { again, after } = words.review.access.provider
  return (
    <p class="notice">
      <a href={href} target="_blank" rel="noopener">
        {again}
      </a>{" "}
      {after}
    </p>
  )
}

/** Where that ends. `desk`: null when the session ended meanwhile. */
export function ReviewConfirmedPage({ context, desk }: { context: PageContext; desk: Desk | null }) {
  const { heading, body } = deskWordsOf(context.language).review.access.provider.confirmed
  return (
    <ReviewLayout context={context} desk={desk} heading={heading}>
      <p class="lead">{body}</p>
    </ReviewLayout>
  )
}
