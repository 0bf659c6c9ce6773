/** Words of one colleague to the others about a case; never for its applicant. `at`: epoch milliseconds. */
export interface Note {
  readonly staffId: string
  readonly at: number
  readonly text: string
}

export const noteMaxCharacters = 1_000
