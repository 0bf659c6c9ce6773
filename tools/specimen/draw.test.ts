import { describe, expect, it } from "vitest"
import { loadCase, loadCases } from "../../fixtures/cases.ts"
import { drawDocument } from "./document.ts"
import { photograph } from "./photograph.ts"
import { diceFrom } from "./random.ts"
import { readSpecimen } from "./specimen.ts"

const draw = (name: string) => {
  const one = loadCase(name)
  return drawDocument(one, readSpecimen(one.front.replace("front.jpg", "")))
}

/** The words of a drawing, line breaks closed up. */
const wordsOf = (svg: string | null) => (svg ?? "").replaceAll(/<[^>]*>/g, "")

describe("a drawn document", () => {
  it("is marked 見本 on every side it has", () => {
    for (const { name } of loadCases())
      for (const side of Object.values(draw(name))) if (side !== null) expect(wordsOf(side)).toContain("見本・SAMPLE")
  })

  it("prints name, birth date and the last day it is good as typed", () => {
    const words = wordsOf(draw("oliver-expires-soon").front)
    expect(words).toContain("WHITCOMBE OLIVER JAMES")
    expect(words).toContain("1987年07月03日")
    expect(words).toContain("このカードは2026年12月20日まで有効です。")
  })

  it("prints 00 for a day of birth nobody knows", () =>
    expect(wordsOf(draw("chen-registered-matters").front)).toContain("1952年06月00日"))

  it("leaves the address to the back where the front calls it undetermined", () => {
    const { front, back } = draw("narayan-undetermined-address")
    expect(wordsOf(front)).toContain("未定（届出後裏面に記載）")
    expect(wordsOf(front)).not.toContain("松戸市")
    expect(wordsOf(back)).toContain("千葉県松戸市新松戸3丁目398番地グリーンコーポ新松戸204号")
  })

  it("prints neither status nor work on a special permanent resident's certificate", () =>
    expect(wordsOf(draw("park-special-permanent").front)).not.toMatch(/在留資格|就労/))
})

it("makes the same photo of the same seed, and another of another", async () => {
  const { front } = draw("budiyono-single-name")
  const shot = { desk: "wood", metadata: false } as const
  const taken = (seed: string) => photograph(front, { shot, dice: diceFrom(seed) })
  const [once, again, other] = [await taken("one"), await taken("one"), await taken("two")]
  expect(again.equals(once)).toBe(true)
  expect(other.equals(once)).toBe(false)
})
