import { foldText } from "./fold-text.ts"

/** 郵便番号, in any notation: `160-0022`, `〒１６０−００２２`, `1600022`. @returns its seven digits; null for anything else. */
export function readPostalCode(text: string | undefined): string | null {
  const digits = foldText(text).replace(/^〒|[\s\p{Pd}ー\u2212]/gu, "")
  return /^\d{7}$/.test(digits) ? digits : null
}

/** A place's name as it is written, and its reading in katakana where that is known. */
export interface PlaceName {
  readonly written: string
  readonly kana: string | null
}

/** What a postal code stands for; `town` is null where it stands for several. */
export interface PostalPlace {
  /** 都道府県 */
  readonly prefecture: PlaceName
  /** 市区町村, with the county before a town's or village's name: `埼玉県` is followed by `比企郡滑川町`. */
  readonly municipality: PlaceName
  /** 町域 */
  readonly town: PlaceName | null
}

/** As an address on a document begins. */
export const writtenPlace = ({ prefecture, municipality, town }: PostalPlace): string =>
  prefecture.written + municipality.written + (town?.written ?? "")
