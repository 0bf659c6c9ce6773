import { fail, ok, type Result } from "../kit/result.ts"
import { move, type Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { Policy } from "./policy.ts"
import type { Verifications } from "./ports.ts"

const minuteMillis = 60_000

/** The case that has waited longest becomes this reviewer's for a while; `notFound` when nothing waits. */
export function claimNext(
  deps: { verifications: Verifications; now: () => number; policy: Policy },
  staffId: string,
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.changeOldestWaiting(now, (verification) => {
    const moved = move(verification, "claim", now)
    if (!moved.ok) return moved
    const claim = { staffId, until: now + deps.policy.claimMinutes * minuteMillis }
    const event = { kind: "claimed", actor: { kind: "staff", staffId }, at: now } as const
    return ok({ next: { ...moved.value, claim }, events: [event], jobs: [] })
  })
}

/** The case waits again, in its old place in the queue. */
export function giveBack(
  deps: { verifications: Verifications; now: () => number },
  wanted: { verificationId: string; staffId: string },
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.change(wanted.verificationId, (verification) => {
    if (verification.claim?.staffId !== wanted.staffId) return fail({ kind: "notYours" })
    const moved = move(verification, "giveBack", now)
    if (!moved.ok) return moved
    const event = { kind: "given-back", actor: { kind: "staff", staffId: wanted.staffId }, at: now } as const
    return ok({ next: moved.value, events: [event], jobs: [] })
  })
}
