import { ok } from "../kit/result.ts"
import { type LeavingDeps, leave } from "./decide.ts"
import type { DeskPolicies } from "./desk-policies.ts"
import { heldDecision } from "./held-decision.ts"
import type { Verifications } from "./ports.ts"

/** The decision held under this lock leaves. Taken back, overtaken by a withdrawal or carried out already, it does nothing. */
export async function carryOut(
  a: LeavingDeps & { verifications: Verifications; deskPolicies: DeskPolicies; now: () => number },
  { verificationId, token }: { verificationId: string; token: string },
): Promise<void> {
  const { verifications, deskPolicies, now, ...deps } = a
  const desk = await deskPolicies.current()
  const done = await verifications.change(verificationId, (verification) => {
    const held = heldDecision(verification)
    return held?.token === token
      ? leave(verification, held, { ...deps, desk, now: now() })
      : ok({ next: verification, events: [], jobs: [] })
  })
  if (!done.ok) throw new Error(`a held decision cannot leave: ${done.error.kind}`)
}
