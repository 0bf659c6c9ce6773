import type { Details, Draft, FieldName } from "../documents/details.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Personal } from "../kit/personal.ts"
import type { Finding } from "./finding.ts"
import type { Correction, Looked } from "./looked.ts"
import type { Lookup } from "./lookup.ts"
import type { Note } from "./note.ts"
import type { Opinion } from "./opinion.ts"
import type { PageProblem } from "./page-problem.ts"
import type { PastRound } from "./past-round.ts"
import type { PhotoInspection, PhotoStanding } from "./photo-inspection.ts"
import type { Pressed } from "./pressed.ts"
import type { Outcome, Reason } from "./reasons.ts"
import type { State } from "./states.ts"

/** Where a verification came from. `openIntake`: begun by the applicant on the public start page; `counter`: by somebody beside them. */
export const origins = ["staff", "commandLine", "openIntake", "counter"] as const
export type Origin = (typeof origins)[number]

/**
 * A field that arrived filled with what was read on that photo. `asRead`: the applicant sent it back so; else they changed it.
 * What was read is not kept here: it goes when its photo goes.
 */
export interface FilledField {
  readonly field: FieldName
  readonly photoId: string
  readonly asRead: boolean
}

/** What stands in the forms as they were last left, where that is something else than what was sent. Null: nothing else. */
export interface Unsent {
  readonly draft: Draft
  readonly email: string | null
  readonly isSpecialPermanentResident: boolean | null
  /** Fields that arrived filled and were changed. */
  readonly filled: readonly FilledField[]
}

/** One of the saves of a page that was shown: a later one has a higher `order`. */
export interface SaveMark {
  readonly page: string
  readonly order: number
}

/** Everything typed, and the reviewer's words about it. Sealed as one piece; gone after erasure. */
export interface Contents {
  /** The business's own customer reference. */
  readonly reference: string
  readonly draft: Draft
  /** The fields as parsed when they were last sent: what reviewers and checks work on. Null before. */
  readonly details: Details | null
  /** As typed; empty when none was given. */
  readonly email: string
  /** Whether something is written on the back; null until asked. */
  readonly backWritten: boolean | null
  /** Asked of holders of an alien registration certificate only. */
  readonly isSpecialPermanentResident: boolean | null
  /** The applicant read that the old paper is probably no longer good, and went on. */
  readonly oldPaperNoted: boolean
  /** The reasons of the last decision. */
  readonly reasons: readonly Reason[]
  /** Differences the applicant answered with "mine is right". `read`: as it was read then; another reading asks again. */
  readonly settled: readonly { readonly field: FieldName; readonly read: string }[]
  readonly filled: readonly FilledField[]
  /** Counts for nothing until it is sent: it is what the forms show. */
  readonly unsent: Unsent | null
  /** An earlier save of the same page that arrives late is dropped. Null before the first, and without JavaScript. */
  readonly lastSave: SaveMark | null
  /** The last birth date given by another device that was wrong: given once more, by a reload, it costs no try. */
  readonly wrongBirthDate: string | null
  /** What the last reviewer who looked at it answered; null before anyone did. */
  readonly looked: Looked | null
  /** What reviewers put right since it was last sent. */
  readonly corrections: readonly Correction[]
  /** The last decision pressed, held or taken back; null before one was, and once it has left. */
  readonly pressed: Pressed | null
  /** For colleagues alone, oldest first. */
  readonly notes: readonly Note[]
  /** Those that ended in another one, oldest first; none that ended before they were kept. */
  readonly rounds: readonly PastRound[]
  /** The last that was made; null before any. */
  readonly lookup: Lookup | null
  /** As it was sent, where reviewers put something right since; else null. */
  readonly asSent: SentContents | null
}

/** What corrections change, before the first of them. */
export interface SentContents {
  readonly draft: Draft
  readonly details: Details
  readonly numberHash: string | null
  readonly findings: readonly Finding[]
}

/**
 * A photo as kept: the clean copy and its thumbnail lie sealed in the blob store under `id` and `id-thumb`; while it is held,
 * the bytes as received under `id-received`.
 */
export interface Photo {
  readonly id: string
  readonly side: Side
  readonly fileName: Personal<string>
  /** The photo's own key, wrapped by the verification's. Destroying it erases the photo. */
  readonly wrappedKey: Uint8Array
  readonly sizeBytes: number
  readonly widthPixels: number
  readonly heightPixels: number
  /** Keyed hash of the bytes as received. */
  readonly contentHash: string
  /** The upload form's own key: the same upload tried twice makes one photo. */
  readonly uploadKey: string
  readonly addedAt: number
  readonly standing: PhotoStanding
  /** What looking at it told; null unless it is `clear`. */
  readonly inspection: Personal<PhotoInspection> | null
  /** Its inspection asked for a better one, and the applicant had none. */
  readonly sentAnyway: boolean
}

