import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  addDays,
  addMonths,
  dayInTokyo,
  parsePartialDate,
  parsePlainDate,
  partialDate,
  plainDate,
  startOfDay,
} from "./plain-date.ts"

const day = (text: string) => parsePlainDate(text) ?? expect.fail(`${text} is a day`)

describe("a day", () => {
  it.each(["2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", "0000-01-01", "", "2026-11-23T00:00"])(
    "refuses %j",
    (text) => expect(parsePlainDate(text)).toBeNull(),
  )
  it("knows leap years", () => expect(plainDate(2024, 2, 29)).toBe("2024-02-29"))
  it("is refused when not made of whole numbers", () => expect(plainDate(2024, 2.5, 1)).toBeNull())
})

describe("a partly known day", () => {
  it("may lack the day", () => expect(partialDate(1960, 5, null)).toBe("1960-05"))
  it("may lack month and day", () => expect(partialDate(1960, null, null)).toBe("1960"))
  it("may not have a day without a month", () => expect(partialDate(1960, null, 12)).toBeNull())
  it("reads back what it wrote", () => expect(parsePartialDate("1960-05")).toBe("1960-05"))
  it("refuses a month that does not exist", () => expect(parsePartialDate("1960-13")).toBeNull())
})

describe("Japan's day", () => {
  it("begins at 15:00 UTC of the day before", () => {
    expect(dayInTokyo(Date.parse("2026-11-22T14:59:59.999Z"))).toBe("2026-11-22")
    expect(dayInTokyo(Date.parse("2026-11-22T15:00:00Z"))).toBe("2026-11-23")
  })
  it("starts when it starts", () => expect(startOfDay(day("2026-11-23"))).toBe(Date.parse("2026-11-22T15:00:00Z")))
})

describe("days and months ahead", () => {
  it("clamps to the month's last day", () => {
    expect(addMonths(day("2026-12-31"), 2)).toBe("2027-02-28")
    expect(addMonths(day("2026-10-31"), 1)).toBe("2026-11-30")
  })
  it("goes back, too", () => expect(addMonths(day("2026-01-15"), -2)).toBe("2025-11-15"))
  it("adds days over a year's end", () => expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01"))
  it("undoes what it did", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: -500, max: 500 }),
        (y, m, d, n) => {
          const start = plainDate(y, m, d) ?? expect.fail()
          expect(addMonths(addMonths(start, n), -n)).toBe(start)
          expect(addDays(addDays(start, n), -n)).toBe(start)
        },
      ),
    ))
})
