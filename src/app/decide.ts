import { fail, ok, type Result } from "../kit/result.ts"
import type { DeskPolicy } from "../verification/desk-policy.ts"
import {
  reasons as catalogue,
  type Outcome,
  type Reason,
  type ReasonProblem,
  type ReasonTarget,
} from "../verification/reasons.ts"
import { wantsSenior } from "../verification/second-look.ts"
import type { Move } from "../verification/states.ts"
import { type Change, move, type Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import { findingsInTheWay } from "./answer-finding.ts"
import { type SeenCase, whyNotTheirs } from "./claim.ts"
import type { DeskPolicies } from "./desk-policies.ts"
import { fieldsInTheWay } from "./fields-to-answer.ts"
import type { Policy } from "./policy.ts"
import type { Verifications } from "./ports.ts"
import { isPressedAlready, pressed } from "./press.ts"
import { lookupInTheWay } from "./record-lookup.ts"
import { roundEnding } from "./rounds.ts"
import { keepOpinion, lookAt, type SecondLookDeps } from "./second-look.ts"
import { type Worked, withWork } from "./worked.ts"

export interface Decision extends SeenCase {
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  /** The reviewer's own words; empty when there are none. One of the reasons bears them. */
  readonly words: string
  /** They are trusted with a case on which two did not agree; not said: no. */
  readonly maySettle?: boolean
  /** As the page counted it while the case was in sight; null where no script did. */
  readonly worked?: Worked | null
}

/** Of a decision, what leaves. */
export type Made = Pick<Decision, "outcome" | "reasons">

/** `unanswered`: a field of what is to be approved is not agreed to yet, or a finding that blocks it is open or holds, or the lookup. */
export type NotDecided = Refusal | { readonly kind: "reasons"; readonly problem: ReasonProblem | "unanswered" }

/** What a decision goes by, besides the desk's policies. */
export type LeavingDeps = Omit<SecondLookDeps, "desk"> & { readonly policy: Policy }

const moveOf: Readonly<Record<Outcome, Move>> = { approved: "approve", moreNeeded: "askForMore", refused: "refuse" }

const dayMillis = 86_400_000

/** The reviewer's word on the case they hold, as they saw it. It is held for the desk's seconds before it leaves. */
export async function decide(
  deps: LeavingDeps & { verifications: Verifications; deskPolicies: DeskPolicies; now: () => number },
  decision: Decision,
): Promise<Result<Verification, NotDecided>> {
  const problem = problemWith(decision)
  if (problem) return fail({ kind: "reasons", problem })
  const now = deps.now()
  const desk = await deps.deskPolicies.current()
  const changed = await deps.verifications.change(decision.verificationId, (verification) => {
    if (isPressedAlready(verification, decision)) return ok({ next: verification, events: [], jobs: [] })
    const { policy, sealer } = deps
    const { undoSeconds } = desk
    const leaving = leave(verification, decision, { now, policy, desk, sealer })
    if (!leaving.ok) return leaving
    const refusal = whyNotTheirs(verification, decision)
    if (refusal) return fail(refusal)
    if (wantsSenior(verification) && !decision.maySettle) return fail({ kind: "notYours" })
    if (isInTheWay(verification, decision, desk)) return fail({ kind: "incomplete" })
    const change = undoSeconds > 0 ? pressed(verification, decision, { now, undoSeconds }) : leaving.value
    return ok(withWork(change, decision, now))
  })
  return !changed.ok && changed.error.kind === "incomplete" ? fail({ kind: "reasons", problem: "unanswered" }) : changed
}

/**
 * Everything that follows from a decision, when nothing holds it any more: it goes to the applicant, or is kept until another person
 * has looked. Asking for more opens the same link for another round.
 */
export function leave(
  verification: Verification,
  decision: Made & Pick<Decision, "staffId">,
  { now, ...deps }: LeavingDeps & { desk: DeskPolicy; now: number },
): Result<Change, Refusal> {
  const moved = move(verification, moveOf[decision.outcome], now)
  if (!moved.ok) return moved
  const look = lookAt(deps, verification, decision, now)
  if (look?.isKept) return keepOpinion(verification, decision, look)
  const event = { ...recorded(decision), actor: { kind: "staff", staffId: decision.staffId }, at: now } as const
  return ok({
    next: decided(moved.value, decision, now, deps.policy),
    events: look ? [look.event, event] : [event],
    jobs: mails(verification, decision.outcome),
  })
}

const isInTheWay = (verification: Verification, { outcome }: Decision, desk: DeskPolicy): boolean =>
  outcome === "approved" &&
  (fieldsInTheWay(verification).length + findingsInTheWay(verification).length > 0 ||
    lookupInTheWay(verification, desk) !== null)

/** Why a decision cannot be taken with these reasons and words; null when it can. */
export function problemWith({
  outcome,
  reasons,
  words,
}: Pick<Decision, "outcome" | "reasons" | "words">): ReasonProblem | null {
  const isOther = reasons.some(({ code }) => code === "other")
  if (outcome === "approved" && reasons.length > 0) return "reasonOnApproval"
  if (outcome === "approved") return words === "" ? null : "wordsUnused"
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
export function decided(
  verification: Verification,
  decision: Made & Partial<Pick<Decision, "staffId">>,
  now: number,
  policy: Policy,
): Verification {
  const isAnotherRound = decision.outcome === "moreNeeded"
  const { reasons, staffId } = decision
  const ending = isAnotherRound && staffId ? roundEnding(verification, { reasons, staffId, at: now }) : null
  return {
    ...verification,
    outcome: decision.outcome,
    decidedAt: now,
    round: verification.round + (isAnotherRound ? 1 : 0),
    refusedTries: isAnotherRound ? { front: 0, back: 0 } : verification.refusedTries,
    linkEndsAt: isAnotherRound ? now + policy.linkDays * dayMillis : verification.linkEndsAt,
    contents:
      verification.contents?.map((contents) => ({
        ...contents,
        reasons,
        pressed: null,
        rounds: ending ? [...contents.rounds, ending] : contents.rounds,
      })) ?? null,
  }
}

export const recorded = ({ outcome, reasons }: Made) =>
  ({ kind: "decided", outcome, reasons: reasons.map(({ code, target }) => ({ code, target })) }) as const

export const mails = (verification: Verification, outcome: Outcome) =>
  verification.contents?.reveal("send-mail").email
    ? [{ kind: "mail", verificationId: verification.id, mail: outcome } as const]
    : []
