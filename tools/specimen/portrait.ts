import { between, type Dice, pick } from "./random.ts"
import { type Box, type Sheet, toPixels } from "./sheet.ts"

/** A head as a child draws it: dots for eyes, an arc for a mouth. Nobody's likeness. */
export function cartoon(sheet: Sheet, box: Box, dice: Dice): string {
  const { x, y, width, height } = toPixels(sheet, box)
  const skin = pick(dice, ["#f2d2b0", "#e3b68c", "#c68e63", "#8f5f3f", "#f6dcc4"])
  const hair = pick(dice, ["#2b2320", "#4a3426", "#15161c", "#6e5130"])
  const shirt = pick(dice, ["#3d5a80", "#7a8f4b", "#9a4f50", "#5b5b74", "#e0e3ea"])
  const long = dice() < 0.5
  const smile = between(dice, 6, 12)
  return (
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 100 133" preserveAspectRatio="xMidYMid slice">` +
    '<rect width="100" height="133" fill="#eef2f6"/>' +
    (long ? `<path d="M22 56 Q20 12 50 12 Q80 12 78 56 L80 104 L20 104 Z" fill="${hair}"/>` : "") +
    `<path d="M12 133 Q14 100 50 98 Q86 100 88 133 Z" fill="${shirt}"/>` +
    `<rect x="42" y="80" width="16" height="22" fill="${skin}"/>` +
    `<ellipse cx="50" cy="58" rx="25" ry="31" fill="${skin}" stroke="#5a4636"/>` +
    `<path d="M24 52 Q26 20 50 20 Q74 20 76 52 Q64 36 50 38 Q36 36 24 52 Z" fill="${hair}"/>` +
    '<circle cx="41" cy="60" r="2.6"/><circle cx="59" cy="60" r="2.6"/>' +
    `<path d="M41 74 Q50 ${74 + smile} 59 74" fill="none" stroke="#7a3b35" stroke-width="2"/></svg>`
  )
}

/** The empty space of a card made out for a child under 16. */
export function emptyPortrait(sheet: Sheet, box: Box): string {
  const { x, y, width, height } = toPixels(sheet, box)
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff" fill-opacity="0.35"/>`
}
