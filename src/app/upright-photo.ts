import { layoutOf } from "../documents/layouts.ts"
import { cardMillimetres } from "../documents/printed-rows.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Photo, Verification } from "../verification/verification.ts"
import type { Corners } from "../vision/image.ts"
import { lookAtPhoto, type NotOpened, type NotShown, openPhoto } from "./look-at-photo.ts"
import type { BlobStore, Sealer, Trail, UprightJpeg } from "./ports.ts"

const pixelsPerMillimetre = 12

/** How large the upright page of a document is. */
export function pageMillimetres({ document }: Verification): { widthMillimetres: number; heightMillimetres: number } {
  const { widthMillimetres, heightMillimetres } = (document && layoutOf(document, "front")) ?? cardMillimetres
  return { widthMillimetres, heightMillimetres }
}

/** The four corners of the document in a photo, where it was found. */
export function cornersOf(photo: Photo): Corners | null {
  const [a, b, c, d] = photo.inspection?.reveal("show-reviewer").corners ?? []
  return a && b && c && d ? [a, b, c, d] : null
}

/** A reviewer's look at the document alone, straight on; recorded like any other. `gone`: it was found nowhere on the photo. */
export async function uprightPhoto(
  deps: { blobs: BlobStore; sealer: Sealer; trail: Trail; now: () => number; uprightJpeg: UprightJpeg },
  look: { verification: Verification; photo: Photo; staffId: string },
): Promise<Result<Uint8Array, NotShown>> {
  const { verification, photo } = look
  const corners = cornersOf(photo)
  if (!corners) return fail("gone")
  const opened = await lookAtPhoto(deps, look)
  return opened.ok ? ok(await drawUpright(deps, verification, { corners, jpeg: opened.value })) : opened
}

/** The same for its applicant, whose look at it is nobody's business. */
export async function ownUprightPhoto(
  deps: { blobs: BlobStore; sealer: Sealer; uprightJpeg: UprightJpeg },
  { verification, photo }: { verification: Verification; photo: Photo },
): Promise<Result<Uint8Array, NotOpened>> {
  const corners = cornersOf(photo)
  if (!corners) return fail("gone")
  const opened = await openPhoto(deps, { verification, photo, size: "full" })
  return opened.ok ? ok(await drawUpright(deps, verification, { corners, jpeg: opened.value })) : opened
}

function drawUpright(
  { uprightJpeg }: { uprightJpeg: UprightJpeg },
  verification: Verification,
  photo: { jpeg: Uint8Array; corners: Corners },
): Promise<Uint8Array> {
  const { widthMillimetres, heightMillimetres } = pageMillimetres(verification)
  return uprightJpeg({
    ...photo,
    widthPixels: Math.round(widthMillimetres * pixelsPerMillimetre),
    heightPixels: Math.round(heightMillimetres * pixelsPerMillimetre),
  })
}
