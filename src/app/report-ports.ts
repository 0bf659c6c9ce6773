import type { BusinessHours, CalendarDay } from "../kit/business-hours.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import type { Figures, Period } from "../verification/figures.ts"

/** Cases that wait or are in review, by the day in Japan on which they were sent. */
export interface WaitingSince {
  readonly day: PlainDate
  readonly cases: number
}

/** @param calendar - every day from the first to the last. */
export interface FiguresWanted {
  readonly period: Period
  readonly hours: BusinessHours
  readonly calendar: (first: PlainDate, last: PlainDate) => readonly CalendarDay[]
}

/** What was decided and done in a period, and what waits now; all as of one moment. */
export interface Reports {
  figures(wanted: FiguresWanted): Promise<Omit<Figures, "waiting"> & { readonly waiting: readonly WaitingSince[] }>
}
