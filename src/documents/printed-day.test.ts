import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { plainDate } from "../kit/plain-date.ts"
import { readPrintedDays } from "./printed-day.ts"

const days = (text: string) => readPrintedDays(text).map(({ value }) => value)

describe("a printed day", () => {
  it.each([
    "1985年12月31日",
    "１９８５年１２月３１日",
    "1985 年 12 月 31 日",
    "l985年I2月3|日",
    "1985年12月31曰",
    "昭和60年12月31日",
    "昭和６０年１２月３１日",
    "1985.12.31",
    "1985年1231日",
  ])("is 1985-12-31 in %s", (text) => expect(days(text)).toEqual(["1985-12-31"]))

  it.each([
    ["令和元年5月1日", "2019-05-01"],
    ["令和8年4月6日", "2026-04-06"],
    ["平成3年12月1日", "1991-12-01"],
    ["このカードは2028年10月20日まで有効です。", "2028-10-20"],
    ["4年3月（2018年10月20日）", "2018-10-20"],
    ["2O26年O4月15日", "2026-04-15"],
    ["1952年06月00日", "1952-06"],
    ["1960年00月00日", "1960"],
  ])("in %s is %s", (text, day) => expect(days(text)).toEqual([day]))

  it.each([
    "",
    "無期限",
    "29027年10月20日",
    "2027年13月01日",
    "2027年02月30日",
    "202年10月20日",
    "AB19851231CD9",
    "令和0年1月1日",
  ])("is not in %j", (text) => expect(days(text)).toEqual([]))

  it("is less sure where a letter had to be taken for a digit, and less again where a mark is lost", () => {
    const share = (text: string) => readPrintedDays(text)[0]?.share ?? 0
    expect(share("1985年12月31日")).toBe(1)
    expect(share("1985年12月3l日")).toBeLessThan(1)
    expect(share("19851231")).toBeLessThan(share("1985年12月3l日"))
    expect(share("1985年1231")).toBe(share("19851231"))
  })

  it("is nearly as sure where only its end is lost", () => {
    const [day] = readPrintedDays("1985年12月31")
    expect(day?.value).toBe("1985-12-31")
    expect(day?.share).toBeGreaterThan(0.95)
  })

  it("comes with the others of its line, in their order", () =>
    expect(days("2024年02月19日 2029年02月28日")).toEqual(["2024-02-19", "2029-02-28"]))

  it("is read back from every day's print", () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (date) => {
          const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
          const two = (n: number) => String(n).padStart(2, "0")
          expect(days(`${y}年${two(m)}月${two(d)}日`)).toEqual([plainDate(y, m, d)])
        },
      ),
    ))
})
