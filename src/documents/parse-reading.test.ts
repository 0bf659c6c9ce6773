import { describe, expect, it } from "vitest"
import { parsePlainDate } from "../kit/plain-date.ts"
import type { ReadField, ReadLine } from "./layout.ts"
import { type FieldLines, parseReading } from "./parse-reading.ts"

const today = parsePlainDate("2026-11-22") ?? expect.fail()
const line = (text: string, confidence = 0.9): ReadLine => ({ text, confidence })
const box = (field: ReadField, text: string, other?: string): FieldLines => ({
  field,
  lines: [line(text)],
  ...(other === undefined ? {} : { other: [line(other)] }),
})
const parse = (...boxes: readonly FieldLines[]) => parseReading(boxes, { document: "residence-card", today })
const values = (...boxes: readonly FieldLines[]) =>
  Object.fromEntries(Object.entries(parse(...boxes)).map(([field, { value }]) => [field, value]))
const confidence = (field: ReadField, ...boxes: readonly FieldLines[]) => parse(...boxes)[field]?.confidence ?? 0

const anh = [
  box("number", "AB12345678CD"),
  box("name", "NGUYENTHIMINHANH", "NGUYEN THI MINH ANH"),
  box("nameKanji", "NGUYEN THI MINH ANH"),
  box("birthDate", "1984年09月08日"),
  box("sex", "女 F."),
  box("nationality", "ベトナム"),
  box("address", "東京都千代田区霞が関１丁目１番１号霞が関ハイツ２０２号"),
  box("status", "技術・人文知識・国際業務"),
  box("stayUntil", "5年（2028年10月20日）"),
  box("expiresOn", "このカードは2028年10月20日まで有効です。"),
]

describe("a card's lines", () => {
  it("are its fields", () =>
    expect(values(...anh)).toEqual({
      number: "AB12345678CD",
      name: "NGUYEN THI MINH ANH",
      birthDate: "1984-09-08",
      sex: "F",
      nationality: "ベトナム",
      address: "東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号",
      status: "技術・人文知識・国際業務",
      stayUntil: "2028-10-20",
      expiresOn: "2028-10-20",
    }))

  it("leave a field out that they do not show", () =>
    expect(
      values(
        box("number", "RESIDENCE CARD"),
        box("name", ""),
        box("birthDate", "1084年09月08日"),
        box("sex", "性別"),
        box("nationality", "国"),
        box("address", " "),
        box("stayUntil", "無期限"),
        box("expiresOn", "2099年10月20日"),
        box("issuedOn", "2026年11月23日"),
      ),
    ).toEqual({}))

  it("may be two for one field", () => {
    const lines = [line("東京都千代田区霞が関1丁目1番1号"), line("霞が関ハイツ202号", 0.5)]
    expect(parse({ field: "address", lines }).address).toEqual({
      value: "東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号",
      confidence: 0.5,
      numbersConfidence: 0.95,
    })
    expect(values({ field: "name", lines: [line("DE SOUZA CARVALHO"), line("JOAO PEDRO")] })).toEqual({
      name: "DE SOUZA CARVALHO JOAO PEDRO",
    })
  })

  it("carry alternatives for an address", () => {
    const alternatives = [["氷"], [], [], [], []]
    expect(parse({ field: "address", lines: [{ text: "永田町1番", confidence: 0.9, alternatives }] }).address).toEqual({
      value: "永田町1番",
      confidence: 0.9,
      numbersConfidence: 0.95,
      alternatives,
    })
  })
})

describe("two recognisers", () => {
  it("that agree are surer than either", () =>
    expect(confidence("number", box("number", "AB12345678CD", "AB 12345678 CD"))).toBeGreaterThan(0.9))
  it("that do not agree are less sure", () =>
    expect(confidence("number", box("number", "AB12345678CD", "AB12345673CD"))).toBeLessThan(0.6))
  it("help each other out", () => {
    expect(values(box("number", "AB1234", "AB12345678CD"))).toEqual({ number: "AB12345678CD" })
    expect(values(box("name", "", "SUHARTO"))).toEqual({ name: "SUHARTO" })
  })
  it("may leave the letters of a name in doubt", () =>
    expect(confidence("name", box("name", "SUHARTO", "SUHABTO"))).toBeLessThan(0.9))
  it("say how sure an address's numbers are", () => {
    const numbers = (other: string) => parse(box("address", "鶴橋2丁目97番30号", other)).address?.numbersConfidence ?? 0
    expect(numbers("2 97 30")).toBeGreaterThan(0.9)
    expect(numbers("2 97 36")).toBeLessThan(0.6)
    expect(numbers("2 97 3")).toBeGreaterThan(0.9)
  })
})

describe("a name in kanji", () => {
  it("beside letters is a field of its own", () =>
    expect(values(box("name", "GUAN WEILIN", "GUAN WEILIN 管 偉琳"), box("nameKanji", "GUAN WEILIN 管 偉琳"))).toEqual({
      name: "GUAN WEILIN",
      nameKanji: "管 偉琳",
    }))
  it("alone is the name", () =>
    expect(values(box("name", "朴春樹"), box("nameKanji", "朴 春樹"))).toEqual({
      name: "朴 春樹",
      nameKanji: "朴 春樹",
    }))
})

