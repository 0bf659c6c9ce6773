import { Hono } from "hono"
import { findCases } from "../app/find-cases.ts"
import type { QueuePlace, QueueRow } from "../app/ports.ts"
import { documentKinds } from "../documents/kinds.ts"
import { businessDaysAgo, businessDaysSince } from "../kit/business-days.ts"
import { idPattern } from "../kit/ids.ts"
import { addDays, dayInTokyo, startOfDay } from "../kit/plain-date.ts"
import { findingCodes } from "../verification/finding.ts"
import { entries, type QueueList, queueLists } from "../verification/queue-list.ts"
import { liveTexts } from "../web/pages/live-texts.ts"
import { ages, type QueueView, queueHref } from "../web/pages/queue-view.ts"
import type { CaseLine } from "../web/pages/review-case-list.tsx"
import { type NewRequest, ReviewQueuePage } from "../web/pages/review-queue-page.tsx"
import { ReviewSearchPage } from "../web/pages/review-search-page.tsx"
import { type AtDesk, caseHrefOf, deskOf, whoMay } from "./desk.ts"
import { isOnward } from "./onward.ts"
import { pageContext, showPage } from "./page.ts"
import { looksToTell, numbersFor } from "./second-look.ts"
import type { Services } from "./services.ts"
import { undoOffered } from "./undo.ts"

const pageRows = 25

/** The lists of the desk, filtered as the address says. */
export async function showQueue(c: AtDesk, services: Services, request: Omit<NewRequest, "action">) {
  const { staff } = c.var.session
  const now = services.now()
  const view = viewIn(c)
  const whose = { staffId: staff.id, now }
  const whole = { document: null, finding: null, entry: null, before: null, after: null }
  const [undo, counts, passedCount, held, rows] = await Promise.all([
    undoOffered(c, services),
    services.queue.counts(now),
    services.queue.countPassed(staff.id),
    services.queue.list({ list: "mine", ...whole, ...whose }, pageRows),
    services.queue.list(
      { ...view, before: beforeOf(services, view), after: placeIn(view.after), ...whose },
      pageRows + 1,
    ),
  ])
  const context = pageContext(c, services, { path: queueHref(view), bundle: "review" })
  const numbers = numbersFor(counts, staff)
  const shown = rows.slice(0, pageRows)
  const lineOf = (row: QueueRow, list: QueueList | null) => {
    const line = caseLine(services, row, list)
    return line.href === undo?.caseHref ? [] : [line]
  }
  const last = rows.length > pageRows ? shown.at(-1) : undefined
  const page = ReviewQueuePage({
    ...{ context, view, passedCount },
    desk: { ...deskOf(c.var.session, { isQueue: true }), undo, looks: await looksToTell(c, services) },
    live: liveTexts(context.language, numbers),
    secondLooksOfOthers: numbers.secondLook - numbers.secondLookForMe,
    liveHref: "/review/events",
    nextAction: "/review/next",
    onward: isOnward(c, services),
    nothingWaited: c.req.query("nothing") !== undefined,
    held: held.flatMap((row) => lineOf(row, "mine")),
    cases: shown.flatMap((row) => lineOf(row, view.list)),
    moreHref: last ? queueHref({ ...view, after: placeWord(last, view.list) }) : null,
    newRequest: { action: "/review/requests", ...request },
  })
  return showPage(c, page, request.problem ? 422 : 200)
}

/** The answer stands under the address of the post, which holds nothing of what was looked for; looked up again it is the queue. */
export function searchRoutes(services: Services): Hono {
  const routes = new Hono()
  const who = whoMay(services, "seeQueue")
  routes.get("/", who, (c) => c.redirect("/review", 303))
  routes.post("/", who, async (c) => {
    const wanted = c.var.form.wanted ?? ""
    const found = await findCases(services, wanted)
    const page = ReviewSearchPage({
      context: pageContext(c, services, { path: "/review", bundle: "review" }),
      desk: deskOf(c.var.session),
      wanted,
      found: found.map((row) => caseLine(services, row, null)),
    })
    return showPage(c, page)
  })
  return routes
}

/** What the address does not say, or says wrongly, is not asked for. */
function viewIn(c: AtDesk): QueueView {
  const said = c.req.query()
  return {
    list: queueLists.find((one) => one === said.list) ?? "waiting",
    document: documentKinds.find((one) => one === said.document) ?? null,
    finding: findingCodes.find((one) => one === said.finding) ?? null,
    entry: entries.find((one) => one === said.entry) ?? null,
    age: ages.find((one) => String(one) === said.age) ?? null,
    after: said.after !== undefined && placeIn(said.after) ? said.after : null,
  }
}

/** What is that many business days old came before this instant. */
function beforeOf({ now, isHoliday }: Services, { age }: QueueView): number | null {
  if (age === null) return null
  return startOfDay(addDays(businessDaysAgo(age, dayInTokyo(now()), isHoliday), 1))
}

const atOf = ({ submittedAt, decidedAt }: QueueRow, list: QueueList | null): number | null =>
  list === "moreNeeded" || list === "decided" ? decidedAt : submittedAt

/** @param list - the one it stands in; null where it was looked for. */
function caseLine({ now, isHoliday }: Services, row: QueueRow, list: QueueList | null): CaseLine {
  const { id, shortReference, document, state, isAssisted } = row
  const at = atOf(row, list)
  const waits = at !== null && (list === "waiting" || list === "mine" || list === "secondLook" || list === "moreNeeded")
  const ageDays = waits ? businessDaysSince(dayInTokyo(at), dayInTokyo(now()), isHoliday) : null
  return { href: caseHrefOf(id), ...{ shortReference, document, state, at, ageDays, isAssisted } }
}

const placeWord = (row: QueueRow, list: QueueList): string | null => {
  const at = atOf(row, list)
  return at === null ? null : `${at}.${row.id}`
}

const placeForm = new RegExp(`^(\\d{1,15})\\.(${idPattern})$`)

function placeIn(word: string | null): QueuePlace | null {
  const parts = placeForm.exec(word ?? "")
  return parts?.[1] && parts[2] ? { at: Number(parts[1]), id: parts[2] } : null
}
