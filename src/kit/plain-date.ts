/** A calendar day in Japan, `YYYY-MM-DD`. ISO days compare as text. */
export type PlainDate = string & { readonly brand: "PlainDate" }

/** A birth date as old papers print it: the day, or the month and day, may be unknown. `1960`, `1960-05`, `1960-05-12`. */
export type PartialDate = string & { readonly brand: "PartialDate" }

const tokyoOffsetMillis = 9 * 3_600_000
const dayMillis = 86_400_000

/** @returns null when the text is not a day that exists. */
export function parsePlainDate(text: string): PlainDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return null
  return plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** @returns null when there is no such day (31 April, 29 February of a common year). Years 1 to 9999. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null
  const date = utc(year, month, day)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? iso(date) : null
}

/** @param month, day - null when the paper does not say. A known day needs a known month. */
export function partialDate(year: number, month: number | null, day: number | null): PartialDate | null {
  const whole = plainDate(year, month ?? 1, day ?? 1)
  if (whole === null || (month === null && day !== null)) return null
  return whole.slice(0, month === null ? 4 : day === null ? 7 : 10) as PartialDate
}

export function parsePartialDate(text: string): PartialDate | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts) return null
  const number = (part: string | undefined) => (part === undefined ? null : Number(part))
  return partialDate(Number(parts[1]), number(parts[2]), number(parts[3]))
}

/** Japan has no summer time: Asia/Tokyo is UTC+9 throughout the years this program meets. */
export const dayInTokyo = (epochMillis: number): PlainDate => iso(new Date(epochMillis + tokyoOffsetMillis))

/** @returns `15:04`. */
export const timeInTokyo = (epochMillis: number): string =>
  new Date(epochMillis + tokyoOffsetMillis).toISOString().slice(11, 16)

/** @returns epoch milliseconds at which the day begins in Asia/Tokyo. */
export const startOfDay = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`) - tokyoOffsetMillis

export const addDays = (day: PlainDate, days: number): PlainDate =>
  iso(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis))

/** The same day so many months on, or that month's last day where it has no such day: 31 December + 2 = 28 February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number]
  const lastDay = utc(year, month + months + 1, 0).getUTCDate()
  return iso(utc(year, month + months, Math.min(dayOfMonth, lastDay)))
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}

const iso = (date: Date): PlainDate => date.toISOString().slice(0, 10) as PlainDate
