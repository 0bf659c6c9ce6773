import { deskWordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { ReviewLayout } from "./review-layout.tsx"

interface ReviewSignedOutPageProps {
  readonly context: PageContext
  /** At the provider, where the browser goes by itself; null where the provider offers no such address, or does not answer. */
  readonly signOutHref: string | null
  readonly signInHref: string
}

/** For whoever came through the provider. */
export function ReviewSignedOutPage({ context, signOutHref, signInHref }: ReviewSignedOutPageProps) {
  const words = deskWordsOf(context.language).review.access.provider.signedOut
  return (
    <ReviewLayout context={context} desk={null} heading={words.heading}>
      <p class="lead">{signOutHref === null ? words.mayBeOpen : words.goesOn}</p>
      <p>
        {signOutHref === null ? (
          <a href={signInHref}>{words.toSignIn}</a>
        ) : (
          <a href={signOutHref} rel="noreferrer">
            {words.there}
          </a>
        )}
      </p>
    </ReviewLayout>
  )
}
