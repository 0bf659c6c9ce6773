import { describe, expect, it } from "vitest"
import { documentKinds, sides } from "./kinds.ts"
import type { Box, Layout } from "./layout.ts"
import { layoutOf } from "./layouts.ts"
import { recognise } from "./recognise.ts"

const all = documentKinds.flatMap((kind) =>
  sides.flatMap((side) => {
    const layout = layoutOf(kind, side)
    return layout ? [{ kind, side, layout }] : []
  }),
)

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1e-9 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1e-9

const isInside = ({ left, top, right, bottom }: Box) =>
  0 <= left && left < right && right <= 1 && 0 <= top && top < bottom && bottom <= 1

describe.each(all)("the $side of the $kind", ({ kind, side, layout }) => {
  it("is recognised by its own anchors", () => {
    const lines = layout.anchors.map(({ text }) => ({ text, confidence: 1 }))
    expect(recognise(lines, kind)).toEqual({ document: kind, side })
  })
  it("says its side", () => expect(layout.side).toBe(side))
  it("has its boxes on the sheet", () =>
    expect([...layout.anchors, ...layout.fields].filter(({ box }) => !isInside(box))).toEqual([]))
  it("has no box over another", () => expect(overlapping(layout)).toEqual([]))
})

function overlapping({ anchors, fields }: Layout): readonly string[] {
  const printed = [
    ...anchors.map(({ text, box }) => ({ what: text, box })),
    ...fields.map(({ field, box }) => ({ what: field, box })),
  ]
  return printed.flatMap((one, at) =>
    printed.slice(at + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.what} ${other.what}`] : [])),
  )
}

it("reads the back's rows from the oldest to the latest", () => {
  const rows = layoutOf("residence-card", "back")?.fields ?? []
  expect(rows.map(({ field }) => field)).toEqual(Array(4).fill("backAddress"))
  expect(rows.map(({ box }) => box.top)).toEqual(rows.map(({ box }) => box.top).toSorted((a, b) => a - b))
  expect(rows.at(-1)?.box.bottom).toBeCloseTo(0.61)
})
