import sharp from "sharp"
import type { Point } from "../warp.ts"
import { boundsOf, inverse, type Matrix, multiply, project } from "./camera.ts"

/** A photo being made: 8-bit sRGB, three bytes a pixel. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Where a flat thing lies on the table: its centre and how it is turned, in millimetres. */
export interface Place {
  readonly centre: Point
  readonly degrees: number
  readonly widthMm: number
  readonly heightMm: number
}

/** Four bytes a pixel, with a clear margin of `margin` pixels so that its edges come out smooth. */
export interface Flat {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

export const margin = 2

/** A drawing at the size the camera will see it. @param scale - of the drawing's own pixels. */
export async function flatten(svg: string, scale: number): Promise<Flat> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 72 * scale })
    .ensureAlpha()
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: "#0000" })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** A lying thing's corners in its own order, in millimetres on the table. */
export function cornersOf(place: Place): readonly [Point, Point, Point, Point] {
  const [x, y] = [place.widthMm / 2, place.heightMm / 2]
  const at = (dx: number, dy: number) => project(ownToTable(place), [dx, dy])
  return [at(-x, -y), at(x, -y), at(x, y), at(-x, y)]
}

/** Millimetres from a lying thing's own centre, to millimetres on the table. */
export function ownToTable({ centre, degrees }: Place): Matrix {
  const turn = (degrees * Math.PI) / 180
  return [Math.cos(turn), -Math.sin(turn), centre[0], Math.sin(turn), Math.cos(turn), centre[1], 0, 0, 1]
}

function photoToFlat(view: Matrix, { flat, place }: { flat: Flat; place: Place }): Matrix {
  const across = (flat.width - 2 * margin) / place.widthMm
  const down = (flat.height - 2 * margin) / place.heightMm
  const toPixels: Matrix = [across, 0, flat.width / 2 - 0.5, 0, down, flat.height / 2 - 0.5, 0, 0, 1]
  return multiply(toPixels, inverse(multiply(view, ownToTable(place))))
}

interface Window {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function windowOn(picture: Picture, points: readonly Point[]): Window {
  const [left, top, right, bottom] = boundsOf(points)
  return {
    left: Math.max(0, Math.floor(left) - 2),
    top: Math.max(0, Math.floor(top) - 2),
    right: Math.min(picture.width - 1, Math.ceil(right) + 2),
    bottom: Math.min(picture.height - 1, Math.ceil(bottom) + 2),
  }
}

/** Lays a flat thing into the picture as the camera sees it. */
export function lay(picture: Picture, view: Matrix, { flat, place }: { flat: Flat; place: Place }): void {
  const { left, top, right, bottom } = windowOn(
    picture,
    cornersOf(place).map((corner) => project(view, corner)),
  )
  const [a, b, c, d, e, f, g, h, i] = photoToFlat(view, { flat, place })
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const depth = 1 / (g * x + h * y + i)
      const u = (a * x + b * y + c) * depth
      const v = (d * x + e * y + f) * depth
      if (u >= 0 && v >= 0 && u < flat.width - 1 && v < flat.height - 1)
        blend(picture.data, (y * picture.width + x) * 3, { flat, u, v })
    }
  }
}

const sum = new Float64Array(4)

/** Bilinear in colour times cover. */
function blend(out: Uint8Array, to: number, { flat, u, v }: { flat: Flat; u: number; v: number }): void {
  const left = u | 0
  const top = v | 0
  const dx = u - left
  const dy = v - top
  const at = (top * flat.width + left) * 4
  sum.fill(0)
  gather(flat.data, at, (1 - dx) * (1 - dy))
  gather(flat.data, at + 4, dx * (1 - dy))
  gather(flat.data, at + flat.width * 4, (1 - dx) * dy)
  gather(flat.data, at + flat.width * 4 + 4, dx * dy)
  const under = 1 - (sum[3] ?? 0)
  out[to] = (sum[0] ?? 0) + (out[to] ?? 0) * under + 0.5
  out[to + 1] = (sum[1] ?? 0) + (out[to + 1] ?? 0) * under + 0.5
  out[to + 2] = (sum[2] ?? 0) + (out[to + 2] ?? 0) * under + 0.5
}

function gather(pixels: Uint8Array, at: number, weight: number): void {
  const cover = ((pixels[at + 3] ?? 0) * weight) / 255
  sum[0] = (sum[0] ?? 0) + (pixels[at] ?? 0) * cover
  sum[1] = (sum[1] ?? 0) + (pixels[at + 1] ?? 0) * cover
  sum[2] = (sum[2] ?? 0) + (pixels[at + 2] ?? 0) * cover
  sum[3] = (sum[3] ?? 0) + cover
}

export interface Shadow {
  /** How far and which way it falls, in millimetres on the table. */
  readonly fallsMm: Point
  readonly softMm: number
  /** The share of light it takes at its darkest. */
  readonly depth: number
}

/** Darkens the table beside a thing that is about to be laid on it. */
export function castShadow(picture: Picture, view: Matrix, { place, shadow }: { place: Place; shadow: Shadow }): void {
  const reach = shadow.softMm + Math.hypot(...shadow.fallsMm)
  const wide = { ...place, widthMm: place.widthMm + 2 * reach, heightMm: place.heightMm + 2 * reach }
  const { left, top, right, bottom } = windowOn(
    picture,
    cornersOf(wide).map((corner) => project(view, corner)),
  )
  const fallen = {
    ...place,
    centre: [place.centre[0] + shadow.fallsMm[0], place.centre[1] + shadow.fallsMm[1]] as const,
  }
  const [a, b, c, d, e, f, g, h, i] = inverse(multiply(view, ownToTable(fallen)))
  const [halfWidth, halfHeight] = [place.widthMm / 2 - 2, place.heightMm / 2 - 2]
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const depth = 1 / (g * x + h * y + i)
      const beyondX = Math.max(0, Math.abs((a * x + b * y + c) * depth) - halfWidth)
      const beyondY = Math.max(0, Math.abs((d * x + e * y + f) * depth) - halfHeight)
      const outside = Math.max(0, Math.sqrt(beyondX * beyondX + beyondY * beyondY) - 2)
      if (outside < shadow.softMm)
        dim(picture.data, (y * picture.width + x) * 3, 1 - shadow.depth * (1 - outside / shadow.softMm))
    }
  }
}

function dim(data: Uint8Array, at: number, by: number): void {
  for (let channel = 0; channel < 3; channel++) data[at + channel] = (data[at + channel] ?? 0) * by
}
