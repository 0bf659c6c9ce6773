import sharp from "sharp"
import { expect, it } from "vitest"
import { decodePhoto } from "./decode-photo.ts"

const photo = (width: number, height: number, orientation = 1) =>
  sharp({ create: { width, height, channels: 3, background: "#8899aa" } })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()

async function decoded(jpeg: Buffer) {
  const result = await decodePhoto(jpeg)
  if (!result.ok) throw new Error(result.error)
  const { full, small, reducedBy } = result.value
  return { full: [full.width, full.height], small: [small.width, small.height], reducedBy }
}

it("tells how much larger the photo was than what is looked at", async () =>
  expect(await decoded(await photo(5000, 500))).toEqual({ full: [4000, 400], small: [640, 64], reducedBy: 1.25 }))

it("leaves a smaller one as it is, turned upright", async () =>
  expect(await decoded(await photo(800, 400, 6))).toEqual({ full: [400, 800], small: [320, 640], reducedBy: 1 }))
