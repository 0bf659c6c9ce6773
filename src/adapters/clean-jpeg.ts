import sharp, { type Sharp } from "sharp"
import { fail, ok, type Result } from "../kit/result.ts"
import { notJpeg } from "../verification/file-kind.ts"
import { type PhotoRefusal, photoLimits } from "../verification/photo.ts"
import { outlineJpeg } from "./jpeg-outline.ts"

/** The copy that is kept: upright, sRGB, never enlarged, with no metadata at all, encoded once. */
export interface CleanJpeg {
  readonly jpeg: Uint8Array
  readonly widthPixels: number
  readonly heightPixels: number
  /** JPEG, long side ≤ 320 px, ≤ 20 KB. */
  readonly thumbnail: Uint8Array
}

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

/** Nothing is gained for a reader, human or not, above this: on a card that fills half of it, 350 dots per inch. */
const longSideMaxPixels = 2_400

/** Print stays legible at quality 72. Under that come only pictures (noise) that would burst `storedMaxBytes` otherwise. */
const copySteps: readonly Step[] = [
  { longSidePixels: longSideMaxPixels, quality: 80, maxBytes: storedTargetBytes },
  { longSidePixels: 2_000, quality: 80, maxBytes: storedTargetBytes },
  { longSidePixels: legibleLongSidePixels, quality: 80, maxBytes: storedTargetBytes },
  ...[72, 50, 25, 5].map((quality) => ({ longSidePixels: legibleLongSidePixels, quality, maxBytes: storedMaxBytes })),
]

const thumbnailSteps: readonly Step[] = [75, 50, 25, 5].map((quality) => ({
  longSidePixels: 320,
  quality,
  maxBytes: 20_000,
}))

// A photo must not outlive its request in a cache; and requests, not one request's rows, share the processors.
sharp.cache(false)
sharp.concurrency(1)

/** Checks what an applicant sent and makes the copy that is kept. The name and type it was sent with count for nothing. */
export async function cleanJpeg(bytes: Uint8Array): Promise<Result<CleanJpeg, PhotoRefusal>> {
  const refusal = refusalByBytes(bytes)
  if (refusal) return fail(refusal)
  const outline = outlineJpeg(bytes)
  if (!outline) return fail("unreadable")
  if (outline.widthPixels * outline.heightPixels > photoLimits.maxPixels) return fail("tooManyPixels")
  const pixels = await decode(bytes.subarray(0, outline.sizeBytes))
  if (!pixels) return fail("unreadable")
  const [copy, thumbnail] = await Promise.all([encodeCopy(pixels), firstThatFits(pixels, thumbnailSteps)])
  return ok({
    jpeg: copy.data,
    widthPixels: copy.widthPixels,
    heightPixels: copy.heightPixels,
    thumbnail: thumbnail.data,
  })
}

function refusalByBytes(bytes: Uint8Array): PhotoRefusal | null {
  if (bytes.length === 0) return "empty"
  if (bytes.length > photoLimits.maxBytes) return "tooLarge"
  return notJpeg(bytes) ?? (bytes.length < photoLimits.minBytes ? "tooSmall" : null)
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
  const { data, info } = await within(longSideMaxPixels, image)
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, widthPixels: info.width, heightPixels: info.height }
}

async function encodeCopy(pixels: Pixels): Promise<Pixels> {
  const bytesAtFullSize = await expectedBytes(pixels)
  const expected = (step: Step) => bytesAtFullSize * Math.min(1, step.longSidePixels / longSideOf(pixels)) ** 1.5
  const worthTrying = copySteps.filter(
    (step) => step.maxBytes > storedTargetBytes || expected(step) <= storedTargetBytes,
  )
  return firstThatFits(pixels, worthTrying)
}

/** All steps encode the same decoded pixels; the last is taken as it comes. */
async function firstThatFits(pixels: Pixels, [step, ...others]: readonly Step[]): Promise<Pixels> {
  if (!step) return pixels
  const encoded = await encode(pixels, step)
  return encoded.data.length <= step.maxBytes || others.length === 0 ? encoded : firstThatFits(pixels, others)
}

const sampleRows = 16
const sampleEveryRows = 128

/** How long the pixels would be at quality 80, from every eighth band of them. */
async function expectedBytes({ data, widthPixels, heightPixels }: Pixels): Promise<number> {
  const rowBytes = widthPixels * channels
  const bands: Uint8Array[] = []
  for (let row = 0; row < heightPixels; row += sampleEveryRows) {
    bands.push(data.subarray(row * rowBytes, Math.min(row + sampleRows, heightPixels) * rowBytes))
  }
  const sample = Buffer.concat(bands)
  const sampled = sample.length / rowBytes
  const encoded = await encode(
    { data: sample, widthPixels, heightPixels: sampled },
    { longSidePixels: Math.max(widthPixels, sampled), quality: 80, maxBytes: Infinity },
  )
  return (encoded.data.length * heightPixels) / sampled
}

async function encode({ data, widthPixels, heightPixels }: Pixels, step: Step): Promise<Pixels> {
  const image = sharp(data, { raw: { width: widthPixels, height: heightPixels, channels } })
  const encoded = await within(step.longSidePixels, image)
    .jpeg({ quality: step.quality })
    .toBuffer({ resolveWithObject: true })
  return { data: encoded.data, widthPixels: encoded.info.width, heightPixels: encoded.info.height }
}

const within = (longSidePixels: number, image: Sharp): Sharp =>
  image.resize(longSidePixels, longSidePixels, { fit: "inside", withoutEnlargement: true })

const longSideOf = ({ widthPixels, heightPixels }: Pixels) => Math.max(widthPixels, heightPixels)
