import { expect, it } from "vitest"
import { wrongDetails } from "./wrong-details.ts"

const typed = {
  name: "tran van duc",
  birthDate: "1967-06-20",
  address: "東京都港区芝５丁目-２",
  number: "WW41654102VP",
  expiresOn: "2027-04-07",
}

const differing = (a: string, b: string) => [...a].filter((character, at) => character !== b[at]).length

it("makes one value wrong by one character, each in its turn", () => {
  const wrongs = wrongDetails("case-1", typed)
  expect(wrongs.map(({ code }) => code)).toEqual([
    "birth-date.differs",
    "expiry.differs",
    "number.differs",
    "address.differs",
    "name.differs",
  ])
  const changed = wrongs.map(({ details }) =>
    Object.entries(typed).filter(([field, value]) => details[field] !== value),
  )
  expect(changed.map((fields) => fields.length)).toEqual([1, 1, 1, 1, 1])
  expect(wrongs[0]?.details.birthDate).toBe("1968-06-20")
  for (const [at, field] of [
    [2, "number"],
    [3, "address"],
  ] as const) {
    expect(differing(typed[field], wrongs[at]?.details[field] ?? "")).toBe(1)
  }
  expect(differing(typed.name.toUpperCase(), (wrongs[4]?.details.name ?? "").toUpperCase())).toBe(1)
})

it("keeps a number's letters and an address's wide digits of their kind", () => {
  for (let turn = 0; turn < 40; turn++) {
    const [, , number, address] = wrongDetails(`case-${turn}`, typed)
    expect(number?.details.number).toMatch(/^WW\d{8}VP$/)
    expect(address?.details.address).toMatch(/^東京都港区芝[０-９]丁目-[０-９]$/)
  }
})

it("leaves out what cannot be made wrong", () => {
  expect(wrongDetails("case-1", { name: "梁 浩然", birthDate: "2000-02-29", address: "東京都港区芝" })).toEqual([])
})
