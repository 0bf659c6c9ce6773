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
  const pixels = await decode(image.value.bytes)
  if (!pixels) return fail("unreadable")
  const [copy, thumbnail] = await Promise.all([encodeCopy(pixels, image.value), firstThatFits(pixels, thumbnailSteps)])
  giveBack(pixels)
  const { data: jpeg, widthPixels, heightPixels } = copy
  return ok({ jpeg, widthPixels, heightPixels, thumbnail: thumbnail.data })
}

/** The photo as received, up to the image's own end. */
interface Received {
  readonly bytes: Uint8Array
  readonly longSidePixels: number
}

/** What can be told without decoding. */
function firstImage(bytes: Uint8Array): Result<Received, PhotoRefusal> {
  if (bytes.length === 0) return fail("empty")
  if (bytes.length > photoLimits.maxBytes) return fail("tooLarge")
  const otherKind = notJpeg(bytes)
  if (otherKind) return fail(otherKind)
  const outline = outlineJpeg(bytes)
  if (outline && outline.widthPixels * outline.heightPixels > photoLimits.maxPixels) return fail("tooManyPixels")
  if (bytes.length < photoLimits.minBytes) return fail("tooSmall")
  if (!outline?.sizeBytes) return fail("unreadable")
  const longSidePixels = Math.max(outline.widthPixels, outline.heightPixels)
  return ok({ bytes: bytes.subarray(0, outline.sizeBytes), longSidePixels })
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

async function encodeCopy(pixels: Pixels, received: Received): Promise<Pixels> {
  const longSide = Math.max(pixels.widthPixels, pixels.heightPixels)
  const [first, ...others] = copySteps
  const smaller = others.filter((step) => step.quality < first.quality || step.longSidePixels < longSide)
  const [second, ...rest] = smaller
  const mayNotFit = received.longSidePixels <= longSide && received.bytes.length > first.maxBytes
  const skips = second && mayNotFit && (await probableBytes(pixels, first)) > first.maxBytes
  return firstThatFits(pixels, skips ? [second, ...rest] : [first, ...smaller])
}

const bandRows = 16
const bandEvery = 8

/**
 * What a step would come to, from every eighth band of rows: an eighth of the work. Asked only of photos that came no
 * larger in pixels and longer in bytes than the copy may be: encoding all of such a one would mostly be for nothing.
 */
async function probableBytes({ data, widthPixels, heightPixels }: Pixels, step: Step): Promise<number> {
  const bandBytes = bandRows * widthPixels * channels
  const count = Math.floor(heightPixels / (bandRows * bandEvery))
  if (count === 0) return 0
  const sample = new Uint8Array(count * bandBytes)
  for (let band = 0; band < count; band++) {
    const from = band * bandEvery * bandBytes
    sample.set(data.subarray(from, from + bandBytes), band * bandBytes)
  }
  const rows = count * bandRows
  const encoded = await encode(
    { data: sample, widthPixels, heightPixels: rows },
    { ...step, longSidePixels: heightPixels },
  )
  return (encoded.data.length * heightPixels) / rows
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
