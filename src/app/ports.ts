import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { ReadLine, Script } from "../documents/layout.ts"
import type { PostalPlace } from "../documents/postal-code.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import type { Result } from "../kit/result.ts"
import type { ErasureCause } from "../verification/erasure-reason.ts"
import type { Event } from "../verification/events.ts"
import type { FindingCode } from "../verification/finding.ts"
import type { Handover, HandoverChange } from "../verification/handover.ts"
import type { Entry, QueueList } from "../verification/queue-list.ts"
import type { Outcome, ReasonCode, ReasonTarget } from "../verification/reasons.ts"
import type { Role } from "../verification/roles.ts"
import type { Change, Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { Colour, Corners } from "../vision/image.ts"
import type { InspectedPage } from "./inspected-page.ts"

/** What a keyed hash is for: the same text hashes differently under each, so one table cannot be joined with another. */
export type HashPurpose =
  | "reference"
  | "document-number"
  | "photo-bytes"
  | "handover"
  | "key-check"
  | "photo-address"
  | "clearing-sample"
  | "second-look"

/**
 * Authenticated encryption. Each verification has a data key, wrapped by the master key; each photo has a key of its own,
 * wrapped by its verification's. A `place` names where the bytes belong (`verification/<id>/draft`): what was sealed for one
 * place does not open at another.
 */
export interface Sealer {
  /** 32 random bytes. */
  readonly newDataKey: () => Uint8Array
  readonly wrap: (a: { key: Uint8Array; under: Uint8Array | "master"; place: string }) => Uint8Array
  readonly unwrap: (a: {
    wrapped: Uint8Array
    under: Uint8Array | "master"
    place: string
  }) => Result<Uint8Array, "tampered">
  readonly seal: (a: { plain: Uint8Array; key: Uint8Array; place: string }) => Uint8Array
  /** `tampered`: other bytes, another key or another place than at sealing; which of them cannot be told. */
  readonly open: (a: { sealed: Uint8Array; key: Uint8Array; place: string }) => Result<Uint8Array, "tampered">
  /** 43 characters of base64url: finds equal values again without keeping them. Guessing needs the master key. */
  readonly keyedHash: (a: { purpose: HashPurpose; text: string | Uint8Array }) => string
  /** For a token of 256 random bits only: such a one needs no key, nobody can guess it. 43 characters of base64url. */
  readonly tokenHash: (token: string) => string
}

/** Sealed photos. Ids are ours (`[a-z0-9-]+`); another throws, and so does a store that cannot be reached. */
export interface BlobStore {
  /** Once it resolves the bytes outlive a power cut. A second put under the same id replaces the first, whole. */
  readonly put: (id: string, bytes: Uint8Array) => Promise<void>
  /** @returns null when there is none under that id. */
  readonly get: (id: string) => Promise<Uint8Array | null>
  /** Fine when there is none. */
  readonly delete: (id: string) => Promise<void>
  /** Every whole blob, in no order. `storedAt`: epoch milliseconds. */
  readonly list: () => AsyncIterable<{ readonly id: string; readonly storedAt: number }>
}

/**
 * `unreachable`: the server did not take it this time, or could not be asked; try again later.
 * `refused`: it never will take this message or address.
 */
export type MailProblem = "unreachable" | "refused"

export interface Mail {
  /** @param to - one bare address, no name. `text`: plain text, lines ending in LF. */
  readonly send: (a: { to: string; subject: string; text: string }) => Promise<Result<void, MailProblem>>
}

/** What is kept of an uploaded JPEG: upright, without metadata, sRGB. The thumbnail's long side is at most 320 pixels. */
export interface CleanJpeg {
  readonly jpeg: Uint8Array
  readonly widthPixels: number
  readonly heightPixels: number
  readonly thumbnail: Uint8Array
}

/** A photo decoded twice, upright: as large as is useful, and with a long side of at most 640 pixels. */
export interface DecodedPhoto {
  readonly full: Colour
  /** Pixels of the photo as received, along one of `full`: 1, or more where it was larger than is useful. */
  readonly reducedBy: number
  readonly small: Colour
}

/** Why a file shows nothing, in the words of `honnin inspect`. */
export type FileProblem = "unreadable-file" | "not-jpeg" | "too-large"

export type PhotoDecoder = (bytes: Uint8Array) => Promise<Result<DecodedPhoto, FileProblem>>

/** One line of text cut from the upright document, 32 to 64 pixels high, a little paper around the letters. */
export interface Strip {
  readonly image: Colour
  readonly script: Script
}

/** Reads one line of print; an empty text where nothing is to be read. */
export type Reader = (strip: Strip) => Promise<ReadLine>

/** A file as received, and what its sender says it shows. */
export interface PhotoToInspect {
  readonly bytes: Uint8Array
  readonly document: DocumentKind
  readonly side: Side
  readonly today: PlainDate
  /** Its back bears a My Number, which is to be covered: there part of one is too much. */
  readonly combinedCard?: boolean
}

/**
 * `busy`: as many photos wait as may; try again later. `timeout`: not done in time.
 * `failed`: the inspector broke on it or is closed; the same photo may well break it again.
 */
export type InspectorProblem = "busy" | "timeout" | "failed"

export type NotInspected = FileProblem | InspectorProblem

/** Finds, judges and reads one photo. */
export interface Inspector {
  inspect(photo: PhotoToInspect): Promise<Result<InspectedPage, NotInspected>>
  /** Ends what inspects; photos that still wait fail. */
  close(): Promise<void>
}

/** Draws the document of a photo upright. @param a.corners - in fractions of the photo, in the document's own order. */
export type UprightJpeg = (a: {
  jpeg: Uint8Array
  corners: Corners
  widthPixels: number
  heightPixels: number
}) => Promise<Uint8Array>

/** Draws a line of capitals, figures, `-` and `:` all over a picture, faint and legible; its size stays. */
export type MarkJpeg = (a: { jpeg: Uint8Array; line: string }) => Promise<Uint8Array>

/** Where a postal code is, by its seven digits; null where nothing is known of it. */
export type PostalCodes = (code: string) => Promise<PostalPlace | null>

/** Looks at the verification as it is now and says what becomes of it, or why nothing does. Pure: it may be run again. */
export type Act = (verification: Verification) => Result<Change, Refusal>

/** Where verifications are kept. A change, its events and its jobs are one transaction. */
export interface Verifications {
  begin(begun: { verification: Verification; tokenHash: string; events: readonly Event[] }): Promise<void>
  byId(id: string): Promise<Verification | null>
  byTokenHash(tokenHash: string): Promise<Verification | null>
  /** Locks it, applies `act`, writes the outcome with the revision one higher. */
  change(id: string, act: Act): Promise<Result<Verification, Refusal>>
  /**
   * The same on the case that has waited longest, or whose reviewer's lock has run out, but those that this person gave back
   * for good or has looked at already; `notFound` when there is none, their role takes no cases any more, or the session was ended.
   * @param wanted.maySettle - takes cases on which two did not agree, too. `sessionId`: null for nobody's page.
   */
  changeOldestWaiting(
    wanted: {
      readonly now: number
      readonly staffId: string
      readonly maySettle: boolean
      readonly sessionId: string | null
    },
    act: Act,
  ): Promise<Result<Verification, Refusal>>
}

/** The append-only trail. Changes bring their own events; this is for looks and refusals. */
export interface Trail {
  record(verificationId: string | null, event: Event): Promise<void>
  /** What happened to one verification, oldest first. */
  of(verificationId: string): Promise<readonly Recorded[]>
}

/** An event as read back: what the case page tells of it. */
export interface Recorded {
  readonly kind: Event["kind"]
  readonly at: number
  readonly staffId: string | null
  /** Of an erasure; null of other events. */
  readonly cause: ErasureCause | null
  /** Of a decision, and of one that was looked at twice; null and none of other events. */
  readonly outcome: Outcome | null
  readonly reasons: readonly { readonly code: ReasonCode; readonly target: ReasonTarget }[]
}

/** Further links to a verification; each e-mail brings its own, since a token is kept nowhere. */
export interface Links {
  add(verificationId: string, tokenHash: string, now: number): Promise<void>
}

/** Links to the photo step on a phone. Each change brings its event, the applicant's, in one transaction. */
export interface Handovers {
  /** Takes back those made before for the same verification. */
  begin(handover: Handover): Promise<void>
  byTokenHash(tokenHash: string): Promise<Handover | null>
  latestOf(verificationId: string): Promise<Handover | null>
  /** Locks it and writes what `act` makes of it. */
  change(
    id: string,
    now: number,
    act: (handover: Handover) => Result<HandoverChange, "over">,
  ): Promise<Result<Handover, "over">>
}

/** The browsers that may open a link without giving the birth date. */
export interface Devices {
  knows(verificationId: string, deviceHash: string): Promise<boolean>
  add(verificationId: string, deviceHash: string, now: number): Promise<void>
}

/** Whether the same card or photo came in under another customer's reference. */
export interface Elsewhere {
  numberSeen(verification: Verification): Promise<boolean>
  photosSeen(verification: Verification): Promise<ReadonlySet<string>>
}

/** A reviewer's lock on a case, as a page of theirs names it. */
export interface Lock {
  readonly verificationId: string
  readonly staffId: string
  readonly token: string
}

/** One of the pages that are open under a lock, by a name that it gives itself, and the session it was opened in. */
export interface PageOfLock extends Lock {
  readonly page: string
  readonly sessionId: string | null
}

/** How long locks last, and whose they are. None changes anything else of the case: no revision, no event. Instants are epoch milliseconds. */
export interface Locks {
  /** Ids of the cases this person holds, also by a lock that ran out. */
  heldBy(staffId: string): Promise<readonly string[]>
  /** Lasts until then, also one that had run out. @returns false when the case is held by this lock no more. */
  keep(lock: PageOfLock, times: { readonly now: number; readonly until: number }): Promise<boolean>
  /** Ends by then already, but not before what another page was last told. */
  leave(lock: PageOfLock, times: { readonly now: number; readonly until: number }): Promise<void>
}

export interface QueueRow {
  readonly id: string
  readonly shortReference: string
  readonly state: Verification["state"]
  readonly document: Verification["document"]
  readonly submittedAt: number | null
  readonly decidedAt: number | null
  /** It was entered at the counter. */
  readonly isAssisted: boolean
}

/** What of a list is shown. `mine` and `waiting` are in the order they were sent; the others begin with the latest decision. */
export interface QueueWanted {
  readonly list: QueueList
  readonly document: DocumentKind | null
  readonly finding: FindingCode | null
  readonly entry: Entry | null
  /** Sent, or decided in the latter two lists, before that instant; null for any. */
  readonly before: number | null
  /** Begins behind that row; null for the first page. */
  readonly after: QueuePlace | null
  readonly staffId: string
  readonly now: number
}

/** Where a row stands in its list, whatever comes or goes around it. */
export interface QueuePlace {
  readonly at: number
  readonly id: string
}

export interface QueueCounts {
  readonly waiting: number
  readonly moreNeeded: number
  /** How many each person holds; absent for none. */
  readonly heldBy: ReadonlyMap<string, number>
  /** Second looks that nobody has taken. `notFor`: those who have looked already, or gave it back for good. */
  readonly secondLooks: readonly {
    readonly notFor: readonly string[]
    readonly wantsSenior: boolean
    readonly cases: number
  }[]
}

/** What the review desk lists. */
export interface Queue {
  counts(now: number): Promise<QueueCounts>
  /** Of those that wait, how many are not this person's: given back for good, or entered by them at the counter. */
  countPassed(staffId: string): Promise<number>
  /** @param most - rows. */
  list(wanted: QueueWanted, most: number): Promise<readonly QueueRow[]>
  /** Those of which any of these is so, the latest first, at most 50. */
  find(by: {
    readonly shortReference: string
    readonly referenceHash: string
    readonly numberHash: string
  }): Promise<readonly QueueRow[]>
}

/** How long decisions took lately, from Send to whatever was decided. */
export interface Pace {
  /** The latest `most` decisions of those since an instant. @returns null for none. */
  lately(wanted: { since: number; most: number }): Promise<DecisionTimes | null>
}

/** Of so many decisions, the time within which half, and nine in ten, were made. */
export interface DecisionTimes {
  readonly decisions: number
  readonly halfMillis: number
  readonly nineInTenMillis: number
}

/** What time alone brings about; ids, at most 500 at once. */
export interface Due {
  toExpire(now: number): Promise<readonly string[]>
  /** @param endedBefore - per final state, the instant before which its cases are to be erased. */
  toErase(
    endedBefore: Readonly<Record<"approved" | "refused" | "withdrawn" | "expired", number>>,
  ): Promise<readonly string[]>
  /** Those of the given blobs that belong to no photo or to one destroyed, and bytes as received of one no longer held. */
  strayBlobs(blobs: readonly string[]): Promise<readonly string[]>
}

export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** @param formKey - stands in every form of the session, so that no other site can post it. */
export interface Session {
  /** Names it to its owner; opens nothing. */
  readonly id: string
  readonly tokenHash: string
  readonly staff: StaffMember
  readonly formKey: string
  readonly createdAt: number
  readonly seenAt: number
  /** Words of ours, `Firefox, Linux`; empty where it is not known. */
  readonly browser: string
  /** When its owner last used a passkey in it; null: not yet. */
  readonly confirmedAt: number | null
}

export interface Staff {
  all(): Promise<readonly StaffMember[]>
  byId(id: string): Promise<StaffMember | null>
  add(member: StaffMember): Promise<void>
  openSession(session: Session): Promise<void>
  session(tokenHash: string): Promise<Session | null>
  touchSession(tokenHash: string, seenAt: number): Promise<void>
  confirmSession(tokenHash: string, confirmedAt: number): Promise<void>
  closeSession(tokenHash: string): Promise<void>
}
