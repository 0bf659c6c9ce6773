/** What the business needs the proof for, in law. `second-hand-dealer`: together with registered mail that is not forwarded. */
export const legalBases = ["unregulated", "second-hand-dealer", "voice-sim", "anti-money-laundering"] as const

export type LegalBasis = (typeof legalBases)[number]

/**
 * First day (Asia/Tokyo) on which the law takes no uploaded picture as proof; null where it may serve.
 * Source: docs/sources.md#legal-basis.
 */
export const uploadsEndOn: Readonly<Record<LegalBasis, string | null>> = {
  unregulated: null,
  "second-hand-dealer": null,
  "voice-sim": "2026-04-01",
  "anti-money-laundering": "2027-04-01",
}

/** Whether a second proof (chip, registered mail, JPKI) is asked for that this version does not have: live mode does not start. */
export const needsSecondProof = (basis: LegalBasis): boolean => uploadsEndOn[basis] !== null
