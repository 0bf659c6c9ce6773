import sharp from "sharp"
import { describe, expect, it } from "vitest"
import type { CleanJpeg } from "../app/ports.ts"
import { cleanJpeg } from "./clean-jpeg.ts"

/** A dark noisy picture (the same each time), amplitude 0–255, with a red square of a fifth of its height top left. */
function picture({ width = 400, height = 300, noise = 40 } = {}) {
  const data = new Uint8Array(width * height * 3)
  const square = height / 5
  let seed = 7
  for (let at = 0; at < data.length; at += 3) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const grey = 60 + ((seed >>> 24) * noise) / 255
    const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)]
    data.set(x < square && y < square ? [230, 20, 20] : [grey, grey, grey], at)
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

async function cleaned(bytes: Uint8Array): Promise<CleanJpeg> {
  const result = await cleanJpeg(bytes)
  return result.ok ? result.value : expect.fail(result.error)
}

const refusal = async (bytes: Uint8Array) => {
  const result = await cleanJpeg(bytes)
  return result.ok ? null : result.error
}

const joined = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts)
const patched = (bytes: Uint8Array, at: number, ...values: number[]) => {
  const copy = Uint8Array.from(bytes)
  copy.set(values, at)
  return copy
}
const marker = (bytes: Uint8Array, second: number) => Buffer.from(bytes).indexOf(Uint8Array.of(0xff, second))

const corners = ["top left", "top right", "bottom right", "bottom left"]

async function redCorners(jpeg: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const isRed = (x: number, y: number) =>
    (data[(y * info.width + x) * 3] ?? 0) > 2 * (data[(y * info.width + x) * 3 + 1] ?? 0)
  const [right, bottom] = [info.width - 11, info.height - 11]
  const reds = [isRed(10, 10), isRed(right, 10), isRed(right, bottom), isRed(10, bottom)]
  return corners.filter((_, i) => reds[i])
}

describe("uprightness", () => {
  // EXIF 2.3, tag 0112: where the stored first row and first column belong.
  it.each([
    [1, "top left", 400],
    [2, "top right", 400],
    [3, "bottom right", 400],
    [4, "bottom left", 400],
    [5, "top left", 300],
    [6, "top right", 300],
    [7, "bottom right", 300],
    [8, "bottom left", 300],
  ])("orientation %i puts the stored top left corner %s", async (orientation, corner, width) => {
    const clean = await cleaned(await picture().jpeg().withMetadata({ orientation }).toBuffer())
    expect(clean.widthPixels).toBe(width)
    expect(await redCorners(clean.jpeg)).toEqual([corner])
    expect(await redCorners(clean.thumbnail)).toEqual([corner])
  })
})

describe("what the copy holds", () => {
  it("has no place, maker, comment or profile in it, only the picture", async () => {
    const sent = await picture()
      .withIccProfile("p3")
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>MINH</x:xmpmeta>")
      .withExif({
        IFD0: { Make: "KeitaiMaker", Copyright: "NGUYEN" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "35/1 40/1 12345/678" },
      })
      .jpeg()
      .toBuffer()
    const withComment = joined(
      sent.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 8]),
      Buffer.from("SECRET"),
      sent.subarray(2),
    )
    const position = Buffer.from([0x39, 0x30, 0, 0, 0xa6, 0x02, 0, 0]) // 12345/678
    const traces = ["Exif", "KeitaiMaker", "NGUYEN", "MINH", "SECRET", "ICC_PROFILE", "http"]
    for (const trace of traces.slice(0, 6)) expect(withComment.includes(trace), `${trace} was sent`).toBe(true)
    expect(withComment.includes(position)).toBe(true)

    const { jpeg, thumbnail } = await cleaned(withComment)
    for (const kept of [jpeg, thumbnail].map((bytes) => Buffer.from(bytes))) {
      expect(traces.filter((trace) => kept.includes(trace))).toEqual([])
      expect(kept.includes(position)).toBe(false)
      const { exif, icc, iptc, xmp, orientation } = await sharp(kept).metadata()
      expect({ exif, icc, iptc, xmp, orientation }).toEqual({})
    }
  })

  it("is in sRGB, whatever it came in", async () => {
    const p3 = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#c81e1e" } })
      .withIccProfile("p3")
      .jpeg({ quality: 100 })
      .toBuffer()
    expect((await sharp(p3).metadata()).icc?.length).toBeGreaterThan(0)
    const { jpeg } = await cleaned(
      joined(p3.subarray(0, 2), Buffer.from([0xff, 0xfe, 8, 2]), Buffer.alloc(2048), p3.subarray(2)),
    )
    const [red = 0, green = 0] = await sharp(jpeg).resize(1).raw().toBuffer()
    expect(Math.abs(red - 0xc8)).toBeLessThan(5)
    expect(Math.abs(green - 0x1e)).toBeLessThan(5)
  })
})

