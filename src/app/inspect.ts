import { runChecks } from "../checks/check.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { fail, ok } from "../kit/result.ts"
import type { Finding } from "../verification/finding.ts"
import { move } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { Policy } from "./policy.ts"
import type { Elsewhere, Verifications } from "./ports.ts"

interface Deps {
  readonly verifications: Verifications
  readonly elsewhere: Elsewhere
  readonly now: () => number
  readonly policy: Policy
}

/** Runs every check on what was sent and lets the case wait for a person. Run twice, it does nothing the second time. */
export async function inspect(deps: Deps, verificationId: string): Promise<void> {
  const sent = await deps.verifications.byId(verificationId)
  if (sent?.state !== "submitted") return
  const now = deps.now()
  const findings = await findingsOn(deps, sent, now)
  await deps.verifications.change(verificationId, (verification) => {
    if (verification.revision !== sent.revision) return fail({ kind: "stale" })
    const moved = move(verification, "inspected", now)
    if (!moved.ok) return moved
    const event = {
      kind: "inspected",
      findings: findings.map(({ code }) => code),
      actor: { kind: "system" },
      at: now,
    } as const
    return ok({ next: { ...moved.value, findings }, events: [event], jobs: [] })
  })
}

/** @returns nothing for a case erased meanwhile. */
async function findingsOn(deps: Deps, verification: Verification, now: number): Promise<readonly Finding[]> {
  const contents = verification.contents?.reveal("check")
  if (!contents?.details || !verification.document) return []
  const seen = await deps.elsewhere.photosSeen(verification)
  return runChecks({
    document: verification.document,
    combinedCard: verification.combinedCard,
    isSpecialPermanentResident: contents.isSpecialPermanentResident,
    details: contents.details,
    reading: null,
    pages: [],
    today: dayInTokyo(now),
    photos: verification.photos.map(({ id, side }) => ({ side, duplicateOf: seen.has(id) ? "other" : null })),
    numberSeenElsewhere: await deps.elsewhere.numberSeen(verification),
    somethingOnBack: contents.backWritten === true,
    backPolicy: deps.policy.back,
    expiresSoonDays: deps.policy.expiresSoonDays,
  })
}
