import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { diceFrom } from "../random.ts"
import { cardSheet } from "../sheet.ts"
import { type Point, unwarpFrom } from "../warp.ts"
import { looks } from "./look.ts"
import type { Printed } from "./print.ts"
import { type Sitting, type Taken, take } from "./take.ts"

const width = cardSheet.widthMm * cardSheet.pixelsPerMm
const height = cardSheet.heightMm * cardSheet.pixelsPerMm

/** A grey card with a dot of 3 mm right in one of its corners, a quarter of which is on the card. */
const dotted = (corner: number): Printed => {
  const [x, y] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ][corner] ?? [0, 0]
  const dot = `<circle cx="${(x ?? 0) * width}" cy="${(y ?? 0) * height}" r="${3 * cardSheet.pixelsPerMm}" fill="#ff00ff"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#bbb"/>${dot}</svg>`
  return { svg, sheet: cardSheet, boxes: {} }
}

/** Small, so that the tests are quick. */
const shoot = (seed: string, printed: Printed, asked: Partial<Sitting> = {}) =>
  take({ printed, second: null, failure: null, look: looks.tune, dice: diceFrom(seed), megapixels: 1.6, ...asked })

/** The middle of all that is magenta, on the card as the corners told lay it out, in millimetres. */
async function magentaOn({ jpeg, corners }: Taken): Promise<Point> {
  const { data, info } = await sharp(jpeg).autoOrient().raw().toBuffer({ resolveWithObject: true })
  const unwarp = corners && unwarpFrom(corners, { width: cardSheet.widthMm, height: cardSheet.heightMm })
  let [count, sumX, sumY] = [0, 0, 0]
  for (let k = 0; k < info.width * info.height; k++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(k * 3, k * 3 + 3)
    if (!unwarp || Math.min(red, blue) < 60 + green) continue
    const [x, y] = unwarp(k % info.width, Math.floor(k / info.width))
    count++
    sumX += x
    sumY += y
  }
  return [sumX / count, sumY / count]
}

describe("the corners told of a photo", () => {
  const ways = [
    { taking: "photo" },
    { taking: "photo", orientation: 3 },
    { taking: "photo", orientation: 6 },
    { taking: "photo", orientation: 8 },
    { taking: "glass" },
    { taking: "tight" },
    { taking: "tight" },
    { taking: "tight" },
  ] as const

  it("are where the document's corners are, in its own order, however it is taken and stored", async () => {
    for (const [turn, way] of ways.entries()) {
      const taken = await shoot(`corner ${turn}`, dotted(turn % 4), way)
      // The middle of a quarter of a disc of 3 mm lies 4 r / 3π = 1.27 mm off its corner, across and down.
      const [x, y] = await magentaOn(taken)
      const [fromSide, fromTop] = [turn % 4 === 1 || turn % 4 === 2 ? 85.6 - x : x, turn % 4 > 1 ? 54 - y : y]
      expect(Math.abs(fromSide - 1.27), JSON.stringify(taken.how)).toBeLessThan(0.2)
      expect(Math.abs(fromTop - 1.27), JSON.stringify(taken.how)).toBeLessThan(0.2)
    }
  }, 60_000)

  it("lie outside a photo that cuts the document off", async () => {
    const { corners, how } = await shoot("cut", dotted(0), { failure: "cut-off" })
    const [w, h] = [Number(how.width), Number(how.height)]
    expect(corners?.some(([x, y]) => x < 0 || y < 0 || x > w || y > h)).toBe(true)
  })

  it("are not told of two documents", async () => {
    const two = {
      printed: dotted(0),
      second: dotted(1),
      failure: "two-documents",
      look: looks.tune,
      megapixels: 1.6,
    } as const
    expect((await take({ ...two, dice: diceFrom("two") })).corners).toBeNull()
  })
})

describe("a photo", () => {
  it("is the same of the same seed, and another of another", async () => {
    const [once, again, other] = [await shoot("a", dotted(0)), await shoot("a", dotted(0)), await shoot("b", dotted(0))]
    expect(again.jpeg.equals(once.jpeg)).toBe(true)
    expect(again.how).toEqual(once.how)
    expect(other.jpeg.equals(once.jpeg)).toBe(false)
  })

  it("that is good shows the card at 7.8 pixels a millimetre or finer; one from too far at 5 or coarser", async () => {
    for (const seed of ["1", "2"]) {
      expect((await shoot(seed, dotted(0))).how.pixelsPerMm).toBeGreaterThan(7.8)
      expect((await shoot(seed, dotted(0), { failure: "too-far" })).how.pixelsPerMm).toBeLessThan(5.1)
    }
  })
})
