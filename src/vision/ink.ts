import type { Grey } from "./image.ts"

/**
 * 1 where a pixel is clearly darker than its surroundings of `reach` pixels each way.
 * @param leastDark - ink leaves less than this share of the light that is the mean around it.
 */
export function inkIn({ width, height, data }: Grey, reach: number, leastDark: number): Uint8Array {
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  const dark = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const [above, below] = [Math.max(0, y - reach) * (width + 1), Math.min(height, y + reach + 1) * (width + 1)]
    for (let x = 0; x < width; x++) {
      const [before, after] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)]
      const sum =
        (sums[below + after] ?? 0) -
        (sums[below + before] ?? 0) -
        (sums[above + after] ?? 0) +
        (sums[above + before] ?? 0)
      const area = ((below - above) / (width + 1)) * (after - before)
      if ((data[y * width + x] ?? 255) * area < leastDark * sum) dark[y * width + x] = 1
    }
  }
  return dark
}
