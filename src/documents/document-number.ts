import { foldCapitals } from "./fold-text.ts"

/** 番号 in the one form it is compared in: capitals, half width, no spaces, no dashes (a long vowel mark typed for one included). */
export const foldNumber = (text: string | undefined): string =>
  foldCapitals(foldCapitals(text).replace(/[ \p{Pd}−─ー]/gu, ""))
