import type { Outcome } from "../verification/reasons.ts"
import type { SeenCase } from "./claim.ts"
import type { DeskPolicies } from "./desk-policies.ts"
import type { Trail, Verifications } from "./ports.ts"

/**
 * Whether just this was decided, by the same person on the case as they saw it, and nothing since: it arrived, the answer was lost
 * on its way, and it came once more.
 */
export async function isAlreadyDecided(
  deps: { verifications: Verifications; trail: Trail; deskPolicies: DeskPolicies },
  { verificationId, staffId, revision, outcome }: Omit<SeenCase, "claim"> & { readonly outcome: Outcome },
): Promise<boolean> {
  const { undoSeconds } = await deps.deskPolicies.current()
  const verification = await deps.verifications.byId(verificationId)
  if (verification?.revision !== revision + changesOf(undoSeconds) || verification.claim) return false
  const last = (await deps.trail.of(verificationId)).findLast((event) => event.outcome !== null)
  return last?.staffId === staffId && last.outcome === outcome && verification.outcome === outcome
}

/** A decision that was held has been pressed, and has left. */
const changesOf = (undoSeconds: number): number => (undoSeconds > 0 ? 2 : 1)
