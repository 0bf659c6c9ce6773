import { type Context, Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { askToEnrol, askToSignIn, enrol, type PasskeyProblem, signInWithPasskey } from "../app/passkey.ts"
import { sessionOf, signInAs } from "../app/sign-in.ts"
import { newToken } from "../kit/ids.ts"
import { ReviewJoinPage } from "../web/pages/review-join-page.tsx"
import { ReviewMessagePage } from "../web/pages/review-message-page.tsx"
import { ReviewSignInPage, type SignInProblem } from "../web/pages/review-sign-in-page.tsx"
import { browserName } from "./browser-name.ts"
import { keepSession } from "./desk.ts"
import { limitPerAddress } from "./limit.ts"
import { cookieName, cookieRules } from "./link.ts"
import { pageContext, readForm, showMessage, showPage } from "./page.ts"
import type { Services } from "./services.ts"

/** For the browser that began: what an authenticator signs is asked and answered within minutes. */
const ceremonySeconds = 600

/** What is open to whoever is not signed in: the sign-in, and the invitation of a new colleague. */
export function signInRoutes(services: Services): Hono {
  const routes = new Hono()
  const limited = limitPerAddress(services, { tries: 100, windowSeconds: 600 })
  const ceremony = cookieName(services, "ceremony")
  const context = (c: Context) => pageContext(c, services, { path: "/review", bundle: "review" })
  const browserOf = (c: Context) => browserName(c.req.header("user-agent"))

  routes.get("/", async (c, next) => {
    const session = await sessionOf(services, getCookie(c, cookieName(services, "staff")) ?? "")
    return session ? next() : showSignIn(c, services)
  })

  routes.post("/sign-in", async (c) => {
    if (!services.demo) return showMessage(c, services, { message: "forbidden", status: 403 })
    const { staffId = "" } = await readForm(c)
    const signedIn = await signInAs(services, { staffId, browser: browserOf(c) })
    if (signedIn.ok) keepSession(c, services, signedIn.value.token)
    return c.redirect("/review", 303)
  })

  routes.post("/sign-in/options", async (c) => (await limited(c)) ?? c.json(await askToSignIn(services, begin(c))))

  routes.post("/sign-in/passkey", async (c) => {
    const { asserted = "" } = await readForm(c)
    const asked = { answer: asserted, boundTo: boundTo(c), browser: browserOf(c) }
    const signedIn = await signInWithPasskey(services, asked)
    if (!signedIn.ok) return showSignIn(c, services, "passkey")
    end(c)
    keepSession(c, services, signedIn.value.token)
    return c.redirect("/review", 303)
  })

  routes.get("/join/:token", (c) => joinPage(c, null))

  routes.post("/join/:token/options", async (c) => {
    const member = await invited(c)
    if (!member) return c.json(null, 404)
    return (await limited(c)) ?? c.json(await askToEnrol(services, { member, boundTo: begin(c) }))
  })

  routes.post("/join/:token", async (c) => {
    const { created = "" } = await readForm(c)
    const asked = { token: c.req.param("token"), answer: created, boundTo: boundTo(c), browser: browserOf(c) }
    const enrolled = await enrol(services, asked)
    if (!enrolled.ok) return joinPage(c, enrolled.error)
    end(c)
    keepSession(c, services, enrolled.value.token)
    return c.redirect("/review/account", 303)
  })
  return routes

  /** Looking uses nothing up. An invitation nobody knows, a used and a late one look the same. */
  async function joinPage(c: Context, problem: PasskeyProblem | null) {
    const member = await invited(c)
    const path = `/review/join/${c.req.param("token")}`
    const here = { ...context(c), path }
    if (!member || problem === "over") {
      return showPage(
        c,
        ReviewMessagePage({ context: here, desk: null, message: "invitationOver", caseHref: null }),
        404,
      )
    }
    const page = ReviewJoinPage({
      context: here,
      member,
      action: path,
      options: `${path}/options`,
      problems: problem ? [problem] : [],
    })
    return showPage(c, page, problem ? 422 : 200)
  }

  function invited(c: Context) {
    return services.invitations.open(services.sealer.tokenHash(c.req.param("token") ?? ""), services.now())
  }

  /** Marks this browser as the one that asks. @returns the hash under which its challenge is kept. */
  function begin(c: Context): string {
    const token = newToken(services.random)
    setCookie(c, ceremony, token, { ...cookieRules(services), maxAge: ceremonySeconds })
    return services.sealer.tokenHash(token)
  }

  function boundTo(c: Context): string {
    return services.sealer.tokenHash(getCookie(c, ceremony) ?? "")
  }

  function end(c: Context): void {
    deleteCookie(c, ceremony, cookieRules(services))
  }
}

export async function showSignIn(c: Context, services: Services, problem: SignInProblem | null = null) {
  const people = services.demo ? await services.staff.all() : []
  const page = ReviewSignInPage({
    ...{ people, problem, action: "/review/sign-in" },
    context: pageContext(c, services, { path: "/review", bundle: "review" }),
    passkey: { action: "/review/sign-in/passkey", options: "/review/sign-in/options" },
    providerHref: services.provider && "/review/sign-in/provider",
  })
  return showPage(c, page, problem === null ? 200 : problem === "providerDown" ? 503 : 422)
}
