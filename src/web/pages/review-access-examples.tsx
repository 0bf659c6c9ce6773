import { states } from "../../verification/states.ts"
import type { Language } from "../i18n/languages.ts"
import { every } from "./every.ts"
import type { Example } from "./examples.tsx"
import type { PageContext } from "./layout.tsx"
import { ReviewConfirmedPage } from "./review-confirm.tsx"
import { type EraseProblem, ReviewErasePage } from "./review-erase-page.tsx"
import type { Desk } from "./review-layout.tsx"
import { ReviewSignedOutPage } from "./review-signed-out-page.tsx"

interface Around {
  readonly contextFor: (language: Language, demo?: boolean) => PageContext
  readonly desk: Desk
}

const now = Date.parse("2026-11-23T06:04:00Z")

const problems = every<EraseProblem>()(["reasonMissing", "notConfirmed", "gone"])

const found = states.map((state, n) => ({
  shortReference: `7K3M-Q9T${n}`,
  state,
  submittedAt: state === "collecting" ? null : now,
  erasedAt: state === "withdrawn" ? now : null,
  action: `/review/erase/${state}`,
}))

/** Erasing before its time, and what ends with the provider: confirming, signing out; in each state. */
export function accessExamples({ contextFor, desk }: Around): readonly Example[] {
  const administrator: Desk = { ...desk, role: "administrator", queueHref: null, peopleHref: "/review/people" }
  const erase = (language: Language, changed: Partial<Parameters<typeof ReviewErasePage>[0]> = {}) => (
    <ReviewErasePage
      context={contextFor(language)}
      desk={administrator}
      action="/review/erase"
      wanted=""
      reason=""
      found={null}
      isDone={false}
      confirmOptions="/review/account/confirm"
      confirmHref={null}
      problems={[]}
      {...changed}
    />
  )
  const signedOut = (language: Language, signOutHref: string | null) => (
    <ReviewSignedOutPage context={contextFor(language)} signOutHref={signOutHref} signInHref="/review" />
  )
  return [
    { name: "review-erase", heading: "Erase a case", page: (language) => erase(language) },
    { name: "review-erase-done", page: (language) => erase(language, { isDone: true }) },
    { name: "review-erase-nothing", page: (language) => erase(language, { wanted: "C-1", found: [] }) },
    { name: "review-erase-found", page: (language) => erase(language, { wanted: "C-2026-0418", found }) },
    {
      name: "review-erase-problems",
      page: (language) =>
        erase(language, { found, reason: "asked", problems, confirmHref: "/review/account/provider" }),
    },
    {
      name: "review-confirmed",
      page: (language) => <ReviewConfirmedPage context={contextFor(language)} desk={administrator} />,
    },
    { name: "review-signed-out", page: (language) => signedOut(language, "https://login.example.jp/session/end") },
    { name: "review-signed-out-here", page: (language) => signedOut(language, null) },
  ]
}
