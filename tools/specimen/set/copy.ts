import sharp from "sharp"
import { between, type Dice } from "../random.ts"
import type { Flat } from "./lying.ts"

/** What a photocopier makes of a drawing: no colour, hard tones, a dark rim, specks of toner. */
export async function photocopied(flat: Flat, dice: Dice): Promise<Flat> {
  const { width, height } = flat
  const grey = await sharp(flat.data, { raw: { width, height, channels: 4 } })
    .flatten({ background: "#9a9a9a" })
    .greyscale()
    .blur(0.8)
    .linear(between(dice, 1.35, 1.8), between(dice, -110, -70))
    .toColourspace("b-w")
    .raw()
    .toBuffer()
  const data = new Uint8Array(width * height * 4)
  for (let k = 0; k < width * height; k++) {
    const toner = (grey[k] ?? 0) + (dice() - 0.5) * 34
    const tone = Math.max(28, Math.min(250, dice() < 0.0006 ? 60 : toner))
    data.fill(tone, k * 4, k * 4 + 3)
    data[k * 4 + 3] = 255
  }
  return { data, width, height }
}
