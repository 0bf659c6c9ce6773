import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { Ceremony, PasskeyForm, WithoutPasskeys } from "./passkey-form.tsx"
import { type Desk, FormKey, ReviewLayout } from "./review-layout.tsx"
import { Moment } from "./review-time.tsx"

/** `notConfirmed`: no passkey was used within the last minutes. `notMade`, `known`: the new one was not taken. */
export type AccountProblem = "notConfirmed" | "notMade" | "known" | "lastOne"

interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly addedAt: number
  readonly usedAt: number | null
  /** `/name` and `/remove` are under it. */
  readonly href: string
}

interface OwnSession {
  readonly id: string
  /** `Firefox, Linux`; empty where it is not known. */
  readonly browser: string
  readonly createdAt: number
  readonly seenAt: number
  readonly isThis: boolean
  readonly href: string
}

interface ReviewAccountPageProps {
  readonly context: PageContext
  readonly desk: Desk
  readonly passkeys: readonly OwnPasskey[]
  /** Newest first. */
  readonly sessions: readonly OwnSession[]
  /** Takes `name` and `created`, which answers what `options` asks. */
  readonly add: { readonly action: string; readonly options: string; readonly name: string }
  readonly confirmOptions: string
  /** They come in by the provider, and make no passkey. */
  readonly isProvided: boolean
  readonly problems: readonly AccountProblem[]
}

/** One's own passkeys and sessions. */
export function ReviewAccountPage(props: ReviewAccountPageProps) {
  const all = deskWordsOf(props.context.language)
  const words = all.review.people.account
  return (
    <ReviewLayout
      {...props}
      heading={words.heading}
      problems={props.problems.map((problem) => ({ control: "new-name", text: words.problems[problem] }))}
    >
      <p>
        {props.desk.staffName} · {all.review.people.roles[props.desk.role]}
      </p>
      <h2>{words.passkeys}</h2>
      {props.isProvided ? <p>{all.review.access.provider.noPasskeys}</p> : <OwnPasskeys words={all} page={props} />}
      <h2>{words.sessions}</h2>
      <Sessions words={all} page={props} />
    </ReviewLayout>
  )
}

function OwnPasskeys({ words: all, page }: { words: DeskWords; page: ReviewAccountPageProps }) {
  const words = all.review.people.account
  return (
    <>
      <Passkeys words={all} page={page} />
      <PasskeyForm
        words={all}
        action={page.add.action}
        formKey={page.desk.formKey}
        confirmOptions={page.confirmOptions}
        class="row"
      >
        <Ceremony name="created" kind="create" options={page.add.options} />
        <label for="new-name">{words.newName}</label>
        <input type="text" id="new-name" name="name" value={page.add.name} maxlength={60} autocomplete="off" />
        <button type="submit" hidden>
          {words.add}
        </button>
      </PasskeyForm>
      <WithoutPasskeys words={all} />
      <p class="quiet">{words.lost}</p>
    </>
  )
}

function Passkeys({ words: all, page }: { words: DeskWords; page: ReviewAccountPageProps }) {
  const words = all.review.people.account
  if (page.passkeys.length === 0) return <p class="quiet">{words.noPasskeys}</p>
  return (
    <ul class="rows">
      {page.passkeys.map((passkey) => (
        <li>
          <p>
            <strong>{passkey.name || words.unnamed}</strong>
            <br />
            <span class="quiet">
              {words.added} <Moment words={all} at={passkey.addedAt} />
              {passkey.usedAt !== null && (
                <>
                  {" · "}
                  {words.used} <Moment words={all} at={passkey.usedAt} />
                </>
              )}
            </span>
          </p>
          <form method="post" action={`${passkey.href}/name`} class="row">
            <FormKey value={page.desk.formKey} />
            <label for={`name-${passkey.id}`}>{words.name}</label>
            <input type="text" id={`name-${passkey.id}`} name="name" value={passkey.name} maxlength={60} />
            <button type="submit" class="small">
              {words.rename}
            </button>
          </form>
          {page.passkeys.length > 1 && (
            <PasskeyForm
              words={all}
              action={`${passkey.href}/remove`}
              formKey={page.desk.formKey}
              confirmOptions={page.confirmOptions}
            >
              <button type="submit" class="small" hidden>
                {words.remove(passkey.name || words.unnamed)}
              </button>
            </PasskeyForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function Sessions({ words: all, page }: { words: DeskWords; page: ReviewAccountPageProps }) {
  const words = all.review.people.account
  return (
    <ul class="rows">
      {page.sessions.map((session) => (
        <li>
          <p>
            <strong>{session.browser || words.unknownBrowser}</strong>{" "}
            {session.isThis && <span class="tag inReview">{words.thisOne}</span>}
            <br />
            <span class="quiet">
              {words.begun} <Moment words={all} at={session.createdAt} /> · {words.seen}{" "}
              <Moment words={all} at={session.seenAt} />
            </span>
          </p>
          {!session.isThis && (
            <form method="post" action={session.href}>
              <FormKey value={page.desk.formKey} />
              <button type="submit" class="small">
                {words.endSession}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
