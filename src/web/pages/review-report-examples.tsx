import { addDays, type PlainDate, parsePlainDate } from "../../kit/plain-date.ts"
import type { Figures } from "../../verification/figures.ts"
import { findingCodes } from "../../verification/finding.ts"
import { secondLookCauses } from "../../verification/second-look.ts"
import type { Language } from "../i18n/languages.ts"
import { every } from "./every.ts"
import type { Example } from "./examples.tsx"
import type { PageContext } from "./layout.tsx"
import type { Desk } from "./review-layout.tsx"
import { type ReportsProblem, ReviewReportsPage } from "./review-reports-page.tsx"

const last = parsePlainDate("2026-11-23") ?? never()
const period = { from: addDays(last, -29), to: last }

/** Of invented cases: enough on most days, none on Sundays. */
const onDay = (day: PlainDate, n: number) => ({
  day,
  outcomes: { approved: (n * 7) % 11, moreNeeded: (n * 3) % 5, refused: n % 3 === 0 ? 1 : 0 },
  atCounter: { approved: (n * 7) % 11 > 3 ? 2 : 0, moreNeeded: 0, refused: 0 },
})

const days = Array.from({ length: 30 }, (_, n) => ({ day: addDays(period.from, n), n })).filter(({ n }) => n % 7 !== 0)

const none: Figures = {
  ...{ waiting: [], decided: [], hours: [], firstTime: [], reasons: [] },
  ...{ secondLooks: [], givenBack: [], findings: [], effort: [] },
}

const many: Figures = {
  waiting: [
    { from: 0, to: 0, cases: 12 },
    { from: 1, to: 1, cases: 7 },
    { from: 2, to: 2, cases: 0 },
    { from: 5, to: 9, cases: 2 },
    { from: 10, to: null, cases: 1 },
  ],
  decided: days.map(({ day, n }) => onDay(day, n)),
  hours: [
    { day: null, cases: 171, half: 3.25, nineInTen: 11.5 },
    ...days.map(({ day, n }) => ({ day, cases: 6, half: 2 + (n % 4) * 0.75, nineInTen: 7 + (n % 5) * 1.5 })),
  ],
  firstTime: [
    { of: { by: "all" }, cases: 118, approved: 93 },
    { of: { by: "document", document: "residence-card" }, cases: 114, approved: 92 },
    { of: { by: "document", document: null }, cases: 4, approved: 1 },
    { of: { by: "entry", entry: "byApplicant" }, cases: 96, approved: 72 },
    { of: { by: "entry", entry: "atCounter" }, cases: 22, approved: 21 },
    { of: { by: "language", language: "vi" }, cases: 61, approved: 47 },
    { of: { by: "language", language: "tlh" }, cases: 3, approved: 3 },
  ],
  reasons: [
    { of: { by: "all" }, decisions: 171, reason: "glare", times: 21 },
    { of: { by: "all" }, decisions: 171, reason: "name-differs", times: 9 },
    { of: { by: "entry", entry: "atCounter" }, decisions: 31, reason: "glare", times: 1 },
    { of: { by: "document", document: "residence-card" }, decisions: 160, reason: "glare", times: 20 },
    { of: { by: "language", language: "vi" }, decisions: 80, reason: "glare", times: 12 },
    { of: { by: "finding", finding: "photo.unclear" }, decisions: 19, reason: "glare", times: 11 },
  ],
  secondLooks: secondLookCauses.map((cause, n) => ({
    ...{ cause, given: 20 - 8 * n, agreed: 17 - 7 * n },
    settled: { first: 2 - n, second: 1, neither: 0 },
  })),
  givenBack: [
    {
      ...{ staffId: "sato", taken: 96 },
      reasons: { break: 3, language: 4, "second-look": 1, conflict: 1, other: 0 },
    },
    { staffId: "gone", taken: 2, reasons: { break: 0, language: 0, "second-look": 0, conflict: 0, other: 0 } },
  ],
  findings: findingCodes.map((finding, n) => ({
    ...{ finding, cases: 60 - n, right: 40 - n, wrong: n % 4 === 3 ? 0 : 6 },
    answers: { holds: n % 3, misread: n % 2, settledElsewhere: 0, allowed: 0 },
  })),
  effort: [
    {
      ...{ counted: true, cases: 150 },
      ...{ seconds: { half: 74, nineInTen: 210 }, keystrokes: { half: 5, nineInTen: 19 } },
    },
    { counted: false, cases: 21, seconds: { half: 160, nineInTen: 540 }, keystrokes: null },
  ],
}

const problems = every<ReportsProblem>()(["malformed", "backwards", "tooLong", "notConfirmed"])

interface Around {
  readonly contextFor: (language: Language) => PageContext
  readonly desk: Desk
}

/** The reports: with figures, without any, and with every problem. */
export function reportExamples({ contextFor, desk }: Around): readonly Example[] {
  const reports = (language: Language, figures: Figures | null, more: readonly ReportsProblem[] = []) => (
    <ReviewReportsPage
      context={contextFor(language)}
      desk={{ ...desk, staffName: "Tanaka Ken", role: "senior", reportsHref: "/review/reports" }}
      href="/review/reports"
      confirmOptions="/review/account/confirm"
      typed={figures ? period : { from: "2026-11-31", to: "2026-11-23" }}
      hours={{ from: 9, to: 18 }}
      told={figures && { period, figures, names: new Map([["sato", "Sato Misaki"]]) }}
      problems={more}
    />
  )
  return [
    { name: "review-reports", heading: "Reports", page: (language) => reports(language, many) },
    { name: "review-reports-empty", page: (language) => reports(language, none) },
    { name: "review-reports-problems", page: (language) => reports(language, null, problems) },
  ]
}

function never(): never {
  throw new Error("the last day of the examples is no day")
}
