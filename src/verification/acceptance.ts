import type { PlainDate } from "../kit/plain-date.ts"

/**
 * Whether the back goes with the front. `covered`: with its My Number covered. `ifWritten`: nobody said what is on it. `never`: it
 * bears My Number.
 */
export type BackWanted = "needed" | "covered" | "ifWritten" | "notNeeded" | "never"

/**
 * What can be said of a document before anything is sent. `askRenewal`: its day is past, and a pending renewal would keep it good.
 * `perhaps`: the answers leave an old paper's standing open, so staff look. `staffMayLook`: it may be sent all the same.
 */
export type Acceptance =
  | { readonly kind: "yes"; readonly back: BackWanted }
  | { readonly kind: "renewalPending"; readonly shownBy: "stamp" | "online"; readonly back: BackWanted }
  | { readonly kind: "askRenewal" }
  | { readonly kind: "perhaps" }
  | { readonly kind: "expired"; readonly expiresOn: PlainDate }
  | { readonly kind: "noLongerIssued"; readonly staffMayLook: boolean }
