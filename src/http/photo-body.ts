/**
 * The same bytes as a response takes them, not a copy: what is copied of a photo is garbage a moment later, and collecting it
 * takes longer than the request.
 */
export const photoBody = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes)
