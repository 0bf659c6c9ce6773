import { ok } from "../kit/result.ts"
import { leave } from "./decide.ts"
import { heldDecision } from "./held-decision.ts"
import type { Verifications } from "./ports.ts"
import type { SecondLookDeps } from "./second-look.ts"

/** The decision held under this lock leaves. Taken back, overtaken by a withdrawal or carried out already, it does nothing. */
export async function carryOut(
  { verifications, now, ...deps }: SecondLookDeps & { verifications: Verifications; now: () => number },
  { verificationId, token }: { verificationId: string; token: string },
): Promise<void> {
  const done = await verifications.change(verificationId, (verification) => {
    const held = heldDecision(verification)
    return held?.token === token
      ? leave(verification, held, { ...deps, now: now() })
      : ok({ next: verification, events: [], jobs: [] })
  })
  if (!done.ok) throw new Error(`a held decision cannot leave: ${done.error.kind}`)
}