describe("sizes", () => {
  it("never enlarges", async () => {
    const clean = await cleaned(await picture({ width: 300, height: 200 }).jpeg().toBuffer())
    expect([clean.widthPixels, clean.heightPixels]).toEqual([300, 200])
    const { width, height } = await sharp(clean.thumbnail).metadata()
    expect([width, height]).toEqual([300, 200])
  })

  it.each([
    ["a calm photo of 12 megapixels", { width: 4032, height: 3024, noise: 12 }],
    ["a tall one", { width: 1500, height: 4000, noise: 30 }],
    ["a grainy one", { width: 4032, height: 3024, noise: 90 }],
  ])("keeps %s legible within 500,000 bytes", async (_, size) => {
    const clean = await cleaned(await picture(size).jpeg({ quality: 85 }).toBuffer())
    const longSide = Math.max(clean.widthPixels, clean.heightPixels)
    expect(clean.jpeg.length).toBeLessThanOrEqual(500_000)
    expect(longSide).toBeGreaterThanOrEqual(1_600)
    expect(longSide).toBeLessThanOrEqual(2_000)
    expect(clean.widthPixels / clean.heightPixels).toBeCloseTo(size.width / size.height, 2)
  })

  it("keeps all pixels of a photo that only its quality makes too long", async () => {
    const sent = await picture({ width: 2000, height: 1500, noise: 20 }).jpeg({ quality: 97 }).toBuffer()
    expect(sent.length).toBeGreaterThan(500_000)
    const clean = await cleaned(sent)
    expect(clean.widthPixels).toBe(2_000)
    expect(clean.jpeg.length).toBeLessThanOrEqual(500_000)
  })

  it("shrinks a little one that does not fit at its own size", async () => {
    const sent = await picture({ width: 2000, height: 1500, noise: 34 }).jpeg({ quality: 80 }).toBuffer()
    expect(sent.length).toBeGreaterThan(500_000)
    const clean = await cleaned(sent)
    expect(clean.widthPixels).toBeLessThan(2_000)
    expect(clean.widthPixels).toBeGreaterThanOrEqual(1_600)
    expect(clean.jpeg.length).toBeLessThanOrEqual(500_000)
  })

  it("rather grows than becomes illegible, up to 2,000,000 bytes", async () => {
    const clean = await cleaned(
      await picture({ width: 1600, height: 1600, noise: 190 }).jpeg({ quality: 85 }).toBuffer(),
    )
    expect(clean.widthPixels).toBe(1_600)
    expect(clean.jpeg.length).toBeGreaterThan(500_000)
    expect(clean.jpeg.length).toBeLessThanOrEqual(2_000_000)
  })

  it("says the size it has, and keeps the thumbnail small", async () => {
    const clean = await cleaned(
      await picture({ width: 2000, height: 1000, noise: 190 }).jpeg({ quality: 60 }).toBuffer(),
    )
    const { width, height, format } = await sharp(clean.jpeg).metadata()
    expect({ width, height, format }).toEqual({ width: clean.widthPixels, height: clean.heightPixels, format: "jpeg" })
    const thumbnail = await sharp(clean.thumbnail).metadata()
    expect([thumbnail.width, thumbnail.height, thumbnail.format]).toEqual([320, 160, "jpeg"])
    expect(clean.thumbnail.length).toBeLessThanOrEqual(20_000)
  })

  it("keeps even a thumbnail of nothing but noise small", async () => {
    const { thumbnail } = await cleaned(await picture({ width: 320, height: 320, noise: 190 }).jpeg().toBuffer())
    expect(thumbnail.length).toBeLessThanOrEqual(20_000)
  })
})

const jpeg = await picture().jpeg({ quality: 90 }).toBuffer()
const progressive = await picture().jpeg({ quality: 90, progressive: true }).toBuffer()
const grey = await picture().greyscale().toColourspace("b-w").jpeg().toBuffer()
const cmyk = await picture().toColourspace("cmyk").jpeg().toBuffer()
const png = await picture().png().toBuffer()
const tiny = await picture({ width: 8, height: 8 }).jpeg().toBuffer()
const shrinking = await picture({ width: 7600, height: 900, noise: 5 }).jpeg({ quality: 50 }).toBuffer()

