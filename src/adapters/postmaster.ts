import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs"
import { join } from "node:path"

/** What PostgreSQL itself writes into its data folder while it runs. Lines: pid, folder, start, port, socket folder, … */
export type Postmaster = { readonly pid: number; readonly socketFolder: string }

const pidFileOf = (cluster: string): string => join(cluster, "postmaster.pid")

/**
 * The postmaster that runs on this very cluster; null when none does. A pid file proves nothing: it outlives a killed
 * postmaster, its number may since belong to another process, and a copied cluster carries the original's.
 * @param cluster - real path.
 */
export function runningPostmaster(cluster: string): Postmaster | null {
  const lines = readPidFile(cluster)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !worksIn(pid, cluster, lines[1] === cluster)) return null
  return { pid, socketFolder: lines[4] ?? "" }
}

/** PostgreSQL removes a pid file of a dead process by itself, but believes one whose number is alive again. */
export function forgetForeignPidFile(cluster: string): void {
  const pid = Number(readPidFile(cluster)[0])
  if (existsSync(`/proc/${pid}`) && !isInUse(cluster)) rmSync(pidFileOf(cluster), { force: true })
}

/** Some PostgreSQL process, be it one whose postmaster was killed, still works on the cluster. */
export const isInUse = (cluster: string): boolean =>
  readdirSync("/proc").some((name) => /^\d+$/.test(name) && worksIn(Number(name), cluster, false))

/** @param whenHidden - the answer where we may not see the process's folder: root of a container without SYS_PTRACE. */
function worksIn(pid: number, cluster: string, whenHidden: boolean): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, "utf8").trim() !== "postgres") return false
  } catch {
    return false
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch (error) {
    return whenHidden && error instanceof Error && "code" in error && error.code === "EACCES"
  }
}

function readPidFile(cluster: string): readonly string[] {
  try {
    return readFileSync(pidFileOf(cluster), "utf8").split("\n")
  } catch {
    return []
  }
}
