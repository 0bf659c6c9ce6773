import type { Policy } from "../app/policy.ts"
import type { StaffMember } from "../app/ports.ts"
import { lookupInTheWay, lookupOf, lookupQuestion } from "../app/record-lookup.ts"
import type { DeskPolicy } from "../verification/desk-policy.ts"
import type { Verification } from "../verification/verification.ts"
import type { LookupProps } from "../web/pages/review-lookup.tsx"

/** The official lookup as the case's page shows it; null for documents whose number it does not know. */
export function lookupFor(
  verification: Verification,
  { policy, desk, staff }: { policy: Policy; desk: DeskPolicy; staff: readonly StaffMember[] },
): LookupProps | null {
  const asked = lookupQuestion(verification)
  const found = lookupOf(verification)
  return (
    asked && {
      ...asked,
      href: policy.lookupUrl,
      inTheWay: lookupInTheWay(verification, desk),
      recorded: found && {
        result: found.result,
        at: found.at,
        byName: staff.find(({ id }) => id === found.staffId)?.name ?? found.staffId,
      },
    }
  )
}
