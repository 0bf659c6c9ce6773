import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readCardNumber } from "./read-number.ts"

const value = (text: string, alternatives?: readonly (readonly string[])[]) => readCardNumber(text, alternatives)?.value

describe("a card's number", () => {
  it.each([
    "AB12345678CD",
    "ab12345678cd",
    "ＡＢ１２３４５６７８ＣＤ",
    "AB 12345678 CD",
    "No.AB12345678CD",
    "番号 AB12345678CD",
    "AB1234S678CD",
    "ABI2345678CD",
    "ABl2345678CD",
    "AB1Z345678CD",
    "AB123456７BCD",
  ])("is AB12345678CD in %s", (text) => expect(value(text)).toBe("AB12345678CD"))

  it("is told apart by its place, O from 0, I from 1, B from 8, S from 5 and Z from 2", () => {
    expect(value("0IOIBSZ012S8")).toBe("OI01852012SB")
    expect(value("8500000000ZO")).toBe("BS00000000ZO")
  })

  it("keeps the line's confidence when nothing was put right, and loses some when something was", () => {
    const share = (text: string) => readCardNumber(text)?.share ?? 0
    expect(share("AB12345678CD")).toBe(1)
    expect(share("No. AB12345678CD")).toBe(1)
    expect(share("ABO2345678CD")).toBeLessThan(1)
    expect(share("A012345678CD")).toBeLessThan(share("ABO2345678CD"))
    expect(share("XAB12345678CD")).toBeLessThan(0.9)
  })

  it("takes an alternative where the best character cannot stand", () => {
    const alternatives = [..."AB1234567YCD"].map((best) => (best === "Y" ? ["V", "4"] : []))
    expect(value("AB1234567YCD", alternatives)).toBe("AB12345674CD")
  })

  it.each(["", "AB1234567CD", "12345678", "AB1234567YCD", "RESIDENCE CARD", "在留カード"])("is not in %j", (text) =>
    expect(readCardNumber(text)).toBeNull(),
  )

  it("is never made up of a printed one but that one", () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}\d{8}[A-Z]{2}$/), (number) => {
        expect(value(number)).toBe(number)
      }),
    ))
})
