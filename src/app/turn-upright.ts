import type { DocumentKind } from "../documents/kinds.ts"
import type { Anchor, ReadLine } from "../documents/layout.ts"
import { layoutOf } from "../documents/layouts.ts"
import { cardMillimetres } from "../documents/printed-rows.ts"
import { type Recognised, recognise } from "../documents/recognise.ts"
import { cutLines } from "../vision/cut-lines.ts"
import type { Colour, Corners } from "../vision/image.ts"
import { rectify, type Turn, turnCorners } from "../vision/rectify.ts"
import type { Reader, Strip } from "./ports.ts"

/** A document seen straight on, the way up it is read, with the titles read on it. */
export interface Upright {
  readonly page: Colour
  readonly corners: Corners
  readonly recognised: Recognised
  readonly titles: readonly ReadLine[]
}

export const pixelsPerMillimetre = 16

const turns: readonly [Turn, ...Turn[]] = [0, 2, 1, 3]

/** Tries the ways up until a title is read; the first way when none is. */
export async function turnUpright(
  read: Reader,
  { photo, corners, expected }: { photo: Colour; corners: Corners; expected: DocumentKind },
): Promise<Upright> {
  let fallback: Upright | null = null
  for (const turn of turns) {
    const upright = await lookAt(read, { photo, corners: turnCorners(corners, turn), expected })
    if (upright.recognised.document !== "unknown") return upright
    fallback ??= upright
  }
  return fallback ?? lookAt(read, { photo, corners, expected })
}

async function lookAt(
  read: Reader,
  { photo, corners, expected }: { photo: Colour; corners: Corners; expected: DocumentKind },
): Promise<Upright> {
  const page = rectify(photo, corners, pageSize(expected)).image
  const titles: ReadLine[] = []
  for (const strip of titleStrips(page, expected)) titles.push(await read(strip))
  return { page, corners, titles, recognised: recognise(titles, expected) }
}

function pageSize(expected: DocumentKind): { width: number; height: number } {
  const { widthMillimetres, heightMillimetres } = layoutOf(expected, "front") ?? cardMillimetres
  return {
    width: Math.round(widthMillimetres * pixelsPerMillimetre),
    height: Math.round(heightMillimetres * pixelsPerMillimetre),
  }
}

/** Places of the titles of the expected kind, both sides: enough to tell which way up, which kind and which side. */
function titleStrips(page: Colour, expected: DocumentKind): readonly Strip[] {
  const anchors: readonly Anchor[] = (["front", "back"] as const).flatMap(
    (side) =>
      layoutOf(expected, side)
        ?.anchors.filter(({ text }) => text.length >= 5)
        .slice(0, 3) ?? [],
  )
  return anchors.flatMap(({ box, script }) => cutLines(page, widened(box), 1).map((image) => ({ image, script })))
}

/** Titles of other documents are longer or stand a little aside. */
const widened = (box: Anchor["box"]) => ({
  ...box,
  left: Math.max(0, box.left - 0.06),
  right: Math.min(1, box.right + 0.06),
})
