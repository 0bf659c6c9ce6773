import { count, type Form, type Forms, flag, listOf, oneOf, type ValuesOf } from "./event-forms.ts"
import { findingCodes } from "./finding.ts"

const share: Form<number> = {
  words: "a share from 0 to 1",
  takes: (value): value is number => typeof value === "number" && value >= 0 && value <= 1,
}

export const mostUndoSeconds = 60

/** What the seniors of a desk decide for it; see docs/decisions/0030-policies-that-the-desk-sets.md. */
export const policyForms = {
  /** Whether the rule approves cases without a person. */
  clearByRule: flag,
  /** Of those, how many people see all the same. */
  clearSample: share,
  /** Which decisions another person looks at before they leave: refusals, those on cases with such a finding, a share of all. */
  secondLookRefusals: flag,
  secondLookFindings: listOf(oneOf(findingCodes, "a finding's code")),
  secondLookShare: share,
  /** Whether one press agrees to all fields that were surely read the same. */
  agreeToSure: flag,
  /** Whether a case is approved only once the official lookup found its number not lapsed. */
  lookupRequired: flag,
  /** How long a decision is held before it leaves; 0: it leaves at once. */
  undoSeconds: count(mostUndoSeconds),
} as const satisfies Forms

export type DeskPolicy = ValuesOf<typeof policyForms>
export type PolicyName = keyof DeskPolicy
export type PolicyValue = DeskPolicy[PolicyName]

/** The variable that it starts with: `clearByRule` is `CLEAR_BY_RULE`. */
export const variableOf = (policy: PolicyName): string =>
  policy.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

export const policyNames = [
  ...(["clearByRule", "clearSample", "secondLookRefusals", "secondLookFindings", "secondLookShare"] as const),
  ...(["agreeToSure", "lookupRequired", "undoSeconds"] as const),
] as const satisfies readonly PolicyName[]
