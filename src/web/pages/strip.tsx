import type { Box } from "../../documents/layout.ts"

/** A page cut out of its photo and turned upright; fetching `url` is a look. */
export interface UprightPage {
  readonly url: string
  readonly widthMillimetres: number
  readonly heightMillimetres: number
}

const marginMillimetres = 0.8

interface StripProps {
  readonly upright: UprightPage
  readonly box: Box
  readonly label: string
  /** How large it is drawn where there is room; the same for all strips of a page. */
  readonly pixelsPerMillimetre: number
}

/** The part of an upright page where a field was read. The page is fetched once for all strips. */
export function Strip({ upright, box, label, pixelsPerMillimetre }: StripProps) {
  const { widthMillimetres: pageWidth, heightMillimetres: pageHeight } = upright
  const left = box.left * pageWidth - marginMillimetres
  const top = box.top * pageHeight - marginMillimetres
  const width = (box.right - box.left) * pageWidth + 2 * marginMillimetres
  const height = (box.bottom - box.top) * pageHeight + 2 * marginMillimetres
  return (
    <svg
      class="strip"
      role="img"
      aria-label={label}
      viewBox={[left, top, width, height].map((length) => length.toFixed(2)).join(" ")}
      width={Math.round(width * pixelsPerMillimetre)}
      height={Math.round(height * pixelsPerMillimetre)}
    >
      <image href={upright.url} width={pageWidth} height={pageHeight} preserveAspectRatio="none" />
    </svg>
  )
}
