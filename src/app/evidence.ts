import type { Evidence, Page } from "../checks/evidence.ts"
import type { Details } from "../documents/details.ts"
import type { Side } from "../documents/kinds.ts"
import type { Reading } from "../documents/reading.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { type Photo, photoOf, type Verification } from "../verification/verification.ts"
import type { Policy } from "./policy.ts"

/** What is known of one verification elsewhere. */
interface KnownElsewhere {
  readonly photosSeen: ReadonlySet<string>
  readonly numberSeen: boolean
}

const nothingElsewhere: KnownElsewhere = { photosSeen: new Set(), numberSeen: false }

/** Everything the checks look at. @returns null before a document was chosen, and once all is erased. */
export function evidenceOf(
  verification: Verification,
  details: Details,
  at: { now: number; policy: Policy; elsewhere?: KnownElsewhere },
): Evidence | null {
  const contents = verification.contents?.reveal("check")
  const { document, combinedCard, photos } = verification
  if (!contents || !document) return null
  const { photosSeen, numberSeen } = at.elsewhere ?? nothingElsewhere
  return {
    document,
    combinedCard,
    isSpecialPermanentResident: contents.isSpecialPermanentResident,
    details,
    reading: readingOf(verification),
    pages: pagesOf(verification),
    today: dayInTokyo(at.now),
    photos: photos.map(({ id, side, standing }) => ({
      side,
      duplicateOf: photosSeen.has(id) ? "other" : null,
      isUnchecked: standing === "unchecked",
    })),
    numberSeenElsewhere: numberSeen,
    somethingOnBack: contents.backWritten === true,
    backPolicy: at.policy.back,
    expiresSoonDays: at.policy.expiresSoonDays,
  }
}

/** As read from both photos, the front's before the back's; null when none was read. */
export function readingOf(verification: Verification): Reading | null {
  const [front, back] = [inspectionOf(photoOf(verification, "front")), inspectionOf(photoOf(verification, "back"))]
  return front || back ? { ...back?.reading, ...front?.reading } : null
}

export const inspectionOf = (photo: Photo | undefined) => photo?.inspection?.reveal("check") ?? null

function pagesOf(verification: Verification): readonly Page[] {
  const seen = verification.photos.flatMap((photo) => {
    const inspection = inspectionOf(photo)
    return inspection ? [{ side: photo.side, ...inspection }] : []
  })
  return [...seen, ...verification.destroyedFor.map(destroyedPage)]
}

const destroyedPage = (side: Side): Page => ({
  side,
  recognised: { document: "unknown", side: "unknown" },
  problems: ["my-number-visible"],
})
