import { describe, expect, it } from "vitest"
import { isOddlyRead, namesPlace, readAddress } from "./read-address.ts"

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
    ["帯広市西17条南18丁目1番30号カーサAー1303", "帯広市西17条南18丁目1番30号カーサA-1303"],
    ["小倉北区熊谷8丁目59番12号サンハイツ緑C一1409", "小倉北区熊谷8丁目59番12号サンハイツ緑C-1409"],
    ["新宿区百人町1丁目2番3号シャトレー101", "新宿区百人町1丁目2番3号シャトレー101"],
    ["新宿区百人町1丁目2番3号ABCハイツ一1", "新宿区百人町1丁目2番3号ABCハイツ一1"],
    ["北区奉還町2丁目32番7号芝園団地3号陳504号室", "北区奉還町2丁目32番7号芝園団地3号棟504号室"],
    ["神埼市本告牟田646番地レジデンスTI709号", "神埼市本告牟田646番地レジデンスII709号"],
    ["浪江町権現堂2169番地グランドール四105号室", "浪江町権現堂2169番地グランドールIII105号室"],
    ["京都府京都市上京区今出川通鳥丸東入相国寺門前町1", "京都府京都市上京区今出川通烏丸東入相国寺門前町1"],
    ["愛知県名古屋市鳥丸町1", "愛知県名古屋市鳥丸町1"],
    ["丸亀市土器町東1367番地の8シャトレ一若葉A-914", "丸亀市土器町東1367番地の8シャトレー若葉A-914"],
    ["丸亀市土器町東1367番地の8コーポ一番館914", "丸亀市土器町東1367番地の8コーポ一番館914"],
    ["る@のる滋賀県甲賀市水口町虫生野1402番地", "滋賀県甲賀市水口町虫生野1402番地"],
    ["旧滋賀県甲賀市水口町1", "旧滋賀県甲賀市水口町1"],
    ["令和8年4月6日愛知県岡崎市戸崎町998番地", "愛知県岡崎市戸崎町998番地"],
    ["未定（届出後裏面に記載）", "未定(届出後裏面に記載)"],
    ["", ""],
  ])("%j is %j", (text, address) => expect(readAddress(text)).toBe(address))
  it("keeps a katakana letter in a building's name", () =>
    expect(readAddress("鶴橋2丁目1番3号ニューハイツIl号館")).toContain("ニューハイツ"))
  it("does not choose between two prefectures", () => expect(readAddress("山X県下関市")).toBe("山X県下関市"))
})

it("does not trust what no address holds", () => {
  expect(isOddlyRead("東京都千代田区霞が関1丁目1番1号霞が関ハイツA-202号")).toBe(false)
  expect(isOddlyRead("大阪府東大阪市長堂6丁目24番12号メゾン・ド・プレール411号")).toBe(false)
  expect(isOddlyRead("神奈川県横浜市鶴見区佐々木1番")).toBe(false)
  expect(isOddlyRead("糟屋郡粕屋町1564番地1ライオンズマンシとく)間際")).toBe(true)
  expect(isOddlyRead("上本能寺前町98番地4GC-6.12")).toBe(true)
  expect(isOddlyRead("新松戸9丁目11番地15ライオンズ102703")).toBe(true)
  expect(isOddlyRead("新松戸9丁目11番地15ライオンズ10270")).toBe(false)
})

it("knows a row with an address from specks", () => {
  expect(namesPlace("愛知県岡崎市戸崎町")).toBe(true)
  expect(namesPlace("市一")).toBe(false)
  expect(namesPlace("ーー・・ーー一一")).toBe(false)
})
