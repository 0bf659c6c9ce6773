import { similarity } from "./alignment.ts"
import { foldConfusables } from "./confusables.ts"
import { foldCapitals } from "./fold-text.ts"
import nationalityList from "./nationalities.json" with { type: "json" }
import prefectureList from "./prefectures.json" with { type: "json" }
import type { Made } from "./read-number.ts"
import statusList from "./statuses.json" with { type: "json" }

/** One entry of a list of all values there are: as the card prints it, in English, and as people also write it. */
interface Entry {
  readonly ja: string
  readonly en: string
  readonly also?: readonly string[]
}

/** 国籍・地域. Source: docs/sources.md#nationalities-and-regions */
export const nationalities: readonly Entry[] = nationalityList

/** 在留資格. Source: docs/sources.md#statuses-of-residence */
export const statuses: readonly Entry[] = statusList

/** 都道府県. */
export const prefectures: readonly string[] = prefectureList

export const shareOfLookalikes = 0.97
const shareOfNearest = 0.8
/** A reading with more than a third of its characters wrong is not taken for anything. */
const leastSimilar = 0.66

/**
 * The one value of a closed list a line shows, in Japanese as printed; English under or after it is left aside.
 * @returns null when no value is near, or two are as near.
 */
export function nearestOf(values: readonly string[], text: string): Made<string> | null {
  const read = foldCapitals(text).replace(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・\d]/gu, "")
  const exact = values.find((value) => foldCapitals(value) === read)
  if (exact !== undefined) return { value: exact, share: 1 }
  const folded = foldConfusables(read)
  const lookalikes = values.filter((value) => foldConfusables(foldCapitals(value)) === folded)
  if (lookalikes.length === 1 && lookalikes[0] !== undefined) return { value: lookalikes[0], share: shareOfLookalikes }
  return nearest(values, folded)
}

function nearest(values: readonly string[], folded: string): Made<string> | null {
  const ranked = values
    .map((value) => ({ value, near: similarity(foldConfusables(foldCapitals(value)), folded) }))
    .toSorted((a, b) => b.near - a.near)
  const [first, second] = ranked
  if (!first || first.near < leastSimilar || first.near === second?.near) return null
  return { value: first.value, share: shareOfNearest * first.near }
}

const foldedName = (name: string): string =>
  foldCapitals(name.normalize("NFD").replace(/\p{M}(?<![\u3099\u309a])/gu, "")).replace(/[ .'・-]/g, "")

/** Entries a typed name may mean, in either language; `Korea` is 韓国 and 朝鮮. Empty: none we know. */
export const meantBy = (entries: readonly Entry[], typed: string): readonly string[] =>
  entries
    .filter(({ ja, en, also = [] }) => [ja, en, ...also].some((name) => foldedName(name) === foldedName(typed)))
    .map(({ ja }) => ja)
