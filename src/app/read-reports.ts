import { businessDaysSince, type IsHoliday } from "../kit/business-days.ts"
import { businessCalendar } from "../kit/business-hours.ts"
import { addDays, dayInTokyo, type PlainDate, parsePlainDate } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Figures, Period, WaitingFor } from "../verification/figures.ts"
import { mostDays, type PeriodProblem } from "../verification/reports.ts"
import type { Policy } from "./policy.ts"
import type { Reports, WaitingSince } from "./report-ports.ts"

/** So many days, today with them. */
export const lastDays = (days: number, today: PlainDate): Period => ({ from: addDays(today, 1 - days), to: today })

/** @param typed - days as typed. */
export function periodIn(typed: { from: string; to: string }): Result<Period, PeriodProblem> {
  const [from, to] = [parsePlainDate(typed.from), parsePlainDate(typed.to)]
  if (from === null || to === null) return fail("malformed")
  if (to < from) return fail("backwards")
  return to < addDays(from, mostDays) ? ok({ from, to }) : fail("tooLong")
}

interface Deps {
  readonly reports: Reports
  readonly policy: Policy
  readonly isHoliday: IsHoliday
  readonly now: () => number
}

/** Everything that is told of a period, and what waits now. */
export async function readReports(deps: Deps, period: Period): Promise<Figures> {
  const hours = deps.policy.businessHours
  const calendar = (first: PlainDate, last: PlainDate) => businessCalendar({ first, last }, hours, deps.isHoliday)
  const { waiting, ...figures } = await deps.reports.figures({ period, hours, calendar })
  return { ...figures, waiting: byAge(deps, waiting) }
}

/** In business days: each of the first five alone, then what is a week old, then the rest. */
const ages = [0, 1, 2, 3, 4, 5, 10] as const

function byAge({ isHoliday, now }: Deps, waiting: readonly WaitingSince[]): readonly WaitingFor[] {
  const today = dayInTokyo(now())
  const aged = waiting.map(({ day, cases }) => ({ age: businessDaysSince(day, today, isHoliday), cases }))
  return ages.map((from, at) => {
    const next = ages[at + 1]
    const here = aged.filter(({ age }) => age >= from && (next === undefined || age < next))
    const cases = here.reduce((sum, one) => sum + one.cases, 0)
    return { from, to: next === undefined ? null : next - 1, cases }
  })
}
