import { Hono, type MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { compress } from "hono/compress"
import { problemPlace } from "../kit/problem-place.ts"
import { acceptanceRoutes } from "./acceptance.ts"
import { applicantPosts, applicantRoutes } from "./applicant.ts"
import { assetRoutes } from "./assets.ts"
import { chooseLanguage } from "./choose-language.ts"
import { pathAndQuery, showMessage } from "./page.ts"
import { phoneRoutes } from "./phone.ts"
import { previewRoutes } from "./preview.ts"
import { publicRoutes } from "./public.ts"
import { reviewRoutes } from "./review.ts"
import type { Services } from "./services.ts"

const yearSeconds = 365 * 86_400

/** Everything from our own origin, nothing inline, nothing framed, nothing sent on. */
const policyHeaders = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "geolocation=(), microphone=(), camera=(), payment=()",
  "x-robots-tag": "noindex",
}

export function createApp(services: Services): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    const startedAt = performance.now()
    await next()
    for (const [name, value] of Object.entries(policyHeaders)) c.res.headers.set(name, value)
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store")
    if (services.publicUrl.startsWith("https:")) {
      c.res.headers.set("strict-transport-security", `max-age=${2 * yearSeconds}`)
    }
    const millis = Math.round(performance.now() - startedAt)
    services.log.info({ kind: "request", method: c.req.method, room: roomOf(c.req.path), status: c.res.status, millis })
  })
  app.use(compressed)
  app.use(async (c, next) => {
    const isForeign = c.req.header("sec-fetch-site") === "cross-site" || c.req.header("sec-fetch-site") === "same-site"
    if (c.req.method !== "POST" || !isForeign) return next()
    return showMessage(c, services, { message: "forbidden", status: 403 })
  })
  app.use(formsOnly(services))
  app.use(async (c, next) => {
    if (c.req.method !== "GET" || !chooseLanguage(c, services, c.req.query("lang"))) return next()
    return c.redirect(pathAndQuery(c), 303)
  })
  app.get("/healthz", (c) => c.text("ok"))
  app.route("/assets", assetRoutes(services))
  app.route("/", publicRoutes(services))
  app.route("/", acceptanceRoutes(services))
  const takes = applicantPosts(services)
  app.route("/v", applicantRoutes(services, takes))
  app.route("/h", phoneRoutes(services, takes))
  app.route("/review", reviewRoutes(services))
  app.route("/preview", previewRoutes(services))
  app.notFound((c) => showMessage(c, services, { message: "notFound", status: 404 }))
  app.onError((problem, c) => {
    services.log.error({
      kind: "broken",
      method: c.req.method,
      room: roomOf(c.req.path),
      problem: problemPlace(problem),
    })
    return showMessage(c, services, { message: "broken", status: 500 })
  })
  return app
}

const gzip = compress({ encoding: "gzip" })

/**
 * Not the staff's pages: they hold a session's form key, and a stranger who can choose words of a page and watch its size could
 * guess it. On the applicant's pages the one secret is the link, which whoever chooses words of the page already has.
 */
const compressed: MiddlewareHandler = (c, next) => (roomOf(c.req.path) === "review" ? next() : gzip(c, next))

/** Many times what any form of ours holds. */
const formMaxBytes = 256 * 1024

/** The one multipart form, whose body is read as it streams in by rules of its own. */
const isUpload = (path: string): boolean => /^\/[vh]\/[^/]+\/photos\/[^/]+$/.test(path)

/** Every other post is a plain form, and a short one; a larger body is not read. */
function formsOnly(services: Services): MiddlewareHandler {
  const limited = bodyLimit({
    maxSize: formMaxBytes,
    onError: (c) => showMessage(c, services, { message: "forbidden", status: 413 }),
  })
  return async (c, next) => {
    if (c.req.method !== "POST" || isUpload(c.req.path)) return next()
    const type = c.req.header("content-type") ?? plainForm
    if (type.split(";")[0]?.trim().toLowerCase() === plainForm) return limited(c, next)
    return showMessage(c, services, { message: "forbidden", status: 415 })
  }
}

const plainForm = "application/x-www-form-urlencoded"

/** The part of the site, never the path itself: it may hold a link's token. */
const roomOf = (path: string): string => /^\/(v|h|review|assets|preview)\b/.exec(path)?.[1] ?? "public"
