import { between, type Dice, pick } from "../random.ts"
import type { Point } from "../warp.ts"
import { boundsOf, frameUp, type Matrix, multiply, project } from "./camera.ts"
import type { Failure } from "./failure.ts"
import { cornersOf, type Place } from "./lying.ts"

/** Held over the table, or laid on a scanner's glass, or scanned and trimmed to the document. */
export type Taking = "photo" | "glass" | "tight"

/** The picture's size and where the table is seen in it. */
export interface Frame {
  readonly taking: Taking
  readonly width: number
  readonly height: number
  readonly view: Matrix
  readonly how: Readonly<Record<string, unknown>>
}

interface Subject {
  readonly main: Place
  /** All that must be in the picture. */
  readonly places: readonly Place[]
  readonly failure: Failure | null
  readonly megapixels?: number
}

export function frameFor(taking: Taking, subject: Subject, dice: Dice): Frame {
  if (taking === "glass") return glass(subject, dice)
  return taking === "tight" ? tight(subject.main, dice) : held(subject, dice)
}

/** Under this many pixels a millimetre a card's small print is not to be asked for; paper has larger print. */
const leastPixelsPerMm = ({ heightMm }: Place) => (heightMm > 100 ? 5.6 : 9.5)

function held(subject: Subject, dice: Dice): Frame {
  const isFar = subject.failure === "too-far"
  const isSparse = subject.failure === "no-document"
  for (let attempt = 0; ; attempt++) {
    const frame = aim(subject, { dice, fill: isFar ? null : between(dice, 0.55, 0.97), large: attempt > 3 })
    const fine = pixelsPerMm(frame.view, subject.main)
    if (isFar || isSparse || fine >= leastPixelsPerMm(subject.main)) return frame
  }
}

const megapixelChoices = [2, 3, 3, 3.5, 4, 4, 4, 5, 5, 6, 6, 8] as const

function aim(subject: Subject, { dice, fill, large }: { dice: Dice; fill: number | null; large: boolean }): Frame {
  const rare = dice()
  const chosen = rare < 0.015 ? 16 : rare < 0.05 || large ? 12 : pick(dice, megapixelChoices)
  const megapixels = subject.megapixels ?? chosen
  const aspect = pick(dice, [4 / 3, 4 / 3, 4 / 3, 3 / 2, 16 / 9])
  const [long, short] = [Math.sqrt(megapixels * 1e6 * aspect), Math.sqrt((megapixels * 1e6) / aspect)].map(Math.round)
  const isWide = dice() < 0.6
  const [width = 0, height = 0] = isWide ? [long, short] : [short, long]
  const rollDegrees = rollOf(dice)
  const steep = dice() < 0.15 ? 30 : 15
  const tiltDegrees = [between(dice, -steep, steep), between(dice, -steep, steep)] as const
  const share = fill ?? (between(dice, 2.4, 5) * subject.main.widthMm) / width
  const stand: Point = [between(dice, -0.9, 0.9), between(dice, -0.9, 0.9)]
  const points = subject.places.flatMap(cornersOf)
  const view = frameUp({ width, height, points, fill: share, stand, rollDegrees, tiltDegrees })
  const how = { rollDegrees, tiltDegrees, fill: share }
  return cut({ taking: "photo", width, height, view, how }, subject, dice)
}

/** Mostly upright; else on a side or upside down; now and then anyhow. */
function rollOf(dice: Dice): number {
  if (dice() < 0.08) return between(dice, -180, 180)
  return pick(dice, [0, 0, 0, 0, 90, 270, 180]) + between(dice, -6, 6)
}

/** Where asked, moves the picture so that part of the document is left out of it. */
function cut(frame: Frame, { main, failure }: Subject, dice: Dice): Frame {
  if (failure !== "cut-off") return frame
  const { view, width, height } = frame
  const [left, top, right, bottom] = boundsOf(cornersOf(main).map((corner) => project(view, corner)))
  const cutShare = between(dice, 0.1, 0.32)
  const [across, down] = [(right - left) * cutShare, (bottom - top) * cutShare]
  const [x, y] = pick(dice, [
    [-left - across, 0],
    [width - right + across, 0],
    [0, -top - down],
    [0, height - bottom + down],
  ] as const)
  return { ...frame, view: multiply([1, 0, x, 0, 1, y, 0, 0, 1], view), how: { ...frame.how, cutShare } }
}

const dpiChoices = [200, 200, 200, 300, 300] as const

/** A4 glass, everything square on it, the document anywhere but mostly in a corner; a page only along the glass. */
function glass(subject: Subject, dice: Dice): Frame {
  const rare = dice()
  const dpi = rare < 0.02 ? 600 : rare < 0.07 ? 400 : pick(dice, dpiChoices)
  const scale = dpi / 25.4
  const square = pick(dice, [0, 0, 90, 180, 270])
  const askew = dice() < 0.5 ? 0 : between(dice, -4, 4)
  const turn = subject.main.heightMm > 210 ? (square % 180) * 2 : square + askew
  const width = Math.round(210 * scale)
  const height = Math.round(297 * scale)
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180) * scale, Math.cos((turn * Math.PI) / 180) * scale]
  const bounds = boundsOf(
    subject.places.flatMap(cornersOf).map((point) => project([cos, -sin, 0, sin, cos, 0, 0, 0, 1], point)),
  )
  const x = standOn(dice, { size: width, from: bounds[0], to: bounds[2], edge: 2 * scale })
  const y = standOn(dice, { size: height, from: bounds[1], to: bounds[3], edge: 2 * scale })
  const view: Matrix = [cos, -sin, x, sin, cos, y, 0, 0, 1]
  return cut({ taking: "glass", width, height, view, how: { dpi, rollDegrees: turn } }, subject, dice)
}

function standOn(
  dice: Dice,
  { size, from, to, edge }: { size: number; from: number; to: number; edge: number },
): number {
  const room = size - (to - from) - 2 * edge
  if (room <= 0) return (size - 1) / 2 - (from + to) / 2
  const share = dice() < 0.6 ? between(dice, 0, 0.08) : between(dice, 0, 1)
  return edge - from + room * (dice() < 0.5 ? share : 1 - share)
}

/** Trimmed by the scanner's program: the picture is the document, give or take a hair. */
function tight(main: Place, dice: Dice): Frame {
  const dpi = main.heightMm > 100 ? pick(dice, [150, 200]) : pick(dice, [200, 300, 300, 400, 600])
  const scale = dpi / 25.4
  const quarter = pick(dice, [0, 0, 0, 1, 2, 3])
  const spareMm = between(dice, -0.2, 0.5)
  const [sin, cos] = [[0, 1, 0, -1][quarter] ?? 0, [1, 0, -1, 0][quarter] ?? 1]
  const [wideMm, highMm] = quarter % 2 === 0 ? [main.widthMm, main.heightMm] : [main.heightMm, main.widthMm]
  const width = Math.round((wideMm + spareMm) * scale)
  const height = Math.round((highMm + spareMm) * scale)
  const view: Matrix = [cos * scale, -sin * scale, (width - 1) / 2, sin * scale, cos * scale, (height - 1) / 2, 0, 0, 1]
  return { taking: "tight", width, height, view, how: { dpi, rollDegrees: quarter * 90, spareMm } }
}

/** How finely a lying thing is seen, on the average over it. */
export function pixelsPerMm(view: Matrix, place: Place): number {
  const corners = cornersOf(place).map((corner) => project(view, corner))
  const twice = corners.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = corners[(k + 1) % 4] ?? [0, 0]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.sqrt(Math.abs(twice) / 2 / (place.widthMm * place.heightMm))
}
