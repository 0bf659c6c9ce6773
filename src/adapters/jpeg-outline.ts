/** What a JPEG says of itself before it is decoded (ITU-T T.81, annex B). */
export interface JpegOutline {
  readonly widthPixels: number
  readonly heightPixels: number
  /** Bytes from the start of the image to its end marker; what follows (a second image, a maker's notes) is not part of it. */
  readonly sizeBytes: number
}

const startOfScan = 0xda
const endOfImage = 0xd9

/** Start of frame: C0 to CF but for the tables DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Markers that stand inside a scan: a stuffed FF byte and the restarts. */
const isInScan = (marker: number) => marker === 0x00 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * Walks the markers of one image without decoding or copying it.
 * @param bytes - beginning with FF D8.
 * @returns null when it breaks off, has no end marker, or has not exactly one frame of a size.
 */
export function outlineJpeg(bytes: Uint8Array): JpegOutline | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { widthPixels: number; heightPixels: number } | null = null
  let at = nextMarker(bytes, 2)
  while (at !== null) {
    const marker = bytes[at + 1] ?? endOfImage
    if (marker === endOfImage) return size && { ...size, sizeBytes: at + 2 }
    const bodyAt = at + 4
    const end = bodyAt <= bytes.length ? at + 2 + view.getUint16(at + 2) : Infinity
    if (end > bytes.length || end < bodyAt) return null
    if (isFrame(marker)) {
      if (size !== null || end < bodyAt + 5) return null
      size = { heightPixels: view.getUint16(bodyAt + 1), widthPixels: view.getUint16(bodyAt + 3) }
      if (size.widthPixels === 0 || size.heightPixels === 0) return null
    }
    if (marker === startOfScan && size === null) return null
    at = nextMarker(bytes, end)
  }
  return null
}

/** @returns where the next marker's FF stands, passing over scan data, fill bytes and stray bytes; null when there is none. */
function nextMarker(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1]
    if (marker !== undefined && marker !== 0xff && !isInScan(marker)) return at
  }
  return null
}
