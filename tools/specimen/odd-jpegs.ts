import { readdirSync, readFileSync } from "node:fs"
import sharp, { type Sharp } from "sharp"
import { type Dice, diceFrom, pick } from "./random.ts"

/** A file that a telephone, an old program, a bad line or an attacker may send under the name of a photo. */
export interface OddJpeg {
  readonly name: string
  readonly how: string
  readonly bytes: Buffer
}

const cases = new URL("../../fixtures/cases/", import.meta.url)
const hostile = new URL("../../fixtures/hostile/", import.meta.url)

/** Real files of coders that few decoders know, made with cjpeg and dcmcjpeg. */
const rareCodings = ["arithmetic.jpg", "twelve-bit.jpg", "lossless.jpg"]

type Change = (jpeg: Buffer, dice: Dice) => Buffer

const changes: readonly (readonly [how: string, change: Change])[] = [
  ["cut short", (jpeg, dice) => jpeg.subarray(0, 2 + Math.floor(dice() * (jpeg.length - 2)))],
  ["cut short by a few bytes", (jpeg, dice) => jpeg.subarray(0, jpeg.length - 1 - Math.floor(dice() * 40))],
  ["begun late", (jpeg, dice) => Buffer.concat([jpeg.subarray(0, 2), jpeg.subarray(3 + Math.floor(dice() * 600))])],
  ["one bit flipped in its head", (jpeg, dice) => flipped(jpeg, dice, { within: 700, times: 1 })],
  ["bits flipped in its head", (jpeg, dice) => flipped(jpeg, dice, { within: 700, times: 12 })],
  ["bits flipped anywhere", (jpeg, dice) => flipped(jpeg, dice, { within: jpeg.length, times: 30 })],
  ["a stretch of zeros", (jpeg, dice) => overwritten(jpeg, dice, () => 0)],
  ["a stretch of noise", (jpeg, dice) => overwritten(jpeg, dice, () => Math.floor(dice() * 256))],
  ["a stretch of 0xff", (jpeg, dice) => overwritten(jpeg, dice, () => 0xff)],
  [
    "a segment left out",
    (jpeg, dice) => {
      const left = dice()
      return withSegments(jpeg, (all) => all.filter((_, at) => at !== Math.floor(left * all.length)))
    },
  ],
  [
    "a segment twice",
    (jpeg, dice) => withSegments(jpeg, (all) => all.flatMap((one) => (dice() < 0.3 ? [one, one] : [one]))),
  ],
  ["its segments in another order", (jpeg, dice) => withSegments(jpeg, (all) => [...all].sort(() => dice() - 0.5))],
  [
    "a segment with a wrong length",
    (jpeg, dice) =>
      withSegments(jpeg, (all) =>
        all.map((one) => (dice() < 0.3 ? lengthSaying(one, Math.floor(dice() * 0xffff)) : one)),
      ),
  ],
  [
    "saying it is larger",
    (jpeg, dice) => sized(jpeg, 1 + Math.floor(dice() * 0xfffe), 1 + Math.floor(dice() * 0xfffe)),
  ],
  ["saying it is 65,535 × 65,535", (jpeg) => sized(jpeg, 0xffff, 0xffff)],
  ["saying it has no rows", (jpeg) => sized(jpeg, 640, 0)],
  ["saying it has no columns", (jpeg) => sized(jpeg, 0, 480)],
  ["saying it has 12 bits a sample", (jpeg) => inFrame(jpeg, 4, 12)],
  ["saying it has other components", (jpeg, dice) => inFrame(jpeg, 9, Math.floor(dice() * 256))],
  ["saying another sampling", (jpeg, dice) => inFrame(jpeg, 11, Math.floor(dice() * 256))],
  ["saying it is progressive", (jpeg) => inFrame(jpeg, 1, 0xc2)],
  ["saying it is lossless", (jpeg) => inFrame(jpeg, 1, 0xc3)],
  ["saying it is arithmetic", (jpeg) => inFrame(jpeg, 1, 0xc9)],
  ["saying it is hierarchical", (jpeg) => inFrame(jpeg, 1, 0xc5)],
  [
    "an EXIF orientation there is not",
    (jpeg, dice) => withExif(jpeg, { orientation: pick(dice, [0, 9, 255, 65_535]) }),
  ],
  [
    "an EXIF of the wrong lengths",
    (jpeg, dice) => withExif(jpeg, { orientation: 6, entries: Math.floor(dice() * 0xffff) }),
  ],
  ["an EXIF that points outside", (jpeg) => withExif(jpeg, { orientation: 8, firstDirectory: 0xffff_fff0 })],
  ["an EXIF that points at itself", (jpeg) => withExif(jpeg, { orientation: 3, firstDirectory: 4 })],
  [
    "sixty comments of 64 KB",
    (jpeg) =>
      inserted(jpeg, Buffer.concat(Array.from({ length: 60 }, () => segment(0xfe, Buffer.alloc(65_000, 0x41))))),
  ],
  [
    "a comment with a script",
    (jpeg) => inserted(jpeg, segment(0xfe, Buffer.from("<script>alert(1)</script><?php system('id')?>"))),
  ],
  [
    "a broken colour profile",
    (jpeg, dice) =>
      inserted(
        jpeg,
        segment(0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x01", "latin1"), noise(dice, 2_000)])),
      ),
  ],
  ["a zip behind it", (jpeg, dice) => Buffer.concat([jpeg, Buffer.from("PK\x03\x04", "latin1"), noise(dice, 5_000)])],
  ["another photo behind it", (jpeg) => Buffer.concat([jpeg, jpeg])],
  ["only its first three bytes, then noise", (jpeg, dice) => Buffer.concat([jpeg.subarray(0, 3), noise(dice, 20_000)])],
  [
    "restart marks among the scan",
    (jpeg, dice) => overwritten(jpeg, dice, (i) => (i % 2 === 0 ? 0xff : 0xd0 + (i % 8))),
  ],
  ["nothing wrong", (jpeg) => jpeg],
]

const encodings: readonly (readonly [how: string, encode: (image: Sharp) => Sharp])[] = [
  ["baseline", (image) => image.jpeg({ quality: 85 })],
  ["progressive", (image) => image.jpeg({ quality: 80, progressive: true })],
  ["CMYK", (image) => image.toColourspace("cmyk").jpeg({ quality: 80 })],
  ["grey", (image) => image.greyscale().jpeg({ quality: 80 })],
  ["full chroma", (image) => image.jpeg({ quality: 95, chromaSubsampling: "4:4:4" })],
  ["quality 1", (image) => image.jpeg({ quality: 1 })],
  ["one pixel high", (image) => image.resize(3_000, 1, { fit: "fill" }).jpeg()],
  ["one pixel wide", (image) => image.resize(1, 3_000, { fit: "fill" }).jpeg()],
  ["one pixel", (image) => image.resize(1, 1, { fit: "fill" }).jpeg()],
  ["49 megapixels", (image) => image.resize(7_000, 7_000, { fit: "fill" }).jpeg({ quality: 30 })],
  ["64 megapixels", (image) => image.resize(8_000, 8_000, { fit: "fill" }).jpeg({ quality: 20 })],
  ["a strip", (image) => image.resize(8_000, 60, { fit: "fill" }).jpeg()],
]

/** So many odd files, the same for the same seed; every way of being odd comes in its turn. */
export async function* oddJpegs(seed: string, count: number): AsyncGenerator<OddJpeg> {
  const photos = await encodedPhotos()
  for (let turn = 0; turn < count; turn++) {
    const dice = diceFrom(`${seed} ${turn}`)
    const [changed, change] = changes[turn % changes.length] ?? changes[0] ?? none()
    const usual = photos[Math.floor(turn / changes.length + dice() * photos.length) % photos.length] ?? none()
    const large = Math.floor(turn / changes.length) % 8 !== 0 && usual.bytes.length > 1_500_000
    const photo = large ? (photos[0] ?? usual) : usual
    const name = `${seed}-${String(turn + 1).padStart(4, "0")}`
    yield { name, how: `${photo.how}, ${changed}`, bytes: change(photo.bytes, dice) }
  }
}

function none(): never {
  throw new Error("There is nothing to make odd files of.")
}

async function encodedPhotos(): Promise<readonly { how: string; bytes: Buffer }[]> {
  const stories = readdirSync(cases).filter((name) => !name.includes("."))
  const photos = await Promise.all(
    encodings.map(async ([how, encode], at) => {
      const front = readFileSync(new URL(`${stories[at % stories.length]}/front.jpg`, cases))
      return { how, bytes: await encode(sharp(front).resize(900)).toBuffer() }
    }),
  )
  return [...photos, ...rareCodings.map((name) => ({ how: name, bytes: readFileSync(new URL(name, hostile)) }))]
}

function flipped(jpeg: Buffer, dice: Dice, { within, times }: { within: number; times: number }): Buffer {
  const copy = Buffer.from(jpeg)
  for (let time = 0; time < times; time++) {
    const at = 2 + Math.floor(dice() * (Math.min(within, copy.length) - 2))
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(dice() * 8))
  }
  return copy
}

