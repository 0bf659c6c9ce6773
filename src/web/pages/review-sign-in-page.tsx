import type { Role } from "../../verification/roles.ts"
import { deskWordsOf } from "../i18n/languages.ts"
import { ErrorSummary } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { Ceremony, PasskeyForm, WithoutPasskeys } from "./passkey-form.tsx"
import { ReviewLayout } from "./review-layout.tsx"

/** What was tried and not taken. */
export type SignInProblem = "passkey" | "providerRefused" | "providerDown"

interface ReviewSignInPageProps {
  readonly context: PageContext
  /** Takes `asserted`, which answers what `options` asks. */
  readonly passkey: { readonly action: string; readonly options: string }
  /** null where staff come in with passkeys alone. */
  readonly providerHref: string | null
  readonly problem: SignInProblem | null
  /** Takes `staffId`. Used in the demonstration only. */
  readonly action: string
  /** The demonstration's people; live, the page names nobody. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: Role }[]
}

export function ReviewSignInPage(props: ReviewSignInPageProps) {
  const { context, passkey, providerHref, problem, action, people } = props
  const all = deskWordsOf(context.language)
  const words = all.review.signIn
  const { provider } = all.review.access
  const texts = {
    passkey: all.review.people.passkey.refused,
    providerRefused: provider.refused,
    providerDown: provider.down,
  }
  const control = problem === "passkey" ? "passkey" : "provider"
  const lines = problem ? [{ control, text: texts[problem] }] : []
  return (
    <ReviewLayout context={context} desk={null} heading={words.heading} hasProblems={problem !== null}>
      <ErrorSummary words={all} lines={lines} />
      {providerHref !== null && (
        <p>
          <a class="button primary" href={providerHref} id="provider">
            {provider.button}
          </a>
        </p>
      )}
      <PasskeyForm words={all} action={passkey.action} formKey={null} class="one">
        <Ceremony name="asserted" kind="get" options={passkey.options} />
        <button type="submit" class={providerHref === null ? "primary" : undefined} id="passkey" hidden>
          {words.withPasskey}
        </button>
      </PasskeyForm>
      <WithoutPasskeys words={all} />
      <p class="quiet">{words.noPasskey}</p>
      {people.length > 0 && (
        <>
          <h2>{words.demo}</h2>
          <p>{words.lead}</p>
          <ul class="people">
            {people.map((person) => (
              <li>
                <form method="post" action={action}>
                  <input type="hidden" name="staffId" value={person.id} />
                  <button type="submit" aria-describedby={`role-${person.id}`}>
                    {words.button(person.name)}
                  </button>
                </form>
                <span class="role" id={`role-${person.id}`}>
                  {all.review.people.roles[person.role]}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </ReviewLayout>
  )
}
