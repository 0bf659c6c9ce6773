import sharp from "sharp"
import { loadCase } from "../../fixtures/cases.ts"

/** `sigma`: how much the grain varies, of 255. */
interface Camera {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly quality: number
  readonly sigma: number
}

/** An invented person's card on its desk with the grain of a small sensor, which is what makes a telephone's file as large as it is. */
export async function takePhoto({ widthPixels: width, heightPixels: height, quality, sigma }: Camera): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma } as const
  const grain = await sharp({ create: { width, height, channels: 3, background: "grey", noise } })
    .png()
    .toBuffer()
  return sharp(loadCase("minh-anh-clean").front)
    .resize(width, height)
    .composite([{ input: grain, blend: "overlay" }])
    .jpeg({ quality })
    .toBuffer()
}

/** The same picture in other bytes: a comment (marker FFFE) behind the first segment. */
export function withComment(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment)
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  const at = 4 + jpeg.readUInt16BE(4)
  return Buffer.concat([jpeg.subarray(0, at), head, text, jpeg.subarray(at)])
}
