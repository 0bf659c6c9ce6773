import { type EdgeWidths, edgeWidths } from "./edge-width.ts"
import { seenShape } from "./find-quads.ts"
import type { Colour, Corners, Grey, Point } from "./image.ts"
import { levelsIn } from "./luma.ts"
import { type PixelBox, pixelsOf } from "./page-box.ts"

/** How a document was taken, whatever is printed on it or lies over it. */
export interface Capture {
  /** Of the photo, on the document. */
  readonly pixelsPerMillimetre: number
  readonly edges: EdgeWidths
  /** Luma that 0.5 % and 95 % of the page do not exceed: its ink, however little, and its paper. */
  readonly darkest: number
  readonly lightest: number
  /** How far the document's farthest corner lies beyond the photo's border; or what it lacks where it ends there. */
  readonly outsideMillimetres: number
}

/** One document in a photo. */
export interface Shown {
  readonly photo: Colour
  /** In the document's own order, in pixels of the photo. */
  readonly corners: Corners
  /** The document seen straight on, upright. */
  readonly page: Colour
  readonly widthMillimetres: number
  readonly heightMillimetres: number
}

/** @param luma - of the page. */
export function measureCapture(shown: Shown, luma: Grey): Capture {
  const whole = wholePage(luma)
  const [darkest = 0, lightest = 0] = levelsIn(luma, whole, [0.005, 0.95])
  const [black = 0, paper = 0] = levelsIn(luma, whole, [0.02, 0.7])
  return {
    pixelsPerMillimetre: pixelsPerMillimetre(shown),
    edges: edgeWidths(luma, luma.width / shown.widthMillimetres, Math.max(12, paper - black)),
    darkest,
    lightest,
    outsideMillimetres: outsideMillimetres(shown),
  }
}

/** A page without its very edge. */
export const wholePage = (page: Pick<Colour, "width" | "height">): PixelBox =>
  pixelsOf({ left: 0.02, top: 0.03, right: 0.98, bottom: 0.97 }, page)

/** Along the side that is seen smallest. */
function pixelsPerMillimetre({
  corners: [a, b, c, d],
  widthMillimetres,
  heightMillimetres,
}: Pick<Shown, "corners" | "widthMillimetres" | "heightMillimetres">): number {
  const across = Math.min(distance(a, b), distance(d, c)) / widthMillimetres
  return Math.min(across, Math.min(distance(a, d), distance(b, c)) / heightMillimetres)
}

const distance = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1])

function outsideMillimetres(shown: Shown): number {
  const { width, height } = shown.photo
  const beyond = shown.corners.map(([x, y]) => Math.max(-0.5 - x, x - width + 0.5, -0.5 - y, y - height + 0.5, 0))
  return Math.max(Math.max(...beyond) / pixelsPerMillimetre(shown), lackingMillimetres(shown))
}

/** Of a document with one side on the photo's border: what it is too short for its kind. */
function lackingMillimetres({ corners, photo, widthMillimetres, heightMillimetres }: Shown): number {
  const flush = corners.map((corner, side) => isFlush(corner, corners[(side + 1) % 4] ?? corner, photo))
  if (flush.filter(Boolean).length !== 1) return 0
  const { aspect } = seenShape(corners, photo)
  return flush[1] || flush[3]
    ? widthMillimetres - aspect * heightMillimetres
    : heightMillimetres - widthMillimetres / aspect
}

function isFlush(p: Point, q: Point, { width, height }: Colour): boolean {
  const slack = 0.004 * Math.max(width, height)
  const both = (holds: (point: Point) => boolean) => holds(p) && holds(q)
  return (
    both(([x]) => Math.abs(x) < slack) ||
    both(([x]) => Math.abs(x - width) < slack) ||
    both(([, y]) => Math.abs(y) < slack) ||
    both(([, y]) => Math.abs(y - height) < slack)
  )
}
