import { newToken, type Random } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Event } from "../verification/events.ts"
import { may, type Role } from "../verification/roles.ts"
import type { Locks, Sealer, Session, Staff, StaffMember, Trail, Verifications } from "./ports.ts"
import { releaseCases } from "./release-cases.ts"
import { openSession } from "./sign-in.ts"
import type { Identified, ProvidedStaff, Provider, ProviderRequest, ProviderRequests } from "./staff-ports.ts"

const requestMinutes = 10
/** How far the provider's clock may be behind ours. */
const skewMillis = 30_000

/** `refused`: not an answer to what this browser asked. `noRole`: it is, and says of no role here. */
export type ProviderProblem = "down" | "refused" | "noRole"

interface Deps {
  readonly providerRequests: ProviderRequests
  readonly providedStaff: ProvidedStaff
  readonly verifications: Verifications
  readonly locks: Locks
  readonly staff: Staff
  readonly trail: Trail
  readonly sealer: Sealer
  readonly random: Random
  readonly now: () => number
}

/** @param a.session - whose person is to show again that it is them; null for a sign-in. @returns where the browser goes. */
export async function askProvider(
  deps: Deps,
  provider: Provider,
  a: { boundTo: string; session: Session | null },
): Promise<Result<string, "down">> {
  const secrets = { state: newToken(deps.random), nonce: newToken(deps.random), verifier: newToken(deps.random) }
  const address = await provider.addressToAsk({ ...secrets, afresh: a.session !== null })
  if (!address.ok) return address
  const sessionHash = a.session?.tokenHash ?? null
  await deps.providerRequests.keep({ boundTo: a.boundTo, sessionHash, ...secrets, askedAt: deps.now() })
  return address
}

/** What the browser came back with. @returns the token of a new session; null: the person of this session is confirmed. */
export async function takeAnswer(
  deps: Deps,
  provider: Provider,
  a: { boundTo: string; query: string; browser: string; session: Session | null },
): Promise<Result<string | null, ProviderProblem>> {
  const since = deps.now() - requestMinutes * 60_000
  const asked = await deps.providerRequests.take({ boundTo: a.boundTo, since })
  if (!asked) return refused(deps, "not-asked")
  const found = await provider.identify(a.query, asked)
  if (!found.ok) return found.error === "down" ? fail("down") : refused(deps, "answer")
  const why = asked.sessionHash === null ? null : await whyNotConfirmed(deps, asked, { ...a, found: found.value })
  if (why) return refused(deps, why)
  const staff = await settle(deps, found.value)
  if (!staff) return refused(deps, "no-role")
  if (asked.sessionHash === null) {
    const { token } = await openSession(deps, { staff, browser: a.browser, confirmedAt: null })
    return ok(token)
  }
  await deps.staff.confirmSession(asked.sessionHash, deps.now())
  const actor = { kind: "staff", staffId: staff.id } as const
  await deps.trail.record(null, { kind: "staff.confirmed", actor, at: deps.now() })
  return ok(null)
}

type Why = "not-asked" | "answer" | "no-role" | "other-person" | "not-afresh"

async function refused(deps: Deps, why: Why): Promise<Result<never, ProviderProblem>> {
  await deps.trail.record(null, { kind: "provider.refused", why, actor: { kind: "system" }, at: deps.now() })
  return fail(why === "no-role" ? "noRole" : "refused")
}

/** A session is confirmed by its own person, who showed it to the provider after we asked and not before. */
async function whyNotConfirmed(
  deps: Deps,
  asked: ProviderRequest,
  { session, found }: { session: Session | null; found: Identified },
): Promise<Why | null> {
  if (session?.tokenHash !== asked.sessionHash) return "not-asked"
  const identity = await deps.providedStaff.identityOf(session.staff.id)
  if (identity?.issuer !== found.issuer || identity.subject !== found.subject) return "other-person"
  return found.authenticatedAt !== null && found.authenticatedAt >= asked.askedAt - skewMillis ? null : "not-afresh"
}

/** Writes down what the provider says now. @returns null of whoever has no role; a stranger without one is not put on the list. */
async function settle(deps: Deps, found: Identified): Promise<StaffMember | null> {
  const { issuer, subject, name, role } = found
  if (role === "none" && !(await deps.providedStaff.byIdentity(found))) return null
  const staff = await deps.providedStaff.keep({ issuer, subject, name, role }, (member, before) =>
    toldOf(member, { before, after: role, at: deps.now() }),
  )
  if (!may(role, "takeCase")) {
    await releaseCases(deps, { staffId: staff.id, by: { kind: "system" }, why: "released", sessionId: null })
  }
  return role === "none" ? null : staff
}

function toldOf(member: string, a: { before: Role | null; after: Role; at: number }): Event | null {
  const actor = { kind: "system" } as const
  if (a.before === null) return { kind: "staff.joined", member, role: a.after, actor, at: a.at }
  return a.before === a.after ? null : { kind: "staff.role-changed", member, ...{ ...a, before: a.before }, actor }
}
