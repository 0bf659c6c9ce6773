import { expect, it } from "vitest"
import { align, distance, similarity, similarityWithin } from "./alignment.ts"
import { areConfusable, areForms, foldConfusables, resemblesKana } from "./confusables.ts"

it("counts what was left out, put in and exchanged", () => {
  expect(distance("NGUYEN", "NGUYEN")).toBe(0)
  expect(distance("NGUYEN", "NGUYN")).toBe(1)
  expect(distance("NGUYN", "NGUYEN")).toBe(1)
  expect(distance("NGUYEN", "NGUVEN")).toBe(1)
  expect(distance("AB", "BA")).toBe(2)
  expect(distance("", "AB")).toBe(2)
})

it("says which characters stand for each other", () => {
  const [a, b] = ["ABC", "AXBC"]
  expect(align(3, 4, (i, j) => (a[i] === b[j] ? 0 : 1)).pairs).toEqual([
    [0, 0],
    [null, 1],
    [1, 2],
    [2, 3],
  ])
})

it("measures likeness by the longer text", () => {
  expect(similarity("在留カード", "在留カード")).toBe(1)
  expect(similarity("在留カード", "在留カート")).toBeCloseTo(0.8)
  expect(similarity("", "")).toBe(1)
})

it("finds a title within a line", () => {
  expect(similarityWithin("日本国政府 在留カード 番号", "在留カード")).toBe(1)
  expect(similarityWithin("日本国政府 在留カト", "在留カード")).toBeCloseTo(0.6)
  expect(similarityWithin("", "在留")).toBe(0)
  expect(similarityWithin("在留", "")).toBe(0)
})

it("takes lookalikes for one another, digits never", () => {
  expect(foldConfusables("コロポ力ル二工")).toBe(foldConfusables("コ口ポカルニエ"))
  expect(areConfusable("ー", "一")).toBe(true)
  const digits = [..."0123456789"]
  expect(new Set(digits.map(foldConfusables)).size).toBe(10)
})

it("knows the forms a place's name is written in, which are not all lookalikes", () => {
  expect(areForms("沢", "澤")).toBe(true)
  expect(areForms("ヶ", "が")).toBe(true)
  expect(areForms("埼", "崎")).toBe(false)
  expect(areConfusable("埼", "崎")).toBe(true)
  expect(areConfusable("ケ", "が")).toBe(false)
})

it("knows which kanji may be kana", () => {
  expect([..."卜工力夕"].every(resemblesKana)).toBe(true)
  expect([..."曙川崎"].some(resemblesKana)).toBe(false)
})
