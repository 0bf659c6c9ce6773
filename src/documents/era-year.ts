import type { PartialDate, PlainDate } from "../kit/plain-date.ts"
import { foldCapitals } from "./fold-text.ts"

interface Era {
  readonly names: readonly string[]
  readonly firstDay: string
  readonly lastDay: string
}

/** 元号. Source: docs/sources.md#era-years */
const eras: readonly Era[] = [
  { names: ["令和", "令", "R"], firstDay: "2019-05-01", lastDay: "9999-12-31" },
  { names: ["平成", "平", "H"], firstDay: "1989-01-08", lastDay: "2019-04-30" },
  { names: ["昭和", "昭", "S"], firstDay: "1926-12-25", lastDay: "1989-01-07" },
  { names: ["大正", "大", "T"], firstDay: "1912-07-30", lastDay: "1926-12-24" },
]

interface PrintedYear {
  readonly year: number
  /** The era it was written in; null when it was written in four digits. */
  readonly era: Era | null
}

/**
 * Reads `2026`, `令和8`, `R8`, `r.8`, `平成元年`. An era's years run on past its end: papers printed ahead say 平成32年 for 2020.
 * @returns null when it is neither.
 */
export function parseYear(text: string): PrintedYear | null {
  const folded = foldCapitals(text)
  const western = /^(\d{4})年?$/.exec(folded)
  if (western) return { year: Number(western[1]), era: null }
  const [, name, count] = /^(\D{1,2}?)[ .]*(元|\d{1,2})年?$/.exec(folded) ?? []
  const era = eras.find(({ names }) => names.some((known) => known === name))
  const ordinal = count === "元" ? 1 : Number(count)
  return era && ordinal >= 1 ? { year: Number(era.firstDay.slice(0, 4)) + ordinal - 1, era } : null
}

/** Whether the era had begun, and had not ended, on that day, or on some day of that month or year. */
export function isWithin(era: Era, date: PlainDate | PartialDate): boolean {
  const known = (day: string) => day.slice(0, date.length)
  return known(era.firstDay) <= date && date <= known(era.lastDay)
}
