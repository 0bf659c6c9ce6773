import type { Colour, Grey } from "../vision/image.ts"

/** Rec. 601 luma. */
export function toGrey({ width, height, data }: Colour): Grey {
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
    grey[i] = (red * 77 + green * 150 + blue * 29) >> 8
  }
  return { width, height, data: grey }
}

/** Ink reflects less than this share of its paper's light, of 255, even when blurred. */
const palestInk = 190

/**
 * Takes tinted ground and uneven light out of a line of text: paper becomes 255, the darkest ink 0.
 * @returns null when there is nothing but paper.
 */
export function flatten(image: Grey): Grey | null {
  const { width, height, data } = image
  const paper = paperLevels(image)
  const flat = new Uint8Array(data.length)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) flat[i] = Math.min(255, (255 * (data[i] ?? 0)) / Math.max(1, paper[x] ?? 255))
  const ink = percentile(histogram(flat), 0.01)
  if (ink > palestInk) return null
  for (let i = 0; i < flat.length; i++) flat[i] = Math.max(0, (255 * ((flat[i] ?? 0) - ink)) / (255 - ink))
  return { width, height, data: flat }
}

/** For each column, how bright the paper is around it: the 80th percentile of tiles as wide as the line is high, joined. */
function paperLevels(image: Grey): Float32Array {
  const { width, height } = image
  const tiles = Math.max(1, Math.round(width / height))
  const levels = Array.from({ length: tiles }, (_, tile) => {
    const columns = [Math.floor((tile * width) / tiles), Math.ceil(((tile + 1) * width) / tiles)] as const
    return percentile(histogram(image.data, { width, columns }), 0.8)
  })
  const paper = new Float32Array(width)
  for (let x = 0; x < width; x++) {
    const at = Math.min(tiles - 1, Math.max(0, ((x + 0.5) * tiles) / width - 0.5))
    const [before, after] = [levels[Math.floor(at)] ?? 255, levels[Math.ceil(at)] ?? 255]
    paper[x] = before + (after - before) * (at % 1)
  }
  return paper
}

interface Columns {
  readonly width: number
  readonly columns: readonly [from: number, to: number]
}

function histogram(data: Uint8Array, { width, columns }: Columns = { width: 1, columns: [0, 1] }): Uint32Array {
  const [from, to] = columns
  const counts = new Uint32Array(256)
  for (let row = 0; row < data.length; row += width)
    for (let x = from; x < to; x++) {
      const level = data[row + x] ?? 0
      counts[level] = (counts[level] ?? 0) + 1
    }
  return counts
}

function percentile(counts: Uint32Array, share: number): number {
  let left = share * counts.reduce((sum, count) => sum + count, 0)
  for (let level = 0; level < 256; level++) {
    left -= counts[level] ?? 0
    if (left < 0) return level
  }
  return 255
}

/** Resamples with a triangle filter as wide as the step, so that shrinking does not skip pixels. */
export function resize(image: Grey, width: number, height: number): Grey {
  return transposed(resizeRows(transposed(resizeRows(image, width)), height))
}

/** A line more than this many times as wide as high is squeezed: no print is, and its pixels would be without bound. */
const widestLine = 40

export const atHeight = (line: Grey, height: number): Grey =>
  resize(line, Math.max(1, Math.round(height * Math.min(widestLine, line.width / line.height))), height)

function resizeRows({ width: from, height, data }: Grey, width: number): Grey {
  const weights = Array.from({ length: width }, (_, x) => triangle(x, from / width, from))
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const { first = 0, shares = [] } = weights[x] ?? {}
      let sum = 0
      for (let i = 0; i < shares.length; i++) sum += (shares[i] ?? 0) * (data[y * from + first + i] ?? 0)
      out[y * width + x] = Math.round(sum)
    }
  return { width, height, data: out }
}

/** Which of `size` source pixels make target pixel `x`, and how much of each; the shares sum to 1. */
function triangle(x: number, step: number, size: number): { first: number; shares: readonly number[] } {
  const centre = (x + 0.5) * step - 0.5
  const reach = Math.max(1, step)
  const first = Math.max(0, Math.ceil(centre - reach))
  const last = Math.min(size - 1, Math.floor(centre + reach))
  const raw = Array.from({ length: last - first + 1 }, (_, i) => Math.max(0, 1 - Math.abs(first + i - centre) / reach))
  const total = raw.reduce((sum, share) => sum + share, 0)
  return { first, shares: raw.map((share) => share / total) }
}

function transposed({ width, height, data }: Grey): Grey {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x] ?? 0
  return { width: height, height: width, data: out }
}

/** Surrounds the image with white. */
export function padded({ width, height, data }: Grey, margin: number): Grey {
  const wide = width + 2 * margin
  const out = new Uint8Array(wide * (height + 2 * margin)).fill(255)
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width, (y + 1) * width), (y + margin) * wide + margin)
  return { width: wide, height: height + 2 * margin, data: out }
}

/** Columns of a line, from and up to. */
export function columnsOf({ width, height, data }: Grey, { from, to }: { from: number; to: number }): Grey {
  const [first, end] = [Math.max(0, Math.round(from)), Math.min(width, Math.round(to))]
  const wide = Math.max(1, end - first)
  const out = new Uint8Array(wide * height).fill(255)
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width + first, y * width + first + wide), y * wide)
  return { width: wide, height, data: out }
}

/** How much a pixel is driven away from the mean of its neighbours. */
const sharpness = 0.9

/** Drives every pixel away from the mean of the eight around it. */
export function sharpened(image: Grey): Grey {
  const { width, height, data } = image
  const out = new Uint8Array(data)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      let sum = -(data[at] ?? 0)
      for (let row = at - width; row <= at + width; row += width)
        sum += (data[row - 1] ?? 0) + (data[row] ?? 0) + (data[row + 1] ?? 0)
      const level = data[at] ?? 0
      out[at] = Math.max(0, Math.min(255, level + sharpness * (level - sum / 8)))
    }
  return { width, height, data: out }
}
