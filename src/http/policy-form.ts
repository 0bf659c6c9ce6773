import { fail, ok, type Result } from "../kit/result.ts"
import {
  type DeskPolicy,
  mostUndoSeconds,
  type PolicyName,
  type PolicyValue,
  policyNames,
} from "../verification/desk-policy.ts"
import { findingCodes } from "../verification/finding.ts"
import type { FigureName, TypedPolicies } from "../web/pages/review-policies-page.tsx"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"

/** As a form has it: `on` or `off`, codes divided by commas, a share in percent, seconds. */
export function asTyped(policy: PolicyName, value: PolicyValue): string {
  if (typeof value === "boolean") return value ? "on" : "off"
  if (typeof value !== "number") return findingCodes.filter((code) => value.includes(code)).join(",")
  return policy === "undoSeconds" ? String(value) : String(Number((value * 100).toFixed(2)))
}

const everyPolicy = (text: (policy: PolicyName) => string): TypedPolicies => ({
  clearByRule: text("clearByRule"),
  clearSample: text("clearSample"),
  secondLookRefusals: text("secondLookRefusals"),
  secondLookFindings: text("secondLookFindings"),
  secondLookShare: text("secondLookShare"),
  agreeToSure: text("agreeToSure"),
  lookupRequired: text("lookupRequired"),
  undoSeconds: text("undoSeconds"),
})

export const typedOf = (policies: DeskPolicy): TypedPolicies =>
  everyPolicy((policy) => asTyped(policy, policies[policy]))

/** @param like - tells which policies are ticked and which are typed. */
export const typedIn = (form: FormBody, like: DeskPolicy): TypedPolicies =>
  everyPolicy((policy) => {
    const value = like[policy]
    if (typeof value === "boolean") return form[policy] === "on" ? "on" : "off"
    return typeof value === "number" ? textOf(form[policy]) : tickedIn(form[policy]).join(",")
  })

/** What was not touched since the form was shown takes what stands now. */
export const onTopOf = (now: TypedPolicies, { typed, shown }: { typed: TypedPolicies; shown: TypedPolicies }) =>
  everyPolicy((policy) => (typed[policy] === shown[policy] ? now[policy] : typed[policy]))

/** @param shown - what the form was filled with: a share that it shows rounded, and nobody touched, stays what it is. */
export function parsePolicies(typed: TypedPolicies, shown: DeskPolicy): Result<DeskPolicy, readonly FigureName[]> {
  const figures = {
    clearSample: shareIn(typed.clearSample),
    secondLookShare: shareIn(typed.secondLookShare),
    undoSeconds: secondsIn(typed.undoSeconds),
  }
  const { clearSample, secondLookShare, undoSeconds } = figures
  if (clearSample === null || secondLookShare === null || undoSeconds === null)
    return fail((["clearSample", "secondLookShare", "undoSeconds"] as const).filter((name) => figures[name] === null))
  const codes = typed.secondLookFindings.split(",")
  const parsed: DeskPolicy = {
    ...{ clearSample, secondLookShare, undoSeconds },
    clearByRule: typed.clearByRule === "on",
    secondLookRefusals: typed.secondLookRefusals === "on",
    secondLookFindings: findingCodes.filter((code) => codes.includes(code)),
    agreeToSure: typed.agreeToSure === "on",
    lookupRequired: typed.lookupRequired === "on",
  }
  const before = typedOf(shown)
  const untouched = policyNames.filter((policy) => typed[policy] === before[policy])
  return ok({ ...parsed, ...Object.fromEntries(untouched.map((policy) => [policy, shown[policy]])) })
}

const plain = (text: string): string => text.normalize("NFKC").trim()

function shareIn(percent: string): number | null {
  const [, digits] = /^(\d{1,3}(?:[.,]\d{1,2})?) ?%?$/.exec(plain(percent)) ?? []
  const share = digits === undefined ? null : Math.round(Number(digits.replace(",", ".")) * 100) / 10_000
  return share !== null && share <= 1 ? share : null
}

function secondsIn(text: string): number | null {
  const seconds = /^\d{1,2}$/.test(plain(text)) ? Number(plain(text)) : null
  return seconds !== null && seconds <= mostUndoSeconds ? seconds : null
}
