/** Why somebody who sees no photos otherwise looks at those of a case. */
export const lookReasons = ["complaint", "sample", "authority", "misuse", "appeal"] as const

export type LookReason = (typeof lookReasons)[number]

export const lookMinutes = 10
