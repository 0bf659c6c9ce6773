import sharp, { type Sharp } from "sharp"
import type { DecodedPhoto, PhotoDecoder } from "../app/ports.ts"
import { fail, ok } from "../kit/result.ts"
import { notJpeg } from "../verification/file-kind.ts"
import { photoLimits } from "../verification/photo.ts"
import type { Colour } from "../vision/image.ts"

/** Enough for print of 1.6 mm on a card that fills the picture, and a bound on the memory of one inspection. */
const longSideMaxPixels = 4_000
const smallSidePixels = 640

/** Decodes a JPEG upright and in sRGB, once as large as is useful and once small. */
export const decodePhoto: PhotoDecoder = async (bytes) => {
  if (bytes.length > photoLimits.maxBytes) return fail("too-large")
  if (bytes.length === 0) return fail("unreadable-file")
  if (notJpeg(bytes)) return fail("not-jpeg")
  try {
    return ok(await decode(bytes))
  } catch {
    return fail("unreadable-file")
  }
}

/** @throws what sharp throws at a file that cannot be decoded to its end. */
async function decode(bytes: Uint8Array): Promise<DecodedPhoto> {
  const image = sharp(bytes, { autoOrient: true, failOn: "truncated", limitInputPixels: photoLimits.maxPixels })
  const { autoOrient } = await image.metadata()
  const full = await pixels(image, longSideMaxPixels)
  const raw = { width: full.width, height: full.height, channels: 3 } as const
  const small = await pixels(sharp(full.data, { raw }), smallSidePixels)
  return { full, small, reducedBy: Math.max(autoOrient.width, autoOrient.height) / Math.max(full.width, full.height) }
}

async function pixels(image: Sharp, longSide: number): Promise<Colour> {
  const { data, info } = await image
    .resize(longSide, longSide, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}
