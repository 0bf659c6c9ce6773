import { type IsHoliday, isBusinessDay } from "./business-days.ts"
import { addDays, type PlainDate } from "./plain-date.ts"

/** 営業時間: on each business day, from one full hour to another, of the time in Japan. 9 to 18: nine hours. */
export interface BusinessHours {
  readonly from: number
  readonly to: number
}

/** A day on the way through a calendar. @param before - business hours from the calendar's beginning to the day's. */
export interface CalendarDay {
  readonly day: PlainDate
  readonly isOpen: boolean
  readonly before: number
}

/** Every day from the first to the last: between two instants lie as many business hours as between their places in it. */
export function businessCalendar(
  between: { readonly first: PlainDate; readonly last: PlainDate },
  hours: BusinessHours,
  isHoliday: IsHoliday,
): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  let before = 0
  for (let day = between.first; day <= between.last; day = addDays(day, 1)) {
    const isOpen = isBusinessDay(day, isHoliday)
    days.push({ day, isOpen, before })
    if (isOpen) before += hours.to - hours.from
  }
  return days
}
