import { describe, expect, it } from "vitest"
import { isMyNumber, showsMyNumber, showsPartOfMyNumber } from "./my-number.ts"

describe("a My Number", () => {
  it.each(["123456789018", "111111111118", "023456789013"])("is %s", (digits) => expect(isMyNumber(digits)).toBe(true))
  it("ends in 0 where the rest of the sum is 0 or 1", () => {
    expect(isMyNumber("000000000000")).toBe(true)
    // 6 × 2 = 12, one more than 11
    expect(isMyNumber("000000000060")).toBe(true)
  })
  it.each(["123456789010", "123456789012", "12345678901", "1234567890180", "12345678901X"])("is not %s", (digits) =>
    expect(isMyNumber(digits)).toBe(false),
  )
})

describe("a photo shows a My Number", () => {
  it.each([
    ["its digits in fours", ["番号 1234 5678 9018"]],
    ["twelve digits in fours by themselves, one of them misread", ["1234 5678 9012"]],
    ["its digits in one run, full width", ["１２３４５６７８９０１８"]],
    ["its label", ["氏名", "個人番号"]],
    ["its label, misread", ["固入番弓 1234"]],
    ["its label, cut short", ["個人番", "氏名"]],
    ["digits parted otherwise", ["1 582 5379 0663"]],
    ["digits in two pieces of a line", ["個入", "0261", "6903 5538", "氏名"]],
  ])("in %s", (_, lines) => expect(showsMyNumber(lines)).toBe(true))

  it.each([
    ["a card's number", ["AB12345678CD", "番号 AB12345678CD"]],
    ["twelve digits that do not check beside other words", ["番号 1234 5678 9012", "123456789012"]],
    ["a licence's number", ["第123456789018号"]],
    ["thirteen digits", ["1234567890180"]],
    ["numbers in lines of their own", ["2028", "12345678", "1234 56789012"]],
    ["dates", ["2028年10月20日", "2012 0709 2028 10"]],
    ["the title of a My Number card's front", ["個人番号カード", "個人番号力一ド"]],
  ])("not in %s", (_, lines) => expect(showsMyNumber(lines)).toBe(false))
})

describe("the side that bears it shows part of a My Number", () => {
  it.each([
    ["its last eight digits", ["住居地", "5678 9018"]],
    ["its first seven", ["1234 567"]],
    ["eleven of them", ["1234 5678 901"]],
    ["eight in one run beside something else", ["- 12345678"]],
    ["two pieces of a line", ["5678", "9018", "氏名"]],
  ])("in %s", (_, lines) => expect(showsPartOfMyNumber(lines)).toBe(true))
  it.each([
    ["one group of four", ["9018", "住居地"]],
    ["days and addresses", ["令和8年10月6日", "2026 10 06", "998番地202号", "100-0013"]],
    ["a card's number", ["AB12345678CD"]],
  ])("not in %s", (_, lines) => expect(showsPartOfMyNumber(lines)).toBe(false))
})
