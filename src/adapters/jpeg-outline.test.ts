import { expect, it } from "vitest"
import { outlineJpeg } from "./jpeg-outline.ts"

const start = [0xff, 0xd8]
const end = [0xff, 0xd9]
const frame = [0xff, 0xc0, 0, 8, 8, 0x01, 0x02, 0x03, 0x04, 0] // 258 high, 772 wide
const scan = [0xff, 0xda, 0, 2]
const outline = (...parts: number[][]) => outlineJpeg(Uint8Array.from(parts.flat()))
const size = { widthPixels: 772, heightPixels: 258 }

it("reads the size and where the image ends", () =>
  expect(outline(start, frame, scan, [1, 2, 3], end)).toEqual({ ...size, sizeBytes: 21 }))

it("passes over stuffed bytes, restarts, fill bytes and several scans", () =>
  expect(outline(start, frame, scan, [1, 0xff, 0, 0xff, 0xd3, 2], scan, [3, 0xff, 0xff], end)).toEqual({
    ...size,
    sizeBytes: 31,
  }))

it("does not take an end marker inside a segment for the end", () => {
  const thumbnail = [0xff, 0xe1, 0, 8, ...start, ...end, 7, 7]
  expect(outline(start, thumbnail, frame, scan, end)).toEqual({ ...size, sizeBytes: 28 })
})

it("leaves out what follows the end", () =>
  expect(outline(start, frame, scan, end, start, frame, end)?.sizeBytes).toBe(18))

it.each([
  ["in the scan", [start, frame, scan, [1, 2, 3]]],
  ["in a segment", [start, frame, [0xff, 0xe1, 0, 200, 1, 2]]],
  ["in a segment's length", [start, frame, [0xff, 0xe1, 0]]],
  ["after a lone FF", [start, frame, scan, [1, 0xff]]],
])("knows the size but no end when it breaks off %s", (_, parts) =>
  expect(outline(...parts)).toEqual({ ...size, sizeBytes: null }),
)

it("finds no end behind a second frame", () =>
  expect(outline(start, frame, frame, scan, end)).toEqual({ ...size, sizeBytes: null }))

it("gives nothing without a frame that has a size", () => {
  const flat = frame.with(5, 0).with(6, 0)
  for (const parts of [
    [start],
    [start, end],
    [start, scan, end],
    [start, flat, end],
    [start, [0xff, 0xc0, 0, 4, 8, 1]],
  ]) {
    expect(outline(...parts)).toBeNull()
  }
})

it("takes tables that share the frames' numbers for tables", () =>
  expect(outline(start, [0xff, 0xc4, 0, 7, 1, 2, 3, 4, 5], frame, scan, end)).toMatchObject(size))

it("does not hang on a segment that claims no length", () =>
  expect(outline(start, [0xff, 0xe0, 0, 0], frame, scan, end)).toMatchObject(size))
