import type { Colour } from "./image.ts"
import type { PixelBox } from "./page-box.ts"

/** The page turned by half a turn. */
export function flip({ width, height, data }: Colour): Colour {
  const turned = new Uint8Array(data.length)
  for (let from = 0, to = data.length - 3; to >= 0; from += 3, to -= 3) {
    turned[to] = data[from] ?? 0
    turned[to + 1] = data[from + 1] ?? 0
    turned[to + 2] = data[from + 2] ?? 0
  }
  return { width, height, data: turned }
}

/** A box of the page once this is turned by half a turn. */
export const flipBox = (
  { left, top, right, bottom }: PixelBox,
  { width, height }: { readonly width: number; readonly height: number },
): PixelBox => ({ left: width - right, top: height - bottom, right: width - left, bottom: height - top })
