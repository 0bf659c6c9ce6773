import { isBackRequired } from "../documents/back.ts"
import type { DetailProblem, Details } from "../documents/details.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import { alienCertificateStanding, type Standing } from "../documents/old-paper.ts"
import { parseDetails } from "../documents/parse-details.ts"
import { typedBirthDate } from "../documents/typed-birth-date.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { fail, type Result } from "../kit/result.ts"
import type { ReasonCode } from "../verification/reasons.ts"
import { reasons as catalogue } from "../verification/reasons.ts"
import { type Contents, photoOf, problemsAsking, type Verification } from "../verification/verification.ts"
import type { Policy } from "./policy.ts"

/** The applicant's pages in their order; `status` once everything is sent or over. */
export const steps = ["identification", "document", "oldPaper", "details", "photos", "check", "status"] as const

export type Step = (typeof steps)[number]

/**
 * What is still to be done on the photos page. `refused`: its inspection asks for another one. `stillTheOldPhoto`: the reviewer
 * asked for another one of this side.
 */
export interface PhotoProblem {
  readonly side: Side
  readonly kind: "missing" | "unanswered" | "refused" | "stillTheOldPhoto"
}

/** The first page on which something is missing, or was left without being sent: where the link resumes. */
export function nextStep(verification: Verification, policy: Policy, now: number): Step {
  const contents = contentsOf(verification)
  if (!contents || !["collecting", "moreNeeded"].includes(verification.state)) return "status"
  if (verification.consentedAt === null) return "identification"
  if (verification.document === null) return "document"
  const { unsent } = contents
  if (!oldPaperMayGoOn(verification, policy, now)) return "oldPaper"
  if (isOldPaper(verification.document) && unsent && unsent.isSpecialPermanentResident !== null) return "oldPaper"
  const isTyped = detailsOf(verification, policy, now).ok && !emailIsMalformed(contents.email)
  if (!isTyped || unsent) return "details"
  return photoProblems(verification, policy, now).length > 0 ? "photos" : "check"
}

/**
 * Whether that page may be opened now: it comes no later than the first on which something is missing. Photos may be sent before
 * the details are typed.
 */
export function mayOpen(step: Step, verification: Verification, policy: Policy, now: number): boolean {
  const next = nextStep(verification, policy, now)
  if (step === "status") return next === "status" || verification.state === "moreNeeded"
  if (step === "oldPaper" && !isOldPaper(verification.document)) return false
  if (step === "photos" && next === "details") return true
  return next !== "status" && steps.indexOf(step) <= steps.indexOf(next)
}

/** Typed fields as parsed on this day; no document chosen or everything erased is a missing name. */
export function detailsOf(
  verification: Verification,
  policy: Policy,
  now: number,
): Result<Details, readonly DetailProblem[]> {
  const contents = contentsOf(verification)
  if (!contents || !verification.document) return fail([{ field: "name", kind: "missing" }])
  return parseDetails({
    kind: verification.document,
    draft: contents.draft,
    combinedCard: verification.combinedCard,
    today: dayInTokyo(now),
    renewalPolicy: policy.renewalPending,
  })
}

const oldPapers: readonly DocumentKind[] = ["alien-registration-certificate", "certificate-of-registered-matters"]

export const isOldPaper = (document: DocumentKind | null): boolean => document !== null && oldPapers.includes(document)

/** Whether an old paper is still good, from the answers given so far; a certificate of registered matters never is. */
export function oldPaperStanding(verification: Verification, now: number): Standing {
  const contents = contentsOf(verification)
  if (verification.document !== "alien-registration-certificate" || !contents) return "notGood"
  const birthDate = typedBirthDate(contents.draft)
  return alienCertificateStanding({
    birthDate,
    isSpecialPermanentResident: contents.isSpecialPermanentResident,
    today: dayInTokyo(now),
  })
}

function oldPaperMayGoOn(verification: Verification, policy: Policy, now: number): boolean {
  if (!isOldPaper(verification.document)) return true
  if (oldPaperStanding(verification, now) === "good") return true
  return policy.oldPapers === "review" && contentsOf(verification)?.oldPaperNoted === true
}

/** Whether the back must be there: by the applicant's answer, by what the front says, or by policy. */
export function backIsRequired(verification: Verification, policy: Policy, now: number): boolean {
  const { document } = verification
  const contents = contentsOf(verification)
  if (!document) return false
  const details = detailsOf(verification, policy, now)
  return isBackRequired({
    document,
    combinedCard: verification.combinedCard,
    somethingOnBack: contents?.backWritten === true,
    renewalStamped: details.ok && details.value.renewal?.kind === "stamp",
    address: contents?.draft.address,
    backPolicy: policy.back,
  })
}

/** Whether a photo of the back may be sent: that of a combined card only once its holder said that something is written on it. */
export const backHasPlace = (verification: Verification): boolean =>
  !verification.combinedCard || contentsOf(verification)?.backWritten === true

/** Whether an answer just gave the back a place that it had not before: that is shown before anything is said to be missing. */
export const backIsNewlyAsked = (before: Verification, now: Verification): boolean =>
  !backHasPlace(before) && backHasPlace(now)

export function photoProblems(verification: Verification, policy: Policy, now: number): readonly PhotoProblem[] {
  const problems: PhotoProblem[] = []
  const back = photoOf(verification, "back")
  if (!photoOf(verification, "front")) problems.push({ side: "front", kind: "missing" })
  if (!back && backIsRequired(verification, policy, now)) problems.push({ side: "back", kind: "missing" })
  else if (!back && contentsOf(verification)?.backWritten === null) {
    problems.push({ side: "back", kind: "unanswered" })
  }
  return [...problems, ...photosRefused(verification), ...photosAskedAgain(verification)]
}

const photosRefused = (verification: Verification): readonly PhotoProblem[] =>
  verification.photos
    .filter((photo) => problemsAsking(verification, photo).length > 0)
    .map(({ side }) => ({ side, kind: "refused" }))

/** Sides whose photo the reviewer wanted replaced and which still hold the photo from before the decision. */
function photosAskedAgain(verification: Verification): readonly PhotoProblem[] {
  const decidedAt = verification.decidedAt
  if (verification.state !== "moreNeeded" || decidedAt === null) return []
  return verification.photos
    .filter((photo) => photo.addedAt < decidedAt && asksForPhoto(verification, photo.side))
    .map(({ side }) => ({ side, kind: "stillTheOldPhoto" }) as const)
}

const asksForPhoto = (verification: Verification, side: Side): boolean =>
  (contentsOf(verification)?.reasons ?? []).some(({ code, target }) => target === side && isMendable(code))

const isMendable = (code: ReasonCode): boolean => catalogue[code].mendable

export const emailIsMalformed = (email: string): boolean =>
  email !== "" && !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(email)

export const contentsOf = (verification: Verification): Contents | null =>
  verification.contents?.reveal("show-applicant") ?? null
