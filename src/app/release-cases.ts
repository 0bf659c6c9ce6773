import { fail, ok } from "../kit/result.ts"
import type { Actor } from "../verification/events.ts"
import { move } from "../verification/transition.ts"
import { heldDecision } from "./held-decision.ts"
import type { Locks, Verifications } from "./ports.ts"

/** @param why - `released`: they lost the role; `let-go`: their session was ended from elsewhere. `sessionId`: null for all they hold. */
interface Release {
  readonly staffId: string
  readonly by: Actor
  readonly why: "released" | "let-go"
  readonly sessionId: string | null
}

/**
 * Each case that somebody must not hold any more waits again, in its old place in the queue. A decision that is only held for its
 * seconds was made before that, and leaves.
 */
export async function releaseCases(
  deps: { verifications: Verifications; locks: Locks; now: () => number },
  { staffId, by, why, sessionId }: Release,
): Promise<void> {
  const now = deps.now()
  for (const id of await deps.locks.heldBy(staffId)) {
    await deps.verifications.change(id, (verification) => {
      const { claim } = verification
      const isMeant = claim?.staffId === staffId && (sessionId === null || claim.sessionId === sessionId)
      if (!isMeant || heldDecision(verification)) return fail({ kind: "notYours" })
      const moved = move(verification, "giveBack", now)
      return moved.ok ? ok({ next: moved.value, events: [{ kind: why, actor: by, at: now }], jobs: [] }) : moved
    })
  }
}
