/** Why a first decision waits for another person: it refuses, the case has a finding of the policy's list, or chance. */
export const secondLookCauses = ["refusal", "finding", "share"] as const
export type SecondLookCause = (typeof secondLookCauses)[number]

/** Whose decision a senior's is the same as, where two did not agree. */
export const settlements = ["first", "second", "neither"] as const
export type Settlement = (typeof settlements)[number]
