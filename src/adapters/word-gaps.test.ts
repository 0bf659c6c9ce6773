import { describe, expect, it } from "vitest"
import type { Grey } from "../vision/image.ts"
import { gapsBefore, heightOfPrint, partedAt } from "./word-gaps.ts"

/** Letters 30 pixels high on a line 44 high: as wide as given, with so much paper before each. */
function line(letters: readonly (readonly [paper: number, wide: number])[]) {
  const width = letters.reduce((sum, [paper, wide]) => sum + paper + wide, 0) + 10
  const data = new Uint8Array(width * 44).fill(255)
  let x = 0
  const places = letters.map(([paper, wide]) => {
    x += paper
    for (let y = 7; y < 37; y++) data.fill(0, y * width + x, y * width + x + wide)
    x += wide
    return x - wide / 2
  })
  const image: Grey = { width, height: 44, data }
  return { image, places }
}

const spacesIn = (letters: readonly (readonly [number, number])[]) => {
  const { image, places } = line(letters)
  return [...gapsBefore(image, places)]
}

describe("a space stands", () => {
  it("where there is clearly more paper than between letters", () =>
    expect(
      spacesIn([
        [6, 20],
        [3, 20],
        [4, 8],
        [14, 20],
        [3, 20],
      ]),
    ).toEqual([3]))

  it("even where letters are set close and the space is narrow", () =>
    expect(
      spacesIn([
        [6, 20],
        [1, 20],
        [1, 18],
        [10, 24],
        [1, 9],
      ]),
    ).toEqual([3]))

  it("not in one word, however its letters are spaced", () =>
    expect(
      spacesIn([
        [6, 20],
        [3, 20],
        [7, 6],
        [7, 20],
        [3, 18],
      ]),
    ).toEqual([]))

  it("not beside thin letters of one width with the others: II", () => {
    // every letter in a cell of 20: MI, space, IIA
    const cells = [18, 4, null, 4, 4, 18, 18, 18]
    const letters: (readonly [number, number])[] = []
    let paper = 4
    for (const wide of cells) {
      if (wide === null) paper += 20
      else {
        letters.push([paper + (20 - wide) / 2, wide])
        paper = (20 - wide) / 2
      }
    }
    expect(spacesIn(letters)).toEqual([2])
  })

  it("never before the first letter", () =>
    expect(
      spacesIn([
        [30, 20],
        [3, 20],
      ]),
    ).toEqual([]))
})

it("knows the height of print", () => expect(heightOfPrint(line([[5, 20]]).image)).toBe(30))

it("parts a line in the widest paper between two places", () => {
  const { image } = line([
    [5, 20],
    [3, 20],
    [11, 20],
  ])
  expect(partedAt(image, 15, 69)).toBe(53.5)
})
