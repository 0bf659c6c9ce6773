import { encode } from "uqr"

/** Modules of a QR code that are drawn around it in white, as its standard asks for. */
const quietModules = 4

/** A QR code as the path of an SVG. `size`: width and height of its view box, quiet zone included. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: "M", border: quietModules })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("")
  return { path, size }
}
