import { correctableFields } from "../app/correct-field.ts"
import { fieldsToAnswer, surelyAgreeing } from "../app/fields-to-answer.ts"
import { lookedAt } from "../app/looked-at.ts"
import type { Policy } from "../app/policy.ts"
import { reasonOfField, reasonOfFinding } from "../verification/reasons.ts"
import type { Verification } from "../verification/verification.ts"
import type { FieldAnswers } from "../web/pages/review-answers.tsx"

export const answersGiven = (verification: Verification): FieldAnswers["given"] =>
  Object.fromEntries(lookedAt(verification)?.fields.map(({ field, answer }) => [field, answer]) ?? [])

/** The answers of whoever holds the case, for its page. */
export function answersOf(
  verification: Verification,
  { action, policy, notTaken }: { action: string; policy: Policy; notTaken: FieldAnswers["notTaken"] },
): FieldAnswers {
  const given = answersGiven(verification)
  const sure = policy.agreeToSure ? surelyAgreeing(verification).filter((field) => !given[field]) : []
  const corrections = verification.contents?.reveal("show-reviewer").corrections ?? []
  return {
    ...{ action, given, sure, notTaken },
    findings: lookedAt(verification)?.findings ?? [],
    asked: fieldsToAnswer(verification),
    correctable: correctableFields,
    typedBefore: Object.fromEntries(corrections.map(({ field, from }) => [field, from])),
  }
}

/** Values of the reasons that go with the fields said to differ, and with findings that hold. */
export function reasonsOfDifferences(verification: Verification): readonly string[] {
  const { fields = [], findings = [] } = lookedAt(verification) ?? {}
  const differing = fields.filter(({ answer }) => answer === "differs").map(({ field }) => reasonOfField(field))
  const holding = findings.filter(({ answer }) => answer === "holds").map(reasonOfFinding)
  return [...new Set([...differing, ...holding].map(({ code, target }) => `${code}:${target}`))]
}
