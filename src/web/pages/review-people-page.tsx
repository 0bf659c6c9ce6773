import { type Role, roles } from "../../verification/roles.ts"
import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { PasskeyForm, WithoutPasskeys } from "./passkey-form.tsx"
import { ConfirmElsewhere } from "./review-confirm.tsx"
import { type Desk, FormKey, ReviewLayout } from "./review-layout.tsx"
import { Moment } from "./review-time.tsx"

/** `notConfirmed`: no passkey was used within the last minutes. The others: what stands in the way of what was asked. */
export type PeopleProblem =
  | "notConfirmed"
  | "nameMissing"
  | "nameTooLong"
  | "roleMissing"
  | "ownRole"
  | "nobody"
  | "provided"
  | "noRole"

interface ShownPerson {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly passkeys: number
  readonly sessions: number
  /** The end of an invitation not used yet. */
  readonly invitedUntil: number | null
  readonly isMe: boolean
  /** The provider says which role they have, and signs them in. */
  readonly isProvided: boolean
  /** `/role`, `/invite` and `/revoke` are under it. */
  readonly href: string
}

interface ReviewPeoplePageProps {
  readonly context: PageContext
  readonly desk: Desk
  /** In the order they came. */
  readonly people: readonly ShownPerson[]
  /** Takes `name` and `role`; as typed before. */
  readonly invitation: { readonly action: string; readonly name: string; readonly role: Role | null }
  /** The link just made; it is kept nowhere, so this page is the only one to show it. */
  readonly made: { readonly url: string; readonly name: string } | null
  readonly confirmOptions: string
  /** Where to sign in again when no passkey confirms; null where one does. */
  readonly confirmHref: string | null
  readonly eraseHref: string
  readonly problems: readonly PeopleProblem[]
}

/** Who is on the staff and in which role, and the invitation of the next. */
export function ReviewPeoplePage(props: ReviewPeoplePageProps) {
  const all = deskWordsOf(props.context.language)
  const words = all.review.people.list
  return (
    <ReviewLayout
      {...props}
      heading={words.heading}
      problems={props.problems.map((problem) => ({ control: "invite-name", text: textOf(all, problem) }))}
    >
      <ConfirmElsewhere words={all} href={props.confirmHref} />
      {props.made && <Made words={all} made={props.made} />}
      <div class="queue">
        <ul class="rows">
          {props.people.map((person) => (
            <Person words={all} page={props} person={person} />
          ))}
        </ul>
        <Invite words={all} page={props} />
      </div>
      <p>
        <a href={props.eraseHref}>{all.review.access.erase.link}</a>
      </p>
      <WithoutPasskeys words={all} />
    </ReviewLayout>
  )
}

const textOf = ({ review }: DeskWords, problem: PeopleProblem): string =>
  problem === "provided" ? review.access.provider.isTheirs : review.people.list.problems[problem]

interface PartProps {
  readonly words: DeskWords
  readonly page: ReviewPeoplePageProps
}

function Person({ words: all, page, person }: PartProps & { readonly person: ShownPerson }) {
  const { list: words, roles: roleNames } = all.review.people
  const { formKey } = page.desk
  const guarded = { words: all, formKey, confirmOptions: page.confirmOptions, class: "row" }
  return (
    <li>
      <p>
        <strong>{person.name}</strong> <span class="tag">{roleNames[person.role]}</span>
        {person.isMe && ` · ${words.you}`}
        <br />
        <span class="quiet">
          {person.isProvided ? all.review.access.provider.from : words.passkeys(person.passkeys)} ·{" "}
          {words.sessions(person.sessions)}
          {person.invitedUntil !== null && (
            <>
              {" · "}
              {words.invitedUntil} <Moment words={all} at={person.invitedUntil} />
            </>
          )}
        </span>
      </p>
      {!person.isMe && !person.isProvided && (
        <PasskeyForm {...guarded} action={`${person.href}/role`}>
          <label for={`role-${person.id}`}>{words.roleOf(person.name)}</label>
          <RoleChoice words={all} id={`role-${person.id}`} among={roles} chosen={person.role} />
          <button type="submit" class="small" hidden>
            {words.changeRole}
          </button>
        </PasskeyForm>
      )}
      {person.role !== "none" && !person.isProvided && (
        <PasskeyForm {...guarded} action={`${person.href}/invite`}>
          <button type="submit" class="small" hidden>
            {words.inviteAgain}
          </button>
        </PasskeyForm>
      )}
      {person.sessions > 0 && (
        <form method="post" action={`${person.href}/revoke`} class="row">
          <FormKey value={formKey} />
          <button type="submit" class="small">
            {words.revoke}
          </button>
        </form>
      )}
    </li>
  )
}

interface RoleChoiceProps {
  readonly words: DeskWords
  readonly id: string
  readonly among: readonly Role[]
  readonly chosen: Role | null
}

function RoleChoice({ words, id, among, chosen }: RoleChoiceProps) {
  return (
    <select name="role" id={id}>
      {among.map((role) => (
        <option value={role} selected={role === chosen}>
          {words.review.people.roles[role]}
        </option>
      ))}
    </select>
  )
}

function Invite({ words: all, page }: PartProps) {
  const words = all.review.people.list
  const { action, name, role } = page.invitation
  return (
    <section class="panel" aria-labelledby="invite">
      <h2 id="invite">{words.invite}</h2>
      <p>{words.inviteLead}</p>
      <PasskeyForm words={all} action={action} formKey={page.desk.formKey} confirmOptions={page.confirmOptions}>
        <div class="field">
          <label for="invite-name">{words.name}</label>
          <input type="text" id="invite-name" name="name" value={name} autocomplete="off" />
        </div>
        <div class="field">
          <label for="invite-role">{words.role}</label>
          <RoleChoice words={all} id="invite-role" among={roles.filter((one) => one !== "none")} chosen={role} />
        </div>
        <button type="submit" class="primary" hidden>
          {words.makeInvitation}
        </button>
      </PasskeyForm>
    </section>
  )
}

function Made({ words: all, made }: { words: DeskWords; made: NonNullable<ReviewPeoplePageProps["made"]> }) {
  const { list: words } = all.review.people
  const { copy, copied, copyByHand } = all.review.queue
  return (
    <section class="done made" aria-labelledby="made-link-label">
      <label for="made-link" id="made-link-label">
        {words.madeFor(made.name)}
      </label>
      <p id="made-link-hint">{words.madeOnce}</p>
      <div class="copy">
        <input type="text" id="made-link" value={made.url} readonly aria-describedby="made-link-hint" />
        <button type="button" hidden data-copy="made-link" data-copied={copied} data-by-hand={copyByHand}>
          {copy}
        </button>
      </div>
    </section>
  )
}
