import { newId } from "../kit/ids.ts"
import type { Pressed } from "../verification/pressed.ts"
import type { Change } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import { heldDecision } from "./held-decision.ts"

type Press = Pick<Pressed, "staffId" | "outcome" | "reasons" | "words">

/** Longer than the service may be away: until the decision has left, the case is nobody else's. */
const lockMillis = 86_400_000

/**
 * The decision lies with the case until its time is up. The lock's new token is known to no page shown before: none can answer,
 * give back, keep or decide any more.
 */
export function pressed(
  verification: Verification,
  { staffId, outcome, reasons, words }: Press,
  { now, undoSeconds }: { now: number; undoSeconds: number },
): Change {
  const token = newId()
  const leavesAt = now + undoSeconds * 1_000
  const sessionId = verification.claim?.sessionId ?? null
  const held = { staffId, round: verification.round, token, outcome, reasons, words, leavesAt }
  const contents = verification.contents?.map((c) => ({ ...c, pressed: held })) ?? null
  return {
    next: { ...verification, contents, claim: { staffId, token, until: leavesAt + lockMillis, sessionId } },
    events: [],
    jobs: [{ kind: "carryOut", verificationId: verification.id, token, afterSeconds: undoSeconds }],
  }
}

/** The same press sent again, because its answer was lost. */
export function isPressedAlready(verification: Verification, { staffId, outcome, reasons, words }: Press): boolean {
  const held = heldDecision(verification)
  if (held?.staffId !== staffId) return false
  return JSON.stringify([held.outcome, held.reasons, held.words]) === JSON.stringify([outcome, reasons, words])
}
