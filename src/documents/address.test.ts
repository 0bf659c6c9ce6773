import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { foldAddress, foldRoom, namesRoom, sameAddress } from "./address.ts"

const kasumigaseki = "東京都千代田区霞が関2丁目23番7号"

describe("one address", () => {
  it.each([
    "東京都千代田区霞が関2-23-7",
    "東京都千代田区霞が関２－２３－７",
    "東京都千代田区霞が関二丁目23番7号",
    "東京都千代田区霞が関二丁目二十三番七号",
    "東京都千代田区霞が関二-二三-七",
    "東京都千代田区霞が関二ー二三ー七",
    "東京都千代田区霞が関2‐23–7",
    "東京都千代田区霞が関2−23ー7",
    "東京都千代田区霞が関2の23の7",
    "東京都千代田区霞が関2ノ23ノ7",
    "東京都千代田区霞が関2丁目23-7",
    "東京都千代田区霞が関2丁目23番地7",
    "東京都千代田区霞が関2丁目23番地の7",
    "東京都千代田区霞が関2丁目 23番 7号",
    "東京都 千代田区 霞が関 2 - 23 - 7",
    "東京都千代田区霞ヶ関2-23-7",
    "東京都千代田区霞ケ関2-23-7",
    "千代田区霞が関2-23-7",
    "〒100-0013 東京都千代田区霞が関2-23-7",
  ])("is also written %s", (written) => expect(sameAddress(kasumigaseki, written)).toBe(true))

  it.each([
    ["東京都三鷹市井の頭三丁目1番1号", "三鷹市井ノ頭3-1-1"],
    ["東京都台東区三ノ輪1-2-3", "東京都台東区三の輪一丁目2番3号"],
    ["北海道札幌市北区北二十四条西六丁目2番8号", "札幌市北区北24条西6-2-8"],
    ["埼玉県上尾市大字上里1234番地5", "埼玉県上尾市上里1234-5"],
    ["埼玉県上尾市大字上里1234番地", "埼玉県上尾市大字上里1234"],
    ["埼玉県比企郡滑川町大字羽尾4042番地の8", "埼玉県滑川町羽尾4042-8"],
    ["福島県双葉郡浪江町大字権現堂1番地", "双葉郡浪江町権現堂1"],
    ["大阪府東大阪市長堂6丁目24番12号メゾン・ド・プレール411号", "大阪府東大阪市長堂6-24-12 メゾンドプレール411"],
    ["東京都港区麻布十番2丁目3番1号", "東京都港区麻布十番2-3-1"],
    ["東京都港区六本木六丁目10番1号", "東京都港区六本木6-10-1"],
    ["宮城県仙台市青葉区一番町3丁目1番1号", "宮城県仙台市青葉区一番町3-1-1"],
    ["東京都千代田区三番町6番地26", "東京都千代田区3番町6-26"],
    ["京都府京都市下京区四条通室町東入函谷鉾町79番地", "京都市下京区四条通室町東入函谷鉾町79"],
  ])("is %s and %s", (a, b) => expect(sameAddress(a, b)).toBe(true))
})

describe("another address", () => {
  it.each([
    "東京都千代田区霞が関2-23-8",
    "東京都千代田区霞が関2-237",
    "東京都千代田区霞が関22-3-7",
    "東京都千代田区霞が関2-23",
    "東京都中央区霞が関2-23-7",
    "大阪府千代田区霞が関2-23-7",
    "東京都千代田区霞が関2-23-7-202",
  ])("is %s", (other) => expect(sameAddress(kasumigaseki, other)).toBe(false))
})

it("keeps a 郡 that is part of a city's or a town's name", () => {
  expect(sameAddress("福島県郡山市本町1-2-3", "福島県山市本町1-2-3")).toBe(false)
  expect(sameAddress("奈良県大和郡山市柳町1-2", "奈良県山市柳町1-2")).toBe(false)
  expect(sameAddress("愛知県蒲郡市港町17-1", "愛知県市港町17-1")).toBe(false)
  expect(sameAddress("山口県山口市小郡下郷1-2", "山口県山口市下郷1-2")).toBe(false)
})

describe("building and room behind the block", () => {
  const withRoom = "東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号"
  it.each([
    "東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号室",
    "東京都千代田区霞が関1-1-1 霞が関ハイツ 202",
    "東京都千代田区霞が関1-1-1霞ヶ関ハイツ#202",
    "東京都千代田区霞が関1-1-1 霞が関ハイツ-202",
    "東京都千代田区霞が関一丁目一番一号霞が関ハイツ二〇二号室",
    "東京都千代田区霞が関１－１－１　霞が関ハイツ２０２",
  ])("are the same in %s", (written) => expect(sameAddress(withRoom, written)).toBe(true))

  it.each([
    "東京都千代田区霞が関1-1-1霞が関ハイツ203",
    "東京都千代田区霞が関1-1-1霞が関ハイツ",
    "東京都千代田区霞が関1-1-1霞が関コーポ202",
    "東京都千代田区霞が関1-1-1",
  ])("are not the same in %s", (written) => expect(sameAddress(withRoom, written)).toBe(false))

  it.each([
    "東京都千代田区霞が関1-1-1-202",
    "東京都千代田区霞が関1丁目1番1号202号室",
    "東京都千代田区霞が関1丁目1番1-202号",
    "東京都千代田区霞が関1丁目1番1号 #202",
    "東京都千代田区霞が関1-1-1 Apt 202",
    "東京都千代田区霞が関1-1-1 202号",
  ])("may be a room alone: %s", (written) => expect(foldAddress(written)).toBe("東京都千代田区霞ケ関1-1-1-202"))

  it("do not run into each other", () =>
    expect(sameAddress("東京都千代田区霞が関1-1-1ハイツ2 202号", "東京都千代田区霞が関1-1-1ハイツ2202号")).toBe(false))
})

