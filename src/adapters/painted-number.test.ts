import { readFileSync } from "node:fs"
import sharp, { type Sharp } from "sharp"
import { afterAll, expect, it } from "vitest"
import { parsePlainDate } from "../kit/plain-date.ts"
import { openInspector } from "./inspector.ts"

const inspector = openInspector({
  ...{ workers: 1, waitingMost: 4, timeoutSeconds: 60, memoryMostBytes: 900_000_000 },
  troubled: () => {},
})
afterAll(() => inspector.close())

const today = parsePlainDate("2026-11-23") ?? expect.fail("no day")
const back = readFileSync(new URL("../../fixtures/hostile/combined-back.jpg", import.meta.url))

/** What is wrong with the back of a combined card that was painted over so, as the brush does it. */
async function problems(strokes: string): Promise<readonly string[]> {
  const paint = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1500">
    <path d="${strokes}" fill="none" stroke="#000" stroke-width="100" stroke-linecap="round"/></svg>`
  return problemsOf(sharp(back).composite([{ input: Buffer.from(paint) }]))
}

async function problemsOf(photo: Sharp): Promise<readonly string[]> {
  const bytes = await photo.jpeg({ quality: 90 }).toBuffer()
  const inspected = await inspector.inspect({
    bytes,
    document: "residence-card",
    side: "back",
    today,
    combinedCard: true,
  })
  return inspected.ok ? inspected.value.problems : [inspected.error]
}

const underLoad = 60_000
const label = "M280 372H440"
const number = "M770 372H1360"
const code = "M1590 260H1740 M1590 330H1740 M1590 400H1740"

it(
  "lets a back through on which label, number and square code are painted over",
  async () => expect(await problems(`${label} ${number} ${code}`)).toEqual([]),
  underLoad,
)

it.each([
  ["nothing is painted over", "M300 900H600"],
  ["only the label and the square code are", `${label} ${code}`],
  ["only the number and the square code are", `${number} ${code}`],
  ["the first four digits are", `${label} M770 372H890 ${code}`],
  ["the paint covers no more than the tops of the digits", `${label} M770 293H1360 ${code}`],
  ["the square code is not", `${label} ${number}`],
  ["a corner of the square code is not", `${label} ${number} M1720 230V420 M1590 400H1740`],
])(
  "tells of a My Number where %s",
  async (_, strokes) => expect(await problems(strokes)).toEqual(["my-number-visible"]),
  underLoad,
)

it.each([
  ["close up", { left: 1400, top: 250, width: 380, height: 200 }],
  ["by itself, taken for two documents", { left: 1500, top: 200, width: 320, height: 240 }],
])(
  "tells of one where only the square code is in the picture, %s",
  async (_, part) => {
    expect(await problemsOf(sharp(back).extract(part).resize(1_900))).toContain("my-number-visible")
  },
  underLoad,
)
