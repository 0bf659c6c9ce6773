import { type Edges, findEdges } from "./edges.ts"
import { bordersOf, findLines, reachOf } from "./find-lines.ts"
import { documentAspects, findQuads, type Quad, shapeFit, signedArea } from "./find-quads.ts"
import type { Colour, Corners, Point } from "./image.ts"
import { judgeQuad } from "./judge-quad.ts"

export interface FoundDocument {
  /** Clockwise from the image's top left; which way up it is read is not known yet. */
  readonly corners: Corners
  /** 0 to 1. */
  readonly score: number
}

/** No camera's photo has a card's shape; a scanner's glass has a page's. */
const itselfACard = 0.95
const itselfAPage = 0.75
const mostLines = 46
const weakestScore = 0.27
/** A second document must stand out nearly as much as the first. */
const secondShare = 0.78
/** And so much at all. */
const weakestSecond = 0.45
/** Documents that lie side by side may seem to overlap by so much. */
const touchPixels = 4
/** What surrounds the best closely need stand out only so much. */
const outerShare = 0.7

/**
 * Cards and pages in a photo, best first; none when nothing stands out, the image's own corners for a scan without ground.
 * @param image - long side ≤ 640 px.
 */
export function findDocuments(image: Colour): readonly FoundDocument[] {
  const edges = findEdges(image)
  const quads = findQuads(findLines(edges, image, mostLines), image, reachOf(image), 80)
  const itself = imageItself(image)
  const judged = [...quads, itself]
    .filter((quad) => quad === itself || itself.score === 0 || !isTrimmed(quad, image))
    .map((quad) => weighed(quad, image, edges))
  const ranked = judged.filter((quad) => quad.score > weakestScore).sort((a, b) => b.score - a.score)
  return apart(ranked)
}

interface Judged extends Quad {
  /** See `Evidence`. */
  readonly step: number
}

function weighed(quad: Quad, image: Colour, edges: Edges): Judged {
  const { step, margin, print } = judgeQuad(quad, image, edges)
  return {
    ...quad,
    step,
    score: quad.score * (0.15 + 0.85 * step) * (0.5 + 0.5 * margin) * (0.2 + 0.8 * print),
  }
}

/** Nearly all of the image, by its own border on some sides and a printed frame on others. */
function isTrimmed({ sides, corners }: Quad, { width, height }: Colour): boolean {
  return sides.some((side) => side.isBorder) && signedArea(corners) > 0.6 * width * height
}

/** A scan without ground: the document is the image, if its shape and its margins say so. */
function imageItself({ width, height }: Colour): Quad {
  const corners: Corners = [
    [-0.5, -0.5],
    [width - 0.5, -0.5],
    [width - 0.5, height - 0.5],
    [-0.5, height - 0.5],
  ]
  const [top, right, bottom, left] = bordersOf({ width, height })
  const fit = shapeFit(corners, { width, height })
  const isCard = Math.abs(Math.log(Math.max(width / height, height / width) / documentAspects.card)) < 0.05
  const likely = isCard ? itselfACard : itselfAPage
  return { corners, sides: [top, right, bottom, left], score: fit > 0.7 ? likely * fit : 0 }
}

/** The best of each heap of quads that overlap. */
function apart(ranked: readonly Judged[]): FoundDocument[] {
  const found: Judged[] = []
  for (const quad of ranked) {
    const isSecond = found.length > 0
    if (isSecond && quad.score < Math.max(weakestSecond, secondShare * (ranked[0]?.score ?? 0))) break
    if (!found.some((other) => overlap(quad, other))) found.push(outermost(quad, ranked))
  }
  return found.map(({ corners, score }) => ({ corners, score }))
}

/** A frame printed on the document may have sharper lines than its edge: what closely surrounds a quad
 * and divides light from dark better goes before it. */
function outermost(quad: Judged, ranked: readonly Judged[]): Judged {
  const around = ranked.find((other) => other.score > outerShare * quad.score && surrounds(other, quad))
  return around ? outermost(around, ranked) : quad
}

function surrounds(outer: Judged, inner: Judged): boolean {
  const growth = signedArea(outer.corners) / signedArea(inner.corners)
  return (
    outer.step > inner.step + 0.06 &&
    growth > 1.12 &&
    growth < 1.6 &&
    inner.corners.every((corner) => isWithin(corner, outer, 2))
  )
}

function overlap(a: Quad, b: Quad): boolean {
  const reaches = (one: Quad, other: Quad) =>
    [...one.corners, middle(one)].some((point) => isWithin(point, other, -touchPixels))
  return reaches(a, b) || reaches(b, a)
}

function middle({ corners: [a, , c] }: Quad): Point {
  return [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2]
}

function isWithin([x, y]: Point, { corners }: Quad, slackPixels = 0): boolean {
  return corners.every(([px, py], i) => {
    const [qx, qy] = corners[(i + 1) % 4] ?? [px, py]
    return (qx - px) * (y - py) - (qy - py) * (x - px) >= -slackPixels * Math.hypot(qx - px, qy - py)
  })
}
