import { type Box, heightPixels, type Sheet, toPixels, widthPixels } from "./sheet.ts"

const red = "#d3122a"

/** The red 見本・SAMPLE band over the portrait, as on the ministry's specimens. */
export function sampleBand(sheet: Sheet, portrait: Box): string {
  const { x, y, width, height } = toPixels(sheet, portrait)
  const band = height * 0.19
  const size = band * 0.56
  return (
    `<g transform="translate(${x + width / 2} ${y + height * 0.76}) rotate(-14)">` +
    `<rect x="${-width * 0.56}" y="${-band / 2}" width="${width * 1.12}" height="${band}" fill="${red}" fill-opacity="0.92"/>` +
    `<text y="${size * 0.36}" font-size="${size}" ${lettering("#ffffff")}>見本・SAMPLE</text></g>`
  )
}

/** 見本・SAMPLE across a side that has no portrait; what is printed under it stays legible. */
export function sampleAcross(sheet: Sheet): string {
  const width = widthPixels(sheet)
  const height = heightPixels(sheet)
  const size = width * 0.115
  return (
    `<g transform="translate(${width / 2} ${height * 0.55}) rotate(-16)" opacity="0.3">` +
    `<text y="${size * 0.36}" font-size="${size}" ${lettering(red)}>見本・SAMPLE</text></g>`
  )
}

/** Where an office would set its seal: a plain red ring that says 見本. */
export function sampleSeal({ x, y, radius }: { x: number; y: number; radius: number }): string {
  return (
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${red}" stroke-width="${radius * 0.12}"/>` +
    `<text x="${x}" y="${y + radius * 0.3}" font-size="${radius * 0.82}" ${lettering(red)}>見本</text>`
  )
}

const lettering = (colour: string) =>
  `font-family="Noto Sans CJK JP" font-weight="700" text-anchor="middle" fill="${colour}"`
