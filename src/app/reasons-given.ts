import type { Reason } from "../verification/reasons.ts"
import type { Verification } from "../verification/verification.ts"
import type { Trail } from "./ports.ts"
import { contentsOf } from "./progress.ts"

/** The reasons of the last decision. Erasure leaves those of the catalogue in the trail; what staff wrote is gone. */
export async function reasonsGiven(deps: { trail: Trail }, verification: Verification): Promise<readonly Reason[]> {
  const contents = contentsOf(verification)
  if (contents) return contents.reasons
  const events = await deps.trail.of(verification.id)
  const decided = events.findLast(({ kind }) => kind === "decided")
  return (decided?.reasons ?? []).map((reason) => ({ ...reason, words: null }))
}
