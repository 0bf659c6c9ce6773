import type { Label, Setting } from "./layout.ts"
import { type Face, type Sheet, toPixels } from "./sheet.ts"

const isNarrow = (letter: string) => letter.charCodeAt(0) < 0x2000

export const widthInEms = (words: string, face: Face): number =>
  [...words].reduce((sum, letter) => sum + (isNarrow(letter) ? face.latinEms : 1), 0)

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** Words fitted into their box, centred on its height. */
export function setWords(sheet: Sheet, words: string, setting: Setting): string {
  const box = toPixels(sheet, setting.box)
  const face = sheet.faces[setting.face ?? "mincho"]
  const { lines, size } = fitted(words, {
    widthPixels: box.width,
    heightPixels: box.height,
    sizePixels: setting.sizeMm * sheet.pixelsPerMm,
    lines: setting.lines ?? 1,
    face,
  })
  const isCentred = setting.align === "centre"
  const x = isCentred ? box.x + box.width / 2 : box.x
  const top = box.y + (box.height - lines.length * size * 1.04) / 2
  return lines
    .map((line, row) => {
      const y = top + size * (0.88 + row * 1.04)
      const anchor = isCentred ? ' text-anchor="middle"' : ""
      return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size.toFixed(2)}"${anchor} ${style(setting, { face, size })}>${escapeXml(line)}</text>`
    })
    .join("")
}

function style(setting: Setting, { face, size }: { face: Face; size: number }): string {
  const colour = setting.colour ?? "#1c1c22"
  const stroke = setting.heavy ? ` stroke="${colour}" stroke-width="${(size * 0.022).toFixed(2)}"` : ""
  return `font-family="${face.family}" fill="${colour}" xml:space="preserve"${stroke}`
}

interface Room {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly sizePixels: number
  readonly lines: number
  readonly face: Face
}

/** One line at full size if it fits, else two smaller ones and so on; on the last allowed line count the type shrinks. */
function fitted(words: string, room: Room): { lines: readonly string[]; size: number } {
  for (let count = 1; count <= room.lines; count++) {
    const size = Math.min(room.sizePixels, (room.heightPixels * 1.02) / count)
    const ems = room.widthPixels / size
    const lines = wrap(words, { ems, face: room.face })
    if (lines.length <= count && lines.every((line) => widthInEms(line, room.face) <= ems)) return { lines, size }
  }
  const ems = widthInEms(words, room.face) / room.lines + (room.lines > 1 ? 1 : 0)
  const size = Math.min(room.sizePixels, room.widthPixels / ems, room.heightPixels / room.lines)
  return { lines: wrap(words, { ems: room.widthPixels / size + 0.01, face: room.face }), size }
}

/** Breaks between any two kanji or kana, as Japanese does, but never inside a number or a Latin word. */
function wrap(words: string, { ems, face }: { ems: number; face: Face }): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (const [piece] of words.matchAll(/[\x21-\x7e]+|./gu)) {
    if (line !== "" && widthInEms(line + piece, face) > ems) {
      lines.push(line)
      line = ""
    }
    line += piece
  }
  return [...lines, line]
}

/** The English labels are all capitals and just fit where letters are so narrow; of a wider type they are set smaller. */
const narrowLatinEms = 0.5

/** A label in light type, its English under it. */
export function setLabel(sheet: Sheet, label: Label): string {
  const [left, top] = label.at
  const colour = "#3a4452"
  const ja = setWords(sheet, label.ja, { box: [left, top, left + 0.3, top + 0.03], sizeMm: 1.6, colour })
  if (!label.en) return ja
  const sizeMm = 0.95 * Math.min(1, narrowLatinEms / sheet.faces.mincho.latinEms)
  return ja + setWords(sheet, label.en, { box: [left, top + 0.031, left + 0.3, top + 0.05], sizeMm, colour })
}

export function frame(sheet: Sheet, box: Setting["box"]): string {
  const { x, y, width, height } = toPixels(sheet, box)
  const stroke = `fill="none" stroke="#5b6470" stroke-width="${(0.12 * sheet.pixelsPerMm).toFixed(1)}"`
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" ${stroke}/>`
}
