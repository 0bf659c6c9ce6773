import type { Side } from "../documents/kinds.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { move, type Refusal } from "../verification/transition.ts"
import { photoOf, problemsAsking, type Verification } from "../verification/verification.ts"
import { mayHideMyNumber } from "./my-number-side.ts"
import type { Verifications } from "./ports.ts"

const triesBefore = 2

/**
 * Whether the applicant may go on with the photo in that place although its inspection asks for a better one. Never with one that
 * may hide a My Number.
 */
export function maySendAnyway(verification: Verification, side: Side): boolean {
  const photo = photoOf(verification, side)
  if (!photo || problemsAsking(verification, photo).length === 0) return false
  const seen = photo.inspection?.reveal("check")
  if (seen && mayHideMyNumber(verification, photo, seen)) return false
  return verification.refusedTries[side] >= triesBefore
}

/** Goes on with a refused photo; staff see what was wrong with it. `incomplete`: another try is asked for first. */
export function sendAnyway(
  deps: { verifications: Verifications; now: () => number },
  wanted: { verificationId: string; side: Side; photoId: string },
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  const { side, photoId } = wanted
  return deps.verifications.change(wanted.verificationId, (verification) => {
    const moved = move(verification, "edit", now)
    if (!moved.ok) return moved
    const photo = photoOf(verification, side)
    if (photo?.id !== photoId) return fail({ kind: "incomplete" })
    if (photo.sentAnyway) return ok({ next: verification, events: [], jobs: [] })
    if (!maySendAnyway(verification, side)) return fail({ kind: "incomplete" })
    const photos = verification.photos.map((one) => (one === photo ? { ...one, sentAnyway: true } : one))
    const event = { kind: "photo.sent-anyway", photoId, side, actor: { kind: "applicant" }, at: now } as const
    return ok({ next: { ...moved.value, photos }, events: [event], jobs: [] })
  })
}
