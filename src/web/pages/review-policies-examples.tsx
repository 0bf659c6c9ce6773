import { policyNames } from "../../verification/desk-policy.ts"
import { findingCodes } from "../../verification/finding.ts"
import type { Language } from "../i18n/languages.ts"
import { every } from "./every.ts"
import type { Example } from "./examples.tsx"
import type { PageContext } from "./layout.tsx"
import type { Desk } from "./review-layout.tsx"
import { type PoliciesProblem, ReviewPoliciesPage, type TypedPolicies } from "./review-policies-page.tsx"

type Props = Parameters<typeof ReviewPoliciesPage>[0]

const now = Date.parse("2026-11-23T06:04:00Z")

const stands: TypedPolicies = {
  ...{ clearByRule: "on", clearSample: "10", secondLookRefusals: "on", secondLookFindings: "" },
  ...{ secondLookShare: "2.5", agreeToSure: "on", lookupRequired: "off", undoSeconds: "5" },
}

const everyFinding = findingCodes.join(",")
const problems = every<PoliciesProblem>()(["stale", "notConfirmed", "clearSample", "secondLookShare", "undoSeconds"])

const history: Props["history"] = [
  {
    at: now,
    byName: "Sato Misaki",
    settings: [
      { policy: "clearByRule", before: null, after: "on" },
      { policy: "secondLookFindings", before: "duplicate.number,duplicate.photo", after: "" },
    ],
  },
  {
    at: now - 86_400_000,
    byName: "Tanaka Ken",
    settings: policyNames
      .filter((policy) => policy !== "clearByRule")
      .map((policy) => ({ policy, before: null, after: { ...stands, secondLookFindings: everyFinding }[policy] })),
  },
]

/** The page of policies, for who sets and who reads them, in each state. */
export function policiesExamples(around: {
  readonly contextFor: (language: Language, demo?: boolean) => PageContext
  readonly desk: Desk
}): readonly Example[] {
  const senior: Desk = { ...around.desk, role: "senior", policiesHref: "/review/policies" }
  const form = {
    ...{ action: "/review/policies", version: 2, typed: stands },
    ...{ confirmOptions: "/review/account/confirm", needsPasskey: true },
  }
  const page = (language: Language, changed: Partial<Props> = {}) => (
    <ReviewPoliciesPage
      context={around.contextFor(language)}
      desk={senior}
      {...{ stands, history, form, confirmHref: null, isDone: false, problems: [], ...changed }}
    />
  )
  const typed = {
    ...stands,
    clearSample: "ten",
    secondLookFindings: everyFinding,
    lookupRequired: "on",
    undoSeconds: "",
  }
  return [
    { name: "review-policies", heading: "Policies of the desk", page: (language) => page(language) },
    {
      name: "review-policies-first",
      page: (language) => page(language, { history: [], form: { ...form, needsPasskey: false } }),
    },
    { name: "review-policies-done", page: (language) => page(language, { isDone: true }) },
    {
      name: "review-policies-problems",
      page: (language) =>
        page(language, { problems, form: { ...form, typed }, confirmHref: "/review/account/provider" }),
    },
    {
      name: "review-policies-read",
      page: (language) => page(language, { desk: { ...senior, role: "auditor" }, form: null }),
    },
  ]
}
