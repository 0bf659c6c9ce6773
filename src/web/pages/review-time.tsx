import { formatIn } from "../i18n/format-in.ts"
import type { DeskWords } from "../i18n/languages.ts"

const zone = { timeZone: "Asia/Tokyo", hourCycle: "h23" } as const

/** A moment as staff read it, Japan time: `23 Nov 2026, 15:04`, `2026年11月23日 15:04`. */
function momentInWords(words: DeskWords, epochMillis: number): string {
  const month = words.locale.startsWith("ja") ? "long" : "short"
  return format(
    words,
    { ...zone, year: "numeric", month, day: "numeric", hour: "2-digit", minute: "2-digit" },
    epochMillis,
  )
}

/** The time of day alone, Japan time: `15:04`. */
export const timeInWords = (words: DeskWords, epochMillis: number): string =>
  format(words, { ...zone, hour: "2-digit", minute: "2-digit" }, epochMillis)

const format = (words: DeskWords, shown: Intl.DateTimeFormatOptions, epochMillis: number): string =>
  formatIn(words.locale, shown).format(new Date(epochMillis))

/** @param at - epoch milliseconds. */
export function Moment({ words, at }: { words: DeskWords; at: number }) {
  return <time datetime={new Date(at).toISOString()}>{momentInWords(words, at)}</time>
}
