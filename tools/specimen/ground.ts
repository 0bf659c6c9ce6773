import { heightPixels, type Sheet, widthPixels } from "./sheet.ts"

/** A ground of tinted bands and a few plain waves: an ornament only, it copies no security printing. */
export function ornament(sheet: Sheet, tints: readonly string[]): string {
  const width = widthPixels(sheet)
  const height = heightPixels(sheet)
  const stops = tints.map((tint, i) => `<stop offset="${i / Math.max(1, tints.length - 1)}" stop-color="${tint}"/>`)
  return (
    `<defs><linearGradient id="ground">${stops.join("")}</linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#ground)"/>` +
    Array.from({ length: 14 }, (_, i) =>
      wave({ width, y: ((i + 0.5) / 14) * height, bend: height / 30, turn: i }),
    ).join("")
  )
}

function wave({ width, y, bend, turn }: { width: number; y: number; bend: number; turn: number }): string {
  const points = Array.from({ length: 60 }, (_, i) => {
    const x = (i / 59) * width
    return `${x.toFixed(0)},${(y + bend * Math.sin(i / 4 + turn * 0.7)).toFixed(1)}`
  })
  return `<polyline points="${points.join(" ")}" fill="none" stroke="#8fa6a0" stroke-opacity="0.35" stroke-width="1.6"/>`
}
