import type { Box, ReadField } from "../documents/layout.ts"
import type { Reading } from "../documents/reading.ts"
import type { Recognised } from "../documents/recognise.ts"
import type { PageProblem } from "../verification/page-problem.ts"
import type { Corners } from "../vision/image.ts"
import type { Measures } from "../vision/measure.ts"

/** What one photo shows. `corners`: in pixels of the photo; null when there is no document, or more than one. */
export interface InspectedPage {
  readonly recognised: Recognised
  readonly corners: Corners | null
  readonly problems: readonly PageProblem[]
  readonly showsMyNumber: boolean
  readonly measures: Measures | null
  readonly reading: Reading
  /** Pixels of the photo that the corners are in. */
  readonly size: { readonly width: number; readonly height: number }
  /** Where on the upright page each field was read. */
  readonly places: Readonly<Partial<Record<ReadField, Box>>>
}
