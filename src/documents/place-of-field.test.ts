import { describe, expect, it } from "vitest"
import { type DocumentKind, documentKinds } from "./kinds.ts"
import { placeOfField } from "./place-of-field.ts"
import { rulesOf } from "./rules.ts"

const placed = (kind: DocumentKind) =>
  rulesOf(kind)
    .fields.map(({ field }) => field)
    .filter((field) => placeOfField(kind, field) !== null)

describe("where a field stands on its document", () => {
  it("is its label with its value", () =>
    expect(placeOfField("residence-card", "number")).toEqual({ left: 0.7, top: 0.05, right: 0.985, bottom: 0.105 }))
  it("is its value alone where no label stands before it", () =>
    expect(placeOfField("residence-card", "expiresOn")).toEqual({ left: 0.18, top: 0.89, right: 0.63, bottom: 0.945 }))
  it("is its label where the value's place is not known", () =>
    expect(placeOfField("alien-registration-certificate", "name")).toMatchObject({ left: 0.015, right: 0.16 }))
  it("is known of everything typed from a card", () => {
    const typed = ["name", "birthDate", "sex", "nationality", "address", "number", "expiresOn"]
    expect(placed("residence-card")).toEqual(typed)
    expect(placed("special-permanent-resident-certificate")).toEqual(typed)
  })
  it("is known of what has a label we know on the old card, and of nothing on the paper", () => {
    expect(placed("alien-registration-certificate")).toEqual(["name", "birthDate", "address", "number"])
    expect(placed("certificate-of-registered-matters")).toEqual([])
  })
  it.each(documentKinds)("lies on the sheet: %s", (kind) => {
    for (const { field } of rulesOf(kind).fields) {
      const { left, top, right, bottom } = placeOfField(kind, field) ?? { left: 0, top: 0, right: 1, bottom: 1 }
      expect([left >= 0, left < right, right <= 1, top >= 0, top < bottom, bottom <= 1]).not.toContain(false)
    }
  })
})
