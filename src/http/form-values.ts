export type FormBody = Record<string, unknown>

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/** Everything ticked under one name. */
export const tickedIn = (value: unknown): readonly string[] =>
  [value].flat().filter((one): one is string => typeof one === "string")
