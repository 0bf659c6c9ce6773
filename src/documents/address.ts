import { readBlock } from "./block-number.ts"
import { foldCapitals } from "./fold-text.ts"
import { foldNumeral, kanjiNumeral } from "./kanji-numeral.ts"

/**
 * An address as it is compared: `東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号室` and `東京都千代田区霞ヶ関1-1-1 霞ケ関ハイツ#202` fold
 * to the same text. Numerals change in the town and the block, never inside a building's name. Not for showing to anyone.
 * Source: docs/sources.md#addresses-compared-by-meaning
 */
export function foldAddress(address: string): string {
  const { town, block, building, room } = addressParts(address)
  const folded = town + block.join("-")
  if (building === "" && room === "") return folded
  return block.length > 0 && building === "" && isRoomAlone(room)
    ? `${folded}-${room}`
    : `${folded} ${`${building} ${room}`.trim()}`
}

/** An address cut into what is compared by itself, each part folded; a part it does not have is empty. */
export interface AddressParts {
  readonly town: string
  /** 丁目, 番地, 番, 号 and, where nothing parts it from them, the room: `1-1-1-202`. */
  readonly block: readonly string[]
  readonly building: string
  readonly room: string
}

export function addressParts(address: string): AddressParts {
  const { town, block, rest } = readBlock(foldNotation(address).replace(/^〒? *\d{3}-\d{4} */, ""))
  return { town: foldTown(town), block, ...foldBuilding(rest) }
}

/** Whether two addresses mean the same place; a prefecture that only one of them names does not part them. */
export function sameAddress(a: string, b: string): boolean {
  const first = foldAddress(a)
  const second = foldAddress(b)
  if (first === second) return true
  const oneNamesIt = prefecture.test(first) !== prefecture.test(second)
  return oneNamesIt && first.replace(prefecture, "") === second.replace(prefecture, "")
}

/**
 * The street and direction before a town in Kyoto, `寺町通御池上る` or `大和大路通四条下る4丁目`, which are left out as often as not.
 * Source: docs/sources.md#towns
 */
const streetInKyoto = new RegExp(
  `(?<=京都市[^\\d市区]{1,3}区).+(?:[上下][るル]|[東西]入[るル]?)(?:(?:\\d+|${kanjiNumeral}+)丁目)?(?=.)`,
  "u",
)

/** An address in Kyoto without its street. @returns null for one that names none. */
export function withoutStreet(address: string): string | null {
  const whole = foldNotation(address).replaceAll(" ", "")
  const bare = whole.replace(streetInKyoto, "")
  return bare === whole ? null : bare
}

/**
 * Building and room, or a room alone, as compared: `202号`, `202号室`, `#202`, `Apt 202` and `２０２` are all `202`;
 * `霞が関ハイツ202号` is `霞ケ関ハイツ 202`.
 */
export function foldRoom(text: string): string {
  const { building, room } = foldBuilding(text)
  return `${building} ${room}`.trim()
}

function foldBuilding(text: string): { readonly building: string; readonly room: string } {
  const folded = foldLetters(foldNotation(text))
    .replace(/^[-,、 ]+/, "")
    .replace(/(\d)階/gu, "$1F")
    .replace(new RegExp(`${kanjiNumeral}+(?=号室?$)`, "u"), foldNumeral)
  const { building = "", room } = roomAtEnd.exec(folded)?.groups ?? {}
  const buildingFolded = (room === undefined ? folded : building).replace(/[ ・]/gu, "")
  return { building: buildingFolded, room: room?.replaceAll("-", "") ?? "" }
}

/** Whether it holds a number or a letter a room could have. `202`, `B` and `五号室` do, `霞が関ハイツ` does not. */
export const namesRoom = (room: string): boolean =>
  new RegExp(`[\\dA-Z]|${kanjiNumeral}+号`, "u").test(foldNotation(room))

const prefecture = /^(?:東京都|北海道|(?:京都|大阪)府|\p{sc=Han}{2,3}県)/u

const roomAtEnd =
  /^(?<building>.*?)[-, ]*(?:(?<![A-Z])(?:(?:APT|APARTMENT|ROOM|RM|UNIT)\.?|NO\.) *)?#? *(?<room>(?:(?<![A-Z])[A-Z]-?)?\d+[A-Z]?)(?:号室|号|室)?$/u

/** A 郡 and its 町 or 村; not 郡山市, nor 小郡 within 山口市. */
const county =
  /^((?:東京都|北海道|(?:京都|大阪)府|\p{sc=Han}{2,3}県)?)[^\d市区町村郡県]{1,5}郡(?=[^\d市区郡]{1,6}?[町村])/u

const isRoomAlone = (room: string): boolean => /^[A-Z]?\d+[A-Z]?$/.test(room)

/** Half width, capitals, every dash a hyphen; the long vowel mark only where it stands for one. */
const foldNotation = (text: string): string =>
  foldCapitals(text)
    .replace(/[\p{Pd}−─━]/gu, "-")
    .replace(new RegExp(`(?<=[\\dA-Z]|${kanjiNumeral})ー(?=\\d|${kanjiNumeral})`, "gu"), "-")

/** 霞ヶ関, 霞ケ関 and 霞が関; 井の頭, 井ノ頭 and 井之頭. */
const foldLetters = (text: string): string =>
  text
    .replace(/(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[ヶケが](?=\p{sc=Han})/gu, "ケ")
    .replace(/(?<=\p{sc=Han})[のノ之](?=\p{sc=Han})/gu, "の")

/** 郡, 大字 and 字 are left out as often as not; 北二十四条 is also written 北24条, 三番町 3番町. */
const foldTown = (town: string): string =>
  foldLetters(town.replaceAll(" ", "").replace(county, "$1"))
    .replace(/大字|(?<!文)字/gu, "")
    .replace(new RegExp(`${kanjiNumeral}+(?=条|番[町丁])`, "gu"), foldNumeral)
