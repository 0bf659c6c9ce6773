/** What a JPEG says of itself before it is decoded (ITU-T T.81, annex B). */
export interface JpegOutline {
  readonly widthPixels: number
  readonly heightPixels: number
  /**
   * Bytes from the start of the image to its end marker; what follows (a second image, a maker's notes) is not part of it.
   * null when it breaks off before its end marker, or has a second frame.
   */
  readonly sizeBytes: number | null
}

const endOfImage = 0xd9

/** Start of frame: C0 to CF but for the tables DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Markers that stand inside a scan: a stuffed FF byte and the restarts. */
const isInScan = (marker: number) => marker === 0x00 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * Walks the markers of one image without decoding or copying it.
 * @param bytes - beginning with FF D8.
 * @returns null when it has no frame with a size.
 */
export function outlineJpeg(bytes: Uint8Array): JpegOutline | null {
  let frame: JpegOutline | null = null
  for (const { marker, body, endsAt } of segments(bytes)) {
    if (marker === endOfImage) return frame && { ...frame, sizeBytes: endsAt }
    if (!isFrame(marker)) continue
    if (frame !== null) return frame
    frame = parseFrame(body)
    if (frame === null) return null
  }
  return frame
}

/** Frame header: precision, height, width, … */
function parseFrame(body: Uint8Array): JpegOutline | null {
  if (body.length < 5) return null
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const [heightPixels, widthPixels] = [view.getUint16(1), view.getUint16(3)]
  return heightPixels > 0 && widthPixels > 0 ? { widthPixels, heightPixels, sizeBytes: null } : null
}

/** @returns each whole segment up to the end marker; a scan's data is passed over as no segment. */
function* segments(bytes: Uint8Array): Generator<{ marker: number; body: Uint8Array; endsAt: number }> {
  let at = nextMarker(bytes, 2)
  while (at !== -1) {
    const [, marker = endOfImage, high = 0, low = 0] = bytes.subarray(at, at + 4)
    const endsAt = at + 2 + (marker === endOfImage ? 0 : high * 256 + low)
    if (endsAt > bytes.length) return
    yield { marker, body: bytes.subarray(at + 4, endsAt), endsAt }
    if (marker === endOfImage) return
    at = nextMarker(bytes, Math.max(endsAt, at + 4))
  }
}

/** @returns where the next marker's FF stands, passing over scan data, fill bytes and stray bytes; -1 when there is none. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1]
    if (marker !== undefined && marker !== 0xff && !isInScan(marker)) return at
  }
  return -1
}
