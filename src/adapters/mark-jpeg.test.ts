import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { markOf } from "../app/show-to-staff.ts"
import { markJpeg } from "./mark-jpeg.ts"
import { strokesOf } from "./stroke-letters.ts"

const [width, height] = [900, 700]

const plain = (level: number, size = { width, height }) =>
  sharp({ create: { ...size, channels: 3, background: { r: level, g: level, b: level } } })
    .jpeg()
    .toBuffer()

async function greyOf(jpeg: Uint8Array) {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { ...info, data }
}

const marked = async (level: number, line = "AOKI HARUKA 5F3A91C2 2026-11-23 15:04 JST") =>
  greyOf(await markJpeg({ jpeg: await plain(level), line }))

describe("the mark", () => {
  it.each([20, 128, 250])("is seen on a ground of %i, and changes no pixel by more than a third", async (level) => {
    const { data } = await marked(level)
    const apart = [...data].map((grey) => Math.abs(grey - level))
    expect(apart.filter((one) => one > 12).length / apart.length).toBeGreaterThan(0.01)
    expect(apart.filter((one) => one > 12).length / apart.length).toBeLessThan(0.2)
    expect(apart.reduce((most, one) => Math.max(most, one))).toBeLessThan(85)
  })

  it("leaves no part of the picture as large as a card's number without it", async () => {
    const { data } = await marked(250)
    for (let top = 0; top + 100 <= height; top += 50)
      for (let left = 0; left + 225 <= width; left += 45) {
        const rows = Array.from({ length: 100 }, (_, y) => data.subarray((top + y) * width + left).subarray(0, 225))
        expect([left, top, rows.some((row) => row.some((grey) => grey < 240))]).toEqual([left, top, true])
      }
  })

  it("is another one for another line", async () => {
    const [one, other] = [await marked(200), await marked(200, "MORI TATSUYA 0E11B2A4 2026-11-23 15:05 JST")]
    expect(Buffer.compare(one.data, other.data)).not.toBe(0)
  })

  it("lies on a photo of one colour channel, and of a few pixels", async () => {
    const grey = await sharp(await plain(90))
      .toColourspace("b-w")
      .jpeg()
      .toBuffer()
    expect(await sharp(await markJpeg({ jpeg: grey, line: "A" })).metadata()).toMatchObject({ width, height })
    const small = await markJpeg({ jpeg: await plain(90, { width: 3, height: 2 }), line: "A" })
    expect(await sharp(small).metadata()).toMatchObject({ width: 3, height: 2, format: "jpeg" })
  })
})

it("has strokes for all that a mark is written in", () => {
  const letters = markOf({ id: "0123456789ab", name: "ABCDEFGHIJKLMNOPQRSTUVWX", role: "reviewer" }, 0)
  expect([...letters, ..."YZ89"].filter((letter) => letter !== " " && !strokesOf[letter])).toEqual([])
})
