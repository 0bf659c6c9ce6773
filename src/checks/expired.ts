import { isInSpecialPeriod, isPast } from "../documents/expiry.ts"
import type { Check } from "./evidence.ts"

/**
 * A card is good through the day printed on it; past it, only a declared pending renewal keeps it open, for two months.
 * Source: docs/sources.md#valid-through-the-printed-day
 */
export const expired: Check = ({ document, details: { expiresOn, renewal }, today }) => {
  if (expiresOn === undefined || !isPast({ expiresOn, today })) return []
  const pending = renewal !== undefined && isInSpecialPeriod({ kind: document, expiresOn, today })
  return pending ? [] : [{ code: "document.expired", field: "expiresOn", weight: "blocks" }]
}
