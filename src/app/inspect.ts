import { runChecks } from "../checks/check.ts"
import { fail, ok } from "../kit/result.ts"
import type { Finding } from "../verification/finding.ts"
import { move } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import { cleared } from "./clear.ts"
import type { DeskPolicies } from "./desk-policies.ts"
import { evidenceOf } from "./evidence.ts"
import { inspectHeld } from "./inspect-photo.ts"
import type { Policy } from "./policy.ts"
import type { BlobStore, Elsewhere, Inspector, Sealer, Verifications } from "./ports.ts"

interface Deps {
  readonly verifications: Verifications
  readonly elsewhere: Elsewhere
  readonly blobs: BlobStore
  readonly sealer: Sealer
  readonly inspector: Inspector
  readonly now: () => number
  readonly policy: Policy
  readonly deskPolicies: DeskPolicies
}

/**
 * Looks at photos still held, runs every check on what was sent and lets the case wait for a person. Run twice, it does nothing
 * the second time.
 * @throws see `inspectHeld`.
 */
export async function inspect(deps: Deps, wanted: { verificationId: string; isLastTry: boolean }): Promise<void> {
  const { verificationId } = wanted
  const sent = await deps.verifications.byId(verificationId)
  if (sent?.state !== "submitted") return
  const held = sent.photos.filter(({ standing }) => standing === "held")
  for (const { id: photoId } of held) await inspectHeld(deps, sent, { ...wanted, photoId })
  const isSettled = held.length === 0 && (await settle(deps, sent))
  if (!isSettled) await inspect(deps, wanted)
}

/** @returns false when something changed meanwhile: a photo was looked at by a job of its own. */
async function settle(deps: Deps, sent: Verification): Promise<boolean> {
  const now = deps.now()
  const findings = await findingsOn(deps, sent, now)
  const desk = await deps.deskPolicies.current()
  const changed = await deps.verifications.change(sent.id, (verification) => {
    if (verification.revision !== sent.revision) return fail({ kind: "stale" })
    const moved = move(verification, "inspected", now)
    if (!moved.ok) return moved
    const event = {
      kind: "inspected",
      findings: findings.map(({ code }) => code),
      actor: { kind: "system" },
      at: now,
    } as const
    const inspected = { next: { ...moved.value, findings }, events: [event], jobs: [] }
    return ok(cleared({ ...deps, desk }, inspected.next, now, [event]) ?? inspected)
  })
  return changed.ok || changed.error.kind !== "stale"
}

/** @returns nothing for a case erased meanwhile. */
export async function findingsOn(
  deps: Pick<Deps, "elsewhere" | "policy">,
  verification: Verification,
  now: number,
): Promise<readonly Finding[]> {
  const details = verification.contents?.reveal("check").details
  if (!details) return []
  const elsewhere = {
    photosSeen: await deps.elsewhere.photosSeen(verification),
    numberSeen: await deps.elsewhere.numberSeen(verification),
  }
  const evidence = evidenceOf(verification, details, { now, policy: deps.policy, elsewhere })
  return evidence ? runChecks(evidence) : []
}
