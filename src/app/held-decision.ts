import type { Pressed } from "../verification/pressed.ts"
import type { Verification } from "../verification/verification.ts"

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
