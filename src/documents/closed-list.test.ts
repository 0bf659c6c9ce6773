import { describe, expect, it } from "vitest"
import { meantBy, nationalities, nearestOf, prefectures, statuses } from "./closed-list.ts"

const nationality = (text: string) =>
  nearestOf(
    nationalities.map(({ ja }) => ja),
    text,
  )
const status = (text: string) =>
  nearestOf(
    statuses.map(({ ja }) => ja),
    text,
  )

describe("the lists", () => {
  it("hold every prefecture, and no value twice", () => {
    expect(prefectures).toHaveLength(47)
    for (const list of [nationalities.map(({ ja }) => ja), statuses.map(({ ja }) => ja), prefectures])
      expect(new Set(list).size).toBe(list.length)
  })
  it("tell every value from every other", () => {
    for (const { ja } of nationalities) expect(nationality(ja)).toEqual({ value: ja, share: 1 })
    for (const { ja } of statuses) expect(status(ja)).toEqual({ value: ja, share: 1 })
  })
})

describe("a nationality read", () => {
  it.each([
    ["ベトナム", "ベトナム"],
    ["ベ ト ナ ム", "ベトナム"],
    ["べ卜ナム", "ベトナム"],
    ["フィリピソ", "フィリピン"],
    ["イソドネシア", "インドネシア"],
    ["米国", "米国"],
    ["ネバール", "ネパール"],
    ["インドネンア", "インドネシア"],
  ])("%s is %s", (text, value) => expect(nationality(text)?.value).toBe(value))
  it("is surer the fewer characters were put right", () => {
    const share = (text: string) => nationality(text)?.share ?? 0
    expect(share("ベトナム")).toBe(1)
    expect(share("べ卜ナム")).toBeLessThan(1)
    expect(share("ブラジク")).toBeLessThan(share("べ卜ナム"))
  })
  it.each(["国", "X国", "", "ABC", "氏名", "マルリ"])("is none in %j", (text) => expect(nationality(text)).toBeNull())
})

describe("a status read", () => {
  it.each([
    ["留学 Student", "留学"],
    ["高度専門職1号口", "高度専門職1号ロ"],
    ["高度専門職１号ロ", "高度専門職1号ロ"],
    ["高度専門職1号八", "高度専門職1号ハ"],
    ["技術・人文知識・国際業務", "技術・人文知識・国際業務"],
    ["技術人文知識·国際業務", "技術・人文知識・国際業務"],
    ["永往者", "永住者"],
  ])("%s is %s", (text, value) => expect(status(text)?.value).toBe(value))
})

describe("a typed nationality", () => {
  it.each([
    ["Vietnam", ["ベトナム"]],
    ["VIET NAM", ["ベトナム"]],
    ["ベトナム", ["ベトナム"]],
    ["アメリカ", ["米国"]],
    ["U.S.A.", ["米国"]],
    ["Turkiye", ["トルコ"]],
    ["Korea", ["韓国", "朝鮮"]],
    ["Atlantis", []],
    ["ハイチ", ["ハイチ"]],
  ])("%s means %j", (typed, meant) => expect(meantBy(nationalities, typed)).toEqual(meant))
})
