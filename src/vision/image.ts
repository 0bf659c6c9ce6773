/** 8-bit luminance, row-major, no padding: `data.length === width * height`. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** 8-bit sRGB, three bytes a pixel, row-major, no padding: `data.length === 3 * width * height`. */
export interface Colour {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** In pixels of the image after its EXIF orientation; the centre of the top-left pixel is (0, 0). May lie outside. */
export type Point = readonly [x: number, y: number]

/** Four corners of a document in its own order: top-left, top-right, bottom-right, bottom-left as it is read. */
export type Corners = readonly [Point, Point, Point, Point]
