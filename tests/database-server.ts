import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { embeddedProblemWords, startEmbedded } from "../src/adapters/embedded-postgres.ts"
import { pointerOf } from "../src/adapters/postgres-home.ts"

// The test run's PostgreSQL, in a process of its own: when its parent lets go of it, or is killed, all of it goes away.
const folder = realpathSync(mkdtempSync(join(tmpdir(), "honnin-tests-")))
const dataDir = join(folder, "data")
const scratch = join(folder, "scratch")
mkdirSync(scratch)
for (const path of [folder, scratch]) chmodSync(path, 0o755)
const started = await startEmbedded({ dataDir, log: () => {} })

process.once("disconnect", async () => {
  if (started.ok) await started.value.stop()
  if (started.ok && existsSync(pointerOf(dataDir)))
    rmSync(dirname(started.value.where), { recursive: true, force: true })
  stopAllIn(scratch)
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
if (!process.connected) process.emit("disconnect")

process.send?.(
  started.ok ? { socketDir: started.value.socketDir, scratch } : { problem: embeddedProblemWords(started.error) },
)

/** A test that was killed may have left a PostgreSQL of its own. */
function stopAllIn(place: string): void {
  for (const pidFile of globSync("**/postmaster.pid", { cwd: place }).map((file) => join(place, file))) {
    const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0])
    if (existsSync(`/proc/${pid}`) && realpathSync(`/proc/${pid}/cwd`) === realpathSync(dirname(pidFile)))
      process.kill(pid, "SIGQUIT")
  }
}
