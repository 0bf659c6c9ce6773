import type { Colour, Grey } from "./image.ts"
import type { PixelBox } from "./page-box.ts"

/** Rec. 601 luma. */
export function lumaOf({ width, height, data }: Colour): Grey {
  const luma = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < luma.length; i++, at += 3) {
    luma[i] = (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8
  }
  return { width, height, data: luma }
}

/** Levels that given shares of a box's pixels do not exceed. */
export function levelsIn({ width, data }: Grey, box: PixelBox, shares: readonly number[]): number[] {
  const histogram = new Uint32Array(256)
  let count = 0
  for (let y = box.top; y < box.bottom; y++) {
    for (let i = y * width + box.left, end = y * width + box.right; i < end; i++, count++) {
      const level = data[i] ?? 0
      histogram[level] = (histogram[level] ?? 0) + 1
    }
  }
  return shares.map((share) => levelAt(histogram, share * count))
}

/** The level that so many of a histogram's pixels do not exceed. */
export function levelAt(histogram: Uint32Array, wanted: number): number {
  let seen = 0
  const level = histogram.findIndex((n) => {
    seen += n
    return seen >= wanted && seen > 0
  })
  return Math.max(0, level)
}
