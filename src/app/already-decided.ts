import type { Outcome } from "../verification/reasons.ts"
import type { SeenCase } from "./claim.ts"
import type { Trail, Verifications } from "./ports.ts"

/** It was pressed, and it left. */
const mostChanges = 2

/**
 * Whether just this was decided, by the same person on the case as they saw it, and nothing since: it arrived, the answer was lost
 * on its way, and it came once more.
 */
export async function isAlreadyDecided(
  deps: { verifications: Verifications; trail: Trail },
  { verificationId, staffId, revision, outcome }: Omit<SeenCase, "claim"> & { readonly outcome: Outcome },
): Promise<boolean> {
  const verification = await deps.verifications.byId(verificationId)
  const changes = (verification?.revision ?? 0) - revision
  if (!verification || changes < 1 || changes > mostChanges || verification.claim) return false
  const last = (await deps.trail.of(verificationId)).findLast((event) => event.outcome !== null)
  return last?.staffId === staffId && last.outcome === outcome && verification.outcome === outcome
}
