/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export type Dice = () => number

export function diceFrom(seed: string): Dice {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const between = (dice: Dice, low: number, high: number): number => low + (high - low) * dice()

export function pick<T>(dice: Dice, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(dice() * choices.length)] ?? choices[0]
}

/** FNV-1a over the code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}
