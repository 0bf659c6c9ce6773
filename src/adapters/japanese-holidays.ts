import calendar from "@holiday-jp/holiday_jp"
import type { IsHoliday } from "../kit/business-days.ts"

/** 国民の祝日, the days moved for them and the days between them: from 1970 to 2050, as they stand in law today. */
export const isHolidayInJapan: IsHoliday = (day) => Object.hasOwn(calendar.holidays, day)
