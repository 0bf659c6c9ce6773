import { type Context, Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { Session } from "../app/ports.ts"
import { askProvider, takeAnswer } from "../app/provider.ts"
import { sessionOf } from "../app/sign-in.ts"
import type { Provider } from "../app/staff-ports.ts"
import { newToken } from "../kit/ids.ts"
import { ReviewConfirmedPage } from "../web/pages/review-confirm.tsx"
import { ReviewMessagePage } from "../web/pages/review-message-page.tsx"
import { browserName } from "./browser-name.ts"
import { type AtDesk, deskOf, keepSession, whoMay } from "./desk.ts"
import { limitPerAddress } from "./limit.ts"
import { cookieName, cookieRules } from "./link.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"
import { showSignIn } from "./sign-in.ts"

/** For the browser that began, as long as what it asked is kept. */
const askingSeconds = 600

/** The way through the provider: there and back for a sign-in, or to confirm who is signed in. */
export function providerRoutes(services: Services, provider: Provider): Hono {
  const routes = new Hono()
  const limited = limitPerAddress(services, { tries: 100, windowSeconds: 600 })
  const cookie = cookieName(services, "provider")

  routes.get("/sign-in/provider", async (c) => (await limited(c)) ?? go(c, null))

  routes.get("/account/provider", whoMay(services, "manageOwnAccount"), (c: AtDesk) => go(c, c.var.session))

  routes.get("/sign-in/provider/callback", async (c) => (await limited(c)) ?? back(c))
  return routes

  async function go(c: Context, session: Session | null) {
    const token = newToken(services.random)
    const boundTo = services.sealer.tokenHash(token)
    const address = await askProvider(services, provider, { boundTo, session })
    if (!address.ok) return showSignIn(c, services, "providerDown")
    setCookie(c, cookie, token, { ...cookieRules(services), maxAge: askingSeconds })
    return c.redirect(address.value, 303)
  }

  async function back(c: Context) {
    const boundTo = services.sealer.tokenHash(getCookie(c, cookie) ?? "")
    deleteCookie(c, cookie, cookieRules(services))
    const session = await sessionOf(services, getCookie(c, cookieName(services, "staff")) ?? "")
    const { search: query } = new URL(c.req.url)
    const browser = browserName(c.req.header("user-agent"))
    const taken = await takeAnswer(services, provider, { boundTo, query, browser, session })
    if (taken.ok && taken.value !== null) {
      keepSession(c, services, taken.value)
      return c.redirect("/review", 303)
    }
    const context = pageContext(c, services, { path: "/review", bundle: "review" })
    if (taken.ok) return showPage(c, ReviewConfirmedPage({ context, desk: session && deskOf(session) }))
    if (taken.error !== "noRole") return showSignIn(c, services, signInProblem[taken.error])
    const page = ReviewMessagePage({ context, desk: null, message: "notAuthorised", caseHref: null })
    return showPage(c, page, 403)
  }
}

const signInProblem = { down: "providerDown", refused: "providerRefused" } as const
