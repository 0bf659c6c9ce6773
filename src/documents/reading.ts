import type { ReadField } from "./layout.ts"

/** A field's value with what a comparison may want to know of it. */
export interface ReadValue {
  readonly value: string
  readonly confidence: number
  /** How sure its digits alone are; absent: as sure as the whole. */
  readonly numbersConfidence?: number
  /** Per character of `value`: others it may be. */
  readonly alternatives?: readonly (readonly string[])[]
}

/** A `ReadFields` whose values tell more. A field not read is absent. */
export type Reading = Readonly<Partial<Record<ReadField, ReadValue>>>

/** How much of the doubt is left when two recognisers read the same, and of the confidence when they do not. */
const doubtLeftByAgreement = 0.4
export const shareInDisagreement = 0.6

/** A reading's confidence once another reading of the same print is known. */
export const inTheLightOf = (confidence: number, agrees: boolean): number =>
  agrees ? 1 - (1 - confidence) * doubtLeftByAgreement : confidence * shareInDisagreement
