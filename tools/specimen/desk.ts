import { between, type Dice } from "./random.ts"
import type { Shot } from "./specimen.ts"

/** Colour of the desk at a pixel of the photo: red, green, blue, 0 to 255. */
export type Desk = (x: number, y: number) => readonly [red: number, green: number, blue: number]

export function deskOf(kind: Shot["desk"], dice: Dice): Desk {
  const turn = between(dice, 0, 6)
  if (kind === "wood") return wood(turn)
  if (kind === "cloth") return cloth(turn)
  return kind === "dark" ? () => [58, 62, 70] : () => [196, 190, 180]
}

const wood =
  (turn: number): Desk =>
  (x, y) => {
    const grain = Math.sin(y / 31 + 2.2 * Math.sin(x / 410 + turn) + 0.6 * Math.sin(x / 97)) * 9
    const plank = y % 420 < 5 ? -22 : 0
    return [150 + grain + plank, 108 + grain * 0.9 + plank, 72 + grain * 0.7 + plank]
  }

const cloth =
  (turn: number): Desk =>
  (x, y) => {
    const weave = Math.sin((x + y) / 9 + turn) * 3 + Math.sin((x - y) / 9) * 3
    return [92 + weave, 112 + weave, 128 + weave]
  }
