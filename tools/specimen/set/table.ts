import sharp from "sharp"
import { between, type Dice, diceFrom, pick } from "../random.ts"
import type { Point } from "../warp.ts"
import { inverse, type Matrix } from "./camera.ts"
import type { Table } from "./look.ts"
import type { Picture } from "./lying.ts"

const sideMm = 480
const pixelsPerMm = 4
const side = sideMm * pixelsPerMm

/** The finest grain: a square that is met again and again. */
const fineSide = 512
const finePerMm = 9

interface Top {
  /** With what lies on it; the table beyond goes on bare. */
  readonly data: Uint8Array
  readonly bare: Uint8Array
  readonly fine: Int8Array
}

const tops = new Map<string, Promise<Uint8Array>>()

/** One of three pieces of the same table; each is made once. */
async function topOf(table: Table, dice: Dice): Promise<Uint8Array> {
  const piece = `${table.name} ${pick(dice, [1, 2, 3])}`
  const made = tops.get(piece) ?? makeTop(table, diceFrom(piece))
  tops.set(piece, made)
  return made
}

async function makeTop(table: Table, dice: Dice): Promise<Uint8Array> {
  const [across, down] = table.grainMm
  const coarse = await clouds(dice, across, down)
  const broad = await clouds(dice, 110, 90)
  const data = new Uint8Array(side * side * 3)
  const shape = patternOf(table, dice)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const k = y * side + x
      const tone = 0.62 * ((coarse[k] ?? 0) / 255) + 0.38 * ((broad[k] ?? 0) / 255) + shape(x, y, (broad[k] ?? 0) / 255)
      for (let channel = 0; channel < 3; channel++) {
        const [low, high] = [table.dark[channel] ?? 0, table.light[channel] ?? 0]
        data[k * 3 + channel] = Math.max(0, Math.min(255, low + (high - low) * tone))
      }
    }
  return data
}

/** Smooth noise whose lumps are so large, in millimetres. */
async function clouds(dice: Dice, acrossMm: number, downMm: number): Promise<Uint8Array> {
  const width = Math.max(3, Math.round(sideMm / acrossMm))
  const height = Math.max(3, Math.round(sideMm / downMm))
  const seeds = Buffer.from(Array.from({ length: width * height }, () => Math.floor(dice() * 256)))
  const small = sharp(seeds, { raw: { width, height, channels: 1 } })
  return small.resize(side, side, { fit: "fill", kernel: "cubic" }).toColourspace("b-w").raw().toBuffer()
}

/** What is added to the tone, by pixel. */
function patternOf({ pattern }: Table, dice: Dice): (x: number, y: number, broad: number) => number {
  const turn = between(dice, 0, 6)
  const mm = 1 / pixelsPerMm
  if (pattern === "planks") return (_, y) => ((y * mm) % 94 < 0.7 ? -1.4 : 0)
  if (pattern === "weave") return (x, y) => 0.4 * Math.sin(x * mm * 4 + turn) * Math.sin(y * mm * 4)
  if (pattern === "grid") return (x, y) => ((x * mm) % 10 < 0.4 || (y * mm) % 10 < 0.4 ? 3.2 : 0)
  if (pattern === "veins")
    return (x, y, broad) =>
      -1.1 * Math.max(0, 1 - Math.abs(Math.sin(x * mm * 0.02 + y * mm * 0.013 + broad * 7 + turn)) * 7)
  if (pattern === "reeds") return (x, y) => 0.5 * Math.sin(y * mm * 2.6) + ((x * mm) % 140 < 1.6 ? -0.8 : 0)
  return () => 0
}

async function fineGrain(): Promise<Int8Array> {
  const dice = diceFrom("fine grain")
  const seeds = Buffer.from(Array.from({ length: fineSide * fineSide }, () => Math.floor(dice() * 256)))
  const soft = await sharp(seeds, { raw: { width: fineSide, height: fineSide, channels: 1 } })
    .blur(0.7)
    .toColourspace("b-w")
    .raw()
    .toBuffer()
  return Int8Array.from(soft, (value) => value - 128)
}

const fine = fineGrain()

/** Fills the picture with a table and what lies about on it. `clutter`: SVG, millimetres, the middle at 0. */
export async function setTable(
  picture: Picture,
  view: Matrix,
  { table, clutter, dice }: { table: Table; clutter: string; dice: Dice },
): Promise<void> {
  const bare = await topOf(table, dice)
  const data = clutter === "" ? bare : await withClutter(bare, clutter)
  paint(picture, view, { top: { data, bare, fine: await fine }, strength: table.fine / 64 })
}

async function withClutter(bare: Uint8Array, clutter: string): Promise<Uint8Array> {
  const half = sideMm / 2
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" ` +
    `viewBox="${-half} ${-half} ${sideMm} ${sideMm}">${clutter}</svg>`
  return sharp(bare, { raw: { width: side, height: side, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer()
}

function paint(picture: Picture, view: Matrix, { top, strength }: { top: Top; strength: number }): void {
  const [a, b, c, d, e, f, g, h, i] = inverse(view)
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const depth = 1 / (g * x + h * y + i)
      const across = (a * x + b * y + c) * depth
      const down = (d * x + e * y + f) * depth
      const grain = (top.fine[fineAt(across, down)] ?? 0) * strength
      tone(picture.data, (y * picture.width + x) * 3, { top, at: [across, down], grain })
    }
  }
}

const fineAt = (x: number, y: number) =>
  ((Math.floor(y * finePerMm) & (fineSide - 1)) << 9) | (Math.floor(x * finePerMm) & (fineSide - 1))

/** The table goes on beyond its piece as in a mirror. */
function mirrored(mm: number): number {
  const at = (mm + sideMm / 2) * pixelsPerMm
  const round = ((at % (2 * side)) + 2 * side) % (2 * side)
  return Math.min(side - 1.001, round < side ? round : 2 * side - round)
}

function tone(out: Uint8Array, to: number, { top, at, grain }: { top: Top; at: Point; grain: number }): void {
  const u = Math.min(side - 2.001, mirrored(at[0]))
  const v = Math.min(side - 2.001, mirrored(at[1]))
  const from = ((v | 0) * side + (u | 0)) * 3
  const dx = u - (u | 0)
  const dy = v - (v | 0)
  const isBeyond = Math.abs(at[0]) > sideMm / 2 || Math.abs(at[1]) > sideMm / 2
  const data = isBeyond ? top.bare : top.data
  for (let channel = 0; channel < 3; channel++) {
    const k = from + channel
    const above = (data[k] ?? 0) * (1 - dx) + (data[k + 3] ?? 0) * dx
    const below = (data[k + side * 3] ?? 0) * (1 - dx) + (data[k + side * 3 + 3] ?? 0) * dx
    const value = above * (1 - dy) + below * dy + grain
    out[to + channel] = Math.max(0, Math.min(255, value))
  }
}
