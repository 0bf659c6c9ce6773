import { deskWordsOf, type Language } from "../i18n/languages.ts"

/** The numbers that stay true while the queue is open, as the texts they stand in. */
export type LiveTexts = Readonly<Record<"sentence" | "waiting" | "mine" | "secondLook" | "moreNeeded", string>>

/** @param secondLookForMe - of the second looks, those that whoever looks may take. */
export interface Numbers {
  readonly waiting: number
  readonly mine: number
  readonly secondLook: number
  readonly secondLookForMe: number
  readonly moreNeeded: number
}

export function liveTexts(language: Language, numbers: Numbers): LiveTexts {
  const { waiting, mine, secondLook, secondLookForMe, moreNeeded } = numbers
  const { queue, secondLook: words } = deskWordsOf(language).review
  return {
    sentence: [queue.waiting(waiting), ...(secondLookForMe > 0 ? [words.forMe(secondLookForMe)] : [])].join(" "),
    ...{ waiting: String(waiting), mine: String(mine), moreNeeded: String(moreNeeded) },
    secondLook: String(secondLook),
  }
}
