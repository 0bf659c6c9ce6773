import { newId } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { type GiveBackReason, isForGood } from "../verification/give-back.ts"
import { haveLooked } from "../verification/second-look.ts"
import { move, type Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { Policy } from "./policy.ts"
import type { Lock, Locks, PageOfLock, Verifications } from "./ports.ts"

const minuteMillis = 60_000

/** A page that is left may be a page that is loaded again: so long its reviewer has to come back. */
const leavingMillis = 15_000

export const untilOf = (now: number, { claimMinutes }: Policy) => now + claimMinutes * minuteMillis

/**
 * The case that has waited longest becomes this reviewer's for a while; `notFound` when nothing waits for them.
 * @param wanted.maySettle - also where two did not agree. `sessionId`: whose page asks.
 */
export function claimNext(
  deps: { verifications: Verifications; now: () => number; policy: Policy },
  staffId: string,
  { maySettle = false, sessionId = null }: { maySettle?: boolean; sessionId?: string | null } = {},
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.changeOldestWaiting({ now, staffId, maySettle, sessionId }, (verification) => {
    const moved = move(verification, "claim", now)
    if (!moved.ok) return moved
    const claim = { staffId, token: newId(), until: untilOf(now, deps.policy), sessionId }
    const event = { kind: "claimed", actor: { kind: "staff", staffId }, at: now } as const
    return ok({ next: { ...moved.value, claim }, events: [event], jobs: [] })
  })
}

const whyNotHeld = (verification: Verification, staffId: string): Refusal =>
  haveLooked(verification).includes(staffId) ? { kind: "looked" } : { kind: "notYours" }

/** Whether a page of this person names the lock by which the case is held. One that ran out counts until somebody claims it. */
const holds = ({ claim }: Verification, lock: Pick<Lock, "staffId" | "token">): boolean =>
  claim !== null && claim.staffId === lock.staffId && claim.token === lock.token

/** A case as a reviewer saw it. `claim`: the token of the lock it was seen under. */
export interface SeenCase {
  readonly verificationId: string
  readonly staffId: string
  readonly claim: string
  readonly revision: number
}

/** @returns null for whoever holds the case and sees it as it is. A case entered at the counter is never that clerk's. */
export function whyNotTheirs(
  verification: Verification,
  { staffId, claim, revision }: Omit<SeenCase, "verificationId">,
): Refusal | null {
  if (verification.assistedBy === staffId) return { kind: "notYours" }
  if (!holds(verification, { staffId, token: claim })) return whyNotHeld(verification, staffId)
  return verification.revision === revision ? null : { kind: "stale" }
}

/** The case waits again, in its old place in the queue. */
export function giveBack(
  deps: { verifications: Verifications; now: () => number },
  { reason, ...lock }: Lock & { readonly reason: GiveBackReason },
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.change(lock.verificationId, (verification) => {
    if (!holds(verification, lock)) return fail(whyNotHeld(verification, lock.staffId))
    const moved = move(verification, "giveBack", now)
    if (!moved.ok) return moved
    const { staffId } = lock
    const passedBy = isForGood(reason) ? [...verification.passedBy, staffId] : verification.passedBy
    const event = { kind: "given-back", reason, actor: { kind: "staff", staffId }, at: now } as const
    return ok({ next: { ...moved.value, passedBy }, events: [event], jobs: [] })
  })
}

/** The page is open. @returns until when the lock lasts now. */
export async function keepClaim(
  deps: { locks: Locks; now: () => number; policy: Policy },
  lock: PageOfLock,
): Promise<Result<number, { kind: "notYours" }>> {
  const now = deps.now()
  const until = untilOf(now, deps.policy)
  return (await deps.locks.keep(lock, { now, until })) ? ok(until) : fail({ kind: "notYours" })
}

/** The page was left. What other pages of the same reviewer keep lasts on. */
export function leaveClaim(deps: { locks: Locks; now: () => number }, lock: PageOfLock): Promise<void> {
  const now = deps.now()
  return deps.locks.leave(lock, { now, until: now + leavingMillis })
}

/** The page is left, and not to be loaded again: the case is anybody's at once. */
export function letGo(deps: { locks: Locks; now: () => number }, lock: PageOfLock): Promise<void> {
  const now = deps.now()
  return deps.locks.leave(lock, { now, until: now })
}
