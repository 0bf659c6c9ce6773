import { readFileSync } from "node:fs"
import sharp, { type Sharp } from "sharp"
import { describe, expect, it } from "vitest"
import { type Case, loadCase, loadCases } from "../../fixtures/cases.ts"
import { decodePhoto } from "../adapters/decode-photo.ts"
import { type Advice, advise } from "./advise.ts"

const minh = loadCase("minh-anh-clean")
const upright = async () => sharp(await sharp(minh.front).autoOrient().toBuffer())

async function adviceOn(jpeg: Uint8Array, isPaper = false): Promise<Advice | null> {
  const decoded = await decodePhoto(jpeg)
  if (!decoded.ok) throw new Error(decoded.error)
  return advise({ ...decoded.value, isPaper })
}

const adviceOnMade = async (make: (photo: Sharp) => Sharp | Promise<Sharp>) =>
  adviceOn(await (await make(await upright())).jpeg().toBuffer())

const photosOf = ({ name, document, front, back }: Case) =>
  [front, back].flatMap((photo) =>
    photo === null ? [] : [{ name, photo, isPaper: document === "certificate-of-registered-matters" }],
  )

describe("before anything is read", () => {
  it.each(loadCases().flatMap(photosOf))("nothing is wrong with the good photo of $name", async ({ photo, isPaper }) =>
    expect(await adviceOn(readFileSync(photo), isPaper)).toBeNull(),
  )

  it("nothing is wrong where more light than needed fell on all of it", async () =>
    expect(await adviceOnMade((photo) => photo.linear(1.14, 0))).toBeNull())

  const table = { create: { width: 1_600, height: 1_200, channels: 3, background: "#6b5a48" } } as const
  /** The image of a lamp, and the light around it. */
  const lampAt = (x: number, y: number) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1500">
      <radialGradient id="lamp">
        <stop offset="0.6" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>
      </radialGradient>
      <ellipse cx="${x}" cy="${y}" rx="340" ry="240" fill="url(#lamp)"/>
    </svg>`)
  const leftOf = async (photo: Sharp, share: number) => {
    const { width, height } = await photo.metadata()
    return photo.extract({ left: 0, top: 0, width: Math.round(width * share), height })
  }
  const atOneCorner = async (photo: Sharp) => {
    const turned = sharp(await photo.rotate(10, { background: "#6b5a48" }).toBuffer())
    const { width, height } = await turned.metadata()
    return turned.extract({ left: 0, top: 0, width: Math.round(width * 0.7), height: Math.round(height * 0.8) })
  }
  const bad: readonly (readonly [Advice, (photo: Sharp) => Sharp | Promise<Sharp>])[] = [
    ["no-document", () => sharp(table)],
    ["blurred", (photo) => photo.blur(14)],
    ["too-dark", (photo) => photo.linear(0.12, 0)],
    ["too-small", (photo) => photo.resize(560)],
    ["too-small", (photo) => photo.resize(400).extract({ left: 0, top: 0, width: 240, height: 300 })],
    ["cut-off", (photo) => leftOf(photo, 0.72)],
    ["cut-off", (photo) => leftOf(photo, 0.6)],
    ["cut-off", atOneCorner],
    ["glare", (photo) => photo.composite([{ input: lampAt(700, 420) }])],
  ]
  it("nothing is said of what hardly stands out and shows no fine print", async () =>
    expect(await adviceOnMade(async (photo) => (await leftOf(photo, 0.6)).blur(4))).toBeNull())
  it.each(bad)("%s is told", async (advice, make) => expect(await adviceOnMade(make)).toBe(advice))
})
