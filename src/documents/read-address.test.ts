import { describe, expect, it } from "vitest"
import { namesPlace, readAddress, withNumbersOf } from "./read-address.ts"

describe("an address as read", () => {
  it.each([
    ["東京都千代田区霞が関１丁目１番１号霞が関ハイツ２０２号", "東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号"],
    ["東 京 都 千代田区 霞が関 1 丁目 1 番 1 号", "東京都千代田区霞が関1丁目1番1号"],
    ["東京都港区六本木6丁目10番1号 Roppongi Hills 202", "東京都港区六本木6丁目10番1号Roppongi Hills202"],
    ["束京都千代田区霞が関1丁目", "東京都千代田区霞が関1丁目"],
    ["神奈川県横浜市鶴見区", "神奈川県横浜市鶴見区"],
    ["神余川県横浜市", "神奈川県横浜市"],
    ["霞が関ニ丁目23番7号", "霞が関二丁目23番7号"],
    ["鶴橋2丁目1O番3O号", "鶴橋2丁目10番30号"],
    ["鶴橋l丁目|番Il号", "鶴橋1丁目1番11号"],
    ["鶴橋2T目97番30号。", "鶴橋2丁目97番30号"],
    ["千代田区霞が関", "千代田区霞が関"],
    ["未定（届出後裏面に記載）", "未定(届出後裏面に記載)"],
    ["", ""],
  ])("%j is %j", (text, address) => expect(readAddress(text)).toBe(address))
  it("keeps a katakana letter in a building's name", () =>
    expect(readAddress("鶴橋2丁目1番3号ニューハイツIl号館")).toContain("ニューハイツ"))
  it("does not choose between two prefectures", () => expect(readAddress("山X県下関市")).toBe("山X県下関市"))
})

it("takes the numbers of a reading that knows digits, if it has as many", () => {
  expect(withNumbersOf("霞が関1丁目7番1号", "霞关1丁目1番1号")).toBe("霞が関1丁目1番1号")
  expect(withNumbersOf("霞が関1丁目7番1号", "霞关1丁目1番")).toBe("霞が関1丁目7番1号")
})

it("knows a row with an address from specks", () => {
  expect(namesPlace("愛知県岡崎市戸崎町")).toBe(true)
  expect(namesPlace("市一")).toBe(false)
  expect(namesPlace("ーー・・ーー一一")).toBe(false)
})
