import { isInSpecialPeriod } from "../documents/expiry.ts"
import type { Check } from "./evidence.ts"

/**
 * The card's day is past and its holder says a renewal is pending. Staff see the stamp or the receipt number, and that there is a
 * period of stay longer than 30 days: permanent residents have no such extension.
 * Source: docs/sources.md#special-period-after-a-timely-application
 */
export const renewalPending: Check = ({ document, details: { expiresOn, renewal }, today }) =>
  expiresOn !== undefined && renewal !== undefined && isInSpecialPeriod({ kind: document, expiresOn, today })
    ? [{ code: "document.renewal-pending", field: "renewal", weight: "review" }]
    : []
