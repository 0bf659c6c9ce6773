import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { type Desk, ReviewLayout } from "./review-layout.tsx"

/**
 * `notAuthorised` 403: signed in, without a role. `otherRole` 403: with one that may not do this. `notFound` 404. `invitationOver` 404: nobody is signed in. `stale`, `notYours`, `notAllowed`, `hasLeft` 409.
 * `nothingWaiting` 404: Next case, and there is none. `pageTooOld` 403: the form's key is not the session's.
 */
export type ReviewMessage = Exclude<keyof DeskWords["review"]["message"], "lookAgain">

interface ReviewMessagePageProps {
  readonly context: PageContext
  /** null when nobody is signed in. Its `queueHref` is the way back. */
  readonly desk: Desk | null
  readonly message: ReviewMessage
  /** The case it was about; null when there is none to go back to. */
  readonly caseHref: string | null
}

export function ReviewMessagePage({ context, desk, message, caseHref }: ReviewMessagePageProps) {
  const { review } = deskWordsOf(context.language)
  const words = review.message
  return (
    <ReviewLayout context={context} desk={desk} heading={words[message].heading}>
      <p class="lead">{words[message].body}</p>
      {caseHref !== null && (
        <p>
          <a href={caseHref}>{words.lookAgain}</a>
        </p>
      )}
      {desk?.queueHref && (
        <p>
          <a href={desk.queueHref}>{review.desk.queue}</a>
        </p>
      )}
    </ReviewLayout>
  )
}
