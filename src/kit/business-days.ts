import { addDays, type PlainDate } from "./plain-date.ts"

/** 祝日: whether that day is a public holiday. */
export type IsHoliday = (day: PlainDate) => boolean

/** 営業日: Monday to Friday, but public holidays. */
export function isBusinessDay(day: PlainDate, isHoliday: IsHoliday): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(day)
}

/** Business days after `from`, up to `today` and with it: 0 for what came today, 1 on Monday for what came on Friday. */
export function businessDaysSince(from: PlainDate, today: PlainDate, isHoliday: IsHoliday): number {
  let days = 0
  for (let day = today; day > from; day = addDays(day, -1)) if (isBusinessDay(day, isHoliday)) days++
  return days
}

/** The latest day since which that many business days have passed today. @param days - from 0. */
export function businessDaysAgo(days: number, today: PlainDate, isHoliday: IsHoliday): PlainDate {
  let day = today
  for (let left = days; left > 0; day = addDays(day, -1)) if (isBusinessDay(day, isHoliday)) left--
  return day
}
