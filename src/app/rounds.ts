import { detailTexts } from "../documents/detail-text.ts"
import { type FieldName, fieldNames } from "../documents/details.ts"
import { type Side, sides } from "../documents/kinds.ts"
import type { PastPhoto, PastRound } from "../verification/past-round.ts"
import type { Outcome, Reason } from "../verification/reasons.ts"
import { isBeingChecked } from "../verification/states.ts"
import { type Photo, sentPhotos, type Verification } from "../verification/verification.ts"
import type { Recorded } from "./ports.ts"

/** @param staffId - null where it is not known. `at`: epoch milliseconds. */
interface RoundDecision {
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly staffId: string | null
  readonly at: number
}

/** One round as it was sent, and what became of it. `isNow`: it is the case itself. */
export interface Round extends Pick<PastRound, "round" | "sentAt" | "fields" | "corrections" | "photos" | "findings"> {
  readonly isNow: boolean
  /** null while none is made, or none that may be told. */
  readonly decision: RoundDecision | null
}

const notSent = { fields: {}, corrections: [], photos: [], findings: [] } as const

/**
 * Every round that was sent and is known, oldest first. Of rounds that ended before they were kept there is none.
 * @param trail - of this case, for who decided.
 */
export function roundsOf(verification: Verification, trail: readonly Recorded[]): readonly Round[] {
  const contents = verification.contents?.reveal("show-reviewer")
  if (!contents) return []
  const past = contents.rounds.map(({ reasons, decidedBy: staffId, decidedAt: at, ...round }) => ({
    ...round,
    isNow: false,
    decision: { outcome: "moreNeeded", reasons, staffId, at } as const,
  }))
  const { round, submittedAt } = verification
  if (submittedAt === null || !isSent(verification)) return past
  return [...past, { round, ...asNow(verification), sentAt: submittedAt, isNow: true, decision: standing() }]

  /** What stands, of the round that runs: a first decision that another person has yet to make theirs beside is not told. */
  function standing(): RoundDecision | null {
    const { outcome, decidedAt: at, state } = verification
    if (outcome === null || at === null || !(state === "approved" || state === "refused")) return null
    const staffId = trail.findLast((event) => event.outcome !== null)?.staffId ?? null
    return { outcome, reasons: contents?.reasons ?? [], staffId, at }
  }
}

/** Whether the present round was sent: until it is, what lies in the case is the round before's. */
const isSent = ({ state }: Verification): boolean =>
  isBeingChecked(state) || state === "approved" || state === "refused"

/** The round that ends now, for another one. @returns null where nothing is left of it. */
export function roundEnding(
  verification: Verification,
  decided: { readonly reasons: readonly Reason[]; readonly staffId: string; readonly at: number },
): PastRound | null {
  const { round, submittedAt } = verification
  if (submittedAt === null) return null
  const { reasons, staffId: decidedBy, at: decidedAt } = decided
  return { round, sentAt: submittedAt, ...asNow(verification), reasons, decidedBy, decidedAt }
}

function asNow(verification: Verification) {
  const contents = verification.contents?.reveal("show-reviewer")
  if (!contents?.details) return notSent
  return {
    fields: detailTexts(contents.details),
    corrections: contents.corrections,
    photos: sentPhotos(verification).map(asKept),
    findings: verification.findings,
  }
}

const asKept = ({ id, side, fileName, standing, sentAnyway }: Photo): PastPhoto => ({
  ...{ id, side, standing, sentAnyway },
  fileName: fileName.reveal("show-reviewer"),
})

/** A field that is not as it was; null: it was, or is, not there. */
export interface ChangedField {
  readonly field: FieldName
  readonly before: string | null
  readonly after: string | null
}

export interface ChangedPhoto {
  readonly side: Side
  readonly change: "replaced" | "added" | "removed"
}

/** What the applicant changed from one round to the next: from what counted at the end of the one to what was typed in the other. */
export function changesBetween(before: Round, after: Round) {
  const fields = fieldNames.flatMap((field): readonly ChangedField[] => {
    const [was, is] = [before.fields[field] ?? null, typedIn(after, field)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
  const photos = sides.flatMap((side): readonly ChangedPhoto[] => {
    const [was, is] = [before, after].map((round) => round.photos.find((photo) => photo.side === side)?.id)
    if (was === is) return []
    return [{ side, change: was === undefined ? "added" : is === undefined ? "removed" : "replaced" }]
  })
  return { fields, photos }
}

/** As the applicant sent it, whatever a reviewer put right since. */
export function typedIn({ fields, corrections }: Pick<Round, "fields" | "corrections">, field: FieldName) {
  const corrected = corrections.find((one) => one.field === field)
  return corrected ? corrected.from || null : (fields[field] ?? null)
}
