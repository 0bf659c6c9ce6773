import type { Box, ReadField } from "../documents/layout.ts"
import type { Reading } from "../documents/reading.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { PageProblem } from "./page-problem.ts"

/** What one look at a photo told. Sealed under the photo's own key: it holds what is printed on the document. */
export interface PhotoInspection {
  readonly recognised: Recognised
  /** Most important first. */
  readonly problems: readonly PageProblem[]
  /** Four, in the document's own order, in fractions of the photo's width and height: they fit a copy of any size. */
  readonly corners: readonly (readonly [x: number, y: number])[] | null
  /** Where on the upright page each field was read. */
  readonly places: Readonly<Partial<Record<ReadField, Box>>>
  readonly reading: Reading
}

/**
 * `held`: not yet looked at, and so its applicant's alone. `clear`: looked at, no My Number on it.
 * `unchecked`: the inspection failed for good; staff look at it themselves.
 */
export const photoStandings = ["held", "clear", "unchecked"] as const

export type PhotoStanding = (typeof photoStandings)[number]
