import { type Role, roles } from "../../verification/roles.ts"
import type { Language } from "../i18n/languages.ts"
import { every } from "./every.ts"
import type { Example } from "./examples.tsx"
import type { PageContext } from "./layout.tsx"
import { type AccountProblem, ReviewAccountPage } from "./review-account-page.tsx"
import { ReviewJoinPage } from "./review-join-page.tsx"
import type { Desk } from "./review-layout.tsx"
import { type PeopleProblem, ReviewPeoplePage } from "./review-people-page.tsx"
import { ReviewSignInPage, type SignInProblem } from "./review-sign-in-page.tsx"

const minuteMillis = 60_000
const now = Date.parse("2026-11-23T06:04:00Z")
const confirmOptions = "/review/account/confirm"

const names: Readonly<Record<Role, string>> = {
  reviewer: "Sato Misaki",
  senior: "Tanaka Ken",
  administrator: "Ito Mei",
  auditor: "Kimura Sho",
  clerk: "Kondo Mei",
  none: "Yamada Ren",
}

const accountProblems = every<AccountProblem>()(["notConfirmed", "notMade", "known", "lastOne"])

const peopleProblems = every<PeopleProblem>()([
  "notConfirmed",
  "nameMissing",
  "nameTooLong",
  "roleMissing",
  "ownRole",
  "nobody",
  "provided",
  "noRole",
])

interface Around {
  readonly contextFor: (language: Language, demo?: boolean) => PageContext
  readonly desk: Desk
}

/** How staff come in, their account and the list of people, in each state. */
export function peopleExamples({ contextFor, desk }: Around): readonly Example[] {
  const signIn = (language: Language, more: { demo?: boolean; problem?: SignInProblem; provider?: boolean } = {}) => (
    <ReviewSignInPage
      context={contextFor(language, more.demo ?? true)}
      passkey={{ action: "/review/sign-in/passkey", options: "/review/sign-in/options" }}
      problem={more.problem ?? null}
      providerHref={more.provider ? "/review/sign-in/provider" : null}
      action="/review/sign-in"
      people={(more.demo ?? true) ? roles.map((role) => ({ id: role, name: names[role], role })) : []}
    />
  )

  const join = (language: Language, problems: readonly ("notGood" | "known")[] = []) => (
    <ReviewJoinPage
      context={contextFor(language, false)}
      member={{ name: names.reviewer, role: "reviewer" }}
      action="/review/join/example"
      options="/review/join/example/options"
      problems={problems}
    />
  )

  const passkey = (id: string, name: string, usedAt: number | null) => ({
    ...{ id, name, usedAt, addedAt: now - 90 * minuteMillis, href: `/review/account/passkeys/${id}` },
  })
  const session = (id: string, browser: string, isThis: boolean) => ({
    ...{ id, browser, isThis, createdAt: now - 40 * minuteMillis, seenAt: now - minuteMillis },
    href: `/review/account/sessions/${id}/revoke`,
  })
  const account = (language: Language, changed: Partial<Parameters<typeof ReviewAccountPage>[0]> = {}) => (
    <ReviewAccountPage
      context={contextFor(language)}
      desk={desk}
      passkeys={[passkey("one", "Firefox, Linux", now - 40 * minuteMillis), passkey("two", "", null)]}
      sessions={[session("here", "Firefox, Linux", true), session("there", "", false)]}
      add={{ action: "/review/account/passkeys", options: "/review/account/options", name: "" }}
      confirmOptions={confirmOptions}
      isProvided={false}
      problems={[]}
      {...changed}
    />
  )

  const person = (role: Role, n: number) => ({
    ...{ id: role, name: names[role], role, passkeys: n % 3, sessions: n % 3 },
    invitedUntil: n === 0 ? now + 600 * minuteMillis : null,
    isMe: role === "administrator",
    isProvided: role === "senior",
    href: `/review/people/${role}`,
  })
  const people = (language: Language, changed: Partial<Parameters<typeof ReviewPeoplePage>[0]> = {}) => (
    <ReviewPeoplePage
      context={contextFor(language)}
      desk={{
        ...desk,
        staffName: names.administrator,
        role: "administrator",
        queueHref: null,
        peopleHref: "/review/people",
      }}
      people={roles.map(person)}
      invitation={{ action: "/review/people", name: "", role: null }}
      made={null}
      confirmOptions={confirmOptions}
      confirmHref={null}
      eraseHref="/review/erase"
      problems={[]}
      {...changed}
    />
  )

  return [
    { name: "review-sign-in", heading: "Review: sign in", page: (language) => signIn(language) },
    { name: "review-sign-in-live", heading: "Review: sign in", page: (language) => signIn(language, { demo: false }) },
    { name: "review-sign-in-refused", page: (language) => signIn(language, { demo: false, problem: "passkey" }) },
    { name: "review-sign-in-provider", page: (language) => signIn(language, { demo: false, provider: true }) },
    ...(["providerRefused", "providerDown"] as const).map((problem) => ({
      name: `review-sign-in-${problem}`,
      page: (language: Language) => signIn(language, { demo: false, provider: true, problem }),
    })),
    { name: "review-join", heading: "Your invitation", page: (language) => join(language) },
    { name: "review-join-problem", page: (language) => join(language, ["notGood", "known"]) },
    { name: "review-account", heading: "Your account", page: (language) => account(language) },
    { name: "review-account-provided", page: (language) => account(language, { isProvided: true, passkeys: [] }) },
    { name: "review-account-none", page: (language) => account(language, { passkeys: [] }) },
    { name: "review-account-problems", page: (language) => account(language, { problems: accountProblems }) },
    { name: "review-people", heading: "People", page: (language) => people(language) },
    {
      name: "review-people-made",
      page: (language) =>
        people(language, { made: { url: "http://localhost:4400/review/join/example-token", name: names.reviewer } }),
    },
    {
      name: "review-people-confirm",
      page: (language) => people(language, { problems: ["notConfirmed"], confirmHref: "/review/account/provider" }),
    },
    {
      name: "review-people-problems",
      page: (language) =>
        people(language, {
          problems: peopleProblems,
          invitation: { action: "/review/people", name: "Mori Aya", role: "senior" },
        }),
    },
  ]
}
