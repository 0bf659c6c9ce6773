import type { Colour, Grey } from "./image.ts"
import { levelAt, levelsIn, lumaOf } from "./luma.ts"
import { type Capture, measureCapture, type Shown, wholePage } from "./measure-capture.ts"
import { type PageBox, type PixelBox, pixelsOf } from "./page-box.ts"
import { isSkin, patchesOn } from "./patches.ts"
import { rippleOf } from "./ripple.ts"

/** What is measured on one photo of one document; everything relative to the document, whatever the camera. */
export interface Measures extends Capture {
  /** Per text box, in the order given: share that is blown out while the paper elsewhere is not. */
  readonly glare: readonly number[]
  /** Per text box: how much darker its print is than its ground, 0 to 1. */
  readonly ink: readonly number[]
  /** Per text box: share coloured like skin while the paper is not. */
  readonly skin: readonly number[]
  /** How far something of the colour of skin reaches in over the page, and how much of it is blown out; see `Patches`. */
  readonly intrusion: number
  readonly blown: number
  /** Spread of hue over the page, once the paper is taken as white: near 0 for a black and white copy. */
  readonly colour: number
  /** How far a fine regular pattern stands out; see `rippleOf`. */
  readonly ripple: number
}

export interface Measured extends Shown {
  /** Where print always stands on this document; empty when it is not known which document it is. */
  readonly textBoxes: readonly PageBox[]
}

/** Luma from which a lamp's reflection leaves nothing. */
const blownLuma = 246

export function measure(measured: Measured): Measures {
  const { page, textBoxes } = measured
  const luma = lumaOf(page)
  const boxes = textBoxes.map((box) => pixelsOf(box, page))
  const paperLevels = paperOf(page, wholePage(page))
  return {
    ...measureCapture(measured, luma),
    glare: glareOf(luma, boxes),
    ink: boxes.map((box) => inkOf(luma, box)),
    skin: skinOf(page, paperLevels, boxes),
    ...patchesOn(page, paperLevels),
    colour: colourOf(page, paperLevels),
    ripple: rippleOf(measured.photo, measured.corners),
  }
}

/** Blown share of each box less that of the middle one: where the whole page is, it is exposure and not glare. */
function glareOf(luma: Grey, boxes: readonly PixelBox[]): number[] {
  const blown = boxes.map((box) => shareOf(box, (x, y) => (luma.data[y * luma.width + x] ?? 0) >= blownLuma))
  const usual = [...blown].sort((a, b) => a - b)[blown.length >> 1] ?? 0
  return blown.map((share) => Math.max(0, share - usual))
}

function inkOf(luma: Grey, box: PixelBox): number {
  const [dark = 0, ground = 0] = levelsIn(luma, box, [0.03, 0.6])
  return ground === 0 ? 0 : (ground - dark) / ground
}

function skinOf(page: Colour, paper: Levels, boxes: readonly PixelBox[]): number[] {
  const isSkinAt = (x: number, y: number) => {
    const at = (y * page.width + x) * 3
    return isSkin([page.data[at] ?? 0, page.data[at + 1] ?? 0, page.data[at + 2] ?? 0], paper)
  }
  return boxes.map((box) => shareOf(box, isSkinAt))
}

function shareOf(box: PixelBox, holds: (x: number, y: number) => boolean): number {
  let count = 0
  let all = 0
  for (let y = box.top; y < box.bottom; y += 2) {
    for (let x = box.left; x < box.right; x += 2, all++) if (holds(x, y)) count++
  }
  return count / all
}

/** The channels' own 70 % levels: light paper, whatever the lamp. Every other pixel tells. */
function paperOf(page: Colour, box: PixelBox): Levels {
  const histograms = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const
  let count = 0
  for (let y = box.top; y < box.bottom; y += 2) {
    for (let x = box.left, at = (y * page.width + x) * 3; x < box.right; x += 2, at += 6, count++) {
      for (const [channel, histogram] of histograms.entries()) {
        const level = page.data[at + channel] ?? 0
        histogram[level] = (histogram[level] ?? 0) + 1
      }
    }
  }
  const [red, green, blue] = histograms
  const level = (histogram: Uint32Array) => Math.max(1, levelAt(histogram, 0.7 * count))
  return [level(red), level(green), level(blue)]
}

type Levels = readonly [red: number, green: number, blue: number]

const tilesAcross = 24
const tilesDown = 16

/** Standard deviation over a page's tiles of red and of blue against green. */
export function colourOf(page: Colour, paper = paperOf(page, wholePage(page))): number {
  const [red, green, blue] = paper
  const warm: number[] = []
  const cold: number[] = []
  for (let tile = 0; tile < tilesAcross * tilesDown; tile++) {
    const [r, g, b] = meanOf(page, tileBox(page, tile))
    if (g < 8) continue
    warm.push(r / red / (g / green))
    cold.push(b / blue / (g / green))
  }
  return Math.hypot(deviation(warm), deviation(cold))
}

function tileBox(page: Colour, tile: number): PixelBox {
  const across = tile % tilesAcross
  const down = Math.floor(tile / tilesAcross)
  return pixelsOf(
    {
      left: 0.03 + (0.94 * across) / tilesAcross,
      top: 0.04 + (0.92 * down) / tilesDown,
      right: 0.03 + (0.94 * (across + 1)) / tilesAcross,
      bottom: 0.04 + (0.92 * (down + 1)) / tilesDown,
    },
    page,
  )
}

function meanOf(page: Colour, box: PixelBox): readonly [number, number, number] {
  let [r, g, b, n] = [0, 0, 0, 0]
  for (let y = box.top; y < box.bottom; y += 2) {
    for (let x = box.left; x < box.right; x += 2, n++) {
      const at = (y * page.width + x) * 3
      r += page.data[at] ?? 0
      g += page.data[at + 1] ?? 0
      b += page.data[at + 2] ?? 0
    }
  }
  return [r / n, g / n, b / n]
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length))
}
