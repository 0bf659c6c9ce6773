import { fail, ok } from "../kit/result.ts"
import type { Actor } from "../verification/events.ts"
import { move } from "../verification/transition.ts"
import { heldDecision } from "./held-decision.ts"
import type { Locks, Verifications } from "./ports.ts"

/**
 * Whoever lost the role holds nothing any more: each of their cases waits again, in its old place in the queue. A decision that is
 * only held for its seconds was made under the role, and leaves.
 */
export async function releaseCases(
  deps: { verifications: Verifications; locks: Locks; now: () => number },
  { staffId, by }: { staffId: string; by: Actor },
): Promise<void> {
  const now = deps.now()
  for (const id of await deps.locks.heldBy(staffId)) {
    await deps.verifications.change(id, (verification) => {
      if (verification.claim?.staffId !== staffId || heldDecision(verification)) return fail({ kind: "notYours" })
      const moved = move(verification, "giveBack", now)
      return moved.ok ? ok({ next: moved.value, events: [{ kind: "released", actor: by, at: now }], jobs: [] }) : moved
    })
  }
}
