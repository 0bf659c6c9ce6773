/** What is printed on: its size, and how finely it is drawn before it is photographed. */
export interface Sheet {
  readonly widthMm: number
  readonly heightMm: number
  readonly pixelsPerMm: number
  /** 0 for paper. */
  readonly cornerRadiusMm: number
  readonly faces: Faces
}

/** A typeface by the name the machine's fonts are found by. */
export interface Face {
  readonly family: string
  /** How wide its Latin letters run, in ems. */
  readonly latinEms: number
}

export interface Faces {
  readonly mincho: Face
  readonly gothic: Face
}

/** Latin letters of IPAMincho are half as wide as its kanji; those of the Gothic vary about 0.6. */
const faces: Faces = {
  mincho: { family: "IPAMincho", latinEms: 0.5 },
  gothic: { family: "Noto Sans CJK JP", latinEms: 0.6 },
}

/** ISO/IEC 7810 ID-1, the size of all four cards. */
export const cardSheet: Sheet = { widthMm: 85.6, heightMm: 54, pixelsPerMm: 20, cornerRadiusMm: 3.18, faces }

export const a4Sheet: Sheet = { widthMm: 210, heightMm: 297, pixelsPerMm: 7.5, cornerRadiusMm: 0, faces }

/** A rectangle on a sheet as fractions of its width and height: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

export interface PixelBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const widthPixels = (sheet: Sheet): number => Math.round(sheet.widthMm * sheet.pixelsPerMm)

export const heightPixels = (sheet: Sheet): number => Math.round(sheet.heightMm * sheet.pixelsPerMm)

export function toPixels(sheet: Sheet, [left, top, right, bottom]: Box): PixelBox {
  const width = widthPixels(sheet)
  const height = heightPixels(sheet)
  return { x: left * width, y: top * height, width: (right - left) * width, height: (bottom - top) * height }
}
