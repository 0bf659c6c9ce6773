import { fail, ok, type Result } from "../kit/result.ts"
import type { Role } from "../verification/roles.ts"
import type { People } from "./staff-ports.ts"

interface Deps {
  readonly people: People
  readonly now: () => number
}

/** `ownRole`: nobody takes their own role away, so that an administrator is left. */
export type PeopleProblem = "ownRole" | "nobody"

export async function changeRole(
  deps: Deps,
  { staffId, role, administratorId }: { staffId: string; role: Role; administratorId: string },
): Promise<Result<void, PeopleProblem>> {
  if (staffId === administratorId) return fail("ownRole")
  const changed = { kind: "staff.role-changed", member: staffId, after: role, at: deps.now() } as const
  const actor = { kind: "staff", staffId: administratorId } as const
  const before = await deps.people.changeRole({ staffId, role }, (before) => ({ ...changed, before, actor }))
  return before === null ? fail("nobody") : ok(undefined)
}

/** @param a.sessionId - null: every session of that person. */
export async function revokeSessions(
  deps: Deps,
  a: { staffId: string; sessionId: string | null; by: string },
): Promise<void> {
  const revoked = { kind: "session.revoked", member: a.staffId, at: deps.now() } as const
  const actor = { kind: "staff", staffId: a.by } as const
  await deps.people.revokeSessions(a, (sessions) => ({ ...revoked, sessions, actor }))
}
