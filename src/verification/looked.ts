import type { FieldName } from "../documents/details.ts"

/** What a reviewer found of a field as typed, held against the document. `corrected`: it says now what the document says. */
export const fieldAnswers = ["agrees", "differs", "corrected"] as const
export type FieldAnswer = (typeof fieldAnswers)[number]

export interface AnsweredField {
  readonly field: FieldName
  readonly answer: FieldAnswer
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
}
