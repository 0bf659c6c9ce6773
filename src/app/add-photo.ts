import type { Side } from "../documents/kinds.ts"
import { newId } from "../kit/ids.ts"
import { personal } from "../kit/personal.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { pausedUntil } from "../verification/pause.ts"
import type { PhotoRefusal } from "../verification/photo.ts"
import { type Change, move, type Refusal } from "../verification/transition.ts"
import { blobsOf, type Photo, photoOf, problemsAsking, type Verification } from "../verification/verification.ts"
import type { BlobStore, CleanJpeg, Sealer, Trail, Verifications } from "./ports.ts"
import { backHasPlace } from "./progress.ts"

interface Deps {
  readonly verifications: Verifications
  readonly trail: Trail
  readonly blobs: BlobStore
  readonly sealer: Sealer
  readonly cleanJpeg: (bytes: Uint8Array) => Promise<Result<CleanJpeg, PhotoRefusal>>
  readonly now: () => number
}

/** One file as it arrived. `uploadKey`: the form's own, so that the same upload tried again makes no second photo. */
export interface Received {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly uploadKey: string
}

interface Place {
  readonly verificationId: string
  readonly side: Side
}

type Upload = Place & Received

/** `tooSoon`: many of that side were refused, and the next is taken from then on; see `pausedUntil`. */
export type NotAdded =
  | Refusal
  | { readonly kind: "tooSoon"; readonly until: number }
  | { readonly kind: "notTaken"; readonly refusal: PhotoRefusal }

/**
 * Checks the JPEG, seals its clean copy and, until they are looked at, the bytes as received under a key of its own and puts it in
 * its place; a photo there that the inspection refused is destroyed. The sealed bytes are on disk before the row is committed; a
 * row without bytes cannot be.
 */
export async function addPhoto(
  deps: Deps,
  sent: Place & { readonly received: Result<Received, PhotoRefusal> },
): Promise<Result<Verification, NotAdded>> {
  const { received, ...at } = sent
  return received.ok ? keep(deps, { ...at, ...received.value }) : refuse(deps, at, received.error)
}

async function keep(deps: Deps, upload: Upload): Promise<Result<Verification, NotAdded>> {
  const verification = await deps.verifications.byId(upload.verificationId)
  const under = verification?.dataKey?.reveal("seal")
  if (!verification || !under) return fail({ kind: "notFound" })
  const contentHash = deps.sealer.keyedHash({ purpose: "photo-bytes", text: upload.bytes })
  const standing = place(verification, upload, contentHash)
  if (standing === "there") return ok(verification)
  if (standing !== "free") return refuse(deps, upload, standing)
  const until = pausedUntil(verification, upload.side, deps.now())
  if (until !== null) return fail({ kind: "tooSoon", until })
  const clean = await deps.cleanJpeg(upload.bytes)
  if (!clean.ok) return refuse(deps, upload, clean.error)
  const photo = await sealPhoto(deps, { under, upload, clean: clean.value, contentHash })
  const added = await commit(deps, upload, photo)
  if (!added.ok || !added.value.photos.some(({ id }) => id === photo.id)) await discard(deps, photo)
  return added
}

/** Records that the applicant's file was not taken, and why. */
async function refuse(
  deps: Pick<Deps, "trail" | "now">,
  upload: Place,
  refusal: PhotoRefusal,
): Promise<{ ok: false; error: NotAdded }> {
  const event = {
    kind: "photo.not-taken",
    side: upload.side,
    refusal,
    actor: { kind: "applicant" },
    at: deps.now(),
  } as const
  await deps.trail.record(upload.verificationId, event)
  return fail({ kind: "notTaken", refusal })
}

function place(verification: Verification, upload: Upload, contentHash: string): "there" | "free" | PhotoRefusal {
  if (upload.side === "back" && !backHasPlace(verification)) return "combinedBack"
  const isTheSame = (photo: Photo) => photo.contentHash === contentHash || photo.uploadKey === upload.uploadKey
  const there = photoOf(verification, upload.side)
  if (there?.uploadKey === upload.uploadKey) return "there"
  if (there && problemsAsking(verification, there).length === 0) return isTheSame(there) ? "there" : "placeTaken"
  const others = verification.photos.filter(({ side }) => side !== upload.side)
  return others.some(isTheSame) ? "sameAsOtherSide" : "free"
}

async function sealPhoto(
  deps: Deps,
  made: { under: Uint8Array; upload: Upload; clean: CleanJpeg; contentHash: string },
): Promise<Photo> {
  const { under, upload, clean, contentHash } = made
  const id = newId()
  const key = deps.sealer.newDataKey()
  const [full, thumbnail, received] = blobsOf({ id })
  const put = (place: string, plain: Uint8Array) => deps.blobs.put(place, deps.sealer.seal({ plain, key, place }))
  await Promise.all([put(full, clean.jpeg), put(thumbnail, clean.thumbnail), put(received, upload.bytes)])
  return {
    id,
    side: upload.side,
    fileName: personal(upload.fileName),
    wrappedKey: deps.sealer.wrap({ key, under, place: `photo:${id}` }),
    sizeBytes: clean.jpeg.length,
    widthPixels: clean.widthPixels,
    heightPixels: clean.heightPixels,
    contentHash,
    uploadKey: upload.uploadKey,
    addedAt: deps.now(),
    standing: "held",
    inspection: null,
    sentAnyway: false,
  }
}

/** Looks at the place again, now with the verification locked: two tabs may have uploaded at once. */
async function commit(deps: Deps, upload: Upload, photo: Photo): Promise<Result<Verification, NotAdded>> {
  let refusal: PhotoRefusal | null = null
  const changed = await deps.verifications.change(upload.verificationId, (verification) => {
    const moved = move(verification, "edit", photo.addedAt)
    if (!moved.ok) return moved
    const standing = place(verification, upload, photo.contentHash)
    refusal = standing === "there" || standing === "free" ? null : standing
    if (standing !== "free") return ok({ next: verification, events: [], jobs: [] })
    return ok(withPhoto(moved.value, photo))
  })
  return changed.ok && refusal !== null ? refuse(deps, upload, refusal) : changed
}

function withPhoto(verification: Verification, photo: Photo): Change {
  const { id: photoId, side, sizeBytes, addedAt: at } = photo
  const by = { actor: { kind: "applicant" }, at } as const
  const replaced = photoOf(verification, side)
  const others = verification.photos.filter((other) => other.side !== side)
  const photos = side === "front" ? [photo, ...others] : [...others, photo]
  const destroyedFor = verification.destroyedFor.filter((other) => other !== side)
  const backUnseen = side === "back" ? false : verification.backUnseen
  return {
    next: { ...verification, photos, destroyedFor, backUnseen },
    events: [
      ...(replaced ? [{ kind: "photo.deleted", photoId: replaced.id, side, ...by } as const] : []),
      { kind: "photo.added", photoId, side, sizeBytes, ...by },
    ],
    jobs: [
      { kind: "inspectPhoto", verificationId: verification.id, photoId },
      ...(replaced ? [{ kind: "deleteBlobs", blobs: blobsOf(replaced) } as const] : []),
    ],
  }
}

async function discard(deps: Deps, photo: Photo): Promise<void> {
  for (const blob of blobsOf(photo)) await deps.blobs.delete(blob)
}
