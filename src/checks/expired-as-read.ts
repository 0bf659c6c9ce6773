import { sureness } from "../documents/compare.ts"
import { isPast } from "../documents/expiry.ts"
import { parsePlainDate } from "../kit/plain-date.ts"
import type { Check } from "./evidence.ts"

/**
 * The expiry surely read is past, while the one typed is not, or none was typed. Past both, the typed one blocks already.
 * Source: docs/sources.md#valid-through-the-printed-day
 */
export const expiredAsRead: Check = ({ details: { expiresOn: typed }, reading, today }) => {
  const read = reading?.expiresOn
  const expiresOn = read && read.confidence >= sureness.expiresOn ? parsePlainDate(read.value) : null
  const isKnown = typed !== undefined && isPast({ expiresOn: typed, today })
  if (expiresOn === null || isKnown || !isPast({ expiresOn, today })) return []
  return [{ code: "document.expired", field: "expiresOn", weight: typed === undefined ? "blocks" : "review" }]
}
