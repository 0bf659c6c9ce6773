import type { Correction } from "./looked.ts"
import type { Opinion } from "./opinion.ts"
import type { Reason } from "./reasons.ts"
import type { Verification } from "./verification.ts"

/** Why a first decision waits for another person: it refuses, the case has a finding of the policy's list, or chance. */
export const secondLookCauses = ["refusal", "finding", "share"] as const
export type SecondLookCause = (typeof secondLookCauses)[number]

/** Whose decision a senior's is the same as, where two did not agree. */
export const settlements = ["first", "second", "neither"] as const
export type Settlement = (typeof settlements)[number]

/** Given on the case that is in its second review now: the first, and the second one's where the two did not agree. */
export const opinionsOf = ({ state, opinions }: Verification): readonly Opinion[] =>
  state === "secondReview" ? (opinions?.reveal("compare") ?? []) : []

/** Who has given one already: they neither take the case nor see the other one's. */
export const haveLooked = (verification: Verification): readonly string[] =>
  opinionsOf(verification).map(({ staffId }) => staffId)

/** Two did not agree. */
export const wantsSenior = (verification: Verification): boolean => opinionsOf(verification).length >= 2

type Verdict = Pick<Opinion, "outcome" | "reasons" | "corrections">

/**
 * The same outcome for the same reasons, whatever their words, and, where both approve, on the same fields. A correction of what
 * is not approved changes nothing that anybody relies on.
 */
export function agree(one: Verdict, other: Verdict): boolean {
  const isSame =
    one.outcome === other.outcome && isSameSet(one.reasons.map(whatAndWhere), other.reasons.map(whatAndWhere))
  return (
    isSame &&
    (one.outcome !== "approved" || isSameSet(one.corrections.map(corrected), other.corrections.map(corrected)))
  )
}

const whatAndWhere = ({ code, target }: Reason): string => `${code}:${target}`
const corrected = ({ field, to }: Correction): string => `${field}:${to}`

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((item) => other.includes(item))

/** Where a senior's decision falls. */
export function settlementOf(verdict: Verdict, opinions: readonly Opinion[]): Settlement {
  const [first, second] = opinions
  if (first && agree(verdict, first)) return "first"
  return second && agree(verdict, second) ? "second" : "neither"
}
