import type { Role } from "../../verification/roles.ts"
import { deskWordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { ReviewLayout } from "./review-layout.tsx"

interface ReviewSignInPageProps {
  readonly context: PageContext
  /** Takes `staffId`. Used in the demonstration only. */
  readonly action: string
  /** The demonstration's people; live, the page names nobody. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: Role }[]
}

export function ReviewSignInPage({ context, action, people }: ReviewSignInPageProps) {
  const all = deskWordsOf(context.language).review
  const words = all.signIn
  return (
    <ReviewLayout context={context} desk={null} heading={words.heading}>
      {context.demo ? (
        <>
          <p>{people.length > 0 ? words.lead : words.nobody}</p>
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
                  {all.people.roles[person.role]}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="notice">{words.live}</p>
      )}
    </ReviewLayout>
  )
}
