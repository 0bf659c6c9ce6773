/** Makes a chosen picture ready to be sent, and says what could be better: in a worker, or else in the page itself. */
import { notJpeg } from "../../verification/file-kind.ts"
import { photoLimits } from "../../verification/photo.ts"
import { type Advice, advise } from "../../vision/advise.ts"
import type { Colour } from "../../vision/image.ts"
import type { Undrawable } from "../pages/photo-script-words.tsx"

export interface Chosen {
  readonly file: File
  /** See `advise`. */
  readonly isPaper: boolean
}

/** In this order: `ready` or `refused` at once, `advice` after `ready`. */
export type Told =
  /** What to send instead of the file chosen; null when that is good as it is. */
  | { readonly kind: "ready"; readonly file: File | null }
  /** This browser cannot draw it; neither would the server take it. */
  | { readonly kind: "refused"; readonly refusal: Undrawable }
  | { readonly kind: "advice"; readonly advice: Advice | null }

/** What the guide asks for: quickly sent, and fine enough to be read. */
const mostBytes = photoLimits.storedTargetBytes
const longSidesPixels = [3_000, 2_600, 2_200, 1_800, 1_400] as const
/** Fits whatever it shows. */
const smallestPixels = 1_000
const smallSidePixels = 640
/** From the one that print bears in a small file to the best worth its bytes. */
const [leastQuality, ...betterQualities] = [0.6, 0.72, 0.85] as const

export async function coach({ file, isPaper }: Chosen, tell: (told: Told) => void): Promise<void> {
  const bitmap = await drawn(file)
  if (!bitmap) return tell({ kind: "refused", refusal: await refusalOf(file) })
  tell({ kind: "ready", file: await instead(file, bitmap) })
  const [full, small] = [pixels(bitmap, longSidesPixels[0]), pixels(bitmap, smallSidePixels)]
  bitmap.close()
  tell({ kind: "advice", advice: advise({ full, small, isPaper }) })
}

/** Upright; null when this browser cannot draw it. */
const drawn = (file: File): Promise<ImageBitmap | null> =>
  createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null)

async function refusalOf(file: File): Promise<Undrawable> {
  if (file.size === 0) return "empty"
  return (await notJpegIn(file)) ?? (file.size > photoLimits.maxBytes ? "tooLarge" : "unreadable")
}

const notJpegIn = async (file: File) => notJpeg(new Uint8Array(await file.slice(0, 12).arrayBuffer()))

async function instead(file: File, bitmap: ImageBitmap): Promise<File | null> {
  const isJpeg = (await notJpegIn(file)) === null
  if (isJpeg && file.size <= mostBytes) return null
  const jpeg = await shrunk(bitmap)
  return new File([jpeg], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg" })
}

/** The largest picture that fits in `mostBytes` at the least quality, at the best quality at which it does. */
async function shrunk(bitmap: ImageBitmap): Promise<Blob> {
  for (const longSide of longSidesPixels) {
    const canvas = canvasOf(bitmap, longSide)
    let best = await canvas.encode(leastQuality)
    if (best.size > mostBytes) continue
    for (const quality of betterQualities) {
      const better = await canvas.encode(quality)
      if (better.size > mostBytes) break
      best = better
    }
    return best
  }
  return canvasOf(bitmap, smallestPixels).encode(leastQuality)
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
  encode(quality: number): Promise<Blob>
}

/** White shows through where the picture does. */
function canvasOf(bitmap: ImageBitmap, longSide: number): Canvas {
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)]
  const canvas = typeof OffscreenCanvas === "function" ? offPage(width, height) : onPage(width, height)
  canvas.context.fillStyle = "#fff"
  canvas.context.fillRect(0, 0, width, height)
  canvas.context.imageSmoothingQuality = "high"
  canvas.context.drawImage(bitmap, 0, 0, width, height)
  return canvas
}

function offPage(width: number, height: number): Canvas {
  const canvas = new OffscreenCanvas(width, height)
  const encode = (quality: number) => canvas.convertToBlob({ type: "image/jpeg", quality })
  return { width, height, context: known(canvas.getContext("2d", { willReadFrequently: true })), encode }
}

function onPage(width: number, height: number): Canvas {
  const canvas = Object.assign(document.createElement("canvas"), { width, height })
  const encode = (quality: number) =>
    new Promise<Blob>((made) => canvas.toBlob((blob) => made(known(blob)), "image/jpeg", quality))
  return { width, height, context: known(canvas.getContext("2d")), encode }
}

/** @throws where the browser has no memory left for a picture. */
function known<T>(value: T | null): T {
  if (value === null) throw new Error("no canvas")
  return value
}

function pixels(bitmap: ImageBitmap, longSide: number): Colour {
  const { width, height, context } = canvasOf(bitmap, longSide)
  const rgba = context.getImageData(0, 0, width, height).data
  const data = new Uint8Array(3 * width * height)
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = rgba[from] ?? 0
    data[to + 1] = rgba[from + 1] ?? 0
    data[to + 2] = rgba[from + 2] ?? 0
  }
  return { width, height, data }
}

if (!("document" in globalThis)) {
  addEventListener("message", ({ data }: MessageEvent<Chosen>) => coach(data, (told) => postMessage(told)))
}
