import { type DocumentKind, type Side, sides } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import { type ReasonCode, type ReasonTarget, reasonCodes, reasons } from "../../verification/reasons.ts"

/** A reason that fits the case, with everything in the case it may point at. */
export interface OfferedReason {
  readonly code: ReasonCode
  readonly targets: readonly ReasonTarget[]
  readonly mendable: boolean
}

/** The groups of the decision form, in its order. */
export const reasonGroups = ["photoReasons", "fieldReasons", "otherReasons"] as const
export type ReasonGroup = (typeof reasonGroups)[number]

interface Offer {
  readonly document: DocumentKind
  /** A combined card with nothing written on its back, which is My Number's. */
  readonly backStaysAway: boolean
  /** Those a photo was sent of. */
  readonly sides: readonly Side[]
}

/** The catalogue as far as it fits: no side that was not sent, no field that this document does not have. */
export const offeredReasons = (offer: Offer): readonly OfferedReason[] =>
  reasonCodes.flatMap((code) => {
    const targets = fitting(code, offer)
    return targets.length > 0 ? [{ code, targets, mendable: reasons[code].mendable }] : []
  })

/**
 * The back can be missing only where it was not sent, and where it may be sent at all; a number lapsed only where the official
 * lookup knows such numbers.
 */
function fitting(code: ReasonCode, offer: Offer): readonly ReasonTarget[] {
  const hasBack = offer.sides.includes("back")
  if (code === "back-missing") return hasBack || offer.backStaysAway ? [] : ["back"]
  const { fields: rules, numberGrammar } = rulesOf(offer.document)
  if (code === "lapsed" && numberGrammar === null) return []
  const fields = rules.map(({ field }) => field)
  const there: readonly ReasonTarget[] = ["document", ...sides.filter((side) => offer.sides.includes(side)), ...fields]
  const allowed: readonly ReasonTarget[] = reasons[code].targets
  return there.filter((target) => allowed.includes(target))
}

export function groupOf({ targets, mendable }: OfferedReason): ReasonGroup {
  if (!mendable || targets.includes("document")) return "otherReasons"
  return targets.some((target) => target === "front" || target === "back") ? "photoReasons" : "fieldReasons"
}
