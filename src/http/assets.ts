import { Hono } from "hono"
import type { Services } from "./services.ts"

const yearSeconds = 365 * 86_400

/** Stylesheets, scripts and pictures: for good under their version's address, else for an hour. */
export function assetRoutes({ assets }: Pick<Services, "assets">): Hono {
  const routes = new Hono()
  routes.get("/:name", (c) => {
    const file = assets.file(c.req.param("name"))
    if (!file) return c.body(null, 404)
    const cacheControl = c.req.query("v") ? `public, max-age=${yearSeconds}, immutable` : "public, max-age=3600"
    return c.body(file.body, 200, { "content-type": file.type, "cache-control": cacheControl })
  })
  return routes
}
