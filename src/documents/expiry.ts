import { addDays, addMonths, type PlainDate } from "../kit/plain-date.ts"
import type { DocumentKind } from "./kinds.ts"

interface Expiry {
  readonly expiresOn: PlainDate
  readonly today: PlainDate
}

/** A card is good through the whole of the day printed on it, Japan time. Source: docs/sources.md#valid-through-the-printed-day */
export const isPast = ({ expiresOn, today }: Expiry): boolean => expiresOn < today

/**
 * 特例期間: after a timely application the stay, and the residence card with it, goes on until the decision or for two months.
 * It exists for residence cards with a period of stay; whether this holder has one, and applied, is for staff to see.
 * Source: docs/sources.md#special-period-after-a-timely-application
 */
export const isInSpecialPeriod = ({ kind, expiresOn, today }: Expiry & { readonly kind: DocumentKind }): boolean =>
  kind === "residence-card" && isPast({ expiresOn, today }) && today <= addMonths(expiresOn, 2)

/** No card runs longer than to the tenth birthday after its issue. Source: docs/sources.md#longest-validity-of-a-card */
export const isImplausible = ({ expiresOn, today }: Expiry): boolean => addDays(addMonths(today, 120), 1) < expiresOn