/**
 * The reviewer who holds the case, until the lock runs out (epoch milliseconds).
 * @param token - of this lock alone: whoever claims again holds by another one, and pages that name the old one do not.
 * @param sessionId - of the page that took it or gave the last sign of being open; null: of none.
 */
export interface Claim {
  readonly staffId: string
  readonly token: string
  readonly until: number
  readonly sessionId: string | null
}

/** One person's proof of identity, from link to decision. Instants are epoch milliseconds. */
export interface Verification {
  readonly id: string
  /** `7K3M-Q9TB`: what the applicant tells on the telephone. */
  readonly shortReference: string
  readonly state: State
  /** Grows with every change; a decision on an older revision is stale. */
  readonly revision: number
  /** 1, and one more each time more is asked for. */
  readonly round: number
  readonly language: string
  readonly origin: Origin
  /** Who entered it at the counter: never theirs to decide. null for every other origin. */
  readonly assistedBy: string | null
  /** Keyed hash of the business's reference, and of the document number once submitted: for finding equals without opening. */
  readonly referenceHash: string
  readonly numberHash: string | null
  readonly consentedAt: number | null
  readonly document: DocumentKind | null
  /** Whether the card is the combined residence–My Number card (特定在留カード), whose back bears My Number. */
  readonly combinedCard: boolean
  /** The verification's own key; null after erasure, with `contents`. */
  readonly dataKey: Personal<Uint8Array> | null
  readonly contents: Personal<Contents> | null
  readonly photos: readonly Photo[]
  /** How often in this round the inspection asked for another photo of a side. */
  readonly refusedTries: Readonly<Record<Side, number>>
  /** When it did so last; null before. */
  readonly refusedAt: Readonly<Record<Side, number | null>>
  /** Sides whose photo was destroyed because it showed a My Number, until another is added or everything is sent. */
  readonly destroyedFor: readonly Side[]
  /** The back of a combined card was destroyed because it could not be looked at, until another is added or everything is sent. */
  readonly backUnseen: boolean
  readonly findings: readonly Finding[]
  readonly claim: Claim | null
  /** Those who gave it back for good: it is not their next case again. */
  readonly passedBy: readonly string[]
  /** The last decision that was looked at twice, each of those who looked; see `opinionsOf`. Null before, and after erasure. */
  readonly opinions: Personal<readonly Opinion[]> | null
  readonly outcome: Outcome | null
  readonly birthDateTriesLeft: number
  readonly createdAt: number
  readonly linkEndsAt: number
  readonly submittedAt: number | null
  readonly decidedAt: number | null
  readonly endedAt: number | null
  readonly erasedAt: number | null
}

export const birthDateTries = 5

export const emptyContents = (reference: string): Contents => ({
  reference,
  draft: {},
  details: null,
  email: "",
  backWritten: null,
  isSpecialPermanentResident: null,
  oldPaperNoted: false,
  reasons: [],
  settled: [],
  filled: [],
  unsent: null,
  lastSave: null,
  wrongBirthDate: null,
  looked: null,
  corrections: [],
  asSent: null,
  pressed: null,
  notes: [],
  rounds: [],
  lookup: null,
})

export const noUnsent: Unsent = { draft: {}, email: null, isSpecialPermanentResident: null, filled: [] }

export const photoOf = (verification: Verification, side: Side): Photo | undefined =>
  verification.photos.find((photo) => photo.side === side)

/** The photos as they were last sent: one added since, in another round, is the applicant's alone until Send. */
export const sentPhotos = ({ photos, submittedAt }: Verification): readonly Photo[] =>
  submittedAt === null ? [] : photos.filter(({ addedAt }) => addedAt <= submittedAt)

/**
 * What asks for another photo in this one's place; none once the applicant goes on with it all the same. What was sent is the
 * reviewer's to judge.
 */
export function problemsAsking(verification: Verification, photo: Photo): readonly PageProblem[] {
  const isSettled = photo.sentAnyway || sentPhotos(verification).some(({ id }) => id === photo.id)
  return isSettled ? [] : (photo.inspection?.reveal("check").problems ?? [])
}

/** Blob names of a photo: the clean copy, its thumbnail, and the bytes as received. */
export const blobsOf = ({ id }: { readonly id: string }) => [id, `${id}-thumb`, receivedBlob({ id })] as const

export const receivedBlob = ({ id }: { readonly id: string }): string => `${id}-received`

/** The photo that a blob belongs to, by its name. */
export const photoOfBlob = (blob: string): string => blob.replace(/-(thumb|received)$/, "")
