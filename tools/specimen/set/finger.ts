import sharp from "sharp"
import { between, type Dice, pick } from "../random.ts"
import type { Point } from "../warp.ts"
import { type Matrix, project } from "./camera.ts"
import type { Look } from "./look.ts"
import type { Picture, Place } from "./lying.ts"
import type { Aimed } from "./take.ts"

interface Hand {
  readonly fine: number
  readonly look: Look
  readonly dice: Dice
}

/** Lays a finger or two over the field aimed at, coming in from outside the picture. */
export async function cover(picture: Picture, { aimed, fine, look, dice }: Hand & { aimed: Aimed | null }) {
  if (!aimed) return { picture, how: {} }
  const halfWidth = between(dice, 7.5, 9.5) * fine
  const degrees = aimed.degrees + pick(dice, [0, 0, 180]) + between(dice, -18, 18)
  const tip = Math.min(aimed.halfWidthMm, 14) * fine
  const fingers = aimed.halfWidthMm > 12 && dice() < 0.5 ? 2 : 1
  const shapes = Array.from({ length: fingers }, (_, k) => {
    return { halfWidth, tip: tip - k * fine * 4, down: k * halfWidth * 1.9 }
  })
  const covered = await layOn(picture, { shapes, fine, skin: pick(dice, look.skins), at: aimed.centre, degrees })
  return { picture: covered, how: { coveredField: aimed.field, fingers } }
}

interface Edge {
  readonly tip: Point
  /** Where the rest of the finger comes from. */
  readonly from: Point
}

/** Where a card's front is bare: its right edge beside the portrait, and under the portrait. Shares of the card. */
const bareEdges: readonly [Edge, ...Edge[]] = [
  { tip: [0.975, 0.55], from: [1.4, 0.6] },
  { tip: [0.83, 0.91], from: [0.87, 1.6] },
]

/** A finger that holds the card where nothing is printed. */
export async function hold(picture: Picture, { view, place, fine, look, dice }: Hand & { view: Matrix; place: Place }) {
  const edge = pick(dice, bareEdges)
  const seen = ([x, y]: Point) => project(view, [(x - 0.5) * place.widthMm, (y - 0.5) * place.heightMm])
  const [tip, from] = [seen(edge.tip), seen(edge.from)]
  const degrees = (Math.atan2(tip[1] - from[1], tip[0] - from[0]) * 180) / Math.PI
  const shapes = [{ halfWidth: between(dice, 6.5, 8.5) * fine, tip: 0, down: 0 }]
  return layOn(picture, { shapes, fine, skin: pick(dice, look.skins), at: tip, degrees })
}

interface Shape {
  readonly halfWidth: number
  readonly tip: number
  readonly down: number
}

interface Laid {
  readonly shapes: readonly Shape[]
  readonly fine: number
  readonly skin: string
  readonly at: Point
  readonly degrees: number
}

async function layOn(picture: Picture, { shapes, fine, skin, at, degrees }: Laid): Promise<Picture> {
  const { width, height } = picture
  const reach = Math.max(width, height) * 1.5
  const drawn = shapes.map((shape) => fingerSvg(shape, reach)).join("")
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shades(skin, fine)}` +
    `<g transform="translate(${at[0].toFixed(1)} ${at[1].toFixed(1)}) rotate(${degrees.toFixed(1)})">${drawn}</g></svg>`
  const data = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer()
  return { ...picture, data }
}

function shades(skin: string, fine: number): string {
  const stop = (offset: number, black: number) =>
    `<stop offset="${offset}" stop-color="#1d0c04" stop-opacity="${black}"/>`
  const stops = [stop(0, 0.5), stop(0.2, 0.12), stop(0.5, 0), stop(0.82, 0.2), stop(1, 0.62)].join("")
  const soft = (id: string, pixels: number) =>
    `<filter id="${id}" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="${pixels.toFixed(2)}"/></filter>`
  return (
    `<defs><linearGradient id="round" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient>` +
    `${soft("fall", fine * 1.6)}${soft("edge", fine * 0.12)}</defs><style>.skin{fill:${skin}}</style>`
  )
}

/** Its tip to the right of the middle, the rest of it off to the left. Pixels. */
function fingerSvg({ halfWidth: r, tip, down }: Shape, reach: number): string {
  const body =
    `M${-reach} ${-r * 1.12} L${tip - r * 2.4} ${-r} C${tip - r * 0.7} ${-r * 0.98} ${tip} ${-r * 0.6} ${tip} 0 ` +
    `C${tip} ${r * 0.6} ${tip - r * 0.7} ${r * 0.98} ${tip - r * 2.4} ${r} L${-reach} ${r * 1.12} Z`
  const nail =
    `M${tip - r * 1.5} ${-r * 0.58} Q${tip - r * 0.28} ${-r * 0.62} ${tip - r * 0.2} 0 ` +
    `Q${tip - r * 0.28} ${r * 0.62} ${tip - r * 1.5} ${r * 0.58} Q${tip - r * 1.78} 0 ${tip - r * 1.5} ${-r * 0.58} Z`
  const creases = [3.4, 3.65, 3.95].map(
    (back) => `<path d="M${tip - r * back} ${-r * 0.6} q${r * 0.08} ${r * 0.6} 0 ${r * 1.2}"/>`,
  )
  return (
    `<g transform="translate(0 ${down})"><path d="${body}" transform="translate(${r * 0.1} ${r * 0.22})" opacity="0.4" filter="url(#fall)"/>` +
    `<g filter="url(#edge)"><path d="${body}" class="skin"/><path d="${nail}" fill="#fff" opacity="0.26"/>` +
    `<g fill="none" stroke="#4a2412" stroke-opacity="0.28" stroke-width="${r * 0.05}">${creases.join("")}</g>` +
    `<path d="${body}" fill="url(#round)"/></g></g>`
  )
}
