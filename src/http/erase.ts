import { Hono } from "hono"
import { eraseEarly } from "../app/erase.ts"
import { findCases } from "../app/find-cases.ts"
import { erasureReasons } from "../verification/erasure-reason.ts"
import { type EraseProblem, type FoundToErase, ReviewErasePage } from "../web/pages/review-erase-page.tsx"
import { confirmHrefOf, confirmOptions, isStillThere } from "./confirmed.ts"
import { type AtDesk, deskOf, whoMay } from "./desk.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const home = "/review/erase"

/** Erasing before its time, found by reference: who does it sees no case. What is looked for stands in no address. */
export function eraseRoutes(services: Services, caseId: string): Hono {
  const routes = new Hono()
  const who = whoMay(services, "erase")

  routes.get("/", who, (c) => show(c, { found: null, isDone: c.req.query("done") !== undefined }))

  routes.post("/", who, async (c) => show(c, { found: await found(c) }))

  routes.post(`/${caseId}`, who, async (c) => {
    const reason = erasureReasons.find((one) => one === c.var.form.reason)
    if (!reason) return show(c, { found: await found(c), problem: "reasonMissing" })
    if (!(await isStillThere(c, services))) return show(c, { found: await found(c), problem: "notConfirmed" })
    const staffId = c.var.session.staff.id
    const erased = await eraseEarly(services, { verificationId: c.req.param("id") ?? "", reason, staffId })
    if (erased.ok) return c.redirect(`${home}?done`, 303)
    return show(c, { found: await found(c), problem: "gone" })
  })
  return routes

  async function found(c: AtDesk): Promise<readonly FoundToErase[]> {
    const rows = await findCases(services, c.var.form.wanted ?? "")
    return Promise.all(
      rows.map(async ({ id, shortReference, state, submittedAt }) => {
        const erased = (await services.trail.of(id)).find(({ kind }) => kind === "erased")
        return { shortReference, state, submittedAt, erasedAt: erased?.at ?? null, action: `${home}/${id}` }
      }),
    )
  }

  async function show(
    c: AtDesk,
    a: { found: readonly FoundToErase[] | null; isDone?: boolean; problem?: EraseProblem },
  ) {
    const { session, form } = c.var
    const problem = a.problem ?? null
    const page = ReviewErasePage({
      context: pageContext(c, services, { path: home, bundle: "review" }),
      desk: deskOf(session),
      ...{ action: home, wanted: form.wanted ?? "", reason: form.reason ?? "" },
      ...{ found: a.found, isDone: a.isDone ?? false, confirmOptions, problems: problem ? [problem] : [] },
      confirmHref: problem === "notConfirmed" ? await confirmHrefOf(c, services) : null,
    })
    return showPage(c, page, problem ? 422 : 200)
  }
}
