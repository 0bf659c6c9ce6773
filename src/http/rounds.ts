import type { Recorded } from "../app/ports.ts"
import { changesBetween, type Round, roundsOf, typedIn } from "../app/rounds.ts"
import { fieldNames } from "../documents/details.ts"
import type { Verification } from "../verification/verification.ts"
import type { ReviewRoundsProps, ShownRound } from "../web/pages/review-rounds.tsx"

/** Every round of a case as its page shows them, newest first. */
export function roundsShown(
  verification: Verification,
  { trail, nameOf }: { trail: readonly Recorded[]; nameOf: (staffId: string) => string },
): ReviewRoundsProps {
  const rounds = roundsOf(verification, trail)
  const last = rounds.at(-1)?.isNow ? verification.round : verification.round - 1
  const numbers = verification.contents ? Array.from({ length: last }, (_, index) => index + 1) : []
  const notKept = numbers.filter((number) => !rounds.some(({ round }) => round === number))
  return { notKept, rounds: rounds.map((round) => shown(round, rounds, nameOf)).reverse() }
}

function shown(round: Round, rounds: readonly Round[], nameOf: (staffId: string) => string): ShownRound {
  const { decision } = round
  return {
    ...round,
    fields: fieldNames.flatMap((field) => {
      const counts = round.fields[field] ?? null
      const sent = typedIn(round, field)
      return counts === null && sent === null ? [] : [{ field, sent, corrected: sent === counts ? null : counts }]
    }),
    changes: changesOf(round, rounds),
    decision: decision && { ...decision, name: decision.staffId === null ? null : nameOf(decision.staffId) },
  }
}

function changesOf(round: Round, rounds: readonly Round[]): ShownRound["changes"] {
  if (round.round === 1) return null
  const before = rounds.find((one) => one.round === round.round - 1)
  return before ? { since: before.round, ...changesBetween(before, round) } : "unknown"
}
