import { personal } from "../kit/personal.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import type { Result } from "../kit/result.ts"
import { fail, ok } from "../kit/result.ts"
import type { Event } from "../verification/events.ts"
import type { PhotoInspection } from "../verification/photo-inspection.ts"
import type { Change, Job } from "../verification/transition.ts"
import { blobsOf, type Photo, receivedBlob, type Verification } from "../verification/verification.ts"
import type { InspectedPage } from "./inspected-page.ts"
import { openPhoto } from "./look-at-photo.ts"
import { bearsMyNumber, mayHideMyNumber } from "./my-number-side.ts"
import type { BlobStore, Inspector, Sealer, Verifications } from "./ports.ts"

interface Deps {
  readonly verifications: Verifications
  readonly blobs: BlobStore
  readonly sealer: Sealer
  readonly inspector: Inspector
  readonly now: () => number
}

interface Wanted {
  readonly verificationId: string
  readonly photoId: string
  /** No other try follows: a photo that cannot be inspected now never will be. */
  readonly isLastTry: boolean
}

/** Looks at a photo for its applicant. One that is sent already is left to its case's own inspection. @throws see `inspectHeld`. */
export async function inspectPhoto(deps: Deps, { verificationId, photoId, isLastTry }: Wanted): Promise<void> {
  const verification = await deps.verifications.byId(verificationId)
  if (verification && verification.state !== "submitted") await inspectHeld(deps, verification, { photoId, isLastTry })
}

/**
 * Looks at a held photo and keeps what was seen; one that shows a My Number is destroyed at once. Nothing is done for a photo no
 * longer held.
 * @throws when it could not be inspected this time; at the last try `notSeen` tells what becomes of it.
 */
export async function inspectHeld(
  deps: Deps,
  verification: Verification,
  { photoId, isLastTry }: Pick<Wanted, "photoId" | "isLastTry">,
): Promise<void> {
  const photo = heldPhoto(verification, photoId)
  if (!photo) return
  const inspected = await look(deps, verification, photo).catch((problem: unknown) => {
    if (!isLastTry) throw problem
    return fail("broken" as const)
  })
  if (!inspected.ok && !isLastTry) throw new Error(`a photo could not be inspected: ${inspected.error}`)
  const now = deps.now()
  await deps.verifications.change(verification.id, (current) => {
    const held = heldPhoto(current, photoId)
    if (!held || current.document !== verification.document) return fail({ kind: "stale" })
    return ok(inspected.ok ? seen(current, held, inspected.value, now) : notSeen(current, held, now))
  })
}

const heldPhoto = ({ photos }: Verification, photoId: string): Photo | undefined =>
  photos.find(({ id, standing }) => id === photoId && standing === "held")

/** At the pixels as received; at the clean copy of one that is looked at again. */
async function look(deps: Deps, verification: Verification, photo: Photo): Promise<Result<PhotoInspection, string>> {
  const { document, combinedCard } = verification
  const received = await openPhoto(deps, { verification, photo, size: "received" })
  const bytes = received.ok ? received : await openPhoto(deps, { verification, photo, size: "full" })
  if (!document || !bytes.ok) return fail(bytes.ok ? "no document" : bytes.error)
  const today = dayInTokyo(deps.now())
  const wanted = { bytes: bytes.value, document, side: photo.side, today, combinedCard }
  const inspected = await deps.inspector.inspect(wanted)
  return inspected.ok ? ok(kept(inspected.value)) : inspected
}

function kept({ recognised, problems, corners, size, places, reading }: InspectedPage): PhotoInspection {
  const fractions = corners?.map(([x, y]) => [(x + 0.5) / size.width, (y + 0.5) / size.height] as const) ?? null
  return { recognised, problems, corners: fractions, places, reading }
}

const bySystem = (at: number) => ({ actor: { kind: "system" }, at }) as const

function seen(verification: Verification, photo: Photo, inspection: PhotoInspection, now: number): Change {
  const { id: photoId, side } = photo
  const { problems } = inspection
  if (problems.includes("my-number-visible")) return destroyed(verification, photo, { cause: "my-number", now })
  if (verification.state === "submitted" && mayHideMyNumber(verification, photo, inspection)) {
    return destroyed(verification, photo, { cause: "unseen", now })
  }
  const isRefused = problems.length > 0
  const tries = verification.refusedTries[side] + (isRefused ? 1 : 0)
  const refusedAt = isRefused ? { ...verification.refusedAt, [side]: now } : verification.refusedAt
  return {
    next: {
      ...withPhoto(verification, { ...photo, standing: "clear", inspection: personal(inspection) }),
      refusedTries: { ...verification.refusedTries, [side]: tries },
      refusedAt,
    },
    events: [{ kind: "photo.inspected", photoId, side, problems, ...bySystem(now) }],
    jobs: [forgetReceived(photo)],
  }
}

/** Key and bytes go; that they did is kept, for the pages to tell. */
function destroyed(
  verification: Verification,
  photo: Photo,
  { cause, now }: { cause: "my-number" | "unseen"; now: number },
): Change {
  const { id: photoId, side } = photo
  const event: Event = { kind: "photo.destroyed", photoId, side, cause, ...bySystem(now) }
  const photos = verification.photos.filter(({ id }) => id !== photoId)
  const others = verification.destroyedFor.filter((other) => other !== side)
  const told = cause === "unseen" ? { backUnseen: true } : { destroyedFor: [...others, side] }
  return {
    next: { ...verification, photos, ...told },
    events: [event],
    jobs: [{ kind: "deleteBlobs", blobs: blobsOf(photo) }],
  }
}

/** What cannot be looked at is left to staff, but for a side that bears My Number: that is asked for again. */
const notSeen = (verification: Verification, photo: Photo, now: number): Change =>
  bearsMyNumber(verification, photo)
    ? destroyed(verification, photo, { cause: "unseen", now })
    : unchecked(verification, photo, now)

function unchecked(verification: Verification, photo: Photo, now: number): Change {
  const { id: photoId, side } = photo
  return {
    next: withPhoto(verification, { ...photo, standing: "unchecked" }),
    events: [{ kind: "photo.unchecked", photoId, side, ...bySystem(now) }],
    jobs: [forgetReceived(photo)],
  }
}

const forgetReceived = (photo: Photo): Job => ({ kind: "deleteBlobs", blobs: [receivedBlob(photo)] })

const withPhoto = (verification: Verification, changed: Photo): Verification => ({
  ...verification,
  photos: verification.photos.map((photo) => (photo.id === changed.id ? changed : photo)),
})
