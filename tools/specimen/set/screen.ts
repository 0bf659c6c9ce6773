import sharp from "sharp"
import { type Flat, margin } from "./lying.ts"

/** A monitor that shows the drawing in a window: its pixels, and where on it the drawing stands. */
export interface Monitor {
  readonly flat: Flat
  /** Of the drawing's middle, from the monitor's, in monitor pixels. */
  readonly offset: readonly [number, number]
  readonly widthPixels: number
  readonly heightPixels: number
}

export const monitorPixels = [1_600, 1_000] as const

/** Every pixel of the monitor is drawn as its three stripes, with dark between, four by four. */
const stripes = 3

export async function show(svg: string, shown: { widthPixels: number; dark: boolean }): Promise<Monitor> {
  const [width, height] = monitorPixels
  const card = await sharp(Buffer.from(svg))
    .resize({ width: shown.widthPixels })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  const [left, top] = [Math.round((width - card.info.width) / 2) + 40, Math.round((height - card.info.height) / 2) + 30]
  const data = await sharp(Buffer.from(windowSvg(shown.dark)))
    .composite([{ input: card.data, left, top }])
    .removeAlpha()
    .raw()
    .toBuffer()
  return {
    flat: striped({ data, width, height }),
    offset: [left + card.info.width / 2 - width / 2, top + card.info.height / 2 - height / 2],
    widthPixels: card.info.width,
    heightPixels: card.info.height,
  }
}

function windowSvg(dark: boolean): string {
  const [width, height] = monitorPixels
  const [page, bar, ink] = dark ? ["#1f2124", "#303338", "#9aa0a6"] : ["#ffffff", "#dee1e6", "#5f6368"]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${page}"/>` +
    `<rect width="100%" height="84" fill="${bar}"/><rect x="160" y="46" width="1100" height="28" rx="14" fill="${page}"/>` +
    `<circle cx="30" cy="60" r="9" fill="${ink}"/><circle cx="66" cy="60" r="9" fill="${ink}"/>` +
    `<rect y="${height - 44}" width="100%" height="44" fill="${bar}"/></svg>`
  )
}

function striped({ data, width, height }: { data: Buffer; width: number; height: number }): Flat {
  const wide = width * stripes + 2 * margin
  const high = height * stripes + 2 * margin
  const out = new Uint8Array(wide * high * 4)
  for (let y = 0; y < height * stripes; y++)
    for (let x = 0; x < width * stripes; x++) {
      const from = (Math.floor(y / stripes) * width + Math.floor(x / stripes)) * 3
      const to = ((y + margin) * wide + x + margin) * 4
      const line = y % stripes === stripes - 1 ? 0.42 : 1
      for (let channel = 0; channel < 3; channel++) {
        const lit = channel === x % stripes ? 1 : 0.5
        out[to + channel] = (data[from + channel] ?? 0) * lit * line
      }
      out[to + 3] = 255
    }
  return { data: out, width: wide, height: high }
}
