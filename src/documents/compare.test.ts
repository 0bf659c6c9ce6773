import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parsePartialDate, parsePlainDate } from "../kit/plain-date.ts"
import {
  compareBirthDate,
  compareExpiry,
  compareName,
  compareNationality,
  compareNumber,
  compareSex,
  compareTypedAddress,
  sureness,
} from "./compare.ts"
import type { ReadField } from "./layout.ts"

const birth = (text: string) => parsePartialDate(text) ?? expect.fail()
const day = (text: string) => parsePlainDate(text) ?? expect.fail()
const read = (field: ReadField, value: string, confidence = 0.95) => ({ [field]: { value, confidence } })

describe("a number", () => {
  const against = (typed: string, printed: string, confidence?: number) =>
    compareNumber({ number: typed }, read("number", printed, confidence))
  it("is the same in any notation", () => expect(against("ＡＢ 1234-5678 ＣＤ", "AB12345678CD", 0.1)).toBe("same"))
  it("differs by one digit when surely read", () => expect(against("AB12345679CD", "AB12345678CD")).toBe("differs"))
  it("is unreadable where a letter is another that looks like it, and nothing else differs", () => {
    expect(against("AB12345678CO", "AB12345678CD")).toBe("unreadable")
    expect(against("AV12345678CD", "AW12345678CD")).toBe("unreadable")
    expect(against("AB12345678CK", "AB12345678CD")).toBe("differs")
    expect(against("AB12345679CO", "AB12345678CD")).toBe("differs")
    expect(against("AB12345678C", "AB12345678CD")).toBe("differs")
  })
  it("is unreadable when not surely read, or not read", () => {
    expect(against("AB12345679CD", "AB12345678CD", 0.5)).toBe("unreadable")
    expect(compareNumber({ number: "AB12345679CD" }, {})).toBe("unreadable")
  })
  it("is surely read from the field's threshold on", () => {
    expect(against("AB12345679CD", "AB12345678CD", sureness.number)).toBe("differs")
    expect(against("AB12345679CD", "AB12345678CD", sureness.number - 0.001)).toBe("unreadable")
  })
  it("not typed is not compared", () => expect(compareNumber({}, read("number", "AB12345678CD"))).toBeNull())
})

describe("a day", () => {
  it("differs by its year", () => {
    expect(compareBirthDate({ birthDate: birth("1985-09-08") }, read("birthDate", "1984-09-08"))).toBe("differs")
    expect(compareBirthDate({ birthDate: birth("1984-09-08") }, read("birthDate", "1984-09-08"))).toBe("same")
    expect(compareExpiry({ expiresOn: day("2029-10-20") }, read("expiresOn", "2028-10-20"))).toBe("differs")
    expect(compareExpiry({ expiresOn: day("2029-10-20") }, read("expiresOn", "2028-10-20", 0.5))).toBe("unreadable")
  })
})

describe("a name", () => {
  const against = (typed: string, printed: string, confidence?: number) =>
    compareName({ name: typed }, read("name", printed, confidence))
  it.each([
    ["Nguyen Thi Minh Anh", "NGUYEN THI MINH ANH"],
    ["NGUYEN, THI MINH ANH", "NGUYEN THI MINH ANH"],
    ["O'BRIEN-SMITH PATRICK", "OBRIENSMITH PATRICK"],
    ["NGUYEN THI MINH ANH", "NGUYENTHI MINHANH"],
    ["GUAN WEILIN 管 偉琳", "GUAN WEILIN"],
  ])("%s is %s", (typed, printed) => expect(against(typed, printed)).toBe("same"))
  it("differs by one letter when surely read", () => {
    expect(against("NGUYEN THI MINH ANN", "NGUYEN THI MINH ANH")).toBe("differs")
    expect(against("NGUYEN THI MINH AN", "NGUYEN THI MINH ANH")).toBe("differs")
    expect(against("NGUYEN THI MINH ANN", "NGUYEN THI MINH ANH", 0.7)).toBe("unreadable")
  })
  it("in another order is told as that", () => {
    expect(against("MINH ANH NGUYEN THI", "NGUYEN THI MINH ANH")).toBe("orderDiffers")
    expect(against("MINH ANH NGUYEN THI", "NGUYENTHI MINHANH")).toBe("orderDiffers")
  })
  it("in kanji alone is held against the kanji", () => {
    const kanji = (typed: string, printed: string) => compareName({ name: typed }, read("nameKanji", printed))
    expect(kanji("朴 春樹", "朴春樹")).toBe("same")
    expect(kanji("朴 春樹", "朴 春街")).toBe("unreadable")
    expect(kanji("朴 春樹", "金 美蘭")).toBe("differs")
    expect(compareName({ name: "朴 春樹" }, read("name", "PARK"))).toBe("unreadable")
  })
})

