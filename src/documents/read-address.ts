import { distance } from "./alignment.ts"
import { prefectures } from "./closed-list.ts"
import { foldConfusables } from "./confusables.ts"
import { foldText } from "./fold-text.ts"

/** 届出年月日, which stands before the address in a row on the back. */
const dayBefore = /^(?:令和|平成|R|H)?\d{0,4}年?\d{1,2}月\d{1,2}日/u

/** What was read of specks before a prefecture: no kanji, or it may be a word. */
const speckBefore = new RegExp(`^[^\\p{sc=Han}]{1,6}(?=${prefectures.join("|")})`, "u")

const besideJapanese = /(?<=[^A-Za-z]) | (?=[^A-Za-z])/gu

/**
 * An address as printed: NFKC, no spaces but between Latin words, the prefecture put right when it is one character off, and where
 * only a number can stand what looks like one is one (`ニ丁目` is 二丁目, `l番` is 1番). Empty when nothing was read.
 * Source: docs/sources.md#addresses-compared-by-meaning
 */
export const readAddress = (text: string): string =>
  withPrefecture(
    foldText(text)
      .replace(besideJapanese, "")
      .replace(/[。、,.．]+$/u, "")
      .replace(dayBefore, "")
      .replace(speckBefore, ""),
  )
    .replace(/ニ(?=丁目|条|番|号)/gu, "二")
    .replace(/ミ(?=丁目)/gu, "三")
    .replace(/[ー-](?=丁目)/gu, "一")
    .replace(/(?<=\d)[OoＯ](?=[\d丁番号])/gu, "0")
    .replace(/(?<![A-Za-z])[\dIl|]+(?=丁目|番|号(?![館棟]))/gu, (run) => run.replace(/[Il|]/g, "1"))
    .replace(/(?<=\d)[T了J](?=目)/gu, "丁")
    .replace(/(?<=\d番)[池他](?=\d|$|の)/gu, "地")
    .replace(/(?<=[A-Z\d])[ー一−-]+(?=\d)/gu, "-")
    .replace(/(?<=\d号)[陳陣練](?=\d)/gu, "棟")
    .replace(/(?<=\p{sc=Katakana})[TIl]{2}(?=\d|$)/gu, "II")
    .replace(/(?<=\p{sc=Katakana})四(?=\d)/gu, "III")
    .replace(/(?<=\p{sc=Katakana})一(?![番号丁階棟館])(?=[\p{sc=Han}\p{sc=Katakana}])/gu, "ー")
    .replace(/(?<=\p{sc=Katakana})ーー+/gu, "ー")
    .replace(/(?<=[\p{sc=Katakana}ー])[.·•]+(?=\p{sc=Katakana})/gu, "・")
    .replace(/(?<=京都市.*)鳥丸/gu, "烏丸")

function withPrefecture(address: string): string {
  if (prefectures.some((prefecture) => address.startsWith(prefecture))) return address
  const near = prefectures.filter((prefecture) => {
    const head = address.slice(0, prefecture.length)
    return distance(foldConfusables(head), foldConfusables(prefecture)) <= 1 && head.at(-1) === prefecture.at(-1)
  })
  return near.length === 1 && near[0] !== undefined ? near[0] + address.slice(near[0].length) : address
}

const municipality = /[都道府県市区町村郡]/u

/** Whether a line is long enough, and names a place, to be an entry in a row for the residence and not a speck of the ground. */
export const namesPlace = (address: string): boolean => address.length >= 6 && municipality.test(address)

/** The numbers of an address in its order, as they are compared. */
export const numbersIn = (folded: string): readonly string[] =>
  [...folded.matchAll(/\d+/g)].map(([digits]) => digits.replace(/^0+(?=\d)/, ""))

/** No address has brackets or bars within, a decimal, or a number of six digits: then not even its digits are to be trusted. */
export const isOddlyRead = (address: string): boolean =>
  /\d{6}|\d\.\d/.test(address) || /[^\p{L}\p{N}\p{Pd}ー・.'&# 々〆]/u.test(address)
