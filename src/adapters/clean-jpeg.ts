import sharp, { type Sharp } from "sharp"
import type { CleanJpeg } from "../app/ports.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { notJpeg } from "../verification/file-kind.ts"
import { type PhotoRefusal, photoLimits } from "../verification/photo.ts"
import { outlineJpeg } from "./jpeg-outline.ts"

/** Red, green, blue. */
const channels = 3

/** `data`: three bytes a pixel, or a JPEG of as many. */
interface Pixels {
  readonly data: Uint8Array
  readonly widthPixels: number
  readonly heightPixels: number
}

/** One way to encode, taken when what comes out is no longer than `maxBytes`. */
interface Step {
  readonly longSidePixels: number
  readonly quality: number
  readonly maxBytes: number
}

const { storedTargetBytes, storedMaxBytes, legibleLongSidePixels } = photoLimits

/** A card that fills two thirds of the picture then has 400 dots per inch: more shows a reviewer nothing more. */
const longSideMaxPixels = 2_000

type Steps = readonly [Step, ...Step[]]

const atTarget = (longSidePixels: number): Step => ({ longSidePixels, quality: 80, maxBytes: storedTargetBytes })
const atLegibleSize = (quality: number): Step => ({
  longSidePixels: legibleLongSidePixels,
  quality,
  maxBytes: storedMaxBytes,
})
const asThumbnail = (quality: number): Step => ({ longSidePixels: 320, quality, maxBytes: 20_000 })

/** Print stays legible at quality 72. Under that come only pictures (noise) that would burst `storedMaxBytes` otherwise. */
const copySteps: Steps = [
  atTarget(longSideMaxPixels),
  atTarget(1_800),
  atTarget(legibleLongSidePixels),
  ...[72, 50, 25, 5].map(atLegibleSize),
]
const thumbnailSteps: Steps = [asThumbnail(75), ...[50, 25, 5].map(asThumbnail)]

// A photo must not outlive its request in a cache; and requests, not one request's rows, share the processors.
sharp.cache(false)
sharp.concurrency(1)

/**
 * Checks what an applicant sent and makes the copy that is kept: never enlarged, at most 2,000 pixels long, encoded once.
 * The name and type it was sent with count for nothing.
 */
export async function cleanJpeg(bytes: Uint8Array): Promise<Result<CleanJpeg, PhotoRefusal>> {
  const image = firstImage(bytes)
  if (!image.ok) return image
  const pixels = await decode(image.value)
  if (!pixels) return fail("unreadable")
  const [copy, thumbnail] = await Promise.all([encodeCopy(pixels), firstThatFits(pixels, thumbnailSteps)])
  giveBack(pixels)
  const { data: jpeg, widthPixels, heightPixels } = copy
  return ok({ jpeg, widthPixels, heightPixels, thumbnail: thumbnail.data })
}

/** What can be told without decoding. @returns the bytes up to the image's own end. */
function firstImage(bytes: Uint8Array): Result<Uint8Array, PhotoRefusal> {
  if (bytes.length === 0) return fail("empty")
  if (bytes.length > photoLimits.maxBytes) return fail("tooLarge")
  const otherKind = notJpeg(bytes)
  if (otherKind) return fail(otherKind)
  const outline = outlineJpeg(bytes)
  if (outline && outline.widthPixels * outline.heightPixels > photoLimits.maxPixels) return fail("tooManyPixels")
  if (bytes.length < photoLimits.minBytes) return fail("tooSmall")
  return outline?.sizeBytes ? ok(bytes.subarray(0, outline.sizeBytes)) : fail("unreadable")
}

/**
 * What libjpeg warns of in sound photos: some phones' scan headers and padding. Every other warning is damage
 * (lovell/sharp#1578, libvips/libvips#2309).
 */
const harmless = /Invalid SOS parameters|extraneous bytes before marker/

/** @returns the pixels, upright and no larger than the copy will be; null when they cannot be decoded to the end. */
async function decode(bytes: Uint8Array): Promise<Pixels | null> {
  try {
    return await decodeFailingOn("warning", bytes)
  } catch (error) {
    if (!(error instanceof Error && harmless.test(error.message))) return null
  }
  return decodeFailingOn("truncated", bytes).catch(() => null)
}

async function decodeFailingOn(failOn: "warning" | "truncated", bytes: Uint8Array): Promise<Pixels> {
  const image = sharp(bytes, { failOn, autoOrient: true, limitInputPixels: photoLimits.maxPixels })
  const { data, info } = await within(longSideMaxPixels, image).raw().toBuffer({ resolveWithObject: true })
  return { data, widthPixels: info.width, heightPixels: info.height }
}

/** Frees the memory now. Left to the garbage collector, it would run at every third photo for the pixels alone. */
function giveBack({ data }: Pixels): void {
  if (data.buffer instanceof ArrayBuffer) data.buffer.transfer(0)
}

function encodeCopy(pixels: Pixels): Promise<Pixels> {
  const longSide = Math.max(pixels.widthPixels, pixels.heightPixels)
  const [first, ...others] = copySteps
  const isAnother = (step: Step) => step.quality < first.quality || step.longSidePixels < longSide
  return firstThatFits(pixels, [first, ...others.filter(isAnother)])
}

/** All steps encode the same decoded pixels; the last is taken as it comes. */
async function firstThatFits(pixels: Pixels, [step, next, ...others]: Steps): Promise<Pixels> {
  const encoded = await encode(pixels, step)
  return !next || encoded.data.length <= step.maxBytes ? encoded : firstThatFits(pixels, [next, ...others])
}

/** Best Huffman tables would save 3 % of the bytes and take most of the time. */
async function encode({ data, widthPixels, heightPixels }: Pixels, step: Step): Promise<Pixels> {
  const image = sharp(data, { raw: { width: widthPixels, height: heightPixels, channels } })
  const encoded = await within(step.longSidePixels, image)
    .jpeg({ quality: step.quality, optimiseCoding: false })
    .toBuffer({ resolveWithObject: true })
  return { data: encoded.data, widthPixels: encoded.info.width, heightPixels: encoded.info.height }
}

const within = (longSidePixels: number, image: Sharp): Sharp =>
  image.resize(longSidePixels, longSidePixels, { fit: "inside", withoutEnlargement: true })
