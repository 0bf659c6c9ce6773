import type { Details } from "../documents/details.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { isBeingChecked } from "../verification/states.ts"
import { move, type Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { Policy } from "./policy.ts"
import type { Sealer, Verifications } from "./ports.ts"
import { detailsOf, nextStep } from "./progress.ts"

/**
 * Sends everything to the reviewers. State, event and inspection job are one transaction; sending the same round twice
 * is sending it once.
 * @param round - as the check page showed it.
 */
export async function submit(
  deps: { verifications: Verifications; sealer: Sealer; now: () => number; policy: Policy },
  sent: { verificationId: string; round: number },
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.change(sent.verificationId, (verification) => {
    if (wasSent(verification, sent.round)) return ok({ next: verification, events: [], jobs: [] })
    const moved = move(verification, "submit", now)
    if (!moved.ok) return moved
    const details = detailsOf(verification, deps.policy, now)
    if (!details.ok || nextStep(verification, deps.policy, now) !== "check") return fail({ kind: "incomplete" })
    const { id: verificationId, round } = verification
    return ok({
      next: withDetails(
        deps.sealer,
        { ...withoutCorrections(moved.value), submittedAt: now, destroyedFor: [], backUnseen: false, findings: [] },
        details.value,
      ),
      events: [{ kind: "submitted", round, actor: { kind: "applicant" }, at: now }],
      jobs: [{ kind: "inspect", verificationId }],
    })
  })
}

const wasSent = ({ state, round }: Verification, sentRound: number): boolean =>
  round > sentRound || isBeingChecked(state) || state === "approved" || state === "refused"

/** The applicant has seen them in the forms, and sent what counts now; whoever looked before looked at something else. */
const withoutCorrections = (verification: Verification): Verification => ({
  ...verification,
  opinions: null,
  contents: verification.contents?.map((contents) => ({ ...contents, corrections: [], asSent: null })) ?? null,
})

/** What the checks and reviewers work on from now. */
export function withDetails(sealer: Sealer, verification: Verification, details: Details): Verification {
  const { number } = details
  return {
    ...verification,
    numberHash: number === undefined ? null : sealer.keyedHash({ purpose: "document-number", text: number }),
    contents: verification.contents?.map((contents) => ({ ...contents, details })) ?? null,
  }
}