describe("what it takes", () => {
  it.each([
    ["a grey one", grey, 1],
    ["one for printing (CMYK)", cmyk, 4],
    ["a progressive one", progressive, 3],
  ])("%s", async (_, sent, channels) => {
    expect((await sharp(sent).metadata()).channels).toBe(channels)
    const { space, width } = await sharp((await cleaned(sent)).jpeg).metadata()
    expect({ space, width }).toEqual({ space: "srgb", width: 400 })
  })

  it.each([
    ["zeros after its end", joined(jpeg, new Uint8Array(9_000))],
    ["a second image after its end", joined(jpeg, progressive)],
    ["half an image after its end", joined(jpeg, progressive.subarray(0, 3_000))],
    ["fill bytes before its end", joined(jpeg.subarray(0, -2), Uint8Array.of(0xff, 0xff, 0xff, 0xd9))],
    ["the scan header some Samsung phones write", patched(jpeg, marker(jpeg, 0xda) + 11, 0, 0, 0)],
    [
      "stray bytes between its segments",
      joined(jpeg.subarray(0, marker(jpeg, 0xda)), Uint8Array.of(1, 2, 3), jpeg.subarray(marker(jpeg, 0xda))),
    ],
    ["padding before its end", joined(jpeg.subarray(0, -2), new Uint8Array(16), jpeg.subarray(-2))],
    [
      "rubbish for EXIF",
      joined(
        jpeg.subarray(0, 2),
        Buffer.from("\xff\xe1\0\x10Exif\0\0\xee\xee\xee\xee\xee\xee\xee\xee", "latin1"),
        jpeg.subarray(2),
      ),
    ],
  ])("one with %s", async (_, sent) => expect((await cleaned(sent)).widthPixels).toBe(400))
})

describe("what it refuses", () => {
  it.each([
    ["empty", new Uint8Array(0)],
    ["notJpeg", Buffer.from("GIF89a".padEnd(4_000, "x"))],
    ["notJpeg", Uint8Array.of(1)],
    ["png", png],
    ["pdf", Buffer.from("%PDF-1.7\n".padEnd(4_000, "x"))],
    ["heic", Buffer.from("\0\0\0\x24ftypheic".padEnd(4_000, "x"), "latin1")],
    ["tooSmall", tiny],
    ["tooLarge", joined(jpeg, new Uint8Array(10 * 1024 * 1024 + 1 - jpeg.length))],
    ["unreadable", patched(new Uint8Array(5_000), 0, 0xff, 0xd8, 0xff, 0xe0)],
  ] as const)("as %s", async (kind, sent) => expect(await refusal(sent)).toBe(kind))

  it("takes exactly 10 MB", async () =>
    expect(await refusal(joined(jpeg, new Uint8Array(10 * 1024 * 1024 - jpeg.length)))).toBeNull())

  it.each([
    ["baseline", jpeg],
    ["progressive", progressive],
    ["so long that it is shrunk while it is read", shrinking],
  ])("one cut off anywhere: %s", async (_, whole) => {
    for (const share of [0.3, 0.6, 0.95, 0.99]) {
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * share))), `at ${share}`).toBe("unreadable")
    }
    for (const missing of [1, 2, 3, 20]) expect(await refusal(whole.subarray(0, -missing))).toBe("unreadable")
  })

  it.each([
    ["baseline", jpeg],
    ["progressive", progressive],
    ["shrunk while it is read", shrinking],
  ])("one cut off and closed again with an end marker, or zeros in its place: %s", async (_, whole) => {
    for (const share of [0.6, 0.95]) {
      const kept = whole.subarray(0, Math.floor(whole.length * share))
      expect(await refusal(joined(kept, Uint8Array.of(0xff, 0xd9))), `closed at ${share}`).toBe("unreadable")
      expect(await refusal(joined(kept, new Uint8Array(whole.length - kept.length)))).toBe("unreadable")
    }
  })

  const frame = marker(jpeg, 0xc0)

  it("65,535 × 65,535 pixels, by what the header says, at once", async () => {
    const before = process.memoryUsage().rss
    const huge = patched(jpeg, frame + 5, 0xff, 0xff, 0xff, 0xff)
    expect(await refusal(huge)).toBe("tooManyPixels")
    expect(await refusal(huge.subarray(0, -500))).toBe("tooManyPixels")
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it("more than 60,000,000 pixels, not just as many", async () => {
    const sized = (high: number, wide: number) => patched(jpeg, frame + 5, high >> 8, high & 255, wide >> 8, wide & 255)
    expect(await refusal(sized(7_501, 8_000))).toBe("tooManyPixels")
    expect(await refusal(sized(7_500, 8_000))).toBe("unreadable") // for its data are too few
  })

  it("a second header that says another size", async () => {
    const second = patched(jpeg.subarray(frame, frame + 19), 5, 0xff, 0xff, 0xff, 0xff)
    expect(await refusal(joined(jpeg.subarray(0, frame + 19), second, jpeg.subarray(frame + 19)))).toBe("unreadable")
  })
})
