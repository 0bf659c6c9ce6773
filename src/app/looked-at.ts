import type { FieldName } from "../documents/details.ts"
import type { FieldAnswer, Looked } from "../verification/looked.ts"
import { after } from "../verification/states.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import { holds } from "./claim.ts"

/** What whoever holds the case has answered so far. */
export function lookedAt({ contents, claim, round }: Verification): Looked | null {
  if (!claim) return null
  const looked = contents?.reveal("show-reviewer").looked ?? null
  const counts = looked?.staffId === claim.staffId && looked.round === round
  return counts ? looked : { staffId: claim.staffId, round, fields: [], findings: [] }
}

export const answerOf = (looked: Looked | null, field: FieldName): FieldAnswer | null =>
  looked?.fields.find((one) => one.field === field)?.answer ?? null

/** @returns null for whoever holds the case, sees it as it is, and may decide it. */
export function whyNotAnswered(
  verification: Verification,
  seen: { readonly staffId: string; readonly claim: string; readonly revision: number },
): Refusal | null {
  const { state } = verification
  if (after(state, "approve") === null) return { kind: "notAllowed", state, move: "approve" }
  if (!holds(verification, { staffId: seen.staffId, token: seen.claim })) return { kind: "notYours" }
  return verification.revision === seen.revision ? null : { kind: "stale" }
}

export function answered(looked: Looked, fields: readonly FieldName[], answer: FieldAnswer): Looked {
  const kept = looked.fields.filter(({ field }) => !fields.includes(field))
  return { ...looked, fields: [...kept, ...fields.map((field) => ({ field, answer }))] }
}
