import { describe, expect, it } from "vitest"
import { hepburn } from "./hepburn.ts"
import { latinPlace } from "./latin-place.ts"
import { type PostalPlace, readPostalCode, writtenPlace } from "./postal-code.ts"

describe("a postal code", () => {
  it.each([
    "1690073",
    "169-0073",
    "〒169-0073",
    "〒１６９－００７３",
    "169 0073",
    "１６９ー００７３",
    "169−0073",
    " 169‐0073 ",
  ])("is taken in any notation: %s", (text) => expect(readPostalCode(text)).toBe("1690073"))
  it.each(["", undefined, "169", "169-007", "16900733", "169-007a", "百六十九"])(
    "has seven digits, unlike %s",
    (text) => expect(readPostalCode(text)).toBeNull(),
  )
})

describe("a reading in Latin letters", () => {
  it.each([
    ["ナンバ", "namba"],
    ["シンバシ", "shimbashi"],
    ["ホンマ", "homma"],
    ["サンペイ", "sampei"],
    ["ハットリ", "hattori"],
    ["キッカワ", "kikkawa"],
    ["ホッチ", "hotchi"],
    ["ハッチョウ", "hatcho"],
    ["コウノ", "kono"],
    ["オオノ", "ono"],
    ["ヨコオ", "yokoo"],
    ["セノオ", "senoo"],
  ])("is the passport's: %s", (kana, latin) => expect(hepburn(kana)).toBe(latin))

  it.each([
    ["トウキョウ", "tokyo"],
    ["オオサカ", "osaka"],
    ["ヒャクニンチョウ", "hyakunincho"],
    ["チュウオウ", "chuo"],
    ["ニイガタ", "niigata"],
    ["ジュウジョウ", "jujo"],
    ["シモオオツキ", "shimootsuki"],
    ["イノウエ", "inoue"],
    ["ミノウラ", "minoura"],
    ["ヂョウヅカ", "jozuka"],
    ["ニッカ", "nikka"],
    ["ツ", "tsu"],
    ["ｷｮｳﾄ", "kyoto"],
    ["センター", "senta"],
    ["キタ24ジョウ", "kita24jo"],
  ])("of %s is %s", (kana, latin) => expect(hepburn(kana)).toBe(latin))
})

describe("a place in Latin letters", () => {
  const place = (...names: readonly (readonly [string, string | null])[]): PostalPlace => {
    const [prefecture, municipality, town] = names.map(([written, kana]) => ({ written, kana }))
    const none = { written: "", kana: "" }
    return { prefecture: prefecture ?? none, municipality: municipality ?? none, town: town ?? null }
  }

  it.each([
    [
      place(["東京都", "トウキョウト"], ["新宿区", "シンジュクク"], ["百人町", "ヒャクニンチョウ"]),
      "Tokyo-to, Shinjuku-ku, Hyakunincho",
    ],
    [place(["京都府", "キョウトフ"], ["京都市下京区", "キョウトシシモギョウク"]), "Kyoto-fu, Kyoto-shi, Shimogyo-ku"],
    [place(["広島県", "ヒロシマケン"], ["広島市中区", "ヒロシマシナカク"]), "Hiroshima-ken, Hiroshima-shi, Naka-ku"],
    [
      place(["群馬県", "グンマケン"], ["北群馬郡榛東村", "キタグンマグンシントウムラ"]),
      "Gumma-ken, Kitagumma-gun, Shinto-mura",
    ],
    [
      place(["埼玉県", "サイタマケン"], ["比企郡滑川町", "ヒキグンナメガワマチ"]),
      "Saitama-ken, Hiki-gun, Namegawa-machi",
    ],
    [place(["北海道", "ホッカイドウ"], ["札幌市中央区", "サッポロシチュウオウク"]), "Hokkaido, Sapporo-shi, Chuo-ku"],
    [place(["三重県", "ミエケン"], ["四日市市", "ヨッカイチシ"]), "Mie-ken, Yokkaichi-shi"],
    [place(["福島県", "フクシマケン"], ["郡山市", "コオリヤマシ"]), "Fukushima-ken, Koriyama-shi"],
  ])("has each part's kind apart: %#", (given, latin) => expect(latinPlace(given)).toBe(latin))

  it("is not there where a reading is not", () =>
    expect(latinPlace(place(["東京都", "トウキョウト"], ["新宿区", null]))).toBeNull())

  it("is written as an address begins", () =>
    expect(writtenPlace(place(["東京都", null], ["新宿区", null], ["百人町", null]))).toBe("東京都新宿区百人町"))
})
