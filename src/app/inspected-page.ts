import type { Box, ReadField } from "../documents/layout.ts"
import type { Reading } from "../documents/reading.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { PageProblem } from "../verification/page-problem.ts"
import type { Corners } from "../vision/image.ts"
import type { Measures } from "../vision/measure.ts"

/** Where on the upright page each field was read, in fractions of it. */
export type Places = Readonly<Partial<Record<ReadField, Box>>>

/** What one photo shows. */
export interface InspectedPage {
  readonly recognised: Recognised
  /** In pixels of the photo, which is `size` large; null when there is no document, or more than one. */
  readonly corners: Corners | null
  readonly size: { readonly width: number; readonly height: number }
  /** What asks for another photo, most important first. */
  readonly problems: readonly PageProblem[]
  readonly measures: Measures | null
  readonly reading: Reading
  readonly places: Places
  /** How long it took. */
  readonly millis: number
}
