import type { Child } from "hono/jsx"
import type { Cell } from "../../kit/csv.ts"
import {
  fewestForShare,
  type PeriodProblem,
  presetDays,
  type ReportName,
  reportNames,
} from "../../verification/reports.ts"
import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import { ErrorSummary } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { PasskeyForm, WithoutPasskeys } from "./passkey-form.tsx"
import { pictureOf } from "./report-pictures.tsx"
import { sheetOf, type Told } from "./report-sheets.ts"
import { type Desk, ReviewLayout } from "./review-layout.tsx"

/** `notConfirmed`: no passkey was used within the last minutes. */
export type ReportsProblem = PeriodProblem | "notConfirmed"

interface ReviewReportsPageProps {
  readonly context: PageContext
  readonly desk: Desk
  /** Takes `from` and `to`, or `days`; under it each report's own name takes a post of `from` and `to`, and gives its file. */
  readonly href: string
  readonly confirmOptions: string
  /** As typed. */
  readonly typed: { readonly from: string; readonly to: string }
  readonly hours: { readonly from: number; readonly to: number }
  /** null where the period is none. */
  readonly told: Omit<Told, "words"> | null
  readonly problems: readonly ReportsProblem[]
}

/** Figures of a period: each as a picture, a table and a file. */
export function ReviewReportsPage(props: ReviewReportsPageProps) {
  const all = deskWordsOf(props.context.language)
  const words = all.review.reports
  const { told, problems } = props
  return (
    <ReviewLayout context={props.context} desk={props.desk} heading={words.heading} hasProblems={problems.length > 0}>
      <ErrorSummary
        words={all}
        lines={problems.map((problem) => ({ control: "report-from", text: words.problems[problem] }))}
      />
      <PeriodForm words={all} page={props} />
      {told && (
        <>
          <p>
            {words.between(told.period.from, told.period.to)} {words.fewest(fewestForShare)}
          </p>
          <div class="reports">
            {reportNames.map((name) => (
              <Report words={all} page={props} name={name} told={{ ...told, words: all }} />
            ))}
          </div>
          <WithoutPasskeys words={all} />
        </>
      )}
    </ReviewLayout>
  )
}

interface PartProps {
  readonly words: DeskWords
  readonly page: ReviewReportsPageProps
}

function PeriodForm({ words: all, page }: PartProps) {
  const words = all.review.reports
  return (
    <form method="get" action={page.href} class="filters" aria-label={words.period} novalidate>
      {presetDays.map((days) => (
        <a href={`${page.href}?days=${days}`}>{words.lastDays(days)}</a>
      ))}
      <div>
        <label for="report-from">{words.from}</label>
        <input type="date" id="report-from" name="from" value={page.typed.from} />
      </div>
      <div>
        <label for="report-to">{words.to}</label>
        <input type="date" id="report-to" name="to" value={page.typed.to} />
      </div>
      <button type="submit" class="small">
        {words.show}
      </button>
    </form>
  )
}

function Report({ words: all, page, name, told }: PartProps & { readonly name: ReportName; readonly told: Told }) {
  const words = all.review.reports
  const picture = pictureOf(name, told)
  const said = name === "time" ? words.counted.time(page.hours.from, page.hours.to) : words.counted[name]
  return (
    <section aria-labelledby={`report-${name}`}>
      <h2 id={`report-${name}`}>{words.names[name]}</h2>
      {picture ?? <p class="quiet">{words.nothing}</p>}
      <p class="hint">{said}</p>
      {picture !== null && <SheetTable words={all} name={name} told={told} />}
      <PasskeyForm
        words={all}
        action={`${page.href}/${name}`}
        formKey={page.desk.formKey}
        confirmOptions={page.confirmOptions}
        stays
      >
        <input type="hidden" name="from" value={told.period.from} />
        <input type="hidden" name="to" value={told.period.to} />
        <button type="submit" class="small" hidden aria-label={words.exportOf(words.names[name])}>
          {words.csv}
        </button>
      </PasskeyForm>
    </section>
  )
}

function SheetTable({ words: all, name, told }: { words: DeskWords; name: ReportName; told: Told }) {
  const words = all.review.reports
  const { columns, rows } = sheetOf(name, told)
  return (
    <details>
      <summary>
        {words.table}
        <span class="visually-hidden">: {words.names[name]}</span>
      </summary>
      <section class="sheet" tabindex={0} aria-label={`${words.table}: ${words.names[name]}`}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>{row.map((cell, at) => cellIn(all, cell, at))}</tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

function cellIn(words: DeskWords, cell: Cell, at: number): Child {
  if (at === 0) return <th scope="row">{cell}</th>
  if (typeof cell === "string") return <td>{cell}</td>
  return <td class="number">{cell === null ? "–" : cell.toLocaleString(words.locale)}</td>
}