describe("sex and nationality", () => {
  it("differ when surely read", () => {
    expect(compareSex({ sex: "M" }, read("sex", "F"))).toBe("differs")
    expect(compareSex({ sex: "F" }, read("sex", "F"))).toBe("same")
    expect(compareNationality({ nationality: "ネパール" }, read("nationality", "ベトナム"))).toBe("differs")
    expect(compareNationality({ nationality: "Vietnam" }, read("nationality", "ベトナム"))).toBe("same")
    expect(compareNationality({ nationality: "Korea" }, read("nationality", "朝鮮"))).toBe("same")
    expect(compareNationality({ nationality: "ネパール" }, read("nationality", "ベトナム", 0.5))).toBe("unreadable")
  })
  it("are left alone when nothing can be said", () => {
    expect(compareSex({ sex: "X" }, read("sex", "F"))).toBeNull()
    expect(compareSex({ sex: "M" }, {})).toBeNull()
    expect(compareNationality({ nationality: "Atlantis" }, read("nationality", "ベトナム"))).toBeNull()
    expect(compareNationality({ nationality: "ネパール" }, {})).toBeNull()
  })
})

describe("an address", () => {
  const printed = "東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号"
  const against = (address: string, room: string, reading = printed, confidence = 0.9) => {
    const told = compareTypedAddress(
      { address, ...(room === "" ? {} : { room }) },
      read("address", reading, confidence),
    )
    return `${told?.address} ${told?.room}`
  }

  it.each([
    ["東京都千代田区霞が関1丁目1番1号", "霞が関ハイツ202号"],
    ["東京都千代田区霞が関1-1-1", "霞ヶ関ハイツ ２０２"],
    ["千代田区霞が関一丁目一番一号", "霞が関ハイツ#202"],
    ["東京都千代田区霞が関1-1-1霞が関ハイツ202号室", ""],
    ["東京都千代田区霞が関1-1-1", "202"],
  ])("is the same in any notation: %s %s", (address, room) => expect(against(address, room)).toBe("same same"))

  it.each([
    ["東京都千代田区霞が関1丁目1番2号", "霞が関ハイツ202号"],
    ["東京都千代田区霞が関1丁目1番1号", "霞が関ハイツ203号"],
    ["東京都千代田区霞が関2丁目1番1号", "霞が関ハイツ202号"],
    ["東京都千代田区霞が関11丁目1番1号", "霞が関ハイツ202号"],
  ])("differs by one digit: %s %s", (address, room) => {
    expect(against(address, room)).toBe("differs unknown")
    expect(against(address, room, printed, 0.4)).toBe("unreadable unknown")
  })

  it("differs in another town, prefecture or building", () => {
    expect(against("東京都千代田区永田町1丁目1番1号", "霞が関ハイツ202号")).toBe("differs same")
    expect(against("東京都千代田区霞が関1丁目1番1号", "グランドメゾン202号")).toBe("differs same")
    expect(against("東京都千代田区永田町1丁目1番1号", "霞が関ハイツ202号", printed, 0.3)).toBe("unreadable same")
  })

  it("is the same in Kyoto with its street and without", () => {
    const inKyoto = "京都府京都市中京区寺町通御池上る上本能寺前町98番地4"
    expect(against("京都市中京区上本能寺前町98-4", "", inKyoto)).toBe("same same")
    expect(against(inKyoto, "", "京都府京都市中京区上本能寺前町98番地4")).toBe("same same")
    expect(against("京都市東山区小松町4129", "", "京都府京都市東山区大和大路通四条下る4丁目小松町4129番地")).toBe(
      "same same",
    )
    expect(against("京都市中京区上本能寺前町98-5", "", inKyoto)).toBe("differs unknown")
    expect(against("京都市中京区烏丸通御池下る虎屋町98-4", "", inKyoto)).toBe("differs same")
    const fourth = "京都府京都市東山区大和大路通四条下る4丁目小松町4129番地"
    expect(against(fourth.replace("4丁目", "3丁目"), "", fourth)).toBe("differs unknown")
  })

  it("differs in a prefecture alone, but not where one leaves it out", () => {
    expect(against("大阪府中央区1丁目1番1号", "", "京都府中央区1丁目1番1号")).toBe("differs same")
    expect(against("中央区1丁目1番1号", "", "京都府中央区1丁目1番1号")).toBe("same same")
    expect(against("京都府中央区1丁目1番1号", "", "中夬区1丁目1番1号")).toBe("unreadable same")
  })

  it("does not differ by lookalikes", () =>
    expect(
      against(
        "東京都千代田区霞が関1丁目1番1号",
        "メロディハイツ202号",
        "東京都千代田区霧が関1丁目1番1号メ口ディ八イツ202号",
      ),
    ).toMatch(/^(same|unreadable) same$/))
  it("does not differ by the recogniser's alternatives", () => {
    const value = "永田町1丁目1番1号"
    const alternatives = [["氷", "水"], [], [], [], ["7"], [], [], [], [], []]
    const told = (address: string) =>
      compareTypedAddress({ address }, { address: { value, confidence: 0.9, alternatives } })?.address
    expect(told("氷田町1丁目1番1号")).toBe("same")
    expect(told("木田町1丁目1番1号")).toBe("unreadable")
    expect(told("永田町7丁目1番1号")).toBe("differs")
  })
  it("is doubted by a letter or two, not differed", () =>
    expect(against("東京都千代田区霞が丘1丁目1番1号", "霞が関ハイツ202号")).toBe("unreadable same"))

  it("names a room on one side only", () => {
    expect(against("東京都千代田区霞が関1丁目1番1号", "")).toBe("same notTyped")
    expect(against("東京都千代田区霞が関1丁目1番1号", "霞が関ハイツ202号", "東京都千代田区霞が関1丁目1番1号")).toBe(
      "same notPrinted",
    )
    expect(
      against("東京都千代田区霞が関1丁目1番1号", "霞が関ハイツ202号", "東京都千代田区霞が関1丁目1番1号", 0.5),
    ).toBe("same unknown")
  })

  it("goes by the digits' own confidence where two recognisers read them", () => {
    const told = (numbersConfidence: number) =>
      compareTypedAddress(
        { address: "霞が関1-1-2" },
        { address: { value: "霞が関1丁目1番1号", confidence: 0.9, numbersConfidence } },
      )?.address
    expect(told(0.95)).toBe("differs")
    expect(told(0.3)).toBe("unreadable")
  })

  it("that counts is the latest on the back", () => {
    const moved = { ...read("address", printed), ...read("backAddress", "愛知県岡崎市戸崎町998番地") }
    expect(compareTypedAddress({ address: "愛知県岡崎市戸崎町998" }, moved)?.address).toBe("same")
    expect(compareTypedAddress({ address: printed }, moved)?.address).toBe("differs")
  })
  it("is not the front's where that says the address is on the back", () =>
    expect(compareTypedAddress({ address: printed }, read("address", "未定(届出後裏面に記載)"))?.address).toBe(
      "unreadable",
    ))
  it("oddly read behind its block differs by its block alone", () => {
    const reading = "東京都千代田区霞が関1丁目1番1号霞が関ハイ)202号"
    expect(against("東京都千代田区霞が関1-1-1", "霞が関ハイツ203号", reading)).toBe("unreadable unknown")
    expect(against("東京都千代田区霞が関1-1-2", "霞が関ハイツ202号", reading)).toBe("differs unknown")
    expect(against("東京都千代田区霞が関2-1-1", "霞が関ハイツ202号", reading)).toBe("differs unknown")
    expect(against("霞が関1-1-1", "レジデンスⅡ709号", "霞が関1丁目1番1号レジデンス11709号")).toBe("unreadable unknown")
    expect(against("霞が関1-1-1", "レジデンスⅡ709号", "霞が関1丁目1番1号レジデンス1709号")).toBe("differs unknown")
  })
  it("not read is unreadable, not typed is not compared", () => {
    expect(compareTypedAddress({ address: printed }, {})).toEqual({ address: "unreadable", room: "unknown" })
    expect(compareTypedAddress({}, read("address", printed))).toBeNull()
  })
})

