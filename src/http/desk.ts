import type { Context, MiddlewareHandler } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { Session } from "../app/ports.ts"
import { sessionOf } from "../app/sign-in.ts"
import { type Action, may } from "../verification/roles.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Desk } from "../web/pages/review-layout.tsx"
import { type ReviewMessage, ReviewMessagePage } from "../web/pages/review-message-page.tsx"
import { cookieName, cookieRules } from "./link.ts"
import { pageContext, readForm, showPage } from "./page.ts"
import type { Services } from "./services.ts"

export type DeskEnv = { Variables: { session: Session; form: Readonly<Record<string, string>> } }
export type AtDesk = Context<DeskEnv>

/**
 * A session of somebody who may do this, and on posts the session's own form key: no other site knows it. What the desk does is
 * written for `DeskEnv`, which only this brings: an address that does not say which action it is does not compile.
 */
export const whoMay =
  (services: Services, action: Action): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const session = await sessionOf(services, getCookie(c, cookieName(services, "staff")) ?? "")
    if (!session) return c.redirect("/review", 303)
    c.set("session", session)
    c.set("form", c.req.method === "POST" ? await readForm(c) : {})
    if (c.req.method === "POST" && c.var.form.formKey !== session.formKey) {
      return showDeskMessage(c, services, { message: "pageTooOld", caseHref: null })
    }
    const { role } = session.staff
    if (may(role, action)) return next()
    const actor = { kind: "staff", staffId: session.staff.id } as const
    await services.trail.record(null, { kind: "staff.refused", actor, at: services.now() })
    return showDeskMessage(c, services, { message: role === "none" ? "notAuthorised" : "otherRole", caseHref: null })
  }

const sessionSeconds = 12 * 3_600

/** The session's token, for the browser to keep. */
export const keepSession = (c: Context, services: Services, token: string): void =>
  setCookie(c, cookieName(services, "staff"), token, { ...cookieRules(services), maxAge: sessionSeconds })

export const forgetSession = (c: Context, services: Services): void => {
  deleteCookie(c, cookieName(services, "staff"), cookieRules(services))
}

export const deskOf = ({ staff, formKey }: Session, { isQueue = false } = {}): Desk => ({
  staffName: staff.name,
  role: staff.role,
  queueHref: isQueue || !may(staff.role, "seeQueue") ? null : "/review",
  counterHref: may(staff.role, "assist") ? "/review/counter" : null,
  peopleHref: may(staff.role, "managePeople") ? "/review/people" : null,
  logHref: may(staff.role, "readEvents") ? "/review/log" : null,
  policiesHref: may(staff.role, "readPolicies") ? "/review/policies" : null,
  reportsHref: may(staff.role, "readReports") ? "/review/reports" : null,
  accountHref: may(staff.role, "manageOwnAccount") ? "/review/account" : null,
  signOutAction: "/review/sign-out",
  formKey,
})

/** The address of a case's page. */
export const caseHrefOf = (id: string): string => `/review/cases/${id}`

const statusOf = {
  notAuthorised: 403,
  otherRole: 403,
  pageTooOld: 403,
  notFound: 404,
  invitationOver: 404,
  nothingWaiting: 404,
  photoOver: 404,
  stale: 409,
  notYours: 409,
  looked: 409,
  notAllowed: 409,
  hasLeft: 409,
} as const satisfies Record<ReviewMessage, number>

export const showDeskMessage = (
  c: AtDesk,
  services: Services,
  { typed = "", ...told }: { message: ReviewMessage; caseHref: string | null; typed?: string },
) =>
  showPage(
    c,
    ReviewMessagePage({
      context: pageContext(c, services, { path: "/review", bundle: "review" }),
      desk: deskOf(c.var.session),
      ...{ ...told, typed },
    }),
    statusOf[told.message],
  )

/** How each refusal is told at the desk. */
export const deskMessageOf = {
  notFound: "notFound",
  notAllowed: "notAllowed",
  notYours: "notYours",
  looked: "looked",
  stale: "stale",
  incomplete: "notAllowed",
} as const satisfies Record<Refusal["kind"], ReviewMessage>
