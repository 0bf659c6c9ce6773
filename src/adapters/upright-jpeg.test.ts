import sharp from "sharp"
import { expect, it } from "vitest"
import { uprightJpeg } from "./upright-jpeg.ts"

/** 400 × 300: white but for a page from (100, 60) to (300, 210), red on its upper and blue on its lower half. */
function photo(): Promise<Buffer> {
  const data = Buffer.alloc(400 * 300 * 3, 255)
  for (let y = 60; y < 210; y++)
    for (let x = 100; x < 300; x++) data.set(y < 135 ? [255, 0, 0] : [0, 0, 255], (y * 400 + x) * 3)
  return sharp(data, { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
    .toBuffer()
}

const topLeft = [0.25, 0.2] as const
const topRight = [0.75, 0.2] as const
const bottomRight = [0.75, 0.7] as const
const bottomLeft = [0.25, 0.7] as const

async function coloursOf(jpeg: Uint8Array) {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = data.subarray((y * info.width + x) * 3)
    return green > 128 ? "white" : red > blue ? "red" : "blue"
  }
  const { width, height } = info
  return { width, height, top: at(5, 5), right: at(width - 6, 5), bottom: at(width - 6, height - 6) }
}

it("is the page alone", async () => {
  const corners = [topLeft, topRight, bottomRight, bottomLeft] as const
  const upright = await uprightJpeg({ jpeg: await photo(), corners, widthPixels: 100, heightPixels: 75 })
  expect(await coloursOf(upright)).toEqual({ width: 100, height: 75, top: "red", right: "red", bottom: "blue" })
})

it("is turned as its corners say", async () => {
  const corners = [bottomRight, bottomLeft, topLeft, topRight] as const
  const upright = await uprightJpeg({ jpeg: await photo(), corners, widthPixels: 100, heightPixels: 75 })
  expect(await coloursOf(upright)).toMatchObject({ top: "blue", right: "blue", bottom: "red" })
})
