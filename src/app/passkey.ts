import { newId, newToken, type Random } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Event, EventBody } from "../verification/events.ts"
import type { Locks, Sealer, Session, Staff, StaffMember, Trail, Verifications } from "./ports.ts"
import { releaseCases } from "./release-cases.ts"
import { openSession } from "./sign-in.ts"
import type { Ceremony, Challenges, Invitations, NewKey, Passkey, Passkeys, WebAuthn } from "./staff-ports.ts"

const challengeMinutes = 5
const confirmedMinutes = 5
const longestName = 60
const minuteMillis = 60_000

/** `known`: that key is somebody's already. `over`: the invitation was used meanwhile. */
export type PasskeyProblem = "notGood" | "known" | "over"

interface Deps {
  readonly staff: Staff
  readonly trail: Trail
  readonly passkeys: Passkeys
  readonly challenges: Challenges
  readonly invitations: Invitations
  readonly webAuthn: WebAuthn
  readonly sealer: Sealer
  readonly random: Random
  readonly now: () => number
}

/** What a browser is asked for a sign-in: any key it has for this host. */
export const askToSignIn = async (deps: Deps, boundTo: string): Promise<object> =>
  deps.webAuthn.getOptions({ challenge: await newChallenge(deps, boundTo, "signIn"), among: [] })

/** What a session's browser is asked, to show that its person is still there. */
export async function askToConfirm(deps: Deps, { tokenHash, staff }: Session): Promise<object> {
  const among = await deps.passkeys.of(staff.id)
  return deps.webAuthn.getOptions({ challenge: await newChallenge(deps, tokenHash, "confirm"), among })
}

/** What a session's browser is asked for one key more. */
export async function askToAdd(deps: Deps, { tokenHash, staff: member }: Session): Promise<object> {
  const besides = await deps.passkeys.of(member.id)
  return deps.webAuthn.createOptions({ member, besides, challenge: await newChallenge(deps, tokenHash, "create") })
}

/** What a browser is asked that has an invitation: its key takes the place of all there were. */
export async function askToEnrol(
  deps: Deps,
  { member, boundTo }: { member: StaffMember; boundTo: string },
): Promise<object> {
  return deps.webAuthn.createOptions({ member, besides: [], challenge: await newChallenge(deps, boundTo, "create") })
}

async function newChallenge(deps: Deps, boundTo: string, ceremony: Ceremony): Promise<string> {
  const challenge = newToken(deps.random)
  const now = deps.now()
  await deps.challenges.keep({ boundTo, ceremony, challenge, now, endsAt: now + challengeMinutes * minuteMillis })
  return challenge
}

/** Signs in whoever the key is of. */
export async function signInWithPasskey(
  deps: Deps,
  { answer, boundTo, browser }: { answer: string; boundTo: string; browser: string },
): Promise<Result<{ token: string }, "notGood">> {
  const passkey = await signed(deps, { answer, boundTo, ceremony: "signIn" })
  const staff = passkey.ok ? await deps.staff.byId(passkey.value.staffId) : null
  return staff ? ok(await openSession(deps, { staff, browser, confirmedAt: deps.now() })) : fail("notGood")
}

/** Whether the person of this session used a passkey in it within the last minutes. */
export const isConfirmed = ({ confirmedAt }: Session, now: number): boolean =>
  confirmedAt !== null && now - confirmedAt <= confirmedMinutes * minuteMillis

/** The same with a passkey used right now. */
export async function confirm(
  deps: Deps,
  { answer, session }: { answer: string; session: Session },
): Promise<Result<void, "notGood">> {
  const passkey = await signed(deps, { answer, boundTo: session.tokenHash, ceremony: "confirm" })
  if (!passkey.ok || passkey.value.staffId !== session.staff.id) return fail("notGood")
  await deps.staff.confirmSession(session.tokenHash, deps.now())
  await deps.trail.record(null, by(session.staff.id, deps.now(), { kind: "staff.confirmed" }))
  return ok(undefined)
}

