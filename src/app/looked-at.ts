import type { FieldName } from "../documents/details.ts"
import type { FieldAnswer, Looked } from "../verification/looked.ts"
import { after } from "../verification/states.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import { type SeenCase, whyNotTheirs } from "./claim.ts"

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
export function whyNotAnswered(verification: Verification, seen: SeenCase): Refusal | null {
  const { state } = verification
  return after(state, "approve") === null
    ? { kind: "notAllowed", state, move: "approve" }
    : whyNotTheirs(verification, seen)
}

export function answered(looked: Looked, fields: readonly FieldName[], answer: FieldAnswer): Looked {
  const kept = looked.fields.filter(({ field }) => !fields.includes(field))
  return { ...looked, fields: [...kept, ...fields.map((field) => ({ field, answer }))] }
}
