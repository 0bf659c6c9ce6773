import type { Pace } from "./ports.ts"

const dayMillis = 86_400_000
const lookBackDays = 90
const most = 200
/** Fewer would say more of single cases than of what is usual. */
const fewest = 20

/** A time in words people use. */
export interface Span {
  readonly count: number
  readonly unit: "minute" | "hour" | "day"
}

/** Within which half of the decisions were made lately, and within which nine in ten; each rounded up. */
export interface UsualTime {
  readonly half: Span
  readonly nineInTen: Span
}

/** How long a decision usually takes here, by this installation's own; null while there are too few to say. */
export async function usualTime(deps: { pace: Pace; now: () => number }): Promise<UsualTime | null> {
  const times = await deps.pace.lately({ since: deps.now() - lookBackDays * dayMillis, most })
  if (!times || times.decisions < fewest) return null
  return { half: roundedUp(times.halfMillis), nineInTen: roundedUp(times.nineInTenMillis) }
}

const minuteMillis = 60_000
const minutes = [5, 10, 15, 20, 30, 45] as const

/** Never less than it is: a handful of minutes, whole hours up to a day, then whole days. */
export function roundedUp(millis: number): Span {
  const inMinutes = minutes.find((count) => millis <= count * minuteMillis)
  if (inMinutes !== undefined) return { count: inMinutes, unit: "minute" }
  const hours = Math.ceil(millis / (60 * minuteMillis))
  return hours < 24 ? { count: hours, unit: "hour" } : { count: Math.ceil(millis / dayMillis), unit: "day" }
}