/** A failure with a key that somebody has is recorded: it may be a copy of it. */
async function signed(
  deps: Deps,
  asked: { answer: string; boundTo: string; ceremony: Ceremony },
): Promise<Result<Passkey, "notGood">> {
  const now = deps.now()
  const challenge = await deps.challenges.take({ ...asked, now })
  const passkey = await deps.passkeys.byCredential(deps.webAuthn.credentialIn(asked.answer) ?? "")
  if (challenge === null || !passkey) return fail("notGood")
  const found = await deps.webAuthn.signed(asked.answer, { challenge, passkey })
  if (!found.ok) {
    const refused = { kind: "passkey.refused", passkeyId: passkey.id } as const
    await deps.trail.record(null, { ...refused, actor: { kind: "system" }, at: now })
    return found
  }
  await deps.passkeys.used(passkey.id, { counter: found.value.counter, at: now })
  return ok(passkey)
}

/**
 * Makes the first passkey, or the one in place of all that were lost, and signs in with it. What was open in sessions from before is
 * let go of.
 */
export async function enrol(
  deps: Deps & { verifications: Verifications; locks: Locks },
  { token, answer, boundTo, browser }: { token: string; answer: string; boundTo: string; browser: string },
): Promise<Result<{ token: string }, PasskeyProblem>> {
  const tokenHash = deps.sealer.tokenHash(token)
  const staff = await deps.invitations.open(tokenHash, deps.now())
  if (!staff) return fail("over")
  const passkey = await created(deps, { answer, boundTo, staffId: staff.id, name: browser })
  if (!passkey.ok) return passkey
  const now = deps.now()
  const events = [
    by(staff.id, now, { kind: "staff.enrolled" }),
    by(staff.id, now, { kind: "passkey.added", passkeyId: passkey.value.id }),
  ]
  const used = await deps.invitations.use(tokenHash, passkey.value, events)
  if (!used.ok) return used
  const actor = { kind: "staff", staffId: staff.id } as const
  await releaseCases(deps, { staffId: staff.id, by: actor, why: "let-go", sessionId: null })
  return ok(await openSession(deps, { staff, browser, confirmedAt: now }))
}

export async function addPasskey(
  deps: Deps,
  { answer, session, name }: { answer: string; session: Session; name: string },
): Promise<Result<void, PasskeyProblem>> {
  const { tokenHash: boundTo, staff, browser } = session
  const passkey = await created(deps, { answer, boundTo, staffId: staff.id, name: named(name) || browser })
  if (!passkey.ok) return passkey
  const event = by(staff.id, deps.now(), { kind: "passkey.added", passkeyId: passkey.value.id })
  await deps.passkeys.add(passkey.value, event)
  return ok(undefined)
}

/** A name for a passkey as typed: an empty one changes nothing. */
export async function renamePasskey(
  deps: Pick<Deps, "passkeys">,
  { staffId, id, name }: { staffId: string; id: string; name: string },
): Promise<void> {
  if (named(name) !== "") await deps.passkeys.rename({ id, staffId, name: named(name) })
}

export const removePasskey = (
  deps: Pick<Deps, "passkeys" | "now">,
  { staffId, id }: { staffId: string; id: string },
): Promise<Result<void, "lastOne" | "notFound">> =>
  deps.passkeys.remove({ id, staffId }, by(staffId, deps.now(), { kind: "passkey.removed", passkeyId: id }))

const named = (typed: string): string => typed.trim().replace(/\s+/g, " ").slice(0, longestName)

async function created(
  deps: Deps,
  asked: { answer: string; boundTo: string; staffId: string; name: string },
): Promise<Result<Passkey, "notGood" | "known">> {
  const challenge = await deps.challenges.take({ boundTo: asked.boundTo, ceremony: "create", now: deps.now() })
  const key: Result<NewKey, "notGood"> =
    challenge === null ? fail("notGood") : await deps.webAuthn.created(asked.answer, challenge)
  if (!key.ok) return key
  if (await deps.passkeys.byCredential(key.value.credentialId)) return fail("known")
  const { staffId, name } = asked
  return ok({ ...key.value, id: newId(), staffId, name, addedAt: deps.now(), usedAt: null })
}

const by = (staffId: string, at: number, body: EventBody): Event => ({ ...body, actor: { kind: "staff", staffId }, at })
