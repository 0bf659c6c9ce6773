import { describe, expect, it } from "vitest"
import { readAddressLines } from "./read-address-lines.ts"
import type { Towns } from "./towns.ts"

const towns: Towns = new Map([
  ["三重県鈴鹿市", ["算所"]],
  ["愛知県豊橋市", ["曙町", "旭町"]],
])

interface Case {
  readonly confidence?: number
  readonly other?: string
  readonly list?: Towns
}

function read(text: string, { confidence = 0.9, other, list = towns }: Case = {}) {
  const lines = text.split("/").map((line) => ({ text: line, confidence }))
  const seen = other === undefined ? [] : [{ text: other, confidence: 0.5 }]
  return readAddressLines(lines, { other: seen, towns: list })
}

const value = (text: string, given?: Case) => read(text, given)?.read.value
const confidence = (text: string, given?: Case) => read(text, given)?.read.confidence ?? 0
const numbers = (text: string, given?: Case) => read(text, given)?.read.numbersConfidence ?? 0

describe("the lines of an address", () => {
  it("are one, without the rules of the table beside them", () =>
    expect(value("|三重県鈴鹿市算所3023番地カーサ|/|・ベルデ213号室]")).toBe(
      "三重県鈴鹿市算所3023番地カーサベルデ213号室",
    ))
  it("may be empty", () => expect(read(" / ")).toBeNull())
  it("may say that the address is on the back, however misread", () => {
    expect(value("未定（届出後裏面に記載）")).toBe("未定(届出後裏面に記載)")
    expect(value("末定(届出後襄面に記載")).toBe("未定(届出後裏面に記載)")
  })
})

describe("a kanji that a second recogniser read otherwise", () => {
  const [own, other] = ["三重県鈴鹿市算所3023番地コーポ曜213号室", "三重县铃鹿市算所3023番地一水曙213号室"]
  it("is what that one saw, where the line is in doubt", () =>
    expect(value(own, { confidence: 0.3, other })).toBe("三重県鈴鹿市算所3023番地コーポ曙213号室"))
  it("does not count against the list", () =>
    expect(value("三重県鈴鹿市算所3023番地", { confidence: 0.3, other: "三重県鈴鹿市算別3023番地" })).toBe(
      "三重県鈴鹿市算所3023番地",
    ))
  it("stays in a sure line", () => expect(value(own, { other })).toBe(own))
  it("decides between two towns", () =>
    expect(value("愛知県豊橋市噌町8丁目20番", { other: "爱知豊橋市曙町8丁目20番" })).toBe("愛知県豊橋市曙町8丁目20番"))
  it("is not what only Chinese writes, nor what kana resembles, nor a lookalike", () => {
    const doubted = { confidence: 0.3, list: new Map() }
    expect(value("戸崎町1番", { ...doubted, other: "户崎町1番" })).toBe("戸崎町1番")
    expect(value("曽根蛇1番", { ...doubted, other: "曽根卜1番" })).toBe("曽根蛇1番")
    expect(value("岡崎市1番", { ...doubted, other: "岡埼市1番" })).toBe("岡崎市1番")
    expect(value("都市機構1番", { ...doubted, other: "都市机构1番" })).toBe("都市機構1番")
  })
})

describe("confidence", () => {
  const known = "三重県鈴鹿市算所3023番地"
  it("is the lines' own without a list", () =>
    expect(readAddressLines([{ text: known, confidence: 0.7 }], { other: [], towns: undefined })?.read.confidence).toBe(
      0.7,
    ))
  it("is more where the list knows the town, and more yet with a second recogniser", () => {
    expect(confidence(known, { confidence: 0.6 })).toBeGreaterThan(0.6)
    expect(confidence(known, { confidence: 0.6, other: "三重" })).toBeGreaterThan(
      confidence(known, { confidence: 0.6 }),
    )
  })
  it("is less where it does not", () =>
    expect(confidence("三重県鈴鹿市存在町3023番地", { confidence: 0.6 })).toBeLessThan(0.6))
})

describe("the numbers of an address", () => {
  const known = "三重県鈴鹿市算所3023番地12ロッジ5"
  it("are sure though its letters are not", () => expect(numbers(known, { confidence: 0.1 })).toBeGreaterThan(0.9))
  it("are surer when seen twice", () =>
    expect(numbers(known, { other: "算所3023番地125" })).toBeGreaterThan(numbers(known)))
  it("are hardly less sure when the other overlooked one, or took a kana for one", () => {
    expect(numbers(known, { other: "算所302番地125" })).toBeGreaterThan(0.8)
    expect(numbers(known, { other: "算所3023番地12775" })).toBeGreaterThan(0.8)
  })
  it("are in doubt when the other saw another digit", () =>
    expect(numbers(known, { other: "算所3028番地12ロ5" })).toBeLessThan(0.6))
  it("are as unsure as their line where the block is oddly read", () => {
    expect(numbers("三重県鈴鹿市算所30?23番地12", { confidence: 0.2 })).toBe(0.2)
    expect(numbers("三重県鈴鹿市算所3023番地ロ?ッジ5", { confidence: 0.2 })).toBeGreaterThan(0.9)
  })
})
