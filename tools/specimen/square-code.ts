import { encode } from "uqr"
import { type Sheet, toPixels } from "./sheet.ts"

/** White around it, which its standard asks 4 of. */
const quietModules = 2

/** Of the smallest code, which holds twelve digits, and the white around it. */
export const squareCodeModules = 21 + 2 * quietModules

interface SquareCode {
  readonly digits: string
  /** Its top left on the sheet, the white around it included. */
  readonly at: readonly [left: number, top: number]
  readonly moduleMm: number
}

/** No source says how large the code on a card is. */
export const guessedModuleMm = 0.4

/** A square code (QR code) that holds the digits of a My Number. */
export function squareCode(sheet: Sheet, { digits, at: [left, top], moduleMm }: SquareCode): string {
  const { data, size } = encode(digits, { ecc: "M", border: quietModules })
  const { x, y } = toPixels(sheet, [left, top, 1, 1])
  const modules = data.flatMap((row, down) =>
    row.flatMap((dark, across) => (dark ? [`M${across} ${down}h1v1h-1z`] : [])),
  )
  return (
    `<g transform="translate(${x} ${y}) scale(${moduleMm * sheet.pixelsPerMm})">` +
    `<rect width="${size}" height="${size}" fill="#ffffff"/><path d="${modules.join("")}" fill="#16161a"/></g>`
  )
}
