import { describe, expect, it } from "vitest"
import { genuineOf } from "../../documents/genuine.ts"
import { documentKinds } from "../../documents/kinds.ts"
import { deskWordsOf } from "../i18n/languages.ts"
import { GenuinePanel } from "./review-genuine.tsx"

const panel = (document: (typeof documentKinds)[number] | null) =>
  String(GenuinePanel({ words: deskWordsOf("en"), document }))

describe.each(documentKinds)("what a genuine %s shows", (kind) => {
  const html = panel(kind)
  const { places } = genuineOf(kind)
  it("is folded away until it is wanted, and opens without JavaScript", () =>
    expect(html).toMatch(/^<details class="genuine" data-genuine="true"><summary>/))
  it("says first what no photo shows", () => expect(html).toMatch(/<\/summary><p class="notice">No photo shows/))
  it("is listed place by place, and told apart by whether a photo shows it", () => {
    const listed = (/<ol>.*<\/ol>/s.exec(html)?.[0] ?? "").split("<li>").slice(1)
    expect(listed.map((item) => (item.includes("Not on a photo") ? "hand" : "photo"))).toEqual(
      places.map(({ seen }) => seen),
    )
  })
  it("has the numbers of the list on its drawing, each where a source says", () => {
    const drawn = [...html.matchAll(/class="spot (photo|hand)">.*?>(\d+)<\/text>/gs)].map(([, seen, number]) => ({
      seen,
      number: Number(number),
    }))
    const placed = places.flatMap(({ box, seen }, index) => (box ? [{ seen, number: index + 1 }] : []))
    expect(drawn.toSorted((a, b) => a.number - b.number)).toEqual(placed)
  })
})

it("is nothing before a document was chosen", () => expect(panel(null)).toBe("null"))
