import { readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs"
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

/**
 * PostgreSQL removes the lock files of a dead process by itself, but believes one whose number is in use again or that
 * nobody has reaped. @param socketFolder - of this cluster and no other.
 */
export function forgetStaleLocks(cluster: string, socketFolder: string): void {
  for (const file of [pidFileOf(cluster), join(socketFolder, ".s.PGSQL.5432.lock")]) rmSync(file, { force: true })
}

/** Some PostgreSQL process, be it one whose postmaster was killed, still works on the cluster. */
export const isInUse = (cluster: string): boolean =>
  readdirSync("/proc").some((name) => /^\d+$/.test(name) && worksIn(Number(name), cluster, false))

/** @param whenHidden - the answer where we may not see the process's folder: root of a container without SYS_PTRACE. */
function worksIn(pid: number, cluster: string, whenHidden: boolean): boolean {
  if (!isLivingPostgres(pid)) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch (error) {
    return whenHidden && error instanceof Error && "code" in error && error.code === "EACCES"
  }
}

/** A killed process that nobody has reaped still has a number and a name, and in some containers keeps them for good. */
function isLivingPostgres(pid: number): boolean {
  try {
    return / \(postgres\) [^Z]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"))
  } catch {
    return false
  }
}

function readPidFile(cluster: string): readonly string[] {
  try {
    return readFileSync(pidFileOf(cluster), "utf8").split("\n")
  } catch {
    return []
  }
}
