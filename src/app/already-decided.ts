import type { Outcome } from "../verification/reasons.ts"
import type { SeenCase } from "./claim.ts"
import type { Policy } from "./policy.ts"
import type { Trail, Verifications } from "./ports.ts"

/**
 * Whether just this was decided, by the same person on the case as they saw it, and nothing since: it arrived, the answer was lost
 * on its way, and it came once more.
 */
export async function isAlreadyDecided(
  deps: { verifications: Verifications; trail: Trail; policy: Policy },
  { verificationId, staffId, revision, outcome }: Omit<SeenCase, "claim"> & { readonly outcome: Outcome },
): Promise<boolean> {
  const verification = await deps.verifications.byId(verificationId)
  if (verification?.revision !== revision + changesOf(deps.policy) || verification.claim) return false
  const last = (await deps.trail.of(verificationId)).findLast((event) => event.outcome !== null)
  return last?.staffId === staffId && last.outcome === outcome && verification.outcome === outcome
}

/** A decision that was held has been pressed, and has left. */
const changesOf = ({ undoSeconds }: Policy): number => (undoSeconds > 0 ? 2 : 1)
