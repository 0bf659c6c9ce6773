import { fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { TestProject } from "vitest/node"
import { z } from "zod"
import { build } from "../tools/build.mjs"

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the test run's PostgreSQL's socket. */
    socketDir: string
    /** A folder that goes away with the test run, and a PostgreSQL that was started in it. */
    scratch: string
  }
}

const answer = z.union([z.object({ socketDir: z.string(), scratch: z.string() }), z.object({ problem: z.string() })])

/** Builds what journeys run, and starts the one PostgreSQL in which tests make their databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build().catch(() => project.vitest.logger.error("The build failed: whatever runs dist/ runs an old one."))
  const server = fork(fileURLToPath(new URL("./database-server.ts", import.meta.url)), { detached: true })
  const [message] = await Promise.race([once(server, "message"), once(server, "exit")])
  const told = answer.safeParse(message)
  if (!told.success) throw new Error("The test database's process ended before it said a word.")
  if ("problem" in told.data) throw new Error(told.data.problem)
  project.provide("socketDir", told.data.socketDir)
  project.provide("scratch", told.data.scratch)
  return async () => {
    server.disconnect()
    await once(server, "exit")
  }
}
