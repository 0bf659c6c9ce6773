import { ok, type Result } from "../kit/result.ts"
import { erased } from "../verification/erase.ts"
import type { Event } from "../verification/events.ts"
import { move, type Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { Verifications } from "./ports.ts"

/** Ends the verification by the applicant's wish and erases everything given, at once. */
export function withdraw(
  deps: { verifications: Verifications; now: () => number },
  id: string,
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.change(id, (verification) => {
    if (verification.state === "withdrawn") return ok({ next: verification, events: [], jobs: [] })
    const moved = move(verification, "withdraw", now)
    if (!moved.ok) return moved
    const by = { actor: { kind: "applicant" }, at: now } as const
    const events: Event[] = [
      { kind: "withdrawn", ...by },
      { kind: "erased", cause: "withdrawn", ...by },
    ]
    return ok({ ...erased(moved.value, now), events })
  })
}
