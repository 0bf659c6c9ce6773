/** Why a case is given back. `second-look`: a colleague should see it; `conflict`: the reviewer knows the applicant. */
export const giveBackReasons = ["break", "language", "second-look", "conflict", "other"] as const

export type GiveBackReason = (typeof giveBackReasons)[number]

/** After a break the case may be the same person's again; for any other reason it is somebody else's. */
export const isForGood = (reason: GiveBackReason): boolean => reason !== "break"
