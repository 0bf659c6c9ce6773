import type { Side } from "../documents/kinds.ts"
import { ok, type Result } from "../kit/result.ts"
import { move, type Refusal } from "../verification/transition.ts"
import { blobsOf, photoOf, type Verification } from "../verification/verification.ts"
import type { Verifications } from "./ports.ts"

/** Destroys the photo's key and its bytes; its place is free again. Deleting twice is deleting once. */
export function deletePhoto(
  deps: { verifications: Verifications; now: () => number },
  wanted: { verificationId: string; side: Side },
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.change(wanted.verificationId, (verification) => {
    const moved = move(verification, "edit", now)
    if (!moved.ok) return moved
    const photo = photoOf(verification, wanted.side)
    if (!photo) return ok({ next: verification, events: [], jobs: [] })
    const photos = verification.photos.filter(({ id }) => id !== photo.id)
    return ok({
      next: { ...moved.value, photos },
      events: [{ kind: "photo.deleted", photoId: photo.id, side: photo.side, actor: { kind: "applicant" }, at: now }],
      jobs: [{ kind: "deleteBlobs", blobs: blobsOf(photo) }],
    })
  })
}
