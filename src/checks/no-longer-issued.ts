import { oldPaperStanding } from "../documents/old-paper.ts"
import type { Check } from "./evidence.ts"

/**
 * An old paper whose good standing does not follow from what was answered.
 * Source: docs/sources.md#deemed-validity-of-the-alien-registration-certificate, docs/sources.md#certificate-of-registered-matters
 */
export const noLongerIssued: Check = ({ document, isSpecialPermanentResident, details: { birthDate }, today }) => {
  const standing = oldPaperStanding({ kind: document, birthDate: birthDate ?? null, isSpecialPermanentResident, today })
  return standing === null || standing === "good"
    ? []
    : [{ code: "document.no-longer-issued", field: null, weight: "review" }]
}
