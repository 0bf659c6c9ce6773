import { getCookie, setCookie } from "hono/cookie"
import { claimNext } from "../app/claim.ts"
import { may } from "../verification/roles.ts"
import { type AtDesk, caseHrefOf } from "./desk.ts"
import { cookieName, cookieRules } from "./link.ts"
import type { Services } from "./services.ts"

/** Says of a browser that one case is to follow the other, and nothing of who works at it; it outlasts sessions. */
const cookie = (services: Services) => cookieName(services, "onward")
const rememberedSeconds = 400 * 86_400
const atFirst = "no"

/** Whether the box is ticked: as in the form that was sent, else as it was when one was sent last. */
export const isOnward = (c: AtDesk, services: Services): boolean =>
  (c.var.form.onward ?? getCookie(c, cookie(services)) ?? atFirst) === "yes"

/** A form without the box leaves it as it was. */
export function rememberOnward(c: AtDesk, services: Services): void {
  const { onward } = c.var.form
  if (onward === undefined) return
  const said = onward === "yes" ? "yes" : "no"
  setCookie(c, cookie(services), said, { ...cookieRules(services), maxAge: rememberedSeconds })
}

/** The oldest case becomes theirs; `otherwise` where none waits for them. */
export async function takeNext(c: AtDesk, services: Services, otherwise: string) {
  const { staff, id: sessionId } = c.var.session
  const claimed = await claimNext(services, staff.id, { maySettle: may(staff.role, "settle"), sessionId })
  return c.redirect(claimed.ok ? caseHrefOf(claimed.value.id) : otherwise, 303)
}

/** Done with a case: the next one where the box was ticked on its page, else the queue. */
export async function goOn(c: AtDesk, services: Services, { isBreak = false } = {}) {
  rememberOnward(c, services)
  const goesOn = c.var.form.onward === "yes" && !isBreak
  return goesOn ? takeNext(c, services, "/review") : c.redirect("/review", 303)
}
