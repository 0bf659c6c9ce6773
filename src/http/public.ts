import { type Context, Hono } from "hono"
import { begin, referenceProblem } from "../app/begin.ts"
import { StartPage } from "../web/pages/start-page.tsx"
import { chooseLanguage } from "./choose-language.ts"
import { limitPerAddress, limits } from "./limit.ts"
import { languageOf, pageContext, readForm, showMessage, showPage } from "./page.ts"
import type { Services } from "./services.ts"

/** The public start page, where anyone may begin with the reference they were given, if the policy says so. */
export function publicRoutes(services: Services): Hono {
  const routes = new Hono()
  const tooMany = limitPerAddress(services, limits.perAddress)
  const show = (c: Context, typed: { reference: string; problem: "missing" | "tooLong" | null }) =>
    showPage(
      c,
      StartPage({
        context: pageContext(c, services, { path: "/" }),
        open: services.policy.openIntake,
        action: "/start",
        keepAction: "/",
        ...typed,
      }),
      typed.problem ? 422 : 200,
    )
  routes.get("/", (c) => show(c, { reference: "", problem: null }))
  routes.post("/", async (c) => {
    const { reference = "", lang } = await readForm(c)
    chooseLanguage(c, services, lang)
    return show(c, {
      reference,
      problem: c.req.query("check") === undefined ? null : referenceProblem(reference.trim()),
    })
  })
  routes.post("/start", async (c) => {
    if (!services.policy.openIntake) return showMessage(c, services, { message: "forbidden", status: 403 })
    const reference = ((await readForm(c)).reference ?? "").trim()
    const problem = referenceProblem(reference)
    if (problem) return show(c, { reference, problem })
    const refused = await tooMany(c)
    if (refused) return refused
    const request = { reference, origin: "openIntake", actor: { kind: "applicant" }, language: languageOf(c) } as const
    const { token } = await begin(services, request)
    return c.redirect(`/v/${token}`, 303)
  })
  return routes
}
