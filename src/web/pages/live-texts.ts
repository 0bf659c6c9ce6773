import { deskWordsOf, type Language } from "../i18n/languages.ts"

/** The numbers that stay true while the queue is open, as the texts they stand in. */
export type LiveTexts = Readonly<Record<"sentence" | "waiting" | "mine" | "moreNeeded", string>>

export function liveTexts(
  language: Language,
  { waiting, mine, moreNeeded }: { readonly waiting: number; readonly mine: number; readonly moreNeeded: number },
): LiveTexts {
  const sentence = deskWordsOf(language).review.queue.waiting(waiting)
  return { sentence, waiting: String(waiting), mine: String(mine), moreNeeded: String(moreNeeded) }
}
