import { describe, expect, it } from "vitest"
import { areStrangers, besideEachOther, pairsOf } from "./beside.ts"

/** What stands apart, in brackets. */
const marked = (first: string, second: string): readonly string[] => {
  const { first: a, second: b } = besideEachOther(first, second)
  return [a, b].map((runs) => runs.map(({ text, isApart }) => (isApart ? `[${text}]` : text)).join(""))
}

describe("two texts beside each other", () => {
  it("are one run where they are the same", () =>
    expect(marked("UR41730952EA", "UR41730952EA")).toEqual(["UR41730952EA", "UR41730952EA"]))
  it("show the exchanged characters in both", () =>
    expect(marked("UR41730952EA", "UR41730925EA")).toEqual(["UR417309[52]EA", "UR417309[25]EA"]))
  it("show a left out letter where it stands", () =>
    expect(marked("NGUYEN THI MIN ANH", "NGUYEN THI MINH ANH")).toEqual([
      "NGUYEN THI MIN ANH",
      "NGUYEN THI MIN[H] ANH",
    ]))
  it("set nothing apart by case, width or a space", () =>
    expect(marked("百人町２丁目 ab", "百人町2丁目AB")).toEqual(["百人町２丁目 ab", "百人町2丁目AB"]))
  it("count characters as people do, not code units", () =>
    expect(marked("𠮷田", "吉田")).toEqual(["[𠮷]田", "[吉]田"]))
  it("carry no marks where they have little in common", () =>
    expect(marked("ベトナム", "VIETNAM")).toEqual(["ベトナム", "VIETNAM"]))
  it("hold nothing of an empty text", () => expect(besideEachOther("", "AB").first).toEqual([]))
})

it("pairs what stands for each other", () =>
  expect(pairsOf("12", "132")).toEqual([
    { first: "1", second: "1", isApart: false },
    { first: null, second: "3", isApart: true },
    { first: "2", second: "2", isApart: false },
  ]))

it("knows texts apart from a slip", () => {
  expect(areStrangers(pairsOf("2028-10-20", "2028-10-26"))).toBe(false)
  expect(areStrangers(pairsOf("HANOI", "MEXICO CITY"))).toBe(true)
})
