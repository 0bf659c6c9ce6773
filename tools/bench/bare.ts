import { fork } from "node:child_process"
import { once } from "node:events"
import { mkdirSync } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import type { Form, Upload } from "./load.ts"

const listening = z.object({ port: z.number() })

export type Bare = Awaited<ReturnType<typeof startBare>>

/** The handler to compare with. @param folder - made for what it writes. */
export async function startBare(folder: string) {
  mkdirSync(folder)
  const child = fork(fileURLToPath(new URL("./bare-handler.ts", import.meta.url)), [folder])
  const [said] = await once(child, "message")
  const url = `http://127.0.0.1:${listening.parse(said).port}/`
  return {
    upload: (form: Form): Upload => ({ url, form, cookie: "", answer: "/done" }),
    async keptBytes(): Promise<number> {
      const files = await readdir(folder)
      const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
    async stop() {
      const ended = once(child, "exit")
      child.disconnect()
      await ended
    },
  }
}
