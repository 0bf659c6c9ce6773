import { fail, ok, type Result } from "../kit/result.ts"
import { blobsOf, type Photo, type Verification } from "../verification/verification.ts"
import type { BlobStore, Sealer, Trail } from "./ports.ts"

/** `received`: the bytes as they came, while they are kept. */
type PhotoSize = "full" | "thumbnail" | "received"

/** `gone`: destroyed or never there. `tampered`: the bytes on disk are not what was sealed. */
export type NotOpened = "gone" | "tampered"

/** `held`: nobody but its applicant may see it yet. */
export type NotShown = NotOpened | "held"

interface Deps {
  readonly blobs: BlobStore
  readonly sealer: Sealer
}

/** Opens a photo in memory; it never lies open on a disk. */
export async function openPhoto(
  deps: Deps,
  wanted: { verification: Verification; photo: Photo; size: PhotoSize },
): Promise<Result<Uint8Array, NotOpened>> {
  const { verification, photo, size } = wanted
  const under = verification.dataKey?.reveal("open-photo")
  if (!under) return fail("gone")
  const key = deps.sealer.unwrap({ wrapped: photo.wrappedKey, under, place: `photo:${photo.id}` })
  if (!key.ok) return fail("tampered")
  const [full, thumbnail, received] = blobsOf(photo)
  const blob = { full, thumbnail, received }[size]
  const sealed = await deps.blobs.get(blob)
  if (!sealed) return fail("gone")
  const opened = deps.sealer.open({ sealed, key: key.value, place: blob })
  return opened.ok ? ok(opened.value) : fail("tampered")
}

/** Small, as its applicant sees it on the way. */
export const openThumbnail = (deps: Deps, wanted: { verification: Verification; photo: Photo }) =>
  openPhoto(deps, { ...wanted, size: "thumbnail" })

/** A reviewer's look: recorded before the photo is shown. Nobody looks at one that is held. */
export async function lookAtPhoto(
  deps: Deps & { trail: Trail; now: () => number },
  look: { verification: Verification; photo: Photo; staffId: string },
): Promise<Result<Uint8Array, NotShown>> {
  const { verification, photo, staffId } = look
  if (photo.standing === "held") return fail("held")
  const actor = { kind: "staff", staffId } as const
  await deps.trail.record(verification.id, {
    kind: "photo.viewed",
    photoId: photo.id,
    side: photo.side,
    actor,
    at: deps.now(),
  })
  return openPhoto(deps, { verification, photo, size: "full" })
}
