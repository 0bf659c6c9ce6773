import type { PlainDate } from "../kit/plain-date.ts"

/**
 * What the Immigration Services Agency's page says of a card's number (在留カード等番号失効情報照会): that it has not lapsed, that it
 * has, or nothing, because it could not be asked. "Not lapsed" says nothing of the card in hand: forgers copy living numbers.
 * Source: docs/sources.md#number-lookup
 */
export const lookupResults = ["notLapsed", "lapsed", "notPossible"] as const
export type LookupResult = (typeof lookupResults)[number]

/** A lookup that somebody on the staff made. `at`: epoch milliseconds. It counts for that number with that expiry alone. */
export interface Lookup {
  readonly number: string
  readonly expiresOn: PlainDate
  readonly result: LookupResult
  readonly staffId: string
  readonly at: number
}
