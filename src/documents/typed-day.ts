import { type PartialDate, type PlainDate, parsePlainDate, partialDate } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { isWithin, parseYear } from "./era-year.ts"
import { foldDigits, foldText } from "./fold-text.ts"

/** Year, month and day as typed into three boxes. */
export type DayBoxes = readonly [year: string | undefined, month: string | undefined, day: string | undefined]

export type DayProblem = "missing" | "malformed" | "noSuchDay"

/** Days printed before they came keep counting in the era of their printing: 平成32年 is 2020. Days already past do not. */
export type EraCounting = "past" | "ahead"

export const nothingTyped = (boxes: DayBoxes): boolean => boxes.every((box) => foldText(box) === "")

/** A whole day: every box filled, no zeros. */
export function readDay(boxes: DayBoxes, counting: EraCounting): Result<PlainDate, DayProblem> {
  if (boxes.some((box) => foldText(box) === "")) return fail("missing")
  const read = readPartialDay(boxes, counting)
  if (!read.ok) return read
  const whole = parsePlainDate(read.value)
  return whole ? ok(whole) : fail("malformed")
}

/** A day whose day, or month and day, may be unknown: the box empty, `0` or `00`. */
export function readPartialDay(boxes: DayBoxes, counting: EraCounting): Result<PartialDate, DayProblem> {
  const [yearText, monthText, dayText] = boxes.map(foldDigits)
  if (!yearText) return fail("missing")
  const printed = parseYear(yearText)
  const month = readCount(monthText, "月")
  const day = readCount(dayText, "日")
  if (printed === null || month === "malformed" || day === "malformed") return fail("malformed")
  if (month === null && day !== null) return fail("malformed")
  const date = partialDate(printed.year, month, day)
  if (date === null) return fail("noSuchDay")
  const eraFits = printed.era === null || counting === "ahead" || isWithin(printed.era, date)
  return eraFits ? ok(date) : fail("noSuchDay")
}

/** @returns null when the paper does not say: nothing, or zeros. */
function readCount(text: string | undefined, unit: "月" | "日"): number | null | "malformed" {
  if (!text) return null
  const digits = text.endsWith(unit) ? text.slice(0, -1).trim() : text
  return /^\d{1,2}$/.test(digits) ? Number(digits) || null : "malformed"
}
