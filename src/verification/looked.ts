import type { FieldName } from "../documents/details.ts"
import type { Finding } from "./finding.ts"

/** What a reviewer found of a field as typed, held against the document. `corrected`: it says now what the document says. */
export const fieldAnswers = ["agrees", "differs", "corrected"] as const
export type FieldAnswer = (typeof fieldAnswers)[number]

export interface AnsweredField {
  readonly field: FieldName
  readonly answer: FieldAnswer
}

/**
 * What a reviewer says of a finding that blocks. `holds`: it is so. All others say that it is fine: the program misread the photo,
 * another part of the document settles it, or the business's own rules allow it.
 */
export const findingAnswers = ["holds", "misread", "settledElsewhere", "allowed"] as const
export type FindingAnswer = (typeof findingAnswers)[number]

export const isFine = (answer: FindingAnswer): boolean => answer !== "holds"

export interface AnsweredFinding extends Pick<Finding, "code" | "field"> {
  readonly answer: FindingAnswer
}

/** A typed slip put right, in the form all comparisons use; `from` is empty where nothing was typed. */
export interface Correction {
  readonly field: FieldName
  readonly from: string
  readonly to: string
}

/** What one reviewer answered of a case; it counts for them, in that round. */
export interface Looked {
  readonly staffId: string
  readonly round: number
  readonly fields: readonly AnsweredField[]
  readonly findings: readonly AnsweredFinding[]
}
