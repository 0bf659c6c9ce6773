/** Why staff erase before the time: the person asked for it, or it was entered by mistake. */
export const erasureReasons = ["asked", "mistake"] as const

export type ErasureReason = (typeof erasureReasons)[number]

export const erasureCauses = ["withdrawn", "retention", ...erasureReasons] as const

export type ErasureCause = (typeof erasureCauses)[number]
