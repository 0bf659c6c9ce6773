import { fileURLToPath } from "node:url"
import { serve } from "@hono/node-server"
import { Hono } from "hono"
import { assetRoutes } from "../../src/http/assets.ts"
import { previewRoutes } from "../../src/http/preview.ts"
import { loadAssets } from "../../src/main.ts"

const assets = loadAssets(fileURLToPath(new URL("../../dist/assets", import.meta.url)))
const surroundings = { assets, demo: true, policy: { businessName: "Honnin", businessContact: "help@honnin.example" } }

/** Every page in each of its states on a free port of the loopback, without a database. */
export async function servePreview(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const app = new Hono()
  app.route("/preview", previewRoutes(surroundings))
  app.route("/assets", assetRoutes(surroundings))
  return new Promise((listening) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
      listening({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ("closeAllConnections" in server) server.closeAllConnections()
          }),
      }),
    )
  })
}
