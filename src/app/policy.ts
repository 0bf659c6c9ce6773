import type { BusinessHours } from "../kit/business-hours.ts"
import type { ClearingRule } from "../verification/clearing-rule.ts"
import type { FindingCode } from "../verification/finding.ts"
import type { LegalBasis } from "../verification/legal-basis.ts"

/** `demo`: invented people, one-click sign-in. The two never share a database. */
export type Mode = "demo" | "live"

/** How this installation decides what it may decide for itself; from the configuration, see the README's table. */
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
  /** How long a decision is held before it leaves; 0: it leaves at once. */
  readonly undoSeconds: number
  /** What reports count of the time to decision. */
  readonly businessHours: BusinessHours
  /** Whether one press agrees to all fields that were surely read the same. */
  readonly agreeToSure: boolean
  /** Whether a case is approved only once the official lookup found its number not lapsed. */
  readonly lookupRequired: boolean
  /** The official page of that lookup. */
  readonly lookupUrl: string
  /** The rule that approves cases without a person, and the share of them (0 to 1) that people see all the same; null: none. */
  readonly clearing: { readonly rule: ClearingRule; readonly sampleShare: number } | null
  /** Which decisions another person looks at before they leave: refusals, those on cases with such a finding, a share of all (0 to 1). */
  readonly secondLook: {
    readonly refusals: boolean
    readonly findings: readonly FindingCode[]
    readonly share: number
  }
  /** How long the answer about a photo is waited for before the applicant is told that it comes later. */
  readonly photoAnswerSeconds: number
}
