import { type GiveBackReason, giveBackReasons } from "../../verification/give-back.ts"
import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import { ErrorSummary, ErrorText } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { type Desk, FormKey, ReviewLayout } from "./review-layout.tsx"

/** The lock by which I hold the case this page shows. */
export interface LockProps {
  /** Names this lock and no other. */
  readonly token: string
  readonly caseHref: string
  /** Each takes `formKey` and `claim`; the first two `page`, too, and `giveBack` a `why`. */
  readonly keepAction: string
  readonly leaveAction: string
  readonly giveBackAction: string
  /** What the script says of it when it is not simply held; null at first. */
  readonly standing: LockStanding | null
}

const standings = ["lost", "signedOut", "offline"] as const

/** `lost`: the case is somebody else's. `signedOut`: nobody is signed in here any more. `offline`: no connection. */
export type LockStanding = (typeof standings)[number]

interface LockPartProps {
  readonly words: DeskWords
  readonly desk: Desk
  readonly lock: LockProps
}

/** For the script that keeps the lock while the page is open; without it the lock simply lasts its time. */
export function KeepLock({ words, desk, lock }: LockPartProps) {
  return (
    <div
      class="lock"
      data-lock
      data-case={lock.caseHref}
      data-keep={lock.keepAction}
      data-leave={lock.leaveAction}
      data-form-key={desk.formKey}
      data-claim={lock.token}
    >
      {standings.map((standing) => (
        <p class="notice" role="alert" hidden={lock.standing !== standing} data-standing={standing}>
          {words.review.away[standing]}
          {standing === "lost" && (
            <>
              {" "}
              <a href={lock.caseHref}>{words.review.message.lookAgain}</a>
            </>
          )}
        </p>
      ))}
    </div>
  )
}

interface GiveBackProps {
  readonly words: DeskWords
  readonly action: string
  /** The id of the decision's form, which it is sent with: a note that stands there comes along. */
  readonly form: string
}

/** Folded away on the case page: a press opens it, a reason and another press give the case back. */
export function GiveBack({ words, action, form }: GiveBackProps) {
  return (
    <details class="give-back">
      <summary>{words.review.lock.giveBack}</summary>
      <div class="give-back-form">
        <Why words={words} form={form} problem={null} />
        <button type="submit" class="small" form={form} formaction={action}>
          {words.review.lock.giveBack}
        </button>
      </div>
    </details>
  )
}

function Why({ words: all, form, problem }: { words: DeskWords; form?: string; problem: string | null }) {
  const words = all.review.lock
  return (
    <fieldset aria-describedby={problem ? "why-error" : undefined}>
      <legend>{words.why}</legend>
      <ErrorText words={all} id="why-error" text={problem} />
      {giveBackReasons.map((reason) => (
        <label for={idOf(reason)}>
          <input type="radio" name="why" id={idOf(reason)} form={form} value={reason} />
          <span>{words.reasons[reason]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const idOf = (reason: GiveBackReason): string => `give-back-${reason}`

interface ReviewGiveBackPageProps {
  readonly context: PageContext
  readonly desk: Desk
  readonly shortReference: string
  readonly lock: LockProps
  readonly caseHref: string
}

/** A case was given back without a reason: nothing happened yet. */
export function ReviewGiveBackPage({ context, desk, shortReference, lock, caseHref }: ReviewGiveBackPageProps) {
  const words = deskWordsOf(context.language)
  const { missing } = words.review.lock
  return (
    <ReviewLayout
      context={context}
      desk={desk}
      heading={`${words.review.lock.giveBack}: ${shortReference}`}
      hasProblems
    >
      <ErrorSummary words={words} lines={[{ control: idOf("break"), text: missing }]} />
      <div class="give-back">
        <form method="post" action={lock.giveBackAction}>
          <FormKey value={desk.formKey} />
          <input type="hidden" name="claim" value={lock.token} />
          <Why words={words} problem={missing} />
          <button type="submit" class="small">
            {words.review.lock.giveBack}
          </button>
        </form>
      </div>
      <p>
        <a href={caseHref}>{words.review.message.lookAgain}</a>
      </p>
    </ReviewLayout>
  )
}
