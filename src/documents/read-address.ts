import { distance } from "./alignment.ts"
import { prefectures } from "./closed-list.ts"
import { foldConfusables } from "./confusables.ts"
import { foldText } from "./fold-text.ts"

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
      .replace(/[。、,.．]+$/u, ""),
  )
    .replace(/ニ(?=丁目|条|番|号)/gu, "二")
    .replace(/ミ(?=丁目)/gu, "三")
    .replace(/[ー-](?=丁目)/gu, "一")
    .replace(/(?<=\d)[OoＯ](?=[\d丁番号])/gu, "0")
    .replace(/(?<![A-Za-z])[\dIl|]+(?=丁目|番|号(?![館棟]))/gu, (run) => run.replace(/[Il|]/g, "1"))
    .replace(/(?<=\d)[T了J](?=目)/gu, "丁")
    .replace(/(?<=\d番)[池他](?=\d|$|の)/gu, "地")

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

/**
 * The address with the digits of another reading of it, when that has as many numbers; else as it is.
 * @param other - from a recogniser that knows digits but not kana.
 */
export function withNumbersOf(address: string, other: string): string {
  const numbers = numbersIn(foldText(other))
  if (numbers.length !== numbersIn(address).length) return address
  let at = 0
  return address.replace(/\d+/g, (own) => numbers[at++] ?? own)
}
