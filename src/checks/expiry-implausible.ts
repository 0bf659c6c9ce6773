import { isImplausible } from "../documents/expiry.ts"
import type { Check } from "./evidence.ts"

/** No card is issued for longer than to its holder's tenth birthday from then. Source: docs/sources.md#longest-validity-of-a-card */
export const expiryImplausible: Check = ({ details: { expiresOn }, today }) =>
  expiresOn !== undefined && isImplausible({ expiresOn, today })
    ? [{ code: "expiry.implausible", field: "expiresOn", weight: "review" }]
    : []
