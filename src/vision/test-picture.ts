import { fromUnitSquare, inverse, mapPoint } from "./homography.ts"
import type { Colour, Corners } from "./image.ts"

/** Red, green, blue, 0 to 255. */
export type Paint = readonly [number, number, number]

/** Colour of a place on a flat document, `u` and `v` 0 to 1; for tests. */
export type Sheet = (u: number, v: number) => Paint

export const paper: Paint = [225, 232, 228]
export const ink: Paint = [40, 40, 45]

/** A card of our own: a title, five rows of print on the left, a portrait on the right. */
export const drawnCard: Sheet = (u, v) => {
  const letters = Math.sin(u * 260) > -0.2
  if (v > 0.05 && v < 0.1 && u > 0.39 && u < 0.61) return letters ? ink : paper
  if (u > 0.73 && u < 0.95 && v > 0.32 && v < 0.83) return [120, 90, 80]
  const row = (v - 0.16) / 0.14
  const isRow = row > 0 && row < 5 && row % 1 < 0.3
  return isRow && u > 0.08 && u < 0.6 && letters ? ink : paper
}

export interface Lying {
  readonly sheet: Sheet
  readonly corners: Corners
}

/** A picture of sheets on a ground, four samples a pixel. */
export function drawn(
  size: { width: number; height: number },
  ground: (x: number, y: number) => Paint,
  sheets: readonly Lying[],
): Colour {
  const data = new Uint8Array(size.width * size.height * 3)
  const maps = sheets.map(({ sheet, corners }) => ({ sheet, map: inverse(fromUnitSquare(corners)) }))
  const colourAt = (x: number, y: number): Paint => {
    for (const { sheet, map } of maps) {
      const [u, v] = mapPoint(map, [x, y])
      if (u >= 0 && v >= 0 && u <= 1 && v <= 1) return sheet(u, v)
    }
    return ground(x, y)
  }
  for (let i = 0; i < size.width * size.height; i++) {
    const [x, y] = [i % size.width, Math.floor(i / size.width)]
    const samples = [-0.25, 0.25].flatMap((dy) => [-0.25, 0.25].map((dx) => colourAt(x + dx, y + dy)))
    for (let c = 0; c < 3; c++) data[i * 3 + c] = samples.reduce((sum, sample) => sum + (sample[c] ?? 0), 0) / 4
  }
  return { ...size, data }
}
