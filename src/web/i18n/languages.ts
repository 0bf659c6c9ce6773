import { en, type Words } from "./en.ts"
import { ja } from "./ja.ts"

export const languages = ["en", "ja"] as const
export type Language = (typeof languages)[number]

const words: Readonly<Record<Language, Words>> = { en, ja }

export const wordsOf = (language: Language): Words => words[language]

/** @returns null when the text is not one of our languages: a `?lang=` or cookie nobody of ours wrote. */
export const parseLanguage = (text: string): Language | null => languages.find((language) => language === text) ?? null

/**
 * The language the reader likes best among ours; English when none of theirs is here.
 * @param acceptLanguage - the header as sent, `ja-JP,ja;q=0.9,en;q=0.8`; absent counts as empty.
 */
export function pickLanguage(acceptLanguage: string | null | undefined): Language {
  const wishes = (acceptLanguage ?? "").split(",").map(wish)
  const best = wishes.filter((w) => w.quality > 0).sort((a, b) => b.quality - a.quality)
  for (const { language } of best) if (language !== null) return language
  return "en"
}

/** Anything but a weight from 0 to 1 counts as not wished for. `*` names none of ours. */
function wish(text: string): { language: Language | null; quality: number } {
  const [tag = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith("q="))
  const quality = weight === undefined ? 1 : Number(weight.slice(2))
  return { language: parseLanguage(tag.split("-")[0] ?? ""), quality: quality <= 1 ? quality : 0 }
}
