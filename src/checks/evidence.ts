import type { BackPolicy } from "../documents/back.ts"
import type { Details } from "../documents/details.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import type { Reading } from "../documents/reading.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import type { Finding } from "../verification/finding.ts"
import type { PageProblem } from "../verification/page-problem.ts"

/** What was seen on one photo. `side`: the place it was sent in; `recognised`: what was read there. */
export interface Page {
  readonly side: Side
  readonly recognised: Recognised
  /** What the measurements found wrong with it, and what its reading told. */
  readonly problems: readonly PageProblem[]
}

/** Everything the checks may look at: one submission, with what is known about it elsewhere. */
export interface Evidence {
  readonly document: DocumentKind
  /** 特定在留カード / 特定特別永住者証明書: its back bears My Number. */
  readonly combinedCard: boolean
  /** As the applicant answered; null when not asked. */
  readonly isSpecialPermanentResident: boolean | null
  /** As typed; a value may be missing where no form asked for it. */
  readonly details: Partial<Details>
  /** As read from the photos, the back with the front; null when they were not read. */
  readonly reading: Reading | null
  /** One per photo that was looked at; none when none was. */
  readonly pages: readonly Page[]
  readonly today: PlainDate
  /**
   * Photos sent. `duplicateOf`: "other" when the very same photo came with another verification. `isUnchecked`: it could not be
   * looked at, for good.
   */
  readonly photos: readonly {
    readonly side: Side
    readonly duplicateOf: "other" | null
    readonly isUnchecked?: boolean
  }[]
  /** The same document number stands in another verification. */
  readonly numberSeenElsewhere: boolean
  readonly somethingOnBack: boolean
  readonly backPolicy: BackPolicy
  /** An expiry within so many days from today is worth a note. */
  readonly expiresSoonDays: number
}

/** One rule: pure, blind to the other rules' findings, deciding nothing. */
export type Check = (evidence: Evidence) => readonly Finding[]
