import { fail, ok, type Result } from "../kit/result.ts"
import type { Event, MailKind } from "./events.ts"
import { after, hasEnded, type Move, type State } from "./states.ts"
import type { Verification } from "./verification.ts"

/** Why something was not done. One table in `http/` turns each into a status and words. */
export type Refusal =
  | { readonly kind: "notFound" }
  | { readonly kind: "notAllowed"; readonly state: State; readonly move: Move }
  | { readonly kind: "notYours" }
  /** They have given their decision on it, which another person looks at now. */
  | { readonly kind: "looked" }
  | { readonly kind: "stale" }
  | { readonly kind: "incomplete" }

/** Work to be done after the change is committed, enqueued in the same transaction. Payloads hold ids only. */
export type Job =
  | { readonly kind: "inspect"; readonly verificationId: string }
  | { readonly kind: "inspectPhoto"; readonly verificationId: string; readonly photoId: string }
  | { readonly kind: "mail"; readonly verificationId: string; readonly mail: MailKind }
  | {
      readonly kind: "carryOut"
      readonly verificationId: string
      /** Of the lock under which the decision is held. */
      readonly token: string
      readonly afterSeconds: number
    }
  | { readonly kind: "deleteBlobs"; readonly blobs: readonly string[] }

/** What one change amounts to: the verification as it is then, what is recorded, and what follows. */
export interface Change {
  readonly next: Verification
  readonly events: readonly Event[]
  readonly jobs: readonly Job[]
}

/** The verification after a move; its other fields are the caller's. `now` is epoch milliseconds. */
export function move(verification: Verification, name: Move, now: number): Result<Verification, Refusal> {
  const state = after(verification.state, name)
  if (state === null) return fail({ kind: "notAllowed", state: verification.state, move: name })
  const endedAt = hasEnded(state) ? now : null
  return ok({ ...verification, state, endedAt, claim: state === "inReview" ? verification.claim : null })
}
