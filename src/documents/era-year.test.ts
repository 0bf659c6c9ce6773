import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parsePartialDate, parsePlainDate } from "../kit/plain-date.ts"
import { isWithin, parseYear } from "./era-year.ts"

const western = (text: string) => parseYear(text)?.year ?? null

describe("the year box", () => {
  it.each([
    ["2026", 2026],
    ["１９８４年", 1984],
    ["令和8", 2026],
    ["令和８年", 2026],
    ["R8", 2026],
    ["r.8", 2026],
    ["㋿8", 2026],
    ["令和元年", 2019],
    ["平成元", 1989],
    ["H31", 2019],
    ["昭和 64", 1989],
    ["S1", 1926],
    ["大正1", 1912],
    ["T15", 1926],
    ["平成35年", 2023],
  ])("reads %s as %i", (text, year) => expect(western(text)).toBe(year))

  it.each(["", "90", "26", "20266", "令和0", "令和", "令和100", "明治45", "X8", "8", "令8和", "RR8", "元年"])(
    "does not take %j",
    (text) => expect(western(text)).toBeNull(),
  )
})

describe("an era", () => {
  const holds = (year: string, date: string) => {
    const day = parsePlainDate(date) ?? parsePartialDate(date)
    const era = parseYear(year)?.era
    return day && era ? isWithin(era, day) : null
  }
  it("ends the day before the next begins", () => {
    expect(holds("平成31", "2019-04-30")).toBe(true)
    expect(holds("平成31", "2019-05-01")).toBe(false)
    expect(holds("令和元", "2019-04-30")).toBe(false)
    expect(holds("令和元", "2019-05-01")).toBe(true)
    expect(holds("昭和64", "1989-01-07")).toBe(true)
    expect(holds("昭和64", "1989-01-08")).toBe(false)
    expect(holds("大正15", "1926-12-24")).toBe(true)
    expect(holds("昭和1", "1926-12-24")).toBe(false)
  })
  it("holds a month or a year of which it had a part", () => {
    expect(holds("昭和64", "1989-01")).toBe(true)
    expect(holds("昭和64", "1989-02")).toBe(false)
    expect(holds("昭和64", "1989")).toBe(true)
  })
})

const calendar = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: "UTC" })

it("reads back every year that the Japanese calendar writes", () =>
  fc.assert(
    fc.property(fc.date({ min: new Date("1912-07-30"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
      const written = calendar.format(date)
      const printed = parseYear(written) ?? expect.fail(written)
      const day = parsePlainDate(date.toISOString().slice(0, 10)) ?? expect.fail()
      expect(printed.year).toBe(date.getUTCFullYear())
      expect(printed.era && isWithin(printed.era, day)).toBe(true)
    }),
    { numRuns: 2_000 },
  ))
