import sharp from "sharp"
import type { Picture } from "./lying.ts"

const rawOf = ({ data, width, height }: Picture) => sharp(data, { raw: { width, height, channels: 3 } })

/** A good lens and a little hand: a Gaussian. */
export async function soften(picture: Picture, sigmaPixels: number): Promise<Picture> {
  if (sigmaPixels < 0.3) return picture
  return { ...picture, data: await rawOf(picture).blur(sigmaPixels).raw().toBuffer() }
}

/** Out of focus: every point becomes a disc. Large discs are made on a smaller picture, which nobody can tell. */
export async function defocus(picture: Picture, diameterPixels: number): Promise<Picture> {
  const shrink = Math.max(1, Math.floor(diameterPixels / 9))
  if (shrink === 1) return disc(picture, diameterPixels / 2)
  const width = Math.round(picture.width / shrink)
  const height = Math.round(picture.height / shrink)
  const small = await rawOf(picture).resize(width, height, { fit: "fill" }).raw().toBuffer()
  const { data } = disc({ width, height, data: small }, diameterPixels / 2 / shrink)
  const size = { width: picture.width, height: picture.height, kernel: "cubic", fit: "fill" } as const
  const wide = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(size)
    .raw()
    .toBuffer()
  return { ...picture, data: wide }
}

function disc(picture: Picture, radius: number): Picture {
  const { width, height } = picture
  const sums = rowSums(picture)
  const reach = Math.floor(radius)
  const halfWidths = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.floor(Math.sqrt(radius ** 2 - (k - reach) ** 2)),
  )
  const data = new Uint8Array(picture.data.length)
  const count = halfWidths.reduce((total, half) => total + 2 * half + 1, 0)
  const row = new Uint32Array(width * 3)
  for (let y = 0; y < height; y++) {
    row.fill(0)
    halfWidths.forEach((half, k) => {
      const from = Math.min(height - 1, Math.max(0, y + k - reach)) * (width + 1) * 3
      addSpans(row, { sums, from, width, half })
    })
    for (let x = 0; x < width * 3; x++) data[y * width * 3 + x] = (row[x] ?? 0) / count + 0.5
  }
  return { width, height, data }
}

/** Per row the running totals of each channel, one more than there are pixels. */
function rowSums({ width, height, data }: Picture): Uint32Array {
  const sums = new Uint32Array((width + 1) * height * 3)
  for (let y = 0; y < height; y++) {
    const to = y * (width + 1) * 3 + 3
    const from = y * width * 3
    for (let x = 0; x < width * 3; x++) sums[to + x] = (sums[to + x - 3] ?? 0) + (data[from + x] ?? 0)
  }
  return sums
}

interface Spans {
  readonly sums: Uint32Array
  readonly from: number
  readonly width: number
  readonly half: number
}

/** Outside the picture its edge goes on, by the share of the span that is inside. */
function addSpans(row: Uint32Array, { sums, from, width, half }: Spans): void {
  for (let x = 0; x < width; x++) {
    const left = Math.max(0, x - half)
    const right = Math.min(width, x + half + 1)
    const share = (2 * half + 1) / (right - left)
    for (let channel = 0; channel < 3; channel++) {
      const total = (sums[from + right * 3 + channel] ?? 0) - (sums[from + left * 3 + channel] ?? 0)
      row[x * 3 + channel] = (row[x * 3 + channel] ?? 0) + total * share
    }
  }
}

/** The hand moved while the shutter was open: every point becomes a streak. */
export function smear(picture: Picture, { lengthPixels, degrees }: { lengthPixels: number; degrees: number }): Picture {
  const { width, height } = picture
  const steps = Math.max(2, Math.ceil(lengthPixels))
  const turn = (degrees * Math.PI) / 180
  const along = Array.from({ length: steps }, (_, k) => (k / (steps - 1) - 0.5) * lengthPixels)
  const sum = new Uint16Array(width * 3)
  const data = new Uint8Array(picture.data.length)
  for (let y = 0; y < height; y++) {
    sum.fill(0)
    for (const far of along) {
      const fromRow = Math.min(height - 1, Math.max(0, y + Math.round(far * Math.sin(turn)))) * width * 3
      addShifted(sum, { picture, fromRow, shift: Math.round(far * Math.cos(turn)) })
    }
    for (let x = 0; x < width * 3; x++) data[y * width * 3 + x] = (sum[x] ?? 0) / steps + 0.5
  }
  return { width, height, data }
}

function addShifted(sum: Uint16Array, from: { picture: Picture; fromRow: number; shift: number }): void {
  const { width, data } = from.picture
  for (let x = 0; x < width; x++) {
    const at = from.fromRow + Math.min(width - 1, Math.max(0, x + from.shift)) * 3
    sum[x * 3] = (sum[x * 3] ?? 0) + (data[at] ?? 0)
    sum[x * 3 + 1] = (sum[x * 3 + 1] ?? 0) + (data[at + 1] ?? 0)
    sum[x * 3 + 2] = (sum[x * 3 + 2] ?? 0) + (data[at + 2] ?? 0)
  }
}
