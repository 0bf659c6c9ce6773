import type { Cell } from "../../kit/csv.ts"
import { addDays, type PlainDate } from "../../kit/plain-date.ts"
import type { DecidedOn, Figures, Of, Period, WaitingFor } from "../../verification/figures.ts"
import { giveBackReasons } from "../../verification/give-back.ts"
import { findingAnswers } from "../../verification/looked.ts"
import { type ReportName, shareOf } from "../../verification/reports.ts"
import { type DeskWords, parseLanguage, wordsOf } from "../i18n/languages.ts"

/** A table as it stands on the page and in its file. Numbers are as counted, shares in hundredths, hours with two places. */
export interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** @param names - of the staff, by their ids. */
export interface Told {
  readonly words: DeskWords
  readonly period: Period
  readonly figures: Figures
  readonly names: ReadonlyMap<string, string>
}

export const sheetOf = (name: ReportName, told: Told): Sheet => sheets[name](told)

export function ageInWords({ review: { reports } }: DeskWords, { from, to }: Pick<WaitingFor, "from" | "to">): string {
  return to === null ? reports.ageFrom(from) : reports.ages(from, to)
}

/** What stands in the column Which. */
export function ofInWords(words: DeskWords, of: Of): string {
  const { everything, noDocument } = words.review.reports
  switch (of.by) {
    case "all":
      return everything
    case "entry":
      return words.review.counter.entry[of.entry]
    case "document":
      return of.document === null ? noDocument : words.documents[of.document]
    case "language": {
      const language = parseLanguage(of.language)
      return language ? wordsOf(language).ownName : of.language
    }
    case "finding":
      return words.review.findings[of.finding]
  }
}

export const personIn = ({ names }: Pick<Told, "names">, staffId: string): string => names.get(staffId) ?? staffId

export function daysOf({ from, to }: Period): readonly PlainDate[] {
  const days: PlainDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

const none = { approved: 0, moreNeeded: 0, refused: 0 }

export const decidedOn = ({ decided }: Figures, day: PlainDate): DecidedOn =>
  decided.find((one) => one.day === day) ?? { day, outcomes: none, atCounter: none }

export const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

const hundredths = (hours: number): number => Math.round(hours * 100) / 100

const sheets: Readonly<Record<ReportName, (told: Told) => Sheet>> = {
  waiting: ({ words, figures }) => {
    const { age, cases } = words.review.reports.columns
    return { columns: [age, cases], rows: figures.waiting.map((one) => [ageInWords(words, one), one.cases]) }
  },

  decided: ({ words, figures, period }) => {
    const { columns, ofEntry } = words.review.reports
    const counts = (outcomes: DecidedOn["outcomes"]) => [
      ...[outcomes.approved, outcomes.moreNeeded, outcomes.refused],
      sumOf(outcomes),
    ]
    const rows = daysOf(period).map((day) => {
      const { outcomes, atCounter } = decidedOn(figures, day)
      return [day, ...counts(outcomes), ...counts(atCounter)]
    })
    const all = [columns.approved, columns.moreNeeded, columns.refused, columns.all]
    const { atCounter } = words.review.counter.entry
    return { columns: [columns.day, ...all, ...all.map((column) => ofEntry(atCounter, column))], rows }
  },

  time: ({ words, figures }) => {
    const { columns, everything } = words.review.reports
    const rows = figures.hours.map((one) => [
      one.day ?? everything,
      one.cases,
      hundredths(one.half),
      hundredths(one.nineInTen),
    ])
    return { columns: [columns.day, columns.cases, columns.half, columns.nineInTen], rows }
  },

  "first-time": ({ words, figures }) => {
    const { columns, by } = words.review.reports
    const rows = figures.firstTime.map(({ of, cases, approved }) => [
      by[of.by],
      ofInWords(words, of),
      cases,
      approved,
      shareOf(approved, cases),
    ])
    return { columns: [columns.by, columns.which, columns.cases, columns.approved, columns.share], rows }
  },

  reasons: ({ words, figures }) => {
    const { columns, by } = words.review.reports
    const rows = figures.reasons.map(({ of, decisions, reason, times }) => [
      by[of.by],
      ofInWords(words, of),
      decisions,
      words.reasons[reason].label,
      times,
      shareOf(times, decisions),
    ])
    const { which, decisions, reason, times, share } = columns
    return { columns: [columns.by, which, decisions, reason, times, share], rows }
  },

  agreement: ({ words, figures }) => {
    const { columns, causes } = words.review.reports
    const rows = figures.secondLooks.map(({ cause, given, agreed, settled }) => [
      causes[cause],
      given,
      agreed,
      shareOf(agreed, given),
      settled.first,
      settled.second,
      settled.neither,
    ])
    const { cause, given, agreed, share, settledFirst, settledSecond, settledNeither } = columns
    return { columns: [cause, given, agreed, share, settledFirst, settledSecond, settledNeither], rows }
  },

  "given-back": (told) => {
    const { columns } = told.words.review.reports
    const rows = told.figures.givenBack.map(({ staffId, taken, reasons }) => [
      personIn(told, staffId),
      taken,
      ...giveBackReasons.map((reason) => reasons[reason]),
      sumOf(reasons),
      shareOf(sumOf(reasons), taken),
    ])
    const why = giveBackReasons.map((reason) => told.words.review.lock.reasons[reason])
    return { columns: [columns.person, columns.taken, ...why, columns.givenBack, columns.share], rows }
  },

  findings: ({ words, figures }) => {
    const { columns } = words.review.reports
    const rows = figures.findings.map(({ finding, cases, right, wrong, answers }) => [
      words.review.findings[finding],
      cases,
      right,
      wrong,
      cases - right - wrong,
      shareOf(right, right + wrong),
      ...findingAnswers.map((answer) => answers[answer]),
    ])
    const answers = findingAnswers.map((answer) => words.review.looking.findingAnswers[answer])
    const { finding, cases, right, wrong, untold, share } = columns
    return { columns: [finding, cases, right, wrong, untold, share, ...answers], rows }
  },

  effort: ({ words, figures }) => {
    const { columns, byPage, byEvents } = words.review.reports
    const rows = figures.effort.map(({ counted, cases, seconds, keystrokes }) => [
      counted ? byPage : byEvents,
      cases,
      seconds.half,
      seconds.nineInTen,
      keystrokes?.half ?? null,
      keystrokes?.nineInTen ?? null,
    ])
    const { counted, cases, halfSeconds, nineInTenSeconds, halfKeys, nineInTenKeys } = columns
    return { columns: [counted, cases, halfSeconds, nineInTenSeconds, halfKeys, nineInTenKeys], rows }
  },
}
