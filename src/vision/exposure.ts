import type { Colour } from "./image.ts"
import { levelsIn, lumaOf } from "./luma.ts"

/** Half of a photo at full scale, or nearly all of it nearly black, shows nothing of what it was taken of. */
const blown = 252
const black = 45

/** Whether so much light or so little fell on a photo that what it was taken of may not show. */
export function exposureOf(photo: Colour): "too-dark" | "too-bright" | "fair" {
  const whole = { left: 0, top: 0, right: photo.width, bottom: photo.height }
  const [dim = 0, middle = 0, light = 0] = levelsIn(lumaOf(photo), whole, [0.2, 0.5, 0.95])
  if (light < black) return "too-dark"
  return middle >= blown && dim > 200 ? "too-bright" : "fair"
}
