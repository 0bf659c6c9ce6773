import type { Result } from "../kit/result.ts"
import type { Event } from "../verification/events.ts"
import type { Role } from "../verification/roles.ts"
import type { StaffMember } from "./ports.ts"

/** What an authenticator made for us, as `WebAuthn` found it good. */
export interface NewKey {
  /** The authenticator's own name for it, base64url. */
  readonly credentialId: string
  /** COSE. */
  readonly publicKey: Uint8Array
  /** How often it has signed, as it says itself; 0 where it does not count. */
  readonly counter: number
  /** How it is reached (`internal`, `usb`, …): a hint for browsers. */
  readonly transports: readonly string[]
}

export interface Passkey extends NewKey {
  readonly id: string
  readonly staffId: string
  /** As its owner calls it. */
  readonly name: string
  readonly addedAt: number
  readonly usedAt: number | null
}

/** Changes bring their events, in one transaction. */
export interface Passkeys {
  byCredential(credentialId: string): Promise<Passkey | null>
  /** Oldest first. */
  of(staffId: string): Promise<readonly Passkey[]>
  add(passkey: Passkey, event: Event): Promise<void>
  used(id: string, a: { counter: number; at: number }): Promise<void>
  /** Nothing happens to one that is not theirs. */
  rename(a: { id: string; staffId: string; name: string }): Promise<void>
  /** `lastOne`: nobody removes their only one. */
  remove(a: { id: string; staffId: string }, event: Event): Promise<Result<void, "lastOne" | "notFound">>
}

/** @param endsAt - until then it can be used, once; then it is gone. */
export interface Invitation {
  readonly tokenHash: string
  readonly staffId: string
  readonly madeAt: number
  readonly endsAt: number
}

export interface Invitations {
  /** Adds the person if they are new, and takes back what they were sent before. */
  make(invitation: Invitation, member: StaffMember, event: Event): Promise<void>
  /** null when there is none, or its day is over. */
  open(tokenHash: string, now: number): Promise<StaffMember | null>
  /** Uses up one that `open` has just found: this passkey takes the place of all before, and every session ends. */
  use(tokenHash: string, passkey: Passkey, events: readonly Event[]): Promise<Result<void, "over">>
}

/** `signIn`: who is it? `confirm`: is it still the person of this session? `create`: a new passkey. */
export type Ceremony = "signIn" | "confirm" | "create"

/** What authenticators were asked to sign. @param boundTo - hash of the browser's or session's token. */
export interface Challenges {
  keep(a: { boundTo: string; ceremony: Ceremony; challenge: string; now: number; endsAt: number }): Promise<void>
  /** Once; null when there is none or it is late. */
  take(a: { boundTo: string; ceremony: Ceremony; now: number }): Promise<string | null>
}

/** An open session as its owner or an administrator sees it. */
export interface SessionLine {
  readonly id: string
  /** Words of ours, `Firefox, Linux`; empty where it is not known. */
  readonly browser: string
  readonly createdAt: number
  readonly seenAt: number
}

/** Somebody on the list as an administrator sees them. */
export interface Colleague extends StaffMember {
  readonly passkeys: number
  /** Open ones. */
  readonly sessions: number
  /** The end of an invitation not used yet. */
  readonly invitedUntil: number | null
  readonly isProvided: boolean
}

/** The people on the staff. Changes bring their events, in one transaction. */
export interface People {
  /** @param openSince - sessions seen before that are over. */
  colleagues(a: { now: number; openSince: number }): Promise<readonly Colleague[]>
  /** Whoever loses every role loses invitations with it; a session stays to say so, and opens nothing else. @returns the role before, null of nobody. */
  changeRole(a: { staffId: string; role: Role }, eventOf: (before: Role) => Event): Promise<Role | null>
  sessionsOf(staffId: string, openSince: number): Promise<readonly SessionLine[]>
  /** @param sessionId - one of theirs; null: every one. @returns how many there were. */
  revokeSessions(
    a: { staffId: string; sessionId: string | null },
    eventOf: (sessions: number) => Event,
  ): Promise<number>
}

/** Somebody as the provider names them: nobody is known by anything else of theirs. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

/** @param role - of their values the one that counts here. `authenticatedAt`: when they showed it to the provider, if it says so. */
export interface Identified extends Identity {
  readonly name: string
  readonly role: Role
  readonly authenticatedAt: number | null
}

/** What a browser was sent to the provider with. */
export interface ProviderSecrets {
  readonly state: string
  readonly nonce: string
  /** PKCE's. */
  readonly verifier: string
}

/** OpenID Connect. `down`: it does not answer; `refused`: what came back is none of its answers to this. */
export interface Provider {
  /** The address that asks. @param afresh - also whoever is signed in there is to show again who they are. */
  addressToAsk(a: ProviderSecrets & { afresh: boolean }): Promise<Result<string, "down">>
  /** @param query - of the address that the browser came back with. */
  identify(query: string, asked: ProviderSecrets): Promise<Result<Identified, "down" | "refused">>
  /** Where a browser is signed out there, too, and sent back; it says nothing of its person. null: they offer no such address. */
  addressToSignOut(): Promise<Result<string | null, "down">>
}

/** @param sessionHash - of the session whose person is asked again; null at a sign-in. */
export interface ProviderRequest extends ProviderSecrets {
  /** Hash of the browser's token. */
  readonly boundTo: string
  readonly sessionHash: string | null
  readonly askedAt: number
}

export interface ProviderRequests {
  /** In place of the one before of that browser. */
  keep(request: ProviderRequest): Promise<void>
  /** Once; null when there is none, or it was asked before then. */
  take(a: { boundTo: string; since: number }): Promise<ProviderRequest | null>
}

/** The people who come from the provider. */
export interface ProvidedStaff {
  /** null of everybody else. */
  identityOf(staffId: string): Promise<Identity | null>
  byIdentity(identity: Identity): Promise<StaffMember | null>
  /** Adds them, or takes over what the provider says of them now. @param eventOf - gets the role before, null of somebody new. */
  keep(
    person: Identity & Pick<StaffMember, "name" | "role">,
    eventOf: (id: string, before: Role | null) => Event | null,
  ): Promise<StaffMember>
}

/** Photos of a case that somebody gave a reason to look at: for one session, until then. */
export interface OpenedPhotos {
  /** Again, it lasts until the new end. */
  open(a: { sessionHash: string; verificationId: string; endsAt: number }, event: Event): Promise<void>
  /** null when they are not open. */
  endOf(a: { sessionHash: string; verificationId: string; now: number }): Promise<number | null>
}

/** The W3C's Web Authentication, for one host. Answers of browsers come as the JSON text they were posted in. */
export interface WebAuthn {
  /** What `navigator.credentials.create` is asked, as JSON. @param besides - keys this person has already. */
  createOptions(a: { member: StaffMember; challenge: string; besides: readonly Passkey[] }): Promise<object>
  /** What `navigator.credentials.get` is asked, as JSON. @param among - none: any key the authenticator has for this host. */
  getOptions(a: { challenge: string; among: readonly Passkey[] }): Promise<object>
  created(answer: string, challenge: string): Promise<Result<NewKey, "notGood">>
  /** Which key an answer says it is of; null when it is not an answer. */
  credentialIn(answer: string): string | null
  /** `notGood`: not signed by this key, not for us, nobody verified, or a counter that went back, as a copy's would. */
  signed(answer: string, a: { challenge: string; passkey: Passkey }): Promise<Result<{ counter: number }, "notGood">>
}
