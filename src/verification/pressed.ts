import type { Outcome, Reason } from "./reasons.ts"
import type { Verification } from "./verification.ts"

/**
 * A decision as it was pressed. While the case bears the lock of this token it is held: it has not left, and can be taken back. Later
 * it is what the same person's next try in the same round starts from.
 * @param leavesAt - epoch milliseconds.
 */
export interface Pressed {
  readonly staffId: string
  readonly round: number
  readonly token: string
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly words: string
  readonly leavesAt: number
}

/** The decision that waits to leave; null for none. */
export function heldDecision({ contents, claim }: Verification): Pressed | null {
  const pressed = contents?.reveal("check").pressed ?? null
  return pressed !== null && pressed.token === claim?.token ? pressed : null
}

/** What this person pressed in this round and took back; null for nothing. */
export function takenBack(verification: Verification, staffId: string): Pressed | null {
  const pressed = verification.contents?.reveal("show-reviewer").pressed ?? null
  const isTheirs = pressed?.staffId === staffId && pressed.round === verification.round
  return isTheirs && heldDecision(verification) === null ? pressed : null
}
