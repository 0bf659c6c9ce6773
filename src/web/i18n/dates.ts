import type { PartialDate, PlainDate } from "../../kit/plain-date.ts"
import type { Words } from "./en.ts"
import { formatIn } from "./format-in.ts"

/** A day as people write it: `22 November 2026`, `2026年11月22日`. What is unknown of a birth date is left out. */
export function dayInWords(words: Words, day: PlainDate | PartialDate): string {
  const [year = "", month, dayOfMonth] = day.split("-")
  const shown: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" }
  if (month !== undefined) shown.month = "long"
  if (dayOfMonth !== undefined) shown.day = "numeric"
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(dayOfMonth ?? 1))
  return formatIn(words.locale, shown).format(date)
}

const inJapan = { timeZone: "Asia/Tokyo", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const

/** A clock time in Japan, `14:32`: the full minute by which the instant has come. */
export const timeInWords = (words: Words, epochMillis: number): string =>
  formatIn(words.locale, inJapan).format(Math.ceil(epochMillis / 60_000) * 60_000)

/** A day and a clock time in Japan: `23 November 2026 at 12:00`. */
export const instantInWords = (words: Words, epochMillis: number): string =>
  formatIn(words.locale, { timeZone: "Asia/Tokyo", dateStyle: "long", timeStyle: "short" }).format(epochMillis)
