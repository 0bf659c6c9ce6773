import { Hono } from "hono"
import { lastDays, periodIn, readReports } from "../app/read-reports.ts"
import { csvOf } from "../kit/csv.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import type { Period } from "../verification/figures.ts"
import { presetDays, reportNames, usualDays } from "../verification/reports.ts"
import { deskWordsOf } from "../web/i18n/languages.ts"
import { sheetOf } from "../web/pages/report-sheets.ts"
import { type ReportsProblem, ReviewReportsPage } from "../web/pages/review-reports-page.tsx"
import { confirmOptions, isStillThere } from "./confirmed.ts"
import { type AtDesk, deskOf, showDeskMessage, whoMay } from "./desk.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const home = "/review/reports"

/** Figures of a period, `/review/reports`, and each as a file. */
export function reportRoutes(services: Services): Hono {
  const routes = new Hono()
  const reading = whoMay(services, "readReports")

  routes.get("/", reading, (c) => {
    const { from, to } = c.req.query()
    const today = dayInTokyo(services.now())
    const days = presetDays.find((one) => String(one) === c.req.query("days")) ?? usualDays
    return show(c, from === undefined && to === undefined ? lastDays(days, today) : { from: from ?? "", to: to ?? "" })
  })

  routes.post("/:report", reading, async (c) => {
    const report = reportNames.find((one) => one === c.req.param("report"))
    if (!report) return showDeskMessage(c, services, { message: "notFound", caseHref: null })
    const typed = { from: c.var.form.from ?? "", to: c.var.form.to ?? "" }
    const period = periodIn(typed)
    if (!period.ok) return show(c, typed)
    if (!(await isStillThere(c, services))) return show(c, typed, "notConfirmed")
    const { language } = pageContext(c, services, { bundle: "review" })
    const { columns, rows } = sheetOf(report, { ...(await toldOf(period.value)), words: deskWordsOf(language) })
    const actor = { kind: "staff", staffId: c.var.session.staff.id } as const
    await services.trail.record(null, { kind: "report.exported", report, actor, at: services.now() })
    return c.body(csvOf([columns, ...rows]), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${report}-${typed.from}-${typed.to}.csv"`,
    })
  })
  return routes

  /** Whoever reads reports sees the staff's names elsewhere, too: on cases, or as the list of people. */
  async function toldOf(period: Period) {
    const [figures, staff] = await Promise.all([readReports(services, period), services.staff.all()])
    return { period, figures, names: new Map(staff.map(({ id, name }) => [id, name])) }
  }

  async function show(c: AtDesk, typed: { from: string; to: string }, problem: ReportsProblem | null = null) {
    const period = periodIn(typed)
    const problems = [...(period.ok ? [] : [period.error]), ...(problem ? [problem] : [])]
    const page = ReviewReportsPage({
      context: pageContext(c, services, { path: `${home}?${new URLSearchParams(typed)}`, bundle: "review" }),
      desk: deskOf(c.var.session),
      href: home,
      hours: services.policy.businessHours,
      told: period.ok ? await toldOf(period.value) : null,
      ...{ confirmOptions, typed, problems },
    })
    return showPage(c, page, problems.length > 0 ? 422 : 200)
  }
}
