import { isPast } from "../documents/expiry.ts"
import { addDays } from "../kit/plain-date.ts"
import type { Check } from "./evidence.ts"

/** Still good, but not for long. How long is the business's choice. Source: docs/sources.md#little-time-left */
export const expiresSoon: Check = ({ details: { expiresOn }, today, expiresSoonDays }) =>
  expiresOn !== undefined && !isPast({ expiresOn, today }) && expiresOn <= addDays(today, expiresSoonDays)
    ? [{ code: "document.expires-soon", field: "expiresOn", weight: "note" }]
    : []
