import { describe, expect, it } from "vitest"
import { settleTown } from "./settle-town.ts"
import type { Towns } from "./towns.ts"

const towns: Towns = new Map([
  ["福岡県糟屋郡粕屋町", ["仲原", "阿恵", "長者原"]],
  ["福岡県糟屋郡篠栗町", ["尾仲", "津波黒"]],
  ["宮城県塩竈市", ["錦町", "本町", "宮町", "北浜"]],
  ["愛知県豊橋市", ["曙町", "旭町", "東脇"]],
  ["北海道帯広市", ["西十七条南", "西七条南", "稲田町南十一条西", "大通南"]],
  ["京都府京都市中京区", ["寺町", "上本能寺前町", "下本能寺前町"]],
  ["和歌山県東牟婁郡那智勝浦町", []],
  ["埼玉県さいたま市大宮区", ["桜木町"]],
  ["富山県射水市", ["鷲塚", "戸破"]],
  ["東京都渋谷区", ["千駄ヶ谷", "神宮前"]],
  ["神奈川県大和市", ["中央", "中央林間"]],
  ["広島県府中市", ["本町"]],
  ["東京都府中市", ["本町"]],
])

const settle = (text: string, others: Readonly<Record<string, string>> = {}) => {
  const read = [...text].map((character) => ({ text: character, others: [...(others[character] ?? "")] }))
  const { characters, settled, found } = settleTown(read, towns)
  const value = characters.map((character) => character.text).join("")
  return { value, known: value.slice(0, settled), found }
}

describe("an address as read", () => {
  it("that the list knows stays as it is", () =>
    expect(settle("福岡県糟屋郡粕屋町大字仲原3206番地市営住宅")).toEqual({
      value: "福岡県糟屋郡粕屋町大字仲原3206番地市営住宅",
      known: "福岡県糟屋郡粕屋町大字仲原",
      found: "town",
    }))

  it.each([
    ["福岡県精屋郡粘屋町大字仲原3206番地", "福岡県糟屋郡粕屋町大字仲原3206番地"],
    ["宮城県塩電市錦町2637番地", "宮城県塩竈市錦町2637番地"],
    ["宮城県塩市錦町2637番地", "宮城県塩竈市錦町2637番地"],
    ["富山県射水市塚3846番地", "富山県射水市鷲塚3846番地"],
    ["宮城県塩竈|市錦町2637番地", "宮城県塩竈市錦町2637番地"],
    ["宮城県塩竈市錦可2637番地", "宮城県塩竈市錦町2637番地"],
    ["さいたま市大宮区桜末町7", "さいたま市大宮区桜木町7"],
    ["京都府京都市中京区寺町通御池上る上本能守前町98番地", "京都府京都市中京区寺町通御池上る上本能寺前町98番地"],
    ["和歌山県東牟妻郡那智勝浦町4038番地の3", "和歌山県東牟婁郡那智勝浦町4038番地の3"],
  ])("%s is put right: %s", (text, value) => {
    expect(settle(text).value).toBe(value)
    expect(settle(text).found).toBe("town")
  })

  it("keeps the form of a character that is printed", () => {
    expect(settle("東京都渋谷区千駄ケ谷1丁目")).toMatchObject({ value: "東京都渋谷区千駄ケ谷1丁目", found: "town" })
    expect(settle("東京都渋谷区千駄が谷1丁目")).toMatchObject({ value: "東京都渋谷区千駄が谷1丁目", found: "town" })
  })

  it("may write its 条 in digits, which are never put right", () => {
    expect(settle("北海道帯広市西17条南18丁目").found).toBe("town")
    expect(settle("北海道帯広市西十七条南18丁目").found).toBe("town")
    expect(settle("北海道帯広市西18条南18丁目")).toMatchObject({
      value: "北海道帯広市西18条南18丁目",
      found: "municipality",
    })
  })

  it("does not get a digit it lacks", () =>
    expect(settle("北海道帯広市稲田町南1条西2丁目")).toMatchObject({
      value: "北海道帯広市稲田町南1条西2丁目",
      found: "municipality",
    }))

  it("takes the longer of two names that both fit", () =>
    expect(settle("神奈川県大和市中央林間4-1").known).toBe("神奈川県大和市中央林間"))

  it("is left alone where two towns are as near", () =>
    expect(settle("愛知県豊橋市噌町8丁目20番21号")).toEqual({
      value: "愛知県豊橋市噌町8丁目20番21号",
      known: "愛知県豊橋市",
      found: "municipality",
    }))

  it("is in doubt where what a recogniser weighed, too, is another town", () =>
    expect(settle("愛知県豊橋市旭町8丁目20番21号", { 旭: "曙" })).toMatchObject({
      value: "愛知県豊橋市旭町8丁目20番21号",
      found: "municipality",
    }))

  it("is put right by what a recogniser weighed, too", () =>
    expect(settle("愛知県豊橋市噌町8丁目20番21号", { 噌: "嘱曙" }).value).toBe("愛知県豊橋市曙町8丁目20番21号"))

  it("is left alone where the town is not on the list", () =>
    expect(settle("愛知県豊橋市牟呂8丁目20番21号")).toMatchObject({
      value: "愛知県豊橋市牟呂8丁目20番21号",
      found: "municipality",
    }))

  it("is left alone where the municipality may be two", () => expect(settle("府中市本町1").value).toBe("府中市本町1"))

  it("is unknown where nothing of the list is near", () => {
    expect(settle("ーー一一一市一一ロー")).toMatchObject({ value: "ーー一一一市一一ロー", found: "unknown" })
    expect(settle("")).toMatchObject({ value: "", found: "unknown" })
  })

  it("keeps what was read among the alternatives", () => {
    const read = [..."宮城県塩電市錦町"].map((text) => ({ text, others: ["X"] }))
    expect(settleTown(read, towns).characters[4]).toEqual({ text: "竈", others: ["電", "X"] })
  })
})
