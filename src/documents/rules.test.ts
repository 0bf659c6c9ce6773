import { describe, expect, it } from "vitest"
import { documentKinds } from "./kinds.ts"
import { rulesOf } from "./rules.ts"

const fieldsOf = (kind: (typeof documentKinds)[number]) => rulesOf(kind).fields.map(({ field }) => field)

it.each(documentKinds)("finds the rules of a %s under its own name", (kind) => expect(rulesOf(kind).kind).toBe(kind))

it("names the four documents in both languages", () =>
  expect(documentKinds.map((kind) => rulesOf(kind).names)).toEqual([
    { en: "Residence card", ja: "在留カード" },
    { en: "Special permanent resident certificate", ja: "特別永住者証明書" },
    { en: "Alien registration certificate", ja: "外国人登録証明書" },
    { en: "Certificate of registered matters", ja: "登録原票記載事項証明書" },
  ]))

describe("the form", () => {
  it("of a card ends with its number and expiry", () => {
    const card = ["name", "birthDate", "sex", "nationality", "address", "housingComplex", "room", "number", "expiresOn"]
    expect(fieldsOf("residence-card")).toEqual(card)
    expect(fieldsOf("special-permanent-resident-certificate")).toEqual(card)
  })
  it("of an alien registration certificate has the renewal window in place of an expiry", () =>
    expect(fieldsOf("alien-registration-certificate").slice(-3)).toEqual([
      "number",
      "issuedOn",
      "nextConfirmationFrom",
    ]))
  it("of the paper certificate ends with its day of issue", () =>
    expect(fieldsOf("certificate-of-registered-matters").slice(-2)).toEqual(["number", "issuedOn"]))
  it.each(documentKinds)(
    "of a %s asks for name, birth date, address and the housing question first to last",
    (kind) => {
      const required = rulesOf(kind).fields.filter((rule) => rule.required)
      expect(required.map(({ field }) => field)).toEqual(
        expect.arrayContaining(["name", "birthDate", "address", "housingComplex"]),
      )
    },
  )
})

it("asks for an expiry exactly where the document carries one", () => {
  for (const kind of documentKinds) expect(fieldsOf(kind).includes("expiresOn")).toBe(rulesOf(kind).carriesExpiry)
})

it("calls only the paper certificate's images pages", () =>
  expect(documentKinds.filter((kind) => rulesOf(kind).pagesNotSides)).toEqual(["certificate-of-registered-matters"]))
