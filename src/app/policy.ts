import type { BusinessHours } from "../kit/business-hours.ts"
import type { LegalBasis } from "../verification/legal-basis.ts"

/** `demo`: invented people, one-click sign-in. The two never share a database. */
export type Mode = "demo" | "live"

/**
 * How this installation decides what it may decide for itself; from the configuration, see the README's table. What its desk decides
 * is a `DeskPolicy`.
 */
export interface Policy {
  readonly businessName: string
  readonly businessContact: string
  /** What the business uses the proof for, in its own words; null in the demonstration, which has words of its own. */
  readonly purpose: string | null
  readonly legalBasis: LegalBasis
  readonly openIntake: boolean
  readonly oldPapers: "review" | "refuse"
  readonly renewalPending: "refuse" | "review"
  readonly back: "when-written" | "always"
  readonly linkDays: number
  /** Days from the end of a verification to its erasure, per outcome. */
  readonly retentionDays: Readonly<Record<"approved" | "refused" | "withdrawn" | "expired", number>>
  readonly expiresSoonDays: number
  readonly claimMinutes: number
  /** What reports count of the time to decision. */
  readonly businessHours: BusinessHours
  /** The official page of the number lookup. */
  readonly lookupUrl: string
  /** How long the answer about a photo is waited for before the applicant is told that it comes later. */
  readonly photoAnswerSeconds: number
}
