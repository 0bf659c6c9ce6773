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

  const table = { create: { width: 1_600, height: 1_200, channels: 3, background: "#6b5a48" } } as const
  const bad: readonly (readonly [Advice, (photo: Sharp) => Sharp | Promise<Sharp>])[] = [
    ["no-document", () => sharp(table)],
    ["blurred", (photo) => photo.blur(14)],
    ["too-dark", (photo) => photo.linear(0.12, 0)],
    ["too-small", (photo) => photo.resize(560)],
    [
      "cut-off",
      async (photo) => {
        const { width, height } = await photo.metadata()
        return photo.extract({ left: 0, top: 0, width: Math.round(width * 0.72), height })
      },
    ],
  ]
  it.each(bad)("%s is told", async (advice, make) => expect(await adviceOnMade(make)).toBe(advice))
})
