import type { FieldName } from "../documents/details.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { FindingCode } from "./finding.ts"
import type { FieldAnswer, FindingAnswer } from "./looked.ts"
import type { PageProblem } from "./page-problem.ts"
import type { PhotoRefusal } from "./photo.ts"
import type { Outcome, ReasonCode, ReasonTarget } from "./reasons.ts"
import type { Origin } from "./verification.ts"

/** Why everything was erased. */
export type ErasureCause = "withdrawn" | "retention"

export const mailKinds = ["link", "approved", "moreNeeded", "refused"] as const
export type MailKind = (typeof mailKinds)[number]

/** The closed catalogue of what is recorded, each kind with its typed fields. No field ever holds personal data. */
export type EventBody =
  | { readonly kind: "verification.begun"; readonly origin: Origin }
  | { readonly kind: "consent.given" }
  | { readonly kind: "document.chosen"; readonly document: DocumentKind; readonly combinedCard: boolean }
  | { readonly kind: "old-paper.answered" }
  | { readonly kind: "details.saved" }
  | { readonly kind: "photo.added"; readonly photoId: string; readonly side: Side; readonly sizeBytes: number }
  | { readonly kind: "photo.not-taken"; readonly side: Side; readonly refusal: PhotoRefusal }
  | { readonly kind: "photo.deleted"; readonly photoId: string; readonly side: Side }
  | {
      readonly kind: "photo.inspected"
      readonly photoId: string
      readonly side: Side
      readonly problems: readonly PageProblem[]
    }
  | { readonly kind: "photo.unchecked"; readonly photoId: string; readonly side: Side }
  | {
      readonly kind: "photo.destroyed"
      readonly photoId: string
      readonly side: Side
      readonly cause: "my-number" | "unseen"
    }
  | { readonly kind: "photo.sent-anyway"; readonly photoId: string; readonly side: Side }
  | { readonly kind: "reading.filled"; readonly asRead: readonly FieldName[]; readonly changed: readonly FieldName[] }
  | { readonly kind: "reading.used"; readonly field: FieldName }
  | { readonly kind: "reading.settled"; readonly field: FieldName }
  | { readonly kind: "photo.viewed"; readonly photoId: string; readonly side: Side }
  | { readonly kind: "birth-date.tried"; readonly right: boolean; readonly triesLeft: number }
  | { readonly kind: "handover.begun" }
  | { readonly kind: "handover.opened" }
  | { readonly kind: "handover.done" }
  | { readonly kind: "handover.taken-back" }
  | { readonly kind: "submitted"; readonly round: number }
  | { readonly kind: "inspected"; readonly findings: readonly FindingCode[] }
  | { readonly kind: "claimed" }
  | { readonly kind: "given-back" }
  | { readonly kind: "fields.answered"; readonly fields: readonly FieldName[]; readonly answer: FieldAnswer }
  | {
      readonly kind: "finding.answered"
      readonly code: FindingCode
      readonly field: FieldName | Side | null
      readonly answer: FindingAnswer
    }
  | {
      readonly kind: "decided"
      readonly outcome: Outcome
      readonly reasons: readonly { readonly code: ReasonCode; readonly target: ReasonTarget }[]
    }
  | { readonly kind: "mail.sent"; readonly mail: MailKind }
  | { readonly kind: "mail.failed"; readonly mail: MailKind }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "expired" }
  | { readonly kind: "erased"; readonly cause: ErasureCause }
  | { readonly kind: "staff.signed-in" }
  | { readonly kind: "staff.signed-out" }
  | { readonly kind: "staff.refused" }

export type Actor =
  | { readonly kind: "applicant" }
  | { readonly kind: "staff"; readonly staffId: string }
  | { readonly kind: "commandLine" }
  | { readonly kind: "system" }

/** @param at - epoch milliseconds. */
export type Event = EventBody & { readonly actor: Actor; readonly at: number }
