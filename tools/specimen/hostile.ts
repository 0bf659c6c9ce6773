import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import sharp, { type Sharp } from "sharp"
import { drawCombinedBack, inventMyNumber } from "./my-number.ts"
import { photograph } from "./photograph.ts"
import { diceFrom } from "./random.ts"
import { cardSheet } from "./sheet.ts"

/** Files an applicant may send by mistake or on purpose, none of which is a photo to be kept. */
export async function makeHostileFiles(folder: string): Promise<void> {
  const photo = await speckled({ width: 320, height: 200 }).jpeg({ quality: 70 }).toBuffer()
  const files: Readonly<Record<string, Buffer>> = {
    "not-really.jpg": await speckled({ width: 80, height: 50 }).png().toBuffer(),
    "phone.heic": heic(),
    "scan.pdf": pdf(),
    "scan-renamed.jpg": pdf(),
    "empty.jpg": Buffer.alloc(0),
    "tiny.jpg": await speckled({ width: 24, height: 16 }).jpeg({ quality: 40 }).toBuffer(),
    "truncated.jpg": photo.subarray(0, Math.floor(photo.length * 0.6)),
    "bomb-65535.jpg": claiming(photo, 0xffff),
    "combined-back.jpg": await combinedBack(),
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
}

/** 特定在留カード: the back of a combined card, which bears a My Number, invented. */
function combinedBack(): Promise<Buffer> {
  const dice = diceFrom("my-number-back")
  const number = inventMyNumber(dice)
  return photograph(drawCombinedBack(cardSheet, { number }), { shot: { desk: "wood", metadata: false }, dice })
}

function speckled({ width, height }: { width: number; height: number }): Sharp {
  const dice = diceFrom("hostile")
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, () => 120 + Math.floor(dice() * 80)))
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** The same JPEG with its frame header saying it is `side` pixels wide and high. */
function claiming(jpeg: Buffer, side: number): Buffer {
  const copy = Buffer.from(jpeg)
  const frameHeader = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(side, frameHeader + 5)
  copy.writeUInt16BE(side, frameHeader + 7)
  return copy
}

/** The `ftyp` box of an iPhone photo, then an empty `mdat` of 3 KB. */
function heic(): Buffer {
  const brands = Buffer.from("....ftypheic....mif1heic", "latin1")
  brands.writeUInt32BE(brands.length, 0)
  brands.writeUInt32BE(0, 12)
  const media = Buffer.alloc(3_072)
  media.writeUInt32BE(media.length, 0)
  media.write("mdat", 4, "latin1")
  return Buffer.concat([brands, media])
}

/** One empty page; the comment makes it larger than the smallest photo taken. */
const pdf = (): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%${" ".repeat(2_400)}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n` +
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n" +
      "trailer<</Root 1 0 R>>\n%%EOF\n",
    "latin1",
  )
