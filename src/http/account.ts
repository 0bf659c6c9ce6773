import { Hono } from "hono"
import { revokeSessions } from "../app/manage-people.ts"
import { addPasskey, askToAdd, askToConfirm, isConfirmed, removePasskey, renamePasskey } from "../app/passkey.ts"
import { openSince } from "../app/sign-in.ts"
import { type AccountProblem, ReviewAccountPage } from "../web/pages/review-account-page.tsx"
import { confirmOptions, isStillThere } from "./confirmed.ts"
import { type AtDesk, deskOf, whoMay } from "./desk.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const home = "/review/account"

/** One's own passkeys and sessions, `/review/account/…`. */
export function accountRoutes(services: Services): Hono {
  const routes = new Hono()
  const own = whoMay(services, "manageOwnAccount")

  routes.get("/", own, (c) => show(c))

  routes.post("/confirm", own, async (c) => {
    const { session } = c.var
    const needsNone =
      isConfirmed(session, services.now()) || (await services.passkeys.of(session.staff.id)).length === 0
    return c.json(needsNone ? null : await askToConfirm(services, session))
  })

  routes.post("/options", own, async (c) => {
    if (await isProvided(c)) return c.json(null, 404)
    return c.json(await askToAdd(services, c.var.session))
  })

  routes.post("/passkeys", own, async (c) => {
    const { session, form } = c.var
    const { name = "", created = "" } = form
    if (await isProvided(c)) return show(c, "notMade", name)
    if (!(await isStillThere(c, services))) return show(c, "notConfirmed", name)
    const added = await addPasskey(services, { answer: created, session, name })
    return added.ok ? c.redirect(home, 303) : show(c, added.error === "known" ? "known" : "notMade", name)
  })

  routes.post("/passkeys/:id/name", own, async (c) => {
    const { session, form } = c.var
    await renamePasskey(services, { staffId: session.staff.id, id: c.req.param("id"), name: form.name ?? "" })
    return c.redirect(home, 303)
  })

  routes.post("/passkeys/:id/remove", own, async (c) => {
    if (!(await isStillThere(c, services))) return show(c, "notConfirmed")
    const removed = await removePasskey(services, { staffId: c.var.session.staff.id, id: c.req.param("id") })
    return removed.ok || removed.error === "notFound" ? c.redirect(home, 303) : show(c, "lastOne")
  })

  routes.post("/sessions/:id/revoke", own, async (c) => {
    const { id: staffId } = c.var.session.staff
    await revokeSessions(services, { staffId, sessionId: c.req.param("id"), by: staffId })
    return c.redirect(home, 303)
  })
  return routes

  async function isProvided(c: AtDesk): Promise<boolean> {
    return (await services.providedStaff.identityOf(c.var.session.staff.id)) !== null
  }

  async function show(c: AtDesk, problem: AccountProblem | null = null, name = "") {
    const { session } = c.var
    const { id } = session.staff
    const [passkeys, sessions] = await Promise.all([
      services.passkeys.of(id),
      services.people.sessionsOf(id, openSince(services.now())),
    ])
    const page = ReviewAccountPage({
      isProvided: await isProvided(c),
      context: pageContext(c, services, { path: home, bundle: "review" }),
      desk: deskOf(session),
      passkeys: passkeys.map((passkey) => ({ ...passkey, href: `${home}/passkeys/${passkey.id}` })),
      sessions: sessions.map((one) => ({
        ...one,
        href: `${home}/sessions/${one.id}/revoke`,
        isThis: one.id === session.id,
      })),
      add: { action: `${home}/passkeys`, options: `${home}/options`, name },
      ...{ confirmOptions, problems: problem ? [problem] : [] },
    })
    return showPage(c, page, problem ? 422 : 200)
  }
}
