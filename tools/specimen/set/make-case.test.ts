import { describe, expect, it } from "vitest"
import { isMyNumber } from "../../../src/documents/my-number.ts"
import { inventMyNumber } from "../my-number.ts"
import { diceFrom } from "../random.ts"
import { inventAddress } from "./address.ts"
import { failures, problemOf } from "./failure.ts"
import { inventHolder, people } from "./holder.ts"
import { looks } from "./look.ts"
import { makeCase, type Order } from "./make-case.ts"

const order: Order = {
  seed: "test",
  turn: 0,
  look: looks.tune,
  kinds: ["residence-card"],
  failures: ["no-document"],
  badShare: 0,
}

const holderOf = (turn: number, document = "residence-card" as const) =>
  inventHolder({ document, turn, dice: diceFrom(`holder ${turn}`) })

const manyHolders = Array.from({ length: 60 }, (_, turn) => holderOf(turn))

describe("a case", () => {
  it("tells what its card prints, as a faultless reader would read it", async () => {
    const { line, photos } = await makeCase(order)
    const { fields, printed, document, side, problem } = line.truth
    expect({ document, side, problem }).toEqual({ document: "residence-card", side: "front", problem: null })
    expect(printed.number).toBe(fields.number)
    expect(printed.birthDate).toBe(fields.birthDate?.replace(/^(\d+)-(\d+)-(\d+)$/, "$1年$2月$3日"))
    expect(printed.cardValidity).toContain(fields.expiresOn?.replace(/^(\d+)-(\d+)-(\d+)$/, "$1年$2月$3日"))
    expect(photos.map(([name]) => name)).toEqual([line.front, ...(line.back ? [line.back] : [])])
  })

  it("has no fields and no corners where no document lies", async () => {
    const { line } = await makeCase({ ...order, badShare: 1 })
    expect(line.truth).toMatchObject({ document: "unknown", corners: null, fields: {}, problem: "no-document" })
    expect(line.details.name).toBeTruthy()
  })

  it("of the driver's licence is another document than the one declared", async () => {
    const { line } = await makeCase({ ...order, badShare: 1, failures: ["licence"] })
    expect(line.document).toBe("residence-card")
    expect(line.truth).toMatchObject({ document: "other", problem: "wrong-document", fields: {} })
  })
})

describe("the people", () => {
  it("are at least forty, some of one name, some of five, some with kanji", () => {
    expect(people.length).toBeGreaterThanOrEqual(40)
    const parts = people.map(({ name }) => name.split(" ").length)
    expect(parts.filter((count) => count === 1).length).toBeGreaterThanOrEqual(3)
    expect(parts.filter((count) => count >= 5).length).toBeGreaterThanOrEqual(3)
    expect(people.filter(({ kanji }) => kanji).length).toBeGreaterThanOrEqual(5)
  })

  it("type their number and dates as printed, whatever their notation of the rest", () => {
    for (const { details, fields } of manyHolders) {
      expect(details.number?.toUpperCase()).toBe(fields.number)
      expect(details.birthDate).toBe(fields.birthDate)
      expect(details.expiresOn).toBe(fields.expiresOn)
    }
  })

  it("have no number of a form the card does not print", () => {
    for (const { fields } of manyHolders) expect(fields.number).toMatch(/^[A-Z]{2}\d{8}[A-Z]{2}$/)
  })

  it("have an expired card when the set says so, and only then", () => {
    for (const { fields, isExpired } of manyHolders) expect((fields.expiresOn ?? "") < "2026-11-23").toBe(isExpired)
    expect(manyHolders.some(({ isExpired }) => isExpired)).toBe(true)
  })

  it("who moved live where the back says, not where the front does", () => {
    const moved = manyHolders.filter(({ back }) => back.rows.length > 0)
    expect(moved.length).toBeGreaterThan(5)
    for (const { backFields, back } of moved) expect(backFields.backAddress).toBe(back.rows[0]?.[1]?.normalize("NFKC"))
  })

  it("are told of in half width, though the card prints full width", () => {
    const wide = manyHolders.find(({ printed }) => /[０-９]/.test(printed.address ?? ""))
    expect(wide?.fields.address).toMatch(/[0-9]/)
    expect(wide?.fields.address).not.toMatch(/[０-９]/)
  })
})

it("typed addresses keep every number of the printed one, in its order", () => {
  const numbers = (text: string) =>
    text
      .normalize("NFKC")
      .replaceAll(/([一二三四五六七八九])丁目/g, (_, digit: string) => `${"〇一二三四五六七八九".indexOf(digit)}丁目`)
      .match(/\d+/g)
      ?.join(" ")
  for (let turn = 0; turn < 200; turn++) {
    const { printed, typed, typedRoom } = inventAddress(diceFrom(`address ${turn}`))
    expect(numbers(`${typed} ${typedRoom ?? ""}`)).toBe(numbers(printed))
  }
})

it("an invented My Number has the check digit of one", () => {
  for (let turn = 0; turn < 50; turn++) expect(isMyNumber(inventMyNumber(diceFrom(`${turn}`)))).toBe(true)
})

it("every code for a bad photo that can be photographed is made", () => {
  expect(new Set(failures)).toEqual(new Set(Object.keys(problemOf)))
})

it("no two looks have a typeface, table or ground in common", () => {
  const { tune, trial, report } = looks
  const parts = ({ faces, tables, grounds }: typeof tune) => [
    ...faces.flatMap(({ mincho, gothic }) => [mincho.family, gothic.family]),
    ...tables.map(({ name }) => name),
    ...grounds.map((tints) => tints.join()),
  ]
  const all = [tune, trial, report].flatMap(parts)
  expect(all.filter((part, at) => all.indexOf(part) !== at)).toEqual([])
})
