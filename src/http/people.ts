import { Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { z } from "zod"
import { type InviteProblem, invite, inviteAgain } from "../app/invite.ts"
import { changeRole, revokeSessions } from "../app/manage-people.ts"
import { openSince } from "../app/sign-in.ts"
import { jsonIn } from "../kit/json.ts"
import type { Result } from "../kit/result.ts"
import { type Role, roles } from "../verification/roles.ts"
import { type PeopleProblem, ReviewPeoplePage } from "../web/pages/review-people-page.tsx"
import { confirmHrefOf, confirmOptions, isStillThere } from "./confirmed.ts"
import { type AtDesk, deskOf, whoMay } from "./desk.ts"
import { cookieName, cookieRules } from "./link.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const home = "/review/people"

/** Who is on the staff, for administrators: `/review/people/…`. */
export function peopleRoutes(services: Services): Hono {
  const routes = new Hono()
  const managing = whoMay(services, "managePeople")
  const inviting = whoMay(services, "invite")
  const invitedCookie = cookieName(services, "invited")
  const by = (c: AtDesk) => ({ kind: "staff", staffId: c.var.session.staff.id }) as const

  routes.get("/", managing, (c) => show(c))

  routes.post("/", inviting, async (c) => {
    const { name = "" } = c.var.form
    const role = roleIn(c)
    if (role === null || role === "none") return show(c, "roleMissing")
    if (!(await isStillThere(c, services))) return show(c, "notConfirmed")
    return invited(c, await invite(services, { name, role, by: by(c) }))
  })

  routes.post("/:id/invite", inviting, async (c) => {
    if (!(await isStillThere(c, services))) return show(c, "notConfirmed")
    return invited(c, await inviteAgain(services, { staffId: c.req.param("id"), by: by(c) }))
  })

  routes.post("/:id/role", managing, async (c) => {
    const role = roleIn(c)
    if (role === null) return show(c, "roleMissing")
    if (!(await isStillThere(c, services))) return show(c, "notConfirmed")
    const administratorId = c.var.session.staff.id
    const changed = await changeRole(services, { staffId: c.req.param("id"), role, administratorId })
    return changed.ok ? c.redirect(home, 303) : show(c, changed.error)
  })

  routes.post("/:id/revoke", managing, async (c) => {
    await revokeSessions(services, { staffId: c.req.param("id"), sessionId: null, by: c.var.session.staff.id })
    return c.redirect(home, 303)
  })
  return routes

  /** The link is kept nowhere: a cookie of one minute carries it over the redirect to the page that shows it once. */
  function invited(c: AtDesk, made: Result<Invited, InviteProblem>) {
    if (!made.ok) return show(c, made.error)
    const { token, member } = made.value
    const shown: Shown = { token, name: member.name }
    setCookie(c, invitedCookie, JSON.stringify(shown), { ...cookieRules(services), maxAge: 60 })
    return c.redirect(home, 303)
  }

  function takeShown(c: AtDesk) {
    const kept = getCookie(c, invitedCookie)
    if (!kept) return null
    deleteCookie(c, invitedCookie, cookieRules(services))
    const parsed = shownSchema.safeParse(jsonIn(kept))
    return parsed.success
      ? { url: `${services.publicUrl}/review/join/${parsed.data.token}`, name: parsed.data.name }
      : null
  }

  async function show(c: AtDesk, problem: PeopleProblem | null = null) {
    const { session, form } = c.var
    const now = services.now()
    const colleagues = await services.people.colleagues({ now, openSince: openSince(now) })
    const page = ReviewPeoplePage({
      context: pageContext(c, services, { path: home, bundle: "review" }),
      desk: deskOf(session),
      people: colleagues.map((one) => ({ ...one, href: `${home}/${one.id}`, isMe: one.id === session.staff.id })),
      invitation: { action: home, name: form.name ?? "", role: c.req.path === home ? roleIn(c) : null },
      made: takeShown(c),
      confirmHref: problem === "notConfirmed" ? await confirmHrefOf(c, services) : null,
      eraseHref: "/review/erase",
      ...{ confirmOptions, problems: problem ? [problem] : [] },
    })
    return showPage(c, page, problem ? 422 : 200)
  }
}

interface Invited {
  readonly token: string
  readonly member: { readonly name: string }
}

const shownSchema = z.object({ token: z.string().regex(/^[\w-]{43}$/), name: z.string().max(100) })
type Shown = z.infer<typeof shownSchema>

const roleIn = (c: AtDesk): Role | null => roles.find((role) => role === c.var.form.role) ?? null
