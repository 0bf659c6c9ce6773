import { layoutOf } from "../documents/layouts.ts"
import { cardMillimetres } from "../documents/printed-rows.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Photo, Verification } from "../verification/verification.ts"
import type { Corners } from "../vision/image.ts"
import { lookAtPhoto, type NotShown } from "./look-at-photo.ts"
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
  if (!opened.ok) return opened
  const { widthMillimetres, heightMillimetres } = pageMillimetres(verification)
  return ok(
    await deps.uprightJpeg({
      jpeg: opened.value,
      corners,
      widthPixels: Math.round(widthMillimetres * pixelsPerMillimetre),
      heightPixels: Math.round(heightMillimetres * pixelsPerMillimetre),
    }),
  )
}
