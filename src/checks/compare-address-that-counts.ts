import { compareTypedAddress } from "../documents/compare.ts"
import type { AddressComparison } from "../documents/compare-address.ts"
import type { Evidence } from "./evidence.ts"

/**
 * The typed address against the one that counts. A back that was sent and not recognised may hold a later address than the
 * front's, so that a difference from the front tells nothing. @returns null when there is nothing to compare.
 * Source: docs/sources.md#notes-on-the-back
 */
export function compareAddressThatCounts(evidence: Evidence): AddressComparison | null {
  const { details, reading } = evidence
  const compared = reading ? compareTypedAddress(details, reading) : null
  if (compared?.address !== "differs" || reading?.backAddress) return compared
  return isBackUnread(evidence) ? { ...compared, address: "unreadable" } : compared
}

const isBackUnread = ({ photos, pages }: Evidence): boolean =>
  photos.some(({ side }) => side === "back") &&
  !pages.some(({ side, recognised }) => side === "back" && recognised.side !== "unknown")
