import { type FieldName, fieldNames } from "../documents/details.ts"
import { type Side, sides } from "../documents/kinds.ts"
import type { Finding } from "./finding.ts"

/** What a reason points at, so that the applicant finds it beside that field or photo. */
export type ReasonTarget = Side | FieldName | "document"

export const reasonTargets: readonly ReasonTarget[] = [...sides, ...fieldNames, "document"]

export const outcomes = ["approved", "moreNeeded", "refused"] as const
export type Outcome = (typeof outcomes)[number]

interface ReasonRule {
  /** What it may point at; the first is taken when the reviewer names none. */
  readonly targets: readonly [ReasonTarget, ...ReasonTarget[]]
  /** Whether the applicant can put it right: only such a reason can ask for more. */
  readonly mendable: boolean
}

const photo = { targets: ["front", "back"], mendable: true } as const
const field = <F extends FieldName>(name: F) => ({ targets: [name] as const, mendable: true })

/** The catalogue of reasons. Their words for the applicant are in `web/i18n`, one set per language. */
export const reasons = {
  blurred: photo,
  glare: photo,
  "cut-off": photo,
  covered: photo,
  "too-dark": photo,
  "wrong-document": photo,
  "wrong-side": photo,
  "back-missing": { targets: ["back"], mendable: true },
  "not-original": photo,
  "my-number-visible": { targets: ["back", "front"], mendable: true },
  "name-differs": field("name"),
  "birth-date-differs": field("birthDate"),
  "address-differs": field("address"),
  "room-missing": field("room"),
  "number-differs": field("number"),
  "expiry-differs": field("expiresOn"),
  expired: { targets: ["expiresOn"], mendable: false },
  "no-longer-valid": { targets: ["document"], mendable: false },
  other: { targets: ["document", "front", "back"], mendable: true },
} as const satisfies Record<string, ReasonRule>

export type ReasonCode = keyof typeof reasons

const differences: Readonly<Partial<Record<FieldName, { readonly code: ReasonCode; readonly target: ReasonTarget }>>> =
  {
    name: { code: "name-differs", target: "name" },
    birthDate: { code: "birth-date-differs", target: "birthDate" },
    address: { code: "address-differs", target: "address" },
    room: { code: "address-differs", target: "address" },
    number: { code: "number-differs", target: "number" },
    expiresOn: { code: "expiry-differs", target: "expiresOn" },
  }

/** The reason that goes with a finding that holds; where the catalogue has none for it, the reviewer's own words. */
export function reasonOfFinding({ code, field }: Pick<Finding, "code" | "field">) {
  if (code === "document.expired") return { code: "expired", target: "expiresOn" } as const
  const side = sides.find((one) => one === field)
  if (code === "photo.my-number-visible" && side) return { code: "my-number-visible", target: side } as const
  return { code: "other", target: "document" } as const
}

/** The reason that goes with a field that differs; where the catalogue has none for it, the reviewer's own words. */
export const reasonOfField = (field: FieldName) =>
  differences[field] ?? ({ code: "other", target: "document" } as const)

export const reasonCodes = Object.keys(reasons) as readonly ReasonCode[]

/** One reason as given. `words`: the reviewer's own, added to the catalogue's; required with `other`. */
export interface Reason {
  readonly code: ReasonCode
  readonly target: ReasonTarget
  readonly words: string | null
}

/**
 * Why reasons do not go with an outcome. `noReason`: asking for more and refusing need one. `finalReason`: it cannot be put
 * right, so asking for more is no use. `wordsUnused`: words were typed and it is an approval, whose applicant reads none.
 */
export type ReasonProblem =
  | "noReason"
  | "finalReason"
  | "wordsMissing"
  | "wordsUnused"
  | "wrongTarget"
  | "reasonOnApproval"
