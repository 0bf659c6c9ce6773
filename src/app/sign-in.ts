import { newToken, type Random } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Sealer, Session, Staff, Trail } from "./ports.ts"

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

/** The demonstration's sign-in: pick a person from the list. It is wired in demo mode only. */
export async function signInAs(deps: Deps, staffId: string): Promise<Result<{ token: string }, Refusal>> {
  const staff = await deps.staff.byId(staffId)
  if (!staff) return fail({ kind: "notFound" })
  const now = deps.now()
  const token = newToken(deps.random)
  const tokenHash = deps.sealer.tokenHash(token)
  await deps.staff.openSession({ tokenHash, staff, formKey: newToken(deps.random), createdAt: now, seenAt: now })
  await deps.trail.record(null, { kind: "staff.signed-in", actor: { kind: "staff", staffId }, at: now })
  return ok({ token })
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
