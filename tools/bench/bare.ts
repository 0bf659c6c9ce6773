import { fork } from "node:child_process"
import { once } from "node:events"
import { mkdirSync } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import type { Undo } from "./in-folder.ts"
import type { Form, Upload } from "./load.ts"

const listening = z.object({ port: z.number() })

export type Bare = Awaited<ReturnType<typeof startBare>>

/** The handler to compare with. @param folder - made for what it writes. @param undo - given the step that stops it. */
export async function startBare(folder: string, undo: Undo) {
  mkdirSync(folder)
  const child = fork(fileURLToPath(new URL("./bare-handler.ts", import.meta.url)), [folder])
  const ended = once(child, "exit")
  undo.push(async () => {
    if (child.connected) child.disconnect()
    await ended
  })
  const [said] = await once(child, "message")
  const url = `http://127.0.0.1:${listening.parse(said).port}/`
  return {
    upload: (form: Form): Upload => ({ url, form, cookie: "", answer: "/done" }),
    async keptBytes(): Promise<number> {
      const files = await readdir(folder)
      const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
  }
}
