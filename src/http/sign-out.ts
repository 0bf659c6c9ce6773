import { signOut } from "../app/sign-in.ts"
import { ReviewSignedOutPage } from "../web/pages/review-signed-out-page.tsx"
import { type AtDesk, forgetSession } from "./desk.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

/**
 * `POST /review/sign-out`. Whoever came through the provider goes on to be signed out there, by a page that is loaded first: browsers
 * send nobody on to another site straight from a form that may post to ours alone.
 */
export async function signOutNow(c: AtDesk, services: Services) {
  const { session } = c.var
  const { provider } = services
  const isProvided = (await services.providedStaff.identityOf(session.staff.id)) !== null
  await signOut(services, session)
  forgetSession(c, services)
  if (!provider || !isProvided) return c.redirect("/review", 303)
  const there = await provider.addressToSignOut()
  const href = there.ok ? there.value : null
  if (href !== null) c.header("refresh", `0; url=${href}`)
  const context = pageContext(c, services, { path: "/review", bundle: "review" })
  return showPage(c, ReviewSignedOutPage({ context, signOutHref: href, signInHref: "/review" }))
}
