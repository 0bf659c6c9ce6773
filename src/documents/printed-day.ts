import { type PartialDate, partialDate } from "../kit/plain-date.ts"
import { parseYear } from "./era-year.ts"
import { foldCapitals } from "./fold-text.ts"
import { digitFor, type Made } from "./read-number.ts"

const digit = "[\\dOQDIL|ZSB]"
const printed = new RegExp(
  `(?:(?<era>令和|平成|昭和|大正)(?<count>元|${digit}{1,2})|(?<!\\d)(?<year>${digit}{4}))[年午牛](?<month>${digit}{1,2})[月用](?<day>${digit}{1,2})[日曰目口田白]`,
  "gu",
)
/** With a mark lost: only of digits that are plain to see. */
const loose = /(?<![\dA-Z])(?<year>\d{4})[年./-]?(?<month>\d{2})[月./-]?(?<day>\d{2})(?![\dA-Z])/gu

const shareResolved = 0.95
const shareLoose = 0.6
/** A line that ends before 日 is a day still. */
const shareUnended = 0.98

/**
 * The days printed in a line, `1985年12月31日` or `令和8年4月6日`, in the line's order; digits taken for letters are put right, and a
 * day or month printed 00 is unknown. What is no day that exists is left out. Source: docs/sources.md#dates-as-printed
 */
export function readPrintedDays(text: string): readonly Made<PartialDate>[] {
  const folded = foldCapitals(text).replaceAll(" ", "")
  const marked = [...folded.matchAll(printed)].flatMap(({ groups }) => dayOf(groups ?? {}, 1))
  return marked.length > 0
    ? marked
    : [...folded.matchAll(loose)].flatMap(({ 0: text, groups }) =>
        dayOf(groups ?? {}, /年..月/u.test(text) ? shareUnended : shareLoose),
      )
}

function dayOf(groups: Readonly<Record<string, string | undefined>>, share: number): readonly Made<PartialDate>[] {
  const { era, count = "", year = "", month = "", day = "" } = groups
  const inDigits = (part: string) => [...part].map(digitFor).join("")
  const known = parseYear(era === undefined ? inDigits(year) : era + inDigits(count))
  const date = known && partialDate(known.year, Number(inDigits(month)) || null, Number(inDigits(day)) || null)
  const asPrinted = [year, count, month, day].every((part) => part === "元" || /^\d*$/.test(part))
  return date === null ? [] : [{ value: date, share: asPrinted ? share : share * shareResolved }]
}
