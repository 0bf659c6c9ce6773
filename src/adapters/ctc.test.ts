import { expect, it } from "vitest"
import { decode } from "./ctc.ts"

/** Class 0 is the blank; 3 is a class that nothing permits. */
const permitted = new Map([
  [1, "O"],
  [2, "0"],
  [4, "0"],
])
type Rows = readonly (readonly number[])[]
const read = (...rows: Rows) => decode({ probabilities: new Float32Array(rows.flat()), classes: 5 }, permitted)
const textOf = (...rows: Rows) =>
  read(...rows)
    .map(({ text }) => text)
    .join("")

const nothing = [1, 0, 0, 0, 0]
const letter = [0.2, 0.8, 0, 0, 0]
const digit = [0.25, 0, 0.75, 0, 0]

it("reads a character seen in several steps once", () => expect(textOf(nothing, letter, letter, nothing)).toBe("O"))

it("reads it twice when a blank parts it", () => expect(textOf(letter, nothing, letter)).toBe("OO"))

it("reads two characters without a blank between them", () => expect(textOf(letter, digit, nothing)).toBe("O0"))

it("takes the surest step of a character for its share", () => {
  const [only] = read([0.4, 0.6, 0, 0, 0], letter)
  expect(only?.share).toBeCloseTo(0.8)
})

it("adds the forms of one character", () => {
  const [only] = read([0, 0.4, 0.3, 0, 0.3])
  expect(only).toMatchObject({ text: "0", others: [{ text: "O" }] })
  expect(only?.share).toBeCloseTo(0.6)
})

it("takes a permitted character that another one outshines", () => expect(textOf([0, 0.05, 0, 0.95, 0])).toBe("O"))

it("makes nothing of what is something else for certain", () => expect(textOf([0, 0.005, 0, 0.995, 0])).toBe(""))
