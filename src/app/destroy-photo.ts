import { fail, ok, type Result } from "../kit/result.ts"
import { move, type Refusal } from "../verification/transition.ts"
import { blobsOf, sentPhotos, type Verification } from "../verification/verification.ts"
import type { SeenCase } from "./claim.ts"
import { type Decision, decided, mails, recorded } from "./decide.ts"
import { whyNotAnswered } from "./looked-at.ts"
import type { Policy } from "./policy.ts"
import type { Verifications } from "./ports.ts"

/**
 * A reviewer saw a My Number on a photo of the case they hold: its key and its bytes go for good, and another photo is asked for,
 * in one change.
 */
export function destroyPhoto(
  deps: { verifications: Verifications; now: () => number; policy: Policy },
  wanted: SeenCase & { readonly photoId: string },
): Promise<Result<Verification, Refusal>> {
  const { photoId, ...seen } = wanted
  const { verificationId, staffId } = seen
  const now = deps.now()
  return deps.verifications.change(verificationId, (verification) => {
    const refusal = whyNotAnswered(verification, wanted)
    if (refusal) return fail(refusal)
    const photo = sentPhotos(verification).find(({ id }) => id === photoId)
    const moved = move(verification, "askForMore", now)
    if (!photo || !moved.ok) return moved.ok ? fail({ kind: "notFound" }) : moved
    const { side } = photo
    const reasons = [{ code: "my-number-visible", target: side, words: null }] as const
    const decision: Decision = { ...seen, outcome: "moreNeeded", reasons, words: "" }
    const by = { actor: { kind: "staff", staffId }, at: now } as const
    const photos = verification.photos.filter(({ id }) => id !== photoId)
    const destroyedFor = [...verification.destroyedFor.filter((other) => other !== side), side]
    return ok({
      next: { ...decided(moved.value, decision, now, deps.policy), photos, destroyedFor, opinions: null },
      events: [
        { kind: "photo.destroyed", photoId, side, cause: "my-number", ...by },
        { ...recorded(decision), ...by },
      ],
      jobs: [{ kind: "deleteBlobs", blobs: blobsOf(photo) }, ...mails(verification, "moreNeeded")],
    })
  })
}
