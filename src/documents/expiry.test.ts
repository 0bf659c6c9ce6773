import { describe, expect, it } from "vitest"
import { parsePlainDate } from "../kit/plain-date.ts"
import { isImplausible, isInSpecialPeriod, isPast } from "./expiry.ts"

const day = (text: string) => parsePlainDate(text) ?? expect.fail(`${text} is a day`)
const card = (expiresOn: string, today: string) => ({ expiresOn: day(expiresOn), today: day(today) })

it("holds a card good through its last day", () => {
  expect(isPast(card("2026-11-22", "2026-11-22"))).toBe(false)
  expect(isPast(card("2026-11-21", "2026-11-22"))).toBe(true)
})

describe("the special period", () => {
  const inIt = (expiresOn: string, today: string) =>
    isInSpecialPeriod({ kind: "residence-card", ...card(expiresOn, today) })
  it("begins the day after the printed one", () => {
    expect(inIt("2026-11-22", "2026-11-22")).toBe(false)
    expect(inIt("2026-11-21", "2026-11-22")).toBe(true)
  })
  it("ends two months on", () => {
    expect(inIt("2026-09-22", "2026-11-22")).toBe(true)
    expect(inIt("2026-09-21", "2026-11-22")).toBe(false)
  })
  it("ends with February for a card of 31 December", () => {
    expect(inIt("2026-12-31", "2027-02-28")).toBe(true)
    expect(inIt("2026-12-31", "2027-03-01")).toBe(false)
  })
  it("is not for special permanent residents", () =>
    expect(
      isInSpecialPeriod({ kind: "special-permanent-resident-certificate", ...card("2026-11-21", "2026-11-22") }),
    ).toBe(false))
})

it("believes ten years and a day, no more", () => {
  expect(isImplausible(card("2036-11-23", "2026-11-22"))).toBe(false)
  expect(isImplausible(card("2036-11-24", "2026-11-22"))).toBe(true)
})