function overwritten(jpeg: Buffer, dice: Dice, by: (i: number) => number): Buffer {
  const copy = Buffer.from(jpeg)
  const from = 2 + Math.floor(dice() * (copy.length - 2))
  const to = Math.min(copy.length, from + 1 + Math.floor(dice() * 400))
  for (let at = from; at < to; at++) copy[at] = by(at)
  return copy
}

function noise(dice: Dice, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(dice() * 256)))
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const inserted = (jpeg: Buffer, between: Buffer): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), between, jpeg.subarray(2)])

const lengthSaying = (one: Buffer, length: number): Buffer => {
  const copy = Buffer.from(one)
  copy.writeUInt16BE(length, 2)
  return copy
}

/** Changes the segments before the first scan; the rest stays. */
function withSegments(jpeg: Buffer, change: (segments: readonly Buffer[]) => readonly Buffer[]): Buffer {
  const segments: Buffer[] = []
  let at = 2
  while (jpeg[at] === 0xff && jpeg[at + 1] !== 0xda && at + 4 <= jpeg.length) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2)
    segments.push(jpeg.subarray(at, end))
    at = end
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...change(segments), jpeg.subarray(at)])
}

const isFrame = (one: Buffer): boolean => {
  const marker = one[1] ?? 0
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

const inFrame = (jpeg: Buffer, at: number, value: number): Buffer =>
  withSegments(jpeg, (all) =>
    all.map((one) => {
      if (!isFrame(one)) return one
      const copy = Buffer.from(one)
      copy[at] = value
      return copy
    }),
  )

const sized = (jpeg: Buffer, width: number, height: number): Buffer =>
  withSegments(jpeg, (all) =>
    all.map((one) => {
      if (!isFrame(one)) return one
      const copy = Buffer.from(one)
      copy.writeUInt16BE(height, 5)
      copy.writeUInt16BE(width, 7)
      return copy
    }),
  )

interface Exif {
  readonly orientation: number
  /** How many entries the directory says it has. */
  readonly entries?: number
  readonly firstDirectory?: number
}

function withExif(jpeg: Buffer, { orientation, entries = 1, firstDirectory = 8 }: Exif): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write("MM\0*", 0, "latin1")
  tiff.writeUInt32BE(firstDirectory, 4)
  tiff.writeUInt16BE(entries, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return inserted(jpeg, segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff])))
}
