import type { PhotoInspection } from "../verification/photo-inspection.ts"
import type { Photo, Verification } from "../verification/verification.ts"

/** The back of a combined card: it is sent with its number covered, and staff see it only once it was looked at. */
export const bearsMyNumber = (verification: Verification, { side }: Pick<Photo, "side">): boolean =>
  verification.combinedCard && side === "back"

/** Whether that side has something wrong and was not even recognised: then no digit on it need have been read either. */
export function mayHideMyNumber(verification: Verification, photo: Photo, seen: PhotoInspection): boolean {
  const { document, side } = seen.recognised
  const isRecognised = document === verification.document && side === photo.side
  return bearsMyNumber(verification, photo) && seen.problems.length > 0 && !isRecognised
}
