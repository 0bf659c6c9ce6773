import type { FieldName } from "../documents/details.ts"
import type { FieldAnswer, Looked } from "../verification/looked.ts"
import type { Verification } from "../verification/verification.ts"

/** What whoever holds the case has answered so far. */
export function lookedAt({ contents, claim, round }: Verification): Looked | null {
  if (!claim) return null
  const looked = contents?.reveal("show-reviewer").looked ?? null
  const counts = looked?.staffId === claim.staffId && looked.round === round
  return counts ? looked : { staffId: claim.staffId, round, fields: [] }
}

export const answerOf = (looked: Looked | null, field: FieldName): FieldAnswer | null =>
  looked?.fields.find((one) => one.field === field)?.answer ?? null