describe("a building's name", () => {
  it.each([
    ["東京都千代田区三番町6番26号三番町KSビル", "東京都千代田区3番町6-26 三番町KSビル"],
    ["東京都千代田区三番町6-26三番町KSビル501号室", "東京都千代田区3番町6-26 三番町KSビル 501"],
    ["東京都千代田区霞が関1丁目1番1号二引ビル", "東京都千代田区霞ケ関1-1-1 二引ビル"],
    ["東京都千代田区霞が関1-1-1二引ビル", "東京都千代田区霞ケ関1-1-1 二引ビル"],
    ["東京都千代田区霞が関一丁目一番一号千代田21ビル", "東京都千代田区霞ケ関1-1-1 千代田21ビル"],
    ["東京都千代田区霞が関1-1-1-千代田21ビル", "東京都千代田区霞ケ関1-1-1 千代田21ビル"],
    ["東京都千代田区霞が関1丁目1番1号21世紀ビル", "東京都千代田区霞ケ関1-1-1 21世紀ビル"],
    ["東京都千代田区丸の内1-9-2グラントウキョウノースタワー", "東京都千代田区丸の内1-9-2 グラントウキョウノースタワー"],
    ["東京都千代田区霞が関1番1号三ノ宮一番館", "東京都千代田区霞ケ関1-1 三の宮一番館"],
    ["東京都千代田区霞が関1丁目1番1号五号館", "東京都千代田区霞ケ関1-1-1 五号館"],
    ["東京都千代田区霞が関1丁目1番1号 2号棟202号", "東京都千代田区霞ケ関1-1-1 2号棟 202"],
    ["東京都千代田区霞が関2丁目3番 21世紀ビル", "東京都千代田区霞ケ関2-3 21世紀ビル"],
    ["東京都千代田区霞が関2丁目3番 三ツ矢ビル", "東京都千代田区霞ケ関2-3 三ツ矢ビル"],
  ])("keeps its numerals: %s", (written, folded) => expect(foldAddress(written)).toBe(folded))
})

describe("a room", () => {
  it.each([
    "202",
    "２０２",
    "202号",
    "202号室",
    "#202",
    "＃２０２",
    "Apt 202",
    "apt.202",
    "Room 202",
    "-202",
    "No.202",
    "二〇二号室",
  ])("is 202 in %s", (written) => expect(foldRoom(written)).toBe("202"))
  it.each([
    ["B-202", "B202"],
    ["B202号室", "B202"],
    ["霞が関ハイツＢ－２０２", "霞ケ関ハイツ B202"],
    ["KSビル 5", "KSビル 5"],
    ["KS5", "KS 5"],
    ["ハイツ2-202", "ハイツ2 202"],
    ["千代田21ビル", "千代田21ビル"],
    ["三番町KSビル 3階", "三番町KSビル 3F"],
    ["", ""],
  ])("and its building in %j are %j", (written, folded) => expect(foldRoom(written)).toBe(folded))
  it("is named by a number or a letter", () => {
    expect(["202", "Ｂ", "五号室", "霞が関ハイツ202"].every(namesRoom)).toBe(true)
    expect(["", "霞が関ハイツ", "二引ビル"].some(namesRoom)).toBe(false)
  })
})

const kanjiDigits = "〇一二三四五六七八九"
const inKanji = (n: number) => [...String(n)].map((digit) => kanjiDigits[Number(digit)]).join("")
const notations: readonly ((a: number, b: number, c: number) => string)[] = [
  (a, b, c) => `${a}丁目${b}番${c}号`,
  (a, b, c) => `${a}-${b}-${c}`,
  (a, b, c) => `${a}丁目${b}-${c}`,
  (a, b, c) => `${inKanji(a)}丁目${inKanji(b)}番${inKanji(c)}号`,
  (a, b, c) => `${a}の${b}の${c}`,
  (a, b, c) => `${inKanji(a)}－${inKanji(b)}－${inKanji(c)}`,
]
const block = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
const town = fc.constantFrom(
  "東京都千代田区三番町",
  "東京都港区六本木",
  "三重県四日市市九の城町",
  "千葉県八千代市八千代台北",
  "青森県八戸市",
)
const building = fc.constantFrom("", " 三番町KSビル", " 二引ビル", " 千代田21ビル", " 霞が関ハイツ202号")
const notation = fc.constantFrom(...notations)

it("means the same in every notation", () =>
  fc.assert(
    fc.property(town, block, building, notation, notation, (where, numbers, house, write, rewrite) => {
      const a = where + write(...numbers) + house
      const b = where + rewrite(...numbers) + house
      expect(sameAddress(a, b), `${a} = ${b}`).toBe(true)
      expect(foldAddress(foldAddress(a))).toBe(foldAddress(a))
    }),
    { numRuns: 1_000 },
  ))

it("never takes one block for another", () =>
  fc.assert(
    fc.property(town, block, block, notation, notation, (where, numbers, others, write, rewrite) => {
      fc.pre(numbers.join() !== others.join())
      expect(sameAddress(where + write(...numbers), where + rewrite(...others))).toBe(false)
    }),
    { numRuns: 1_000 },
  ))
