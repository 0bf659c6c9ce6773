import type { Words } from "../i18n/en.ts"

interface Span {
  readonly count: number
  readonly unit: "minute" | "hour" | "day"
}

/** Within which half of the decisions were made lately, and nine in ten. */
export interface ShownUsualTime {
  readonly half: Span
  readonly nineInTen: Span
}

/** How long a decision usually takes; nothing while that is not known. */
export function UsualTime({ words, usual }: { words: Words; usual: ShownUsualTime | null }) {
  if (usual === null) return null
  const [half, most] = [inWords(words, usual.half), inWords(words, usual.nineInTen)]
  return <p>{half === most ? words.usualTime.one(most) : words.usualTime.both(half, most)}</p>
}

const inWords = (words: Words, { count, unit }: Span): string =>
  new Intl.NumberFormat(words.locale, { style: "unit", unit, unitDisplay: "long" }).format(count)
