import { Hono } from "hono"
import type { LoggedEvent } from "../app/event-log.ts"
import { findCases } from "../app/find-cases.ts"
import { ReviewEventsPage } from "../web/pages/review-events-page.tsx"
import { type AtDesk, deskOf, whoMay } from "./desk.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const home = "/review/log"
const most = 100
/** Of one case, all that a page can hold. */
const mostOfCase = 1_000

/** `/review/log`: what was recorded, for those who see that everything leaves a trace. What is looked for stands in no address. */
export function eventLogRoutes(services: Services): Hono {
  const routes = new Hono()
  const who = whoMay(services, "readEvents")

  routes.get("/", who, async (c) => {
    const before = c.req.query("before") ?? ""
    const behind = /^\d{1,18}$/.test(before) ? before : null
    const events = await services.eventLog.latest({ behind, most: most + 1, verificationIds: null })
    const shown = events.slice(0, most)
    return show(c, { events: shown, earlier: events.length > most ? `${home}?before=${shown.at(-1)?.id}` : null })
  })

  routes.post("/", who, async (c) => {
    const wanted = c.var.form.wanted ?? ""
    const verificationIds = (await findCases(services, wanted)).map(({ id }) => id)
    const events = verificationIds.length
      ? await services.eventLog.latest({ behind: null, most: mostOfCase, verificationIds })
      : []
    return show(c, { events, earlier: null, wanted })
  })
  return routes

  async function show(c: AtDesk, a: { events: readonly LoggedEvent[]; earlier: string | null; wanted?: string }) {
    const staff = new Map((await services.staff.all()).map(({ id, name }) => [id, name]))
    const page = ReviewEventsPage({
      context: pageContext(c, services, { path: home, bundle: "review" }),
      desk: deskOf(c.var.session),
      ...{ action: home, wanted: a.wanted ?? "", earlierHref: a.earlier },
      events: a.events.map(({ staffId, ...event }) => ({
        ...event,
        staffName: staffId && (staff.get(staffId) ?? staffId),
      })),
    })
    return showPage(c, page)
  }
}
