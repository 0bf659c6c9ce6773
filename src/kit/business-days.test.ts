import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isHolidayInJapan } from "../adapters/japanese-holidays.ts"
import { businessDaysAgo, businessDaysSince, isBusinessDay } from "./business-days.ts"
import { addDays, parsePlainDate } from "./plain-date.ts"

const day = (text: string) => parsePlainDate(text) ?? expect.fail(`${text} is a day`)

describe("a business day", () => {
  it.each([
    ["2026-11-20", true, "a Friday"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-11-22", false, "a Sunday"],
    ["2026-11-23", false, "勤労感謝の日"],
    ["2026-11-24", true, "the day after it"],
    ["2026-09-22", false, "a day between two holidays"],
    ["2027-03-22", false, "the day moved from a Sunday"],
    ["2026-12-31", true, "no public holiday, though many close"],
    ["2027-01-01", false, "元日"],
    ["2027-01-04", true, "the first Monday of the year"],
  ])("%s: %s, %s", (text, expected) => expect(isBusinessDay(day(text), isHolidayInJapan)).toBe(expected))
})

describe("the age of what came", () => {
  const age = (from: string, today: string) => businessDaysSince(day(from), day(today), isHolidayInJapan)

  it("today is 0, also on a holiday", () =>
    expect([age("2026-11-20", "2026-11-20"), age("2026-11-23", "2026-11-23")]).toEqual([0, 0]))
  it("on a Friday is 0 all weekend, and 1 on the Monday", () =>
    expect([age("2026-11-13", "2026-11-15"), age("2026-11-13", "2026-11-16")]).toEqual([0, 1]))
  it("before Golden Week counts its one working Friday less", () => {
    expect(age("2026-04-28", "2026-04-29")).toBe(0)
    expect(age("2026-04-28", "2026-05-01")).toBe(2)
    expect(age("2026-05-01", "2026-05-06")).toBe(0)
    expect(age("2026-05-01", "2026-05-07")).toBe(1)
  })
  it("before New Year passes over the first of January and its weekend", () => {
    expect(age("2026-12-31", "2027-01-03")).toBe(0)
    expect(age("2026-12-31", "2027-01-04")).toBe(1)
    expect(age("2026-12-30", "2027-01-05")).toBe(3)
  })
  it("is never negative", () => expect(age("2026-11-24", "2026-11-20")).toBe(0))
})

it("the latest day of an age has that age, and the day after it is younger", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 3_000 }), (days, later) => {
      const today = addDays(day("2024-01-01"), later)
      const found = businessDaysAgo(days, today, isHolidayInJapan)
      expect(businessDaysSince(found, today, isHolidayInJapan)).toBe(days)
      expect(businessDaysSince(addDays(found, 1), today, isHolidayInJapan)).toBe(days - 1)
    }),
  ))
