/** A photo as it lies in its stage. `x`, `y`: how far its middle is from the stage's, in CSS pixels. */
export interface PhotoView {
  /** 1: fits. At most `maxZoom`. */
  readonly zoom: number
  readonly x: number
  readonly y: number
  /** Clockwise. */
  readonly quarterTurns: 0 | 1 | 2 | 3
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export const maxZoom = 5

export const fitted: PhotoView = { zoom: 1, x: 0, y: 0, quarterTurns: 0 }

/** CSS pixels per pixel of the photo at which all of it fits, turned as it is. */
export function fitScale(stage: Size, photo: Size, quarterTurns: number): number {
  const turned = quarterTurns % 2 === 0 ? photo : { width: photo.height, height: photo.width }
  return Math.min(stage.width / turned.width, stage.height / turned.height)
}

/** The same view, moved so that no edge of the photo comes further in than the stage's. */
export function kept(view: PhotoView, stage: Size, photo: Size): PhotoView {
  const scale = fitScale(stage, photo, view.quarterTurns) * view.zoom
  const isUpright = view.quarterTurns % 2 === 0
  const width = (isUpright ? photo.width : photo.height) * scale
  const height = (isUpright ? photo.height : photo.width) * scale
  return { ...view, x: within(view.x, (width - stage.width) / 2), y: within(view.y, (height - stage.height) / 2) }
}

const within = (value: number, limit: number): number => (limit <= 0 ? 0 : Math.min(limit, Math.max(-limit, value)))

/** Zooms by a factor; what is at `at` (from the stage's middle) stays there, as far as the edges allow. */
export function zoomed(view: PhotoView, factor: number, at: Point): PhotoView {
  const zoom = Math.min(maxZoom, Math.max(1, view.zoom * factor))
  const grown = zoom / view.zoom
  return { ...view, zoom, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }
}

/**
 * A part of the photo, its middle and its width in fractions of it, as large as the stage has room for; the photo stands as it
 * was sent.
 */
export function closeUp(spot: Point & { readonly width: number }, stage: Size, photo: Size): PhotoView {
  const fit = fitScale(stage, photo, 0)
  const zoom = Math.min(maxZoom, Math.max(1, (closeUpShare * stage.width) / (spot.width * photo.width * fit)))
  const scale = fit * zoom
  return { zoom, x: (0.5 - spot.x) * photo.width * scale, y: (0.5 - spot.y) * photo.height * scale, quarterTurns: 0 }
}

/** Of the stage's width: what stands beside the strip is seen, too. */
const closeUpShare = 0.8

const next = { 0: 1, 1: 2, 2: 3, 3: 0 } as const

/** Turned a quarter clockwise, and fitted again. */
export const turned = (view: PhotoView): PhotoView => ({ ...fitted, quarterTurns: next[view.quarterTurns] })
