import { describe, expect, it } from "vitest"
import { allLines, cutLine, linesIn } from "./cut-lines.ts"
import type { PixelBox } from "./page-box.ts"

const box = (left: number, top: number, right: number, bottom: number): PixelBox => ({ left, top, right, bottom })

/** A field's box 40 pixels high, where a form has it. */
const field = box(100, 100, 500, 140)

describe("lines in a field's box", () => {
  it("are its words as one", () =>
    expect(linesIn([box(102, 105, 200, 135), box(230, 106, 300, 136)], field, 1)).toEqual([box(102, 105, 300, 136)]))

  it("may be two, from top to bottom", () =>
    expect(linesIn([box(102, 122, 180, 138), box(102, 102, 400, 118)], field, 2)).toEqual([
      box(102, 102, 400, 118),
      box(102, 122, 180, 138),
    ]))

  it("are no more than may be: the longest", () =>
    expect(linesIn([box(102, 122, 180, 138), box(102, 102, 400, 118)], field, 1)).toEqual([box(102, 102, 400, 118)]))

  it("have their dashes and full stops, and no specks", () => {
    const [word, dash, speck] = [box(102, 104, 200, 136), box(204, 118, 216, 122), box(400, 112, 404, 116)]
    expect(linesIn([word, dash, speck], field, 1)).toEqual([box(102, 104, 216, 136)])
  })

  it("end where much paper follows", () =>
    expect(linesIn([box(102, 105, 200, 135), box(300, 105, 480, 135)], field, 1)).toEqual([box(102, 105, 200, 135)]))

  it("leave a label out that reaches into the box, or touches the value", () => {
    const value = box(104, 104, 200, 136)
    expect(linesIn([box(20, 110, 112, 130), value], field, 1)).toEqual([value])
    expect(linesIn([box(20, 104, 200, 136)], field, 1)).toEqual([box(100, 104, 200, 136)])
  })

  it("begin before the box where print sits off", () =>
    expect(linesIn([box(80, 104, 200, 136)], field, 1)).toEqual([box(80, 104, 200, 136)]))

  it("leave a cell's frame out", () => {
    const value = box(140, 104, 300, 136)
    expect(linesIn([box(128, 98, 132, 142), value], field, 1)).toEqual([value])
    expect(linesIn([box(104, 104, 108, 136), value], field, 1)).toEqual([value])
  })

  it("are none where nothing stands", () => expect(linesIn([box(102, 200, 180, 230)], field, 1)).toEqual([]))
})

describe("all lines of a page", () => {
  it("stand row by row, labels apart from their larger values", () => {
    const [label, value, next] = [box(20, 110, 80, 130), box(104, 104, 200, 136), box(20, 200, 80, 220)]
    expect(allLines([next, value, label])).toEqual([label, value, next])
  })

  it("keep a title's letters together that are set wide", () => {
    const letters = [0, 1, 2, 3].map((at) => box(100 + at * 54, 20, 130 + at * 54, 50))
    expect(allLines(letters)).toEqual([box(100, 20, 292, 50)])
  })
})

describe("a line cut out", () => {
  const page = { width: 40, height: 20, data: Uint8Array.from({ length: 2_400 }, (_, i) => Math.floor(i / 3) % 40) }
  it("has a little paper around", () => {
    const { width, height, data } = cutLine(page, box(10, 5, 30, 15))
    expect([width, height]).toEqual([22, 14])
    expect(data[0]).toBe(9)
  })
  it("may be a part of its length", () => {
    const { width, data } = cutLine(page, box(10, 5, 30, 15), [0.5, 1])
    expect(width).toBe(12)
    expect(data[0]).toBe(19)
  })
  it("stays on the page", () => expect(cutLine(page, box(0, 0, 40, 20)).width).toBe(40))
})
