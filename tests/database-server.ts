import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { embeddedProblemWords, startEmbedded } from "../src/adapters/embedded-postgres.ts"
import { pointerOf } from "../src/adapters/postgres-home.ts"

// The test run's PostgreSQL, in a process of its own: when its parent lets go of it, or is killed, all of it goes away.
const folder = realpathSync(mkdtempSync(join(tmpdir(), "honnin-tests-")))
const dataDir = join(folder, "data")
const started = await startEmbedded({ dataDir, log: () => {} })

process.once("disconnect", async () => {
  if (started.ok) await started.value.stop()
  if (started.ok && existsSync(pointerOf(dataDir)))
    rmSync(dirname(started.value.where), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
if (!process.connected) process.emit("disconnect")

process.send?.(started.ok ? { socketDir: started.value.socketDir } : { problem: embeddedProblemWords(started.error) })
