import type { Outcome, Reason } from "./reasons.ts"

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
