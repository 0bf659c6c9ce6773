import type { Side } from "../documents/kinds.ts"
import type { Verification } from "./verification.ts"

const triesWithoutPause = 5
const minuteMillis = 60_000
const longestMinutes = 10

/**
 * Until when the next photo of a side has to wait (epoch milliseconds), so many having been refused in this round: a minute
 * after the fifth, twice as long after each further one, ten minutes at most. Null while it need not.
 */
export function pausedUntil(
  { refusedTries, refusedAt }: Pick<Verification, "refusedTries" | "refusedAt">,
  side: Side,
  now: number,
): number | null {
  const since = refusedAt[side]
  const further = refusedTries[side] - triesWithoutPause
  if (since === null || further < 0) return null
  const until = since + Math.min(2 ** further, longestMinutes) * minuteMillis
  return until > now ? until : null
}