describe("dates", () => {
  const born = box("birthDate", "1984年09月08日")
  const expires = box("expiresOn", "2028年10月20日")

  it("printed twice and read alike are surer", () =>
    expect(confidence("expiresOn", expires, box("stayUntil", "2028年10月20日"))).toBeGreaterThan(0.9))
  it("printed twice and read otherwise are less sure", () =>
    expect(confidence("expiresOn", expires, box("stayUntil", "2028年10月26日"))).toBeLessThan(0.7))
  it("are hardly doubted for another one that is doubtful itself", () => {
    const faint = { field: "stayUntil", lines: [line("2028年10月26日", 0.1)] } as const
    expect(confidence("expiresOn", expires, faint)).toBeGreaterThan(0.8)
  })
  it("of a child's card may part", () => {
    const child = (expiry: string) =>
      confidence(
        "expiresOn",
        box("birthDate", "2012年03月05日"),
        box("expiresOn", expiry),
        box("stayUntil", "2029年04月01日"),
      )
    expect(child("2028年03月05日")).toBe(0.9)
    expect(child("2028年03月04日")).toBe(0.9)
    expect(child("2028年03月03日")).toBeLessThan(0.9)
  })
  it("that contradict each other are doubted, both", () => {
    const issued = box("issuedOn", "1984年09月08日")
    expect(confidence("birthDate", born, issued)).toBeLessThan(0.5)
    expect(confidence("issuedOn", born, issued)).toBeLessThan(0.5)
    expect(confidence("birthDate", born, box("issuedOn", "2024年02月19日"))).toBe(0.9)
    expect(confidence("expiresOn", box("issuedOn", "2024年02月19日"), box("expiresOn", "2023年10月20日"))).toBeLessThan(
      0.5,
    )
  })
  it("in the past are still read: the card has expired", () =>
    expect(values(box("expiresOn", "2025年10月20日"))).toEqual({ expiresOn: "2025-10-20" }))
  it("that cannot be are put right by the one alternative that makes a day", () => {
    const text = "1984年19月08日"
    const alternatives = [...text].map((_, at) => (at === 5 ? ["0"] : []))
    expect(parse({ field: "birthDate", lines: [{ text, confidence: 0.8, alternatives }] }).birthDate).toEqual({
      value: "1984-09-08",
      confidence: 0.4,
    })
    const two = [...text].map((_, at) => (at === 5 ? ["0"] : at === 6 ? ["2"] : []))
    expect(parse({ field: "birthDate", lines: [{ text, confidence: 0.8, alternatives: two }] })).toEqual({})
  })
})

describe("rows on the back", () => {
  const row = (text: string) => box("backAddress", text)
  it("give the latest filled one", () =>
    expect(
      values(row("愛知県岡崎市戸崎町字大道東998番地"), row("愛知県豊田市西町3丁目60番地"), row(""), row("一ー")),
    ).toEqual({ backAddress: "愛知県豊田市西町3丁目60番地" }))
  it("are empty when nothing stands in them", () => expect(values(row(""), row("・ー"), row("----------"))).toEqual({}))
  it("lose the day written before", () =>
    expect(values(row("令和8年4月6日 愛知県岡崎市戸崎町998番地"))).toEqual({
      backAddress: "愛知県岡崎市戸崎町998番地",
    }))
  it("filled with what names no place are seen, and doubted", () => {
    expect(values(row("コーポミナミ202号"))).toEqual({ backAddress: "コーポミナミ202号" })
    expect(confidence("backAddress", row("コーポミナミ202号"))).toBeLessThan(0.5)
  })
  it("are empty when their ground was read as letters, though not surely", () => {
    const unsure = (text: string, confidence: number) => values({ field: "backAddress", lines: [{ text, confidence }] })
    expect(unsure("ロー苦訟パパやヤー", 0.3)).toEqual({})
    expect(unsure("ロー市訟町パやヤー", 0.1)).toEqual({})
    expect(unsure("愛知県岡崎市戸崎町", 0.3)).toEqual({ backAddress: "愛知県岡崎市戸崎町" })
  })
  it("are filled where the list knows the place, however unsurely read", () => {
    const towns = new Map([["愛知県岡崎市", ["戸崎町"]]])
    const lines = [{ text: "愛知県岡崎市戸崎町998番地", confidence: 0.01 }]
    const read = parseReading([{ field: "backAddress", lines }], { document: "residence-card", today, towns })
    expect(read.backAddress?.value).toBe("愛知県岡崎市戸崎町998番地")
  })
})

describe("an old paper's number", () => {
  const read = (text: string) =>
    parseReading([box("number", text)], { document: "alien-registration-certificate", today }).number
  it("is found behind its label", () => {
    expect(read("登録番号 B第261950473号")?.value).toBe("B第261950473号")
    expect(read("HO.B第261950473号")?.value).toBe("B第261950473号")
  })
  it("is taken as it stands in another form, never surely", () => {
    expect(read("番号 261950473")?.value).toBe("261950473")
    expect(read("番号 261950473")?.confidence).toBeLessThan(0.7)
  })
})

describe("one of the values there are", () => {
  const sure = (text: string) => parse({ field: "nationality", lines: [line(text, 0.5)] }).nationality
  it("is surer than its letters", () => expect(sure("ベトナム")?.confidence).toBeGreaterThan(0.9))
  it("is less sure, the more had to be put right", () => {
    const [exact, lookalike, near] = [sure("フィリピン"), sure("フィリビン"), sure("フィリ本ン")]
    expect([exact, lookalike, near].map((read) => read?.value)).toEqual(Array(3).fill("フィリピン"))
    expect(exact?.confidence).toBeGreaterThan(lookalike?.confidence ?? 1)
    expect(lookalike?.confidence).toBeGreaterThan(near?.confidence ?? 1)
  })
})
