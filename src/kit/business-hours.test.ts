import { expect, it } from "vitest"
import { isHolidayInJapan } from "../adapters/japanese-holidays.ts"
import { businessCalendar } from "./business-hours.ts"
import { parsePlainDate } from "./plain-date.ts"

const day = (text: string) => parsePlainDate(text) ?? expect.fail(`${text} is a day`)

it("passes over a weekend and the holiday after it", () =>
  expect(
    businessCalendar({ first: day("2026-11-20"), last: day("2026-11-25") }, { from: 9, to: 18 }, isHolidayInJapan).map(
      ({ day, isOpen, before }) => [day, isOpen, before],
    ),
  ).toEqual([
    ["2026-11-20", true, 0],
    ["2026-11-21", false, 9],
    ["2026-11-22", false, 9],
    ["2026-11-23", false, 9],
    ["2026-11-24", true, 9],
    ["2026-11-25", true, 18],
  ]))

it("counts as many hours a day as the business has", () =>
  expect(
    businessCalendar({ first: day("2026-11-19"), last: day("2026-11-20") }, { from: 0, to: 24 }, isHolidayInJapan).at(
      -1,
    )?.before,
  ).toBe(24))
