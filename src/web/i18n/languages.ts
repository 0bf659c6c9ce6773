import { en, type Words } from "./en.ts"
import { ja } from "./ja.ts"
import { jaEasy } from "./ja-easy.ts"
import { ko } from "./ko.ts"
import { ne } from "./ne.ts"
import { ptBr } from "./pt-br.ts"
import { type StaffWords, staffEn } from "./staff-en.ts"
import { staffJa } from "./staff-ja.ts"
import { vi } from "./vi.ts"
import { zhHans } from "./zh-hans.ts"

/** As they stand in `lang` (BCP 47), in a cookie and in `?lang=`. */
export const languages = ["en", "ja", "ja-x-easy", "zh-Hans", "ko", "vi", "ne", "pt-BR"] as const
export type Language = (typeof languages)[number]

const words: Readonly<Record<Language, Words>> = {
  en,
  ja,
  "ja-x-easy": jaEasy,
  "zh-Hans": zhHans,
  ko,
  vi,
  ne,
  "pt-BR": ptBr,
}

export const wordsOf = (language: Language): Words => words[language]

/** Those in which the staff's pages are written. */
export const staffLanguages = ["en", "ja"] as const satisfies readonly Language[]
export type StaffLanguage = (typeof staffLanguages)[number]

/** All that a page of the staff says. */
export type DeskWords = Words & { readonly review: StaffWords }

const deskWords: Readonly<Record<StaffLanguage, DeskWords>> = {
  en: { ...en, review: staffEn },
  ja: { ...ja, review: staffJa },
}

/** English where the staff's pages are not written in that language. */
export const deskWordsOf = (language: Language): DeskWords =>
  deskWords[staffLanguages.find((one) => one === language) ?? "en"]

/** @returns null when the text is not one of these languages: a `?lang=` or cookie nobody of ours wrote. */
export const parseLanguage = (text: string, among: readonly Language[] = languages): Language | null =>
  among.find((language) => language === text) ?? null

/**
 * The language the reader likes best among these; English when none of theirs is here.
 * @param acceptLanguage - the header as sent, `ja-JP,ja;q=0.9,en;q=0.8`; absent counts as empty.
 */
export function pickLanguage(
  acceptLanguage: string | null | undefined,
  among: readonly Language[] = languages,
): Language {
  const wishes = (acceptLanguage ?? "").split(",").map((text) => wish(text, among))
  const best = wishes.filter((w) => w.quality > 0).sort((a, b) => b.quality - a.quality)
  for (const { language } of best) if (language !== null) return language
  return "en"
}

/** Anything but a weight from 0 to 1 counts as not wished for. `*` names none of ours. */
function wish(text: string, among: readonly Language[]): { language: Language | null; quality: number } {
  const [tag = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith("q="))
  const quality = weight === undefined ? 1 : Number(weight.slice(2))
  return { language: nearest(tag, among), quality: quality <= 1 ? quality : 0 }
}

/** By the tag itself, else by its first part: who reads `pt-PT` or `zh-TW` reads our `pt-BR` or `zh-Hans` before English. */
const nearest = (tag: string, among: readonly Language[]): Language | null =>
  among.find((language) => language.toLowerCase() === tag) ??
  among.find((language) => primary(language) === primary(tag)) ??
  null

const primary = (tag: string): string => tag.split("-")[0] ?? ""
