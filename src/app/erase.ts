import { fail, ok, type Result } from "../kit/result.ts"
import { erased } from "../verification/erase.ts"
import type { ErasureReason } from "../verification/erasure-reason.ts"
import { hasEnded } from "../verification/states.ts"
import { move, type Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { Verifications } from "./ports.ts"

/** Before its time and for a reason: what has not ended ends by it. `stale`: it is erased already. */
export function eraseEarly(
  deps: { verifications: Verifications; now: () => number },
  { verificationId, reason, staffId }: { verificationId: string; reason: ErasureReason; staffId: string },
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.change(verificationId, (verification) => {
    if (verification.erasedAt !== null) return fail({ kind: "stale" })
    const ended = hasEnded(verification.state) ? ok(verification) : move(verification, "erase", now)
    if (!ended.ok) return ended
    const event = { kind: "erased", cause: reason, actor: { kind: "staff", staffId }, at: now } as const
    return ok({ ...erased(ended.value, now), events: [event] })
  })
}
