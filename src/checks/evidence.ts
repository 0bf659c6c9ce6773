import type { BackPolicy } from "../documents/back.ts"
import type { Details } from "../documents/details.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import type { Finding } from "../verification/finding.ts"

/** Everything the checks may look at: one submission, with what is known about it elsewhere. */
export interface Evidence {
  readonly document: DocumentKind
  /** 特定在留カード / 特定特別永住者証明書: its back bears My Number and is never sent. */
  readonly combinedCard: boolean
  /** As the applicant answered; null when not asked. */
  readonly isSpecialPermanentResident: boolean | null
  readonly details: Details
  readonly today: PlainDate
  /** Photos sent. `duplicateOf`: "other" when the very same photo came with another verification. */
  readonly photos: readonly { readonly side: Side; readonly duplicateOf: "other" | null }[]
  /** The same document number stands in another verification. */
  readonly numberSeenElsewhere: boolean
  readonly somethingOnBack: boolean
  readonly backPolicy: BackPolicy
  /** An expiry within so many days from today is worth a note. */
  readonly expiresSoonDays: number
}

/** One rule: pure, blind to the other rules' findings, deciding nothing. */
export type Check = (evidence: Evidence) => readonly Finding[]
