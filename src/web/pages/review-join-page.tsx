import type { Role } from "../../verification/roles.ts"
import { deskWordsOf } from "../i18n/languages.ts"
import { ErrorSummary } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { Ceremony, PasskeyForm, WithoutPasskeys } from "./passkey-form.tsx"
import { ReviewLayout } from "./review-layout.tsx"

interface ReviewJoinPageProps {
  readonly context: PageContext
  readonly member: { readonly name: string; readonly role: Role }
  /** Takes `created`, which answers what `options` asks. */
  readonly action: string
  readonly options: string
  readonly problems: readonly ("notGood" | "known")[]
}

/** Whom an invitation is for and what it is for, and the press that makes the passkey. */
export function ReviewJoinPage({ context, member, action, options, problems }: ReviewJoinPageProps) {
  const all = deskWordsOf(context.language)
  const { join, roles, passkey } = all.review.people
  const textOf = { notGood: passkey.failed, known: passkey.known }
  return (
    <ReviewLayout context={context} desk={null} heading={join.heading} hasProblems={problems.length > 0}>
      <ErrorSummary words={all} lines={problems.map((problem) => ({ control: "passkey", text: textOf[problem] }))} />
      <p class="lead">{join.forWhom(member.name, roles[member.role], context.business.name)}</p>
      <p>{join.notYou}</p>
      <p>{join.what}</p>
      <PasskeyForm words={all} action={action} formKey={null} class="one">
        <Ceremony name="created" kind="create" options={options} />
        <button type="submit" class="primary" id="passkey" hidden>
          {join.make}
        </button>
      </PasskeyForm>
      <WithoutPasskeys words={all} />
    </ReviewLayout>
  )
}