describe("an address typed and surely read", () => {
  const addresses = [
    "東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号",
    "北海道札幌市北区北二十四条西6丁目2番8号",
    "京都府京都市下京区四条通室町東入函谷鉾町79番地",
    "埼玉県上尾市大字上里1234番地5",
    "大阪府大阪市生野区鶴橋2丁目97番30号サンパレス鶴橋1203号",
    "神奈川県横浜市鶴見区潮田町4丁目918番地",
    "東京都千代田区三番町6番地26千代田21ビル501号",
    "愛知県岡崎市戸崎町字大道東998番地フラワーハイツB202号",
    "長崎県長崎市籠町98番3号唐人ビル401号",
  ]
  const told = (typed: string, printed: string) =>
    compareTypedAddress({ address: typed }, read("address", printed, 0.95))?.address
  const digitsOf = (text: string) => [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []))
  const lettersOf = (text: string) => [...text].flatMap((character, at) => (/\p{L}/u.test(character) ? [at] : []))

  it("is the same", () => {
    for (const address of addresses) expect(told(address, address)).toBe("same")
  })

  it("differs wherever one digit is another", () => {
    for (const address of addresses)
      for (const at of digitsOf(address)) {
        const digit = String((Number(address[at]) + 3) % 10)
        const typed = [...address].with(at, digit).join("")
        expect(told(typed, address), `${typed} for ${address}`).toBe("differs")
      }
  })

  it("differs wherever a digit is missing, unless that leaves a room out", () => {
    for (const address of addresses)
      for (const at of digitsOf(address)) {
        const typed = [...address].toSpliced(at, 1).join("")
        expect(told(typed, address), `${typed} for ${address}`).not.toBe("same")
      }
  })

  it("never differs by one letter the reader took for another", () =>
    fc.assert(
      fc.property(fc.constantFrom(...addresses), fc.nat(), fc.constantFrom(..."木魚漢ムネ々"), (address, n, letter) => {
        const places = lettersOf(address).filter((at) => !/[丁目番地号条一二三四十町]/u.test(address[at] ?? ""))
        const misread = [...address].with(places[n % places.length] ?? 0, letter).join("")
        expect(told(address, misread), `${misread} for ${address}`).not.toBe("differs")
      }),
      { numRuns: 400 },
    ))
})
