import { type Details, type FieldName, fieldNames } from "./details.ts"

/**
 * A field as text. Days are ISO; `sex` is M, F or X; `housingComplex` is `yes` or `no`; `renewal` is `stamp` or the acceptance
 * e-mail's number. @returns null for a field that is not there.
 */
export function detailText(details: Details, field: FieldName): string | null {
  const value = details[field]
  if (value === undefined) return null
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "string") return value
  return value.kind === "stamp" ? "stamp" : value.receiptNumber
}

/** All there are. */
export const detailTexts = (details: Details): Readonly<Partial<Record<FieldName, string>>> =>
  Object.fromEntries(
    fieldNames.flatMap((field) => {
      const text = detailText(details, field)
      return text === null ? [] : [[field, text]]
    }),
  )
