import { newId, newToken, type Random } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Sealer, Session, Staff, StaffMember, Trail } from "./ports.ts"

const idleMillis = 30 * 60_000
const longestMillis = 12 * 3_600_000
/** A page and its photos are one sign of life, not a write to the disk each. */
const touchMillis = 10_000

interface Deps {
  readonly staff: Staff
  readonly trail: Trail
  readonly sealer: Sealer
  readonly random: Random
  readonly now: () => number
}

/** Sessions last seen before this are over. */
export const openSince = (now: number): number => now - idleMillis

/** The demonstration's sign-in: pick a person from the list. It is wired in demo mode only. */
export async function signInAs(
  deps: Deps,
  { staffId, browser }: { staffId: string; browser: string },
): Promise<Result<{ token: string }, Refusal>> {
  const staff = await deps.staff.byId(staffId)
  return staff ? ok(await openSession(deps, { staff, browser, confirmedAt: null })) : fail({ kind: "notFound" })
}

/** @returns the session's token: it is kept nowhere but in the browser. */
export async function openSession(
  deps: Deps,
  begun: { staff: StaffMember; browser: string; confirmedAt: number | null },
): Promise<{ token: string }> {
  const now = deps.now()
  const token = newToken(deps.random)
  const tokenHash = deps.sealer.tokenHash(token)
  const formKey = newToken(deps.random)
  await deps.staff.openSession({ id: newId(), tokenHash, formKey, createdAt: now, seenAt: now, ...begun })
  const actor = { kind: "staff", staffId: begun.staff.id } as const
  await deps.trail.record(null, { kind: "staff.signed-in", actor, at: now })
  return { token }
}

const isOver = ({ seenAt, createdAt }: Session, now: number): boolean =>
  now - seenAt > idleMillis || now - createdAt > longestMillis

/** For what runs on by itself, as a stream does: it is no sign of life. @returns null as `sessionOf`. */
export async function sessionBeside(deps: Deps, token: string): Promise<Session | null> {
  const session = await deps.staff.session(deps.sealer.tokenHash(token))
  return session && !isOver(session, deps.now()) ? session : null
}

/** @returns null when there is no such session, or it was idle for 30 minutes or open for 12 hours. */
export async function sessionOf(deps: Deps, token: string): Promise<Session | null> {
  const session = await deps.staff.session(deps.sealer.tokenHash(token))
  if (!session) return null
  const now = deps.now()
  if (isOver(session, now)) {
    await deps.staff.closeSession(session.tokenHash)
    return null
  }
  if (now - session.seenAt >= touchMillis) await deps.staff.touchSession(session.tokenHash, now)
  return session
}

export async function signOut(deps: Deps, session: Session): Promise<void> {
  await deps.staff.closeSession(session.tokenHash)
  const actor = { kind: "staff", staffId: session.staff.id } as const
  await deps.trail.record(null, { kind: "staff.signed-out", actor, at: deps.now() })
}
