import { fail, ok, type Result } from "../kit/result.ts"
import { may, type Role } from "../verification/roles.ts"
import type { Locks, Verifications } from "./ports.ts"
import { releaseCases } from "./release-cases.ts"
import type { People, ProvidedStaff } from "./staff-ports.ts"

interface Deps {
  readonly people: People
  readonly now: () => number
}

/** `provided`: the provider says which role they have. `ownRole`: nobody takes their own role away, so that an administrator is left. */
export type PeopleProblem = "ownRole" | "nobody" | "provided"

/** Whoever takes no cases any more holds none from then on. */
export async function changeRole(
  deps: Deps & { providedStaff: ProvidedStaff; verifications: Verifications; locks: Locks },
  { staffId, role, administratorId }: { staffId: string; role: Role; administratorId: string },
): Promise<Result<void, PeopleProblem>> {
  if (staffId === administratorId) return fail("ownRole")
  if (await deps.providedStaff.identityOf(staffId)) return fail("provided")
  const changed = { kind: "staff.role-changed", member: staffId, after: role, at: deps.now() } as const
  const actor = { kind: "staff", staffId: administratorId } as const
  const before = await deps.people.changeRole({ staffId, role }, (before) => ({ ...changed, before, actor }))
  if (before === null) return fail("nobody")
  if (!may(role, "takeCase")) await releaseCases(deps, { staffId, by: actor, why: "released", sessionId: null })
  return ok(undefined)
}

/** What was open in them is let go of at once. @param a.sessionId - null: every session of that person. */
export async function revokeSessions(
  deps: Deps & { verifications: Verifications; locks: Locks },
  a: { staffId: string; sessionId: string | null; by: string },
): Promise<void> {
  const revoked = { kind: "session.revoked", member: a.staffId, at: deps.now() } as const
  const actor = { kind: "staff", staffId: a.by } as const
  const ended = await deps.people.revokeSessions(a, (sessions) => ({ ...revoked, sessions, actor }))
  if (ended > 0) await releaseCases(deps, { ...a, by: actor, why: "let-go" })
}
