import type { FieldName } from "../documents/details.ts"
import type { Side } from "../documents/kinds.ts"
import type { Finding } from "./finding.ts"
import type { Correction } from "./looked.ts"
import type { PhotoStanding } from "./photo-inspection.ts"
import type { Reason } from "./reasons.ts"

/** What a round knew of a photo; the photo itself goes when its applicant replaces it. */
export interface PastPhoto {
  readonly id: string
  readonly side: Side
  readonly fileName: string
  readonly standing: PhotoStanding
  readonly sentAnyway: boolean
}

/** A round that ended in another one, as it was when that was asked for. Instants are epoch milliseconds. */
export interface PastRound {
  readonly round: number
  readonly sentAt: number
  /** As text, in the form all comparisons use; with what a reviewer put right. */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>
  readonly corrections: readonly Correction[]
  readonly photos: readonly PastPhoto[]
  readonly findings: readonly Finding[]
  readonly reasons: readonly Reason[]
  readonly decidedBy: string
  readonly decidedAt: number
}
