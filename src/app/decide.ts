import { fail, ok, type Result } from "../kit/result.ts"
import {
  reasons as catalogue,
  type Outcome,
  type Reason,
  type ReasonProblem,
  type ReasonTarget,
} from "../verification/reasons.ts"
import type { Move } from "../verification/states.ts"
import { move, type Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import { findingsInTheWay } from "./answer-finding.ts"
import { type SeenCase, whyNotTheirs } from "./claim.ts"
import { fieldsInTheWay } from "./fields-to-answer.ts"
import type { Policy } from "./policy.ts"
import type { Verifications } from "./ports.ts"
import { type Worked, withWork } from "./worked.ts"

export interface Decision extends SeenCase {
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  /** The reviewer's own words; empty when there are none. They go with the reason "other". */
  readonly words: string
  /** As the page counted it while the case was in sight; null where no script did. */
  readonly worked?: Worked | null
}

/** `unanswered`: a field of what is to be approved is not agreed to yet, or a finding that blocks it is open or holds. */
export type NotDecided = Refusal | { readonly kind: "reasons"; readonly problem: ReasonProblem | "unanswered" }

const moveOf: Readonly<Record<Outcome, Move>> = { approved: "approve", moreNeeded: "askForMore", refused: "refuse" }

const dayMillis = 86_400_000

/** The reviewer's word on the case they hold, as they saw it. Asking for more opens the same link for another round. */
export async function decide(
  deps: { verifications: Verifications; now: () => number; policy: Policy },
  decision: Decision,
): Promise<Result<Verification, NotDecided>> {
  const problem = problemWith(decision)
  if (problem) return fail({ kind: "reasons", problem })
  const now = deps.now()
  const changed = await deps.verifications.change(decision.verificationId, (verification) => {
    const moved = move(verification, moveOf[decision.outcome], now)
    if (!moved.ok) return moved
    const refusal = whyNotTheirs(verification, decision)
    if (refusal) return fail(refusal)
    if (isInTheWay(verification, decision)) return fail({ kind: "incomplete" })
    const change = {
      next: decided(moved.value, decision, now, deps.policy),
      events: [{ ...recorded(decision), actor: { kind: "staff", staffId: decision.staffId }, at: now } as const],
      jobs: mails(verification, decision.outcome),
    }
    return ok(withWork(change, decision, now))
  })
  return !changed.ok && changed.error.kind === "incomplete" ? fail({ kind: "reasons", problem: "unanswered" }) : changed
}

const isInTheWay = (verification: Verification, { outcome }: Decision): boolean =>
  outcome === "approved" && fieldsInTheWay(verification).length + findingsInTheWay(verification).length > 0

function problemWith({ outcome, reasons, words }: Decision): ReasonProblem | null {
  const isOther = reasons.some(({ code }) => code === "other")
  if (words !== "" && !isOther) return "wordsUnused"
  if (outcome === "approved") return reasons.length > 0 ? "reasonOnApproval" : null
  if (reasons.length === 0) return "noReason"
  if (outcome === "moreNeeded" && reasons.some(({ code }) => !catalogue[code].mendable)) return "finalReason"
  if (isOther && words === "") return "wordsMissing"
  return reasons.every(pointsWhereItMay) ? null : "wrongTarget"
}

function pointsWhereItMay({ code, target }: Reason): boolean {
  const targets: readonly ReasonTarget[] = catalogue[code].targets
  return targets.includes(target)
}

/** The verification after that decision; its state is the move's. */
export function decided(verification: Verification, decision: Decision, now: number, policy: Policy): Verification {
  const isAnotherRound = decision.outcome === "moreNeeded"
  return {
    ...verification,
    outcome: decision.outcome,
    decidedAt: now,
    round: verification.round + (isAnotherRound ? 1 : 0),
    refusedTries: isAnotherRound ? { front: 0, back: 0 } : verification.refusedTries,
    linkEndsAt: isAnotherRound ? now + policy.linkDays * dayMillis : verification.linkEndsAt,
    contents: verification.contents?.map((contents) => ({ ...contents, reasons: decision.reasons })) ?? null,
  }
}

export const recorded = ({ outcome, reasons }: Decision) =>
  ({ kind: "decided", outcome, reasons: reasons.map(({ code, target }) => ({ code, target })) }) as const

export const mails = (verification: Verification, outcome: Outcome) =>
  verification.contents?.reveal("send-mail").email
    ? [{ kind: "mail", verificationId: verification.id, mail: outcome } as const]
    : []
