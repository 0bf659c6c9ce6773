import { newId } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import { untilOf } from "./claim.ts"
import { heldDecision } from "./held-decision.ts"
import type { Policy } from "./policy.ts"
import type { Lock, Verifications } from "./ports.ts"

/** The case is its reviewer's again, as it was. `notYours`: the decision has left, or was somebody else's. */
export function takeBack(
  deps: { verifications: Verifications; policy: Policy; now: () => number },
  { verificationId, staffId, token }: Lock,
): Promise<Result<Verification, Refusal>> {
  const at = deps.now()
  return deps.verifications.change(verificationId, (verification) => {
    const held = heldDecision(verification)
    if (held?.token !== token || held.staffId !== staffId) return fail({ kind: "notYours" })
    const sessionId = verification.claim?.sessionId ?? null
    const claim = { staffId, token: newId(), until: untilOf(at, deps.policy), sessionId }
    const { outcome } = held
    const event = { kind: "decision.taken-back", outcome, actor: { kind: "staff", staffId }, at } as const
    return ok({ next: { ...verification, claim }, events: [event], jobs: [] })
  })
}
