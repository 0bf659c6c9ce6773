import { describe, expect, it } from "vitest"
import { readByLabel } from "./read-by-label.ts"

const read = (...lines: readonly string[]) =>
  Object.fromEntries(
    readByLabel(lines.map((text) => ({ text, confidence: 0.8 }))).map(({ field, lines: [line] }) => [
      field,
      line?.text,
    ]),
  )

describe("a page of unknown layout", () => {
  it("is read by the labels in its lines", () =>
    expect(
      read(
        "日本国政府 在留カード 番号 AB12345678CD",
        "氏 名 NGUYEN THI MINH ANH",
        "生年月日 1984年09月08日 性別 女 F. 国籍・地域 ベトナム",
        "住居地 東京都千代田区霞が関1丁目1番1号",
        "このカードは2028年10月20日まで有効です。",
      ),
    ).toEqual({
      number: "AB12345678CD",
      name: "NGUYEN THI MINH ANH",
      nameKanji: "NGUYEN THI MINH ANH",
      birthDate: "1984年09月08日",
      sex: "女 F.",
      nationality: "ベトナム",
      address: "東京都千代田区霞が関1丁目1番1号",
      expiresOn: "2028年10月20日まで有効です。",
    }))

  it("may have a value under its label", () =>
    expect(read("⑤居住地", "群馬県邑楽郡大泉町西小泉4丁目9108番地", "③性別 男")).toEqual({
      address: "群馬県邑楽郡大泉町西小泉4丁目9108番地",
      sex: "男",
    }))

  it("may have English after its labels", () =>
    expect(read("氏名 NAME SUHARTO", "登録番号 REGISTRATION No. B第261950473号")).toEqual({
      name: "SUHARTO",
      nameKanji: "SUHARTO",
      number: "B第261950473号",
    }))

  it("has misread labels", () => expect(read("在留資格 留学", "国籍·地域 べトナム")).toMatchObject({ status: "留学" }))
})

it("is less sure of a value that only follows its label", () => {
  const confidence = (...lines: readonly string[]) =>
    readByLabel(lines.map((text) => ({ text, confidence: 0.8 })))[0]?.lines[0]?.confidence ?? 0
  expect(confidence("性別 男")).toBe(0.8)
  expect(confidence("性別", "男")).toBeLessThan(0.5)
})

describe("no value is taken", () => {
  it("from another label's line", () =>
    expect(read("氏名", "生年月日 1952年06月00日")).toEqual({ birthDate: "1952年06月00日" }))
  it("from a label met twice", () => expect(read("性別 男", "性別 女")).toEqual({}))
  it("from labels that only contain one of ours", () =>
    expect(read("世帯主の氏名 陳 美蘭", "上陸許可年月日 1983年09月02日", "個人番号 1234 5678 9018")).toEqual({}))
  it("where nothing stands", () => expect(read("氏名", "", "朴 春樹")).toEqual({}))
})
