import type { Child } from "hono/jsx"
import type { Of } from "../../verification/figures.ts"
import { type ReportName, shareOf } from "../../verification/reports.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { type Bar, Bars, DayBars, DayLines } from "./charts.tsx"
import { ageInWords, daysOf, decidedOn, ofInWords, personIn, sumOf, type Told } from "./report-sheets.ts"

/** What a report looks like; null: there is nothing to see. */
export const pictureOf = (name: ReportName, told: Told): Child | null => pictures[name](told)

/** The most bars a list has; the rest is in the table. */
const barsMost = 12

const barsOf = (bars: readonly Bar[], most?: number): Child | null =>
  bars.length === 0 ? null : <Bars bars={bars.slice(0, barsMost)} {...(most ? { most } : {})} />

/** A share with its n; of too few, both numbers alone. */
const shareBar = ({ review: { reports } }: DeskWords, label: string, part: number, of: number): Bar => {
  const share = shareOf(part, of)
  return { label, value: share, text: share === null ? reports.ofCases(part, of) : reports.percentOf(share, of) }
}

const isAll = ({ by }: Of): boolean => by === "all"

/** `11-23`: the year is in the table. */
const shortDay = (day: string): string => day.slice(5)

const decimal = (words: DeskWords, value: number): string =>
  new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(value)

const pictures: Readonly<Record<ReportName, (told: Told) => Child | null>> = {
  waiting: ({ words, figures }) =>
    barsOf(
      figures.waiting.map((one) => ({ label: ageInWords(words, one), value: one.cases, text: String(one.cases) })),
    ),

  decided: ({ words, figures, period }) => {
    if (figures.decided.length === 0) return null
    const { chart, columns, names } = words.review.reports
    const days = daysOf(period)
    const outcomes = days.map((day) => decidedOn(figures, day).outcomes)
    const atCounter = figures.decided.reduce((sum, one) => sum + sumOf(one.atCounter), 0)
    const sums = outcomes.map((one) => one.approved + one.moreNeeded + one.refused)
    const [all, most] = [sums.reduce((sum, one) => sum + one, 0), Math.max(...sums)]
    return (
      <DayBars
        id="chart-decided"
        title={names.decided}
        description={`${chart.decided(all, most, days[sums.indexOf(most)] ?? "")} ${chart.atCounter(atCounter)} ${chart.inTable}`}
        labels={days.map(shortDay)}
        series={[
          { name: columns.approved, values: outcomes.map(({ approved }) => approved) },
          { name: columns.moreNeeded, values: outcomes.map(({ moreNeeded }) => moreNeeded) },
          { name: columns.refused, values: outcomes.map(({ refused }) => refused) },
        ]}
      />
    )
  },

  time: ({ words, figures, period }) => {
    const whole = figures.hours.find(({ day }) => day === null)
    if (!whole) return null
    const { chart, names } = words.review.reports
    const days = daysOf(period)
    const on = new Map(figures.hours.map((one) => [one.day, one]))
    const [half, nineInTen] = [decimal(words, whole.half), decimal(words, whole.nineInTen)]
    return (
      <DayLines
        id="chart-time"
        title={names.time}
        description={`${chart.time(half, nineInTen, whole.cases)} ${chart.inTable}`}
        labels={days.map(shortDay)}
        series={[
          { name: chart.medianLine, values: days.map((day) => on.get(day)?.half ?? null) },
          { name: chart.nineInTenLine, values: days.map((day) => on.get(day)?.nineInTen ?? null) },
        ]}
      />
    )
  },

  "first-time": ({ words, figures }) =>
    barsOf(
      figures.firstTime.map(({ of, cases, approved }) => shareBar(words, ofInWords(words, of), approved, cases)),
      100,
    ),

  reasons: ({ words, figures }) =>
    barsOf(
      figures.reasons
        .filter(({ of }) => isAll(of))
        .map(({ reason, times, decisions }) => {
          const { text } = shareBar(words, "", times, decisions)
          return { label: words.reasons[reason].label, value: times, text: `${times} (${text})` }
        }),
    ),

  agreement: ({ words, figures }) =>
    barsOf(
      figures.secondLooks.map(({ cause, given, agreed }) =>
        shareBar(words, words.review.reports.causes[cause], agreed, given),
      ),
      100,
    ),

  "given-back": (told) =>
    barsOf(
      told.figures.givenBack.map(({ staffId, taken, reasons }) => {
        const back = sumOf(reasons)
        return { label: personIn(told, staffId), value: back, text: told.words.review.reports.backOf(back, taken) }
      }),
    ),

  findings: ({ words, figures }) =>
    barsOf(
      figures.findings
        .filter(({ right, wrong }) => right + wrong > 0)
        .map(({ finding, right, wrong }) => shareBar(words, words.review.findings[finding], right, right + wrong)),
      100,
    ),

  effort: ({ words, figures }) => {
    const { byPage, byEvents, secondsAndKeys, secondsOnly } = words.review.reports
    return barsOf(
      figures.effort.map(({ counted, cases, seconds, keystrokes }) => ({
        label: counted ? byPage : byEvents,
        value: seconds.half,
        text: keystrokes
          ? secondsAndKeys(decimal(words, seconds.half), decimal(words, keystrokes.half), cases)
          : secondsOnly(decimal(words, seconds.half), cases),
      })),
    )
  },
}
