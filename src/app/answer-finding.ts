import { fail, ok, type Result } from "../kit/result.ts"
import type { Finding } from "../verification/finding.ts"
import { type AnsweredFinding, isFine } from "../verification/looked.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { SeenCase } from "./claim.ts"
import { lookedAt, whyNotAnswered } from "./looked-at.ts"
import type { Verifications } from "./ports.ts"

const isSame = (one: Pick<Finding, "code" | "field">, other: Pick<Finding, "code" | "field">): boolean =>
  one.code === other.code && one.field === other.field

/** Findings that block and were not answered as fine: they keep whoever holds the case from approving it. */
export function findingsInTheWay(verification: Verification): readonly Finding[] {
  const answers = lookedAt(verification)?.findings ?? []
  return verification.findings.filter(
    (finding) => finding.weight === "blocks" && !answers.some((one) => isSame(one, finding) && isFine(one.answer)),
  )
}

/** A reviewer's word on a finding that blocks, of the case they hold. Of another finding, or given again, it changes nothing. */
export function answerFinding(
  deps: { verifications: Verifications; now: () => number },
  wanted: SeenCase & { readonly given: AnsweredFinding },
): Promise<Result<Verification, Refusal>> {
  const { verificationId, staffId, given } = wanted
  const at = deps.now()
  return deps.verifications.change(verificationId, (verification) => {
    const refusal = whyNotAnswered(verification, wanted)
    if (refusal) return fail(refusal)
    const looked = lookedAt(verification)
    const isAsked = verification.findings.some((one) => one.weight === "blocks" && isSame(one, given))
    const isKept = looked?.findings.some((one) => isSame(one, given) && one.answer === given.answer)
    if (!looked || !isAsked || isKept) return ok({ next: verification, events: [], jobs: [] })
    const findings = [...looked.findings.filter((one) => !isSame(one, given)), given]
    const contents = verification.contents?.map((c) => ({ ...c, looked: { ...looked, findings } })) ?? null
    const event = { kind: "finding.answered", ...given, actor: { kind: "staff", staffId }, at } as const
    return ok({ next: { ...verification, contents }, events: [event], jobs: [] })
  })
}
