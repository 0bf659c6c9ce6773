import type { DocumentKind } from "../documents/kinds.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import type { FindingCode } from "./finding.ts"
import type { GiveBackReason } from "./give-back.ts"
import type { FindingAnswer } from "./looked.ts"
import type { Entry } from "./queue-list.ts"
import type { Outcome, ReasonCode } from "./reasons.ts"
import type { SecondLookCause, Settlement } from "./second-look.ts"

/** Days in Japan, both with it. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** What a figure is told of: everything, or the cases entered one way, of one document, in one language, with one finding. */
export type Of =
  | { readonly by: "all" }
  | { readonly by: "entry"; readonly entry: Entry }
  | { readonly by: "document"; readonly document: DocumentKind | null }
  /** As the verification has it; of a language we have no longer, its tag. */
  | { readonly by: "language"; readonly language: string }
  | { readonly by: "finding"; readonly finding: FindingCode }

/** Cases that wait or are in review since so many business days. @param to - null: or more. */
export interface WaitingFor {
  readonly from: number
  readonly to: number | null
  readonly cases: number
}

/** Decisions of a day by what was decided. `atCounter`: those of them on cases entered at the counter. */
export interface DecidedOn {
  readonly day: PlainDate
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly atCounter: Readonly<Record<Outcome, number>>
}

/** Of so many decisions, the business hours within which half, and nine in ten, were made. @param day - null: of all days. */
export interface HoursOn {
  readonly day: PlainDate | null
  readonly cases: number
  readonly half: number
  readonly nineInTen: number
}

/** First rounds decided, and those of them that were approved. */
export interface FirstTime {
  readonly of: Of
  readonly cases: number
  readonly approved: number
}

/** Of so many decisions, how many gave that reason. A decision may give several. */
export interface ReasonGiven {
  readonly of: Of
  readonly decisions: number
  readonly reason: ReasonCode
  readonly times: number
}

/** Second looks that were given, those that agreed, and what seniors settled, by why they were asked for. */
export interface SecondLooks {
  readonly cause: SecondLookCause
  readonly given: number
  readonly agreed: number
  readonly settled: Readonly<Record<Settlement, number>>
}

/** What one person took, and gave back. */
export interface GivenBack {
  readonly staffId: string
  readonly taken: number
  readonly reasons: Readonly<Record<GiveBackReason, number>>
}

/**
 * Decided cases in which the inspection made this finding. `right`, `wrong`: what the reviewer's answers and decision say of it; the
 * rest say nothing. `answers`: those given to the finding itself.
 */
export interface FindingJudged {
  readonly finding: FindingCode
  readonly cases: number
  readonly right: number
  readonly wrong: number
  readonly answers: Readonly<Record<FindingAnswer, number>>
}

/** What half and nine in ten of the cases took at most. @param counted - by the page; else from taking to deciding, without keystrokes. */
export interface Effort {
  readonly counted: boolean
  readonly cases: number
  readonly seconds: { readonly half: number; readonly nineInTen: number }
  readonly keystrokes: { readonly half: number; readonly nineInTen: number } | null
}

/** Everything reports are made of, as of one moment. */
export interface Figures {
  readonly waiting: readonly WaitingFor[]
  readonly decided: readonly DecidedOn[]
  readonly hours: readonly HoursOn[]
  readonly firstTime: readonly FirstTime[]
  readonly reasons: readonly ReasonGiven[]
  readonly secondLooks: readonly SecondLooks[]
  readonly givenBack: readonly GivenBack[]
  readonly findings: readonly FindingJudged[]
  readonly effort: readonly Effort[]
}
