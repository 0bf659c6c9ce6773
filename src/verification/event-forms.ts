import { isId } from "../kit/ids.ts"

/**
 * What may stand in a field of an event. Every form is closed: none takes free text, so no event can hold a name or an address.
 * @param words - for `docs/events.md`. `takes`: whether a value read back is of this form.
 */
export interface Form<T> {
  readonly words: string
  readonly takes: (value: unknown) => value is T
}

export type Forms = Readonly<Record<string, Form<unknown>>>

export type ValuesOf<F extends Forms> = { readonly [K in keyof F]: F[K] extends Form<infer T> ? T : never }

/** @param name - what the list is called where it is too long to be printed. */
export const oneOf = <const V extends string>(values: readonly V[], name?: string): Form<V> => ({
  words: name ?? values.map((value) => `\`${value}\``).join(", "),
  takes: (value): value is V => values.some((one) => one === value),
})

export const flag: Form<boolean> = { words: "yes or no", takes: (value) => typeof value === "boolean" }

export const count = (most: number): Form<number> => ({
  words: `a number up to ${most}`,
  takes: (value): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most,
})

/** Random, made by us; says nothing by itself. */
export const id: Form<string> = {
  words: "an id",
  takes: (value): value is string => typeof value === "string" && isId(value),
}

/** SHA-256 of a public key. */
export const fingerprint: Form<string> = {
  words: "a key's fingerprint",
  takes: (value): value is string => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
}

export const orNone = <T>(form: Form<T>): Form<T | null> => ({
  words: `${form.words}, or none`,
  takes: (value): value is T | null => value === null || form.takes(value),
})

export const listOf = <T>(form: Form<T>): Form<readonly T[]> => ({
  words: `a list: ${form.words}`,
  takes: (value): value is readonly T[] => Array.isArray(value) && value.every((one) => form.takes(one)),
})

export const group = <const F extends Forms>(forms: F): Form<ValuesOf<F>> => ({
  words: Object.entries(forms)
    .map(([name, { words }]) => `${name} (${words})`)
    .join(" and "),
  takes: (value): value is ValuesOf<F> => fits(forms, value),
})

/** A value of one of these forms. */
export const either = <const F extends readonly Form<unknown>[]>(
  words: string,
  forms: F,
): Form<F[number] extends Form<infer T> ? T : never> => ({
  words,
  takes: (value): value is F[number] extends Form<infer T> ? T : never => forms.some((form) => form.takes(value)),
})

/** Whether these are the values of exactly these forms. */
export function fits(forms: Forms, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false
  const given = new Map<string, unknown>(Object.entries(value))
  return (
    given.size === Object.keys(forms).length &&
    Object.entries(forms).every(([name, form]) => form.takes(given.get(name)))
  )
}
