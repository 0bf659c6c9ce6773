import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { serve } from "@hono/node-server"
import { Hono } from "hono"
import sharp from "sharp"
import { readUpload } from "../../src/http/read-upload.ts"

// The least that a service could do with a photo, in a process of its own: decode it, encode it again, write it to a file.
const [folder = "."] = process.argv.slice(2)
const app = new Hono()
let written = 0

app.post("/", async (c) => {
  const upload = await readUpload(c.req.raw)
  const photo = upload.ok ? upload.value.files[0]?.photo : undefined
  if (!photo?.ok) return c.text("no photo", 400)
  const jpeg = await sharp(photo.value).jpeg({ quality: 80 }).toBuffer()
  await writeFile(join(folder, `${written++}.jpg`), jpeg)
  return c.redirect("/done", 303)
})

const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => process.send?.({ port }))
process.once("disconnect", () => {
  server.close()
  if ("closeAllConnections" in server) server.closeAllConnections()
})
