import type { DetailProblem, FieldName } from "../../documents/details.ts"
import type { Words } from "../i18n/en.ts"

/** The sentence for a problem: the field's own where it has one, else the one for any field. */
export function problemWords(words: Words, problem: DetailProblem): string {
  const own: Readonly<Partial<Record<DetailProblem["kind"], string>>> = words.problems.field[problem.field]
  return own[problem.kind] ?? words.problems.any[problem.kind](words.fields[problem.field])
}

/** @returns null when nothing is wrong with the field. */
export function problemOf(words: Words, problems: readonly DetailProblem[], field: FieldName): string | null {
  const problem = problems.find((p) => p.field === field)
  return problem ? problemWords(words, problem) : null
}
