import { between, type Dice, diceFrom } from "../random.ts"
import type { Point } from "../warp.ts"
import type { Picture } from "./lying.ts"

/** A bright reflection: light added to the picture, whatever is under it. Pixels. */
export interface Glare {
  readonly centre: Point
  readonly radii: Point
  readonly degrees: number
  /** 1 turns black into white. */
  readonly strength: number
  /** How sharply it ends: 2 is a Gaussian. */
  readonly steepness: number
}

/** A soft-edged shade across the picture, of a hand or the telephone itself. Pixels. */
export interface Shade {
  readonly centre: Point
  readonly radii: Point
  readonly degrees: number
  /** The share of light it takes. */
  readonly depth: number
}

export interface Light {
  /** 1 lets white paper come out just white. */
  readonly exposure: number
  /** Change of light from one side of the picture to the other, across and down. */
  readonly slope: Point
  readonly tint: readonly [red: number, green: number, blue: number]
  readonly shades: readonly Shade[]
  readonly glares: readonly Glare[]
  /** Stray light over the whole picture. */
  readonly veil: number
  /** Share of full scale: read noise, and shot noise of a full pixel. */
  readonly noise: { readonly read: number; readonly shot: number }
}

const cell = 16

const toLinear = Float32Array.from({ length: 256 }, (_, value) =>
  value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
)

const steps = 4_096
const toStored = Uint8Array.from({ length: steps + 1 }, (_, step) => {
  const light = step / steps
  return Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055))
})

/** Normal deviates, met again in another order on every row. */
const grain = (() => {
  const dice = diceFrom("grain")
  const normal = () => Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
  return Float32Array.from({ length: 65_536 }, normal)
})()

/** What the sensor and its program make of the light: shade, glare, noise, clipping. In place. */
export function develop({ width, height, data }: Picture, { light, dice }: { light: Light; dice: Dice }): void {
  const columns = Math.ceil(width / cell) + 1
  const gain = grid(columns, Math.ceil(height / cell) + 1, (x, y) => gainAt(light, [x, y], { width, height }))
  const added = grid(columns, Math.ceil(height / cell) + 1, (x, y) => glareAt(light, [x, y]))
  for (let y = 0; y < height; y++) {
    const offset = Math.floor(between(dice, 0, grain.length))
    developRow(
      { data, from: y * width * 3, width, offset },
      { light, gain: rowOf(gain, columns, y), added: rowOf(added, columns, y) },
    )
  }
}

function grid(columns: number, rows: number, value: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: columns * rows }, (_, k) =>
    value((k % columns) * cell, Math.floor(k / columns) * cell),
  )
}

/** A row between two rows of the grid. */
function rowOf(values: Float32Array, columns: number, y: number): Float32Array {
  const row = Math.floor(y / cell)
  const below = y / cell - row
  return Float32Array.from(
    { length: columns },
    (_, k) => (values[row * columns + k] ?? 0) * (1 - below) + (values[(row + 1) * columns + k] ?? 0) * below,
  )
}

interface Row {
  readonly data: Uint8Array
  readonly from: number
  readonly width: number
  readonly offset: number
}

function developRow(
  { data, from, width, offset }: Row,
  lit: { light: Light; gain: Float32Array; added: Float32Array },
) {
  const { tint, noise } = lit.light
  const read = noise.read * noise.read
  const shot = noise.shot * noise.shot
  for (let x = 0; x < width; x++) {
    const k = x >> 4
    const right = (x & 15) / cell
    const gain = (lit.gain[k] ?? 0) * (1 - right) + (lit.gain[k + 1] ?? 0) * right
    const added = (lit.added[k] ?? 0) * (1 - right) + (lit.added[k + 1] ?? 0) * right
    for (let channel = 0; channel < 3; channel++) {
      const at = from + x * 3 + channel
      const clean = (toLinear[data[at] ?? 0] ?? 0) * gain * (tint[channel] ?? 1) + added
      const speck = grain[(offset + x * 3 + channel) & 65_535] ?? 0
      const seen = clean + speck * Math.sqrt(read + shot * Math.min(clean, 1))
      data[at] = toStored[seen <= 0 ? 0 : seen >= 1 ? steps : (seen * steps) | 0] ?? 0
    }
  }
}

function gainAt(light: Light, [x, y]: Point, { width, height }: { width: number; height: number }): number {
  const sloped = 1 + light.slope[0] * (x / width - 0.5) + light.slope[1] * (y / height - 0.5)
  const far = Math.hypot(x / width - 0.5, y / height - 0.5)
  const shaded = light.shades.reduce((left, shade) => left * (1 - shade.depth * bump(shade, [x, y], 3)), 1)
  return light.exposure * Math.max(0.2, sloped) * (1 - 0.18 * far * far) * shaded
}

const glareAt = (light: Light, at: Point) =>
  light.glares.reduce((sum, glare) => sum + glare.strength * bump(glare, at, glare.steepness), light.veil)

/** 1 in the middle of an ellipse, 0 well outside it. */
function bump(
  { centre, radii, degrees }: Pick<Glare, "centre" | "radii" | "degrees">,
  [x, y]: Point,
  steep: number,
): number {
  const turn = (degrees * Math.PI) / 180
  const [dx, dy] = [x - centre[0], y - centre[1]]
  const across = (dx * Math.cos(turn) + dy * Math.sin(turn)) / radii[0]
  const down = (dy * Math.cos(turn) - dx * Math.sin(turn)) / radii[1]
  return Math.exp(-(Math.hypot(across, down) ** steep))
}
