import sharp from "sharp"
import { beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import type { Reader, Strip } from "../app/ports.ts"
import type { ReadLine, Script } from "../documents/layout.ts"
import type { Colour, Corners } from "../vision/image.ts"
import { rectify } from "../vision/rectify.ts"
import { openReader } from "./read-line.ts"

/** Where the cards lie in three photos. */
const cornersIn: Readonly<Record<string, Corners>> = {
  "minh-anh-clean": [
    [104, 195],
    [1901, 184],
    [1880, 1320],
    [101, 1306],
  ],
  "joao-permanent-long-name": [
    [116, 186],
    [1884, 205],
    [1886, 1295],
    [110, 1305],
  ],
  "budiyono-single-name": [
    [114, 193],
    [1861, 178],
    [1898, 1304],
    [120, 1312],
  ],
}

/** 16 pixels per millimetre. */
const page = { width: 1_370, height: 864 }

/** Fractions of the card: left, top, right, bottom, with a little paper. */
const places = {
  number: { script: "number", box: [0.755, 0.045, 0.99, 0.11] },
  name: { script: "name", box: [0.085, 0.12, 0.63, 0.19] },
  birthDate: { script: "date", box: [0.13, 0.232, 0.365, 0.298] },
  nationality: { script: "japanese", box: [0.59, 0.232, 0.705, 0.298] },
  validity: { script: "date", box: [0.18, 0.885, 0.64, 0.945] },
} as const satisfies Record<string, { script: Script; box: readonly [number, number, number, number] }>

function cut({ data, width, height }: Colour, box: readonly [number, number, number, number]): Colour {
  const [left, right] = [Math.round(box[0] * width), Math.round(box[2] * width)]
  const [top, bottom] = [Math.round(box[1] * height), Math.round(box[3] * height)]
  const rows = Array.from({ length: bottom - top }, (_, y) =>
    data.subarray(3 * ((top + y) * width + left), 3 * ((top + y) * width + right)),
  )
  return { width: right - left, height: bottom - top, data: new Uint8Array(Buffer.concat(rows)) }
}

async function stripsOf(story: string): Promise<Record<keyof typeof places, Strip>> {
  const decoded = await sharp(loadCase(story).front)
    .autoOrient()
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const photo = { width: decoded.info.width, height: decoded.info.height, data: new Uint8Array(decoded.data) }
  const corners = cornersIn[story]
  if (!corners) throw new Error(`Nobody marked the corners of ${story}`)
  const { image } = rectify(photo, corners, page)
  const strip = (of: keyof typeof places): Strip => ({ script: places[of].script, image: cut(image, places[of].box) })
  return {
    number: strip("number"),
    name: strip("name"),
    birthDate: strip("birthDate"),
    nationality: strip("nationality"),
    validity: strip("validity"),
  }
}

async function linesOf(strips: readonly Strip[]): Promise<readonly ReadLine[]> {
  const lines: ReadLine[] = []
  for (const strip of strips) lines.push(await read(strip))
  return lines
}

const textsOf = async (strips: readonly Strip[]) => (await linesOf(strips)).map(({ text }) => text)

const printed = {
  "minh-anh-clean": {
    number: "UR41730952EA",
    name: "NGUYEN THI MINH ANH",
    birthDate: "2001年09月08日",
    nationality: "ベトナム",
    expires: "2028年10月20日",
  },
  "joao-permanent-long-name": {
    number: "TE58204613KC",
    name: "OLIVEIRA TAVARES BRANDAO JOAO HENRIQUE",
    birthDate: "1979年03月27日",
    nationality: "ブラジル",
    expires: "2030年06月14日",
  },
  "budiyono-single-name": {
    number: "LH09361748RA",
    name: "BUDIYONO",
    birthDate: "1996年12月03日",
    nationality: "インドネシア",
    expires: "2028年07月31日",
  },
} as const

let read: Reader
let minhAnh: Awaited<ReturnType<typeof stripsOf>>
beforeAll(async () => {
  read = await openReader()
  minhAnh = await stripsOf("minh-anh-clean")
})

describe("the reader", () => {
  it.each(Object.entries(printed))("reads what is printed on the card of %s", async (story, on) => {
    const strips = await stripsOf(story)
    const [expires, ...others] = await textsOf([
      strips.validity,
      strips.number,
      strips.name,
      strips.birthDate,
      strips.nationality,
    ])
    expect(others).toEqual([on.number, on.name, on.birthDate, on.nationality])
    expect(expires).toContain(on.expires)
  })

  it("is sure of what is printed clearly, and of nothing where there is only paper", async () => {
    const blank = { width: 300, height: 48, data: new Uint8Array(300 * 48 * 3).fill(235) }
    const strips = (["number", "date", "sex", "name", "title", "japanese"] as const).map((script) => ({
      image: blank,
      script,
    }))
    const lines = await linesOf([minhAnh.number, minhAnh.birthDate, minhAnh.name, ...strips])
    expect(lines.slice(0, 3).map(({ confidence }) => confidence > 0.95)).toEqual([true, true, true])
    expect(lines.slice(3)).toEqual(strips.map(() => ({ text: "", confidence: 0 })))
  })

  it("names alternatives for each character it read", async () => {
    const line = await read(minhAnh.number)
    expect(line.alternatives).toHaveLength(12)
  })

  it("survives strips that hold nothing", async () => {
    const empty = { width: 0, height: 0, data: new Uint8Array(0) }
    const sliver = { width: 4_000, height: 8, data: new Uint8Array(4_000 * 8 * 3) }
    const strips = [empty, sliver].flatMap((image) =>
      (["number", "name", "japanese"] as const).map((script) => ({ image, script })),
    )
    expect(await textsOf(strips)).toHaveLength(6)
  })
})
