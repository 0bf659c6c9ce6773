import sharp, { type Sharp } from "sharp"
import { type Desk, deskOf } from "./desk.ts"
import { between, type Dice } from "./random.ts"
import { a4Sheet, cardSheet } from "./sheet.ts"
import type { Shot } from "./specimen.ts"
import { type Point, type Quad, type Unwarp, unwarpFrom } from "./warp.ts"

const longSidePixels = 2_000
const shortSidePixels = 1_500

interface Flat {
  readonly pixels: Buffer
  readonly width: number
  readonly height: number
  readonly cornerRadius: number
}

interface Scene {
  readonly flat: Flat
  readonly unwarp: Unwarp
  readonly desk: Desk
  readonly dice: Dice
  readonly width: number
  readonly height: number
}

/** Lays the drawn sheet on a desk and photographs it: the same sheet, shot and dice give the same JPEG. */
export async function photograph(svg: string, { shot, dice }: { shot: Shot; dice: Dice }): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const isWide = info.width > info.height
  const cornerRadius = (isWide ? cardSheet : a4Sheet).cornerRadiusMm * cardSheet.pixelsPerMm
  const flat = { pixels: data, width: info.width, height: info.height, cornerRadius }
  const width = isWide ? longSidePixels : shortSidePixels
  const height = isWide ? shortSidePixels : longSidePixels
  const unwarp = unwarpFrom(cornersInPhoto(flat, { width, height, dice }), flat)
  const pixels = expose({ flat, unwarp, desk: deskOf(shot.desk, dice), dice, width, height })
  const photo = sharp(pixels, { raw: { width, height, channels: 3 } })
  return shot.metadata ? asTelephonesStore(photo) : photo.jpeg(jpeg).toBuffer()
}

/** A little turned, each corner a little off: a hand-held photo from above. */
function cornersInPhoto(flat: Flat, { width, height, dice }: { width: number; height: number; dice: Dice }): Quad {
  const scale = Math.min((width * 0.88) / flat.width, (height * 0.9) / flat.height)
  const angle = (between(dice, -2.2, 2.2) * Math.PI) / 180
  const wobble = () => between(dice, -0.012, 0.012) * flat.width * scale
  const corner = (right: number, down: number): Point => {
    const x = right * flat.width * scale * 0.5
    const y = down * flat.height * scale * 0.5
    const turned: Point = [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
    return [width / 2 + turned[0] + wobble(), height / 2 + turned[1] + wobble()]
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

function expose(scene: Scene): Buffer {
  const { width, height, dice } = scene
  const out = Buffer.alloc(width * height * 3)
  const slope = [between(dice, -0.09, 0.09), between(dice, -0.09, 0.09)] as const
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 0.97 + slope[0] * (x / width - 0.5) + slope[1] * (y / height - 0.5)
      const grain = (dice() + dice() - 1) * 3
      const colour = seen(scene, x, y)
      const at = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel++) out[at + channel] = clamp((colour[channel] ?? 0) * light + grain)
    }
  }
  return out
}

const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)))

/** The sheet where it lies, its shadow around it, the desk elsewhere. */
function seen(scene: Scene, x: number, y: number): readonly number[] {
  const [u, v] = scene.unwarp(x, y)
  const { width, height } = scene.flat
  const shade = 1 - 0.4 * Math.min(1, Math.max(0, 1 - distanceOutside(scene.flat, scene.unwarp(x - 7, y - 9)) / 22))
  const below = scene.desk(x, y).map((channel) => channel * shade)
  if (u < -1 || v < -1 || u > width || v > height) return below
  const [red = 0, green = 0, blue = 0, alpha = 0] = bilinear(scene.flat, u - 0.5, v - 0.5)
  const cover = alpha / 255
  return [red, green, blue].map((channel, i) => channel + (below[i] ?? 0) * (1 - cover))
}

/** How far a point of the sheet's plane lies outside its edge, whose corners are round. */
function distanceOutside({ width, height, cornerRadius }: Flat, [u, v]: Point): number {
  const beyond = (at: number, size: number) => Math.max(0, cornerRadius - at, at - (size - cornerRadius))
  return Math.hypot(beyond(u, width), beyond(v, height)) - cornerRadius
}

/** @returns red, green and blue already multiplied by alpha, and alpha, all 0 to 255. */
function bilinear(flat: Flat, u: number, v: number): number[] {
  const left = Math.floor(u)
  const top = Math.floor(v)
  const sum = [0, 0, 0, 0]
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const weight = (dx ? u - left : 1 - u + left) * (dy ? v - top : 1 - v + top)
    addPixel(sum, flat, { x: left + dx, y: top + dy, weight })
  }
  return sum
}

function addPixel(sum: number[], flat: Flat, { x, y, weight }: { x: number; y: number; weight: number }): void {
  if (x < 0 || y < 0 || x >= flat.width || y >= flat.height) return
  const at = (y * flat.width + x) * 4
  const alpha = flat.pixels[at + 3] ?? 0
  for (let i = 0; i < 3; i++) sum[i] = (sum[i] ?? 0) + ((flat.pixels[at + i] ?? 0) * alpha * weight) / 255
  sum[3] = (sum[3] ?? 0) + alpha * weight
}

const jpeg = { quality: 78, mozjpeg: true } as const

/** Turned on its side, with the metadata that says so, and where it was taken: the plaza before Tokyo Station. */
async function asTelephonesStore(photo: Sharp): Promise<Buffer> {
  const { data, info } = await photo.rotate(270).raw().toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .withExif({
      IFD0: { Make: "Specimen", Model: "Drawn" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "35/1 40/1 52/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "139/1 45/1 55/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg(jpeg)
    .toBuffer()
}
