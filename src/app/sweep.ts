import { fail, ok } from "../kit/result.ts"
import { erased } from "../verification/erase.ts"
import { move } from "../verification/transition.ts"
import type { Policy } from "./policy.ts"
import type { Due, Verifications } from "./ports.ts"

const dayMillis = 86_400_000

/** What time alone brings about: links that ran out expire, ended cases are erased after their days. */
export async function sweep(deps: {
  verifications: Verifications
  due: Due
  policy: Policy
  now: () => number
}): Promise<{ expired: number; erased: number }> {
  const now = deps.now()
  const toExpire = await deps.due.toExpire(now)
  for (const id of toExpire) await expire(deps, id, now)
  const { approved, refused, withdrawn, expired } = deps.policy.retentionDays
  const before = (days: number) => now - days * dayMillis
  const toErase = await deps.due.toErase({
    approved: before(approved),
    refused: before(refused),
    withdrawn: before(withdrawn),
    expired: before(expired),
  })
  for (const id of toErase) await erase(deps, id, now)
  return { expired: toExpire.length, erased: toErase.length }
}

const expire = (deps: { verifications: Verifications }, id: string, now: number) =>
  deps.verifications.change(id, (verification) => {
    if (verification.linkEndsAt > now) return fail({ kind: "stale" })
    const moved = move(verification, "expire", now)
    if (!moved.ok) return moved
    return ok({ next: moved.value, events: [{ kind: "expired", actor: { kind: "system" }, at: now }], jobs: [] })
  })

const erase = (deps: { verifications: Verifications }, id: string, now: number) =>
  deps.verifications.change(id, (verification) => {
    if (verification.endedAt === null || verification.erasedAt !== null) return fail({ kind: "stale" })
    const event = { kind: "erased", cause: "retention", actor: { kind: "system" }, at: now } as const
    return ok({ ...erased(verification, now), events: [event] })
  })
