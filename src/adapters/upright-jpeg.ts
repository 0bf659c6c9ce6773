import sharp from "sharp"
import type { UprightJpeg } from "../app/ports.ts"
import type { Point } from "../vision/image.ts"
import { rectify } from "../vision/rectify.ts"

/** Draws from a copy of ours: a JPEG already upright and in sRGB. */
export const uprightJpeg: UprightJpeg = async ({ jpeg, corners, widthPixels, heightPixels }) => {
  const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const inPixels = ([x, y]: Point): Point => [x * width - 0.5, y * height - 0.5]
  const [a, b, c, d] = corners
  const size = { width: widthPixels, height: heightPixels }
  const photo = { width, height, data: new Uint8Array(data) }
  const page = rectify(photo, [inPixels(a), inPixels(b), inPixels(c), inPixels(d)], size).image
  return sharp(page.data, { raw: { ...size, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer()
}
