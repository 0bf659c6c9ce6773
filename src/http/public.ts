import { getConnInfo } from "@hono/node-server/conninfo"
import { type Context, Hono } from "hono"
import { RateLimiterMemory } from "rate-limiter-flexible"
import { begin, referenceProblem } from "../app/begin.ts"
import { StartPage } from "../web/pages/start-page.tsx"
import { languageOf, pageContext, readForm, showMessage, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const windowSeconds = 600
const startsPerWindow = 60

/** The public start page, where anyone may begin with the reference they were given, if the policy says so. */
export function publicRoutes(services: Services): Hono {
  const routes = new Hono()
  const starts = new RateLimiterMemory({ points: startsPerWindow, duration: windowSeconds })
  const show = (c: Context, typed: { reference: string; problem: "missing" | "tooLong" | null }) =>
    showPage(
      c,
      StartPage({
        context: pageContext(c, services, { path: "/" }),
        open: services.policy.openIntake,
        action: "/start",
        ...typed,
      }),
      typed.problem ? 422 : 200,
    )
  routes.get("/", (c) => show(c, { reference: "", problem: null }))
  routes.post("/start", async (c) => {
    if (!services.policy.openIntake) return showMessage(c, services, { message: "forbidden", status: 403 })
    const reference = ((await readForm(c)).reference ?? "").trim()
    const problem = referenceProblem(reference)
    if (problem) return show(c, { reference, problem })
    const waitMillis = await waitFor(starts, addressOf(c, services))
    if (waitMillis > 0) return tooMany(c, services, waitMillis)
    const request = { reference, origin: "openIntake", actor: { kind: "applicant" }, language: languageOf(c) } as const
    const { token } = await begin(services, request)
    return c.redirect(`/v/${token}`, 303)
  })
  return routes
}

/** @returns 0 when it may go on, else how long to wait. */
async function waitFor(limiter: RateLimiterMemory, address: string): Promise<number> {
  const state = await limiter.get(address)
  if (state && state.remainingPoints <= 0) return state.msBeforeNext
  await limiter.consume(address).catch(() => undefined)
  return 0
}

function tooMany(c: Context, services: Services, waitMillis: number) {
  c.header("retry-after", String(Math.ceil(waitMillis / 1_000)))
  const waitMinutes = Math.ceil(waitMillis / 60_000)
  return showMessage(c, services, { message: "tooManyRequests", status: 429, waitMinutes })
}

/** Behind a trusted proxy the address that the proxy saw; without a socket (a test) none. */
function addressOf(c: Context, { trustProxy }: Services): string {
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
  if (trustProxy && forwarded) return forwarded
  const hasSocket = c.env && "incoming" in c.env
  return hasSocket ? (getConnInfo(c).remote.address ?? "unknown") : "unknown"
}
