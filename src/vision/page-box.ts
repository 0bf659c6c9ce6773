/** A rectangle in fractions of the page's width and height, origin at its top left. */
export interface PageBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PixelBox {
  readonly left: number
  readonly top: number
  /** The first column and row that no longer belong to it. */
  readonly right: number
  readonly bottom: number
}

/** Whole pixels, at least one, inside the page. */
export function pixelsOf({ left, top, right, bottom }: PageBox, size: { width: number; height: number }): PixelBox {
  const x = Math.max(0, Math.min(size.width - 1, Math.round(left * size.width)))
  const y = Math.max(0, Math.min(size.height - 1, Math.round(top * size.height)))
  return {
    left: x,
    top: y,
    right: Math.max(x + 1, Math.min(size.width, Math.round(right * size.width))),
    bottom: Math.max(y + 1, Math.min(size.height, Math.round(bottom * size.height))),
  }
}
