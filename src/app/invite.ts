import { newId, newToken, type Random } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Actor } from "../verification/events.ts"
import type { Role } from "../verification/roles.ts"
import type { Sealer, Staff, StaffMember } from "./ports.ts"
import type { Invitations, ProvidedStaff } from "./staff-ports.ts"

export const invitationHours = 24
const longestName = 100

/** `provided`: they come in by the provider. `nobody`: no such person. `noRole`: they have none, and an invitation would open nothing. */
export type InviteProblem = "nameMissing" | "nameTooLong" | "nobody" | "noRole" | "provided"

interface Deps {
  readonly staff: Staff
  readonly invitations: Invitations
  readonly sealer: Sealer
  readonly random: Random
  readonly now: () => number
}

interface Invited {
  /** Stands in the link and is kept nowhere. */
  readonly token: string
  readonly member: StaffMember
}

/** Puts somebody on the list and makes the link with which they make their first passkey. */
export async function invite(
  deps: Deps,
  wanted: { name: string; role: Exclude<Role, "none">; by: Actor },
): Promise<Result<Invited, InviteProblem>> {
  const name = wanted.name.trim().replace(/\s+/g, " ")
  if (name === "") return fail("nameMissing")
  if (name.length > longestName) return fail("nameTooLong")
  return ok(await sendTo(deps, { member: { id: newId(), name, role: wanted.role }, by: wanted.by }))
}

/** For somebody on the list who has lost their passkey, or whose invitation has run out. */
export async function inviteAgain(
  deps: Deps & { readonly providedStaff: ProvidedStaff },
  { staffId, by }: { staffId: string; by: Actor },
): Promise<Result<Invited, InviteProblem>> {
  const member = await deps.staff.byId(staffId)
  if (!member) return fail("nobody")
  if (member.role === "none") return fail("noRole")
  if (await deps.providedStaff.identityOf(staffId)) return fail("provided")
  return ok(await sendTo(deps, { member, by }))
}

async function sendTo(deps: Deps, { member, by }: { member: StaffMember; by: Actor }): Promise<Invited> {
  const madeAt = deps.now()
  const token = newToken(deps.random)
  const endsAt = madeAt + invitationHours * 3_600_000
  const invitation = { tokenHash: deps.sealer.tokenHash(token), staffId: member.id, madeAt, endsAt }
  const event = { kind: "staff.invited", member: member.id, role: member.role, actor: by, at: madeAt } as const
  await deps.invitations.make(invitation, member, event)
  return { token, member }
}
