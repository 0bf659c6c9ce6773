import type { FieldName } from "../documents/details.ts"

/** What a reviewer found of a field as typed, held against the document. */
export const fieldAnswers = ["agrees", "differs"] as const
export type FieldAnswer = (typeof fieldAnswers)[number]

export interface AnsweredField {
  readonly field: FieldName
  readonly answer: FieldAnswer
}

/** What one reviewer answered of a case; it counts for them, in that round. */
export interface Looked {
  readonly staffId: string
  readonly round: number
  readonly fields: readonly AnsweredField[]
}
