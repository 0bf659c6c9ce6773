import type { Correction, Looked } from "./looked.ts"
import type { Outcome, Reason } from "./reasons.ts"

/** What one person would have decided, whole: it can be laid beside another's, and nothing of it has left. */
export interface Opinion {
  readonly staffId: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly outcome: Outcome
  /** With the words that go to the applicant. */
  readonly reasons: readonly Reason[]
  /** What they answered of fields and findings. */
  readonly looked: Looked | null
  readonly corrections: readonly Correction[]
}
