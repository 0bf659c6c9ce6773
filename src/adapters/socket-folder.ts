import { createHash } from "node:crypto"
import { lchownSync, lstatSync, mkdirSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Account } from "./postgres-home.ts"

/** A unix socket's path may have 107 bytes on Linux; PostgreSQL's file in the folder is `/.s.PGSQL.5432`, its lock 5 more. */
const longestFolderBytes = 107 - "/.s.PGSQL.5432.lock".length

/**
 * A private folder for the socket of one cluster, also when that was moved while it ran and another stands in its place.
 * Whoever can enter it is the database's superuser, so one that somebody
 * else may have laid there (a symbolic link, another owner, open to others) is refused.
 */
export function makeSocketFolder(cluster: string, account: Account): Result<string, string> {
  const { dev, ino } = statSync(cluster)
  const hash = createHash("sha256").update(`${dev} ${ino}`).digest("hex").slice(0, 16)
  const folder = join(sharedFolder(account), `honnin-${account.uid}-${hash}`)
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (process.getuid?.() === 0) lchownSync(folder, account.uid, account.gid)
  } catch {
    return isPrivate(folder, account) ? ok(folder) : fail(folder)
  }
  return isPrivate(folder, account) ? ok(folder) : fail(folder)
}

export function isPrivate(folder: string, account: Account): boolean {
  try {
    const facts = lstatSync(folder)
    return facts.isDirectory() && facts.uid === account.uid && (facts.mode & 0o777) === 0o700
  } catch {
    return false
  }
}

/** The system's folder for temporary files, or `/tmp` when that is long, oddly named, or closed to the account. */
function sharedFolder(account: Account): string {
  const preferred = tmpdir()
  const room = longestFolderBytes - `/honnin-${account.uid}-${"0".repeat(16)}`.length
  const fits = Buffer.byteLength(preferred) <= room && /^[\w./-]+$/.test(preferred)
  return fits && (process.getuid?.() === account.uid || isOpenToAll(preferred)) ? preferred : "/tmp"
}

function isOpenToAll(folder: string): boolean {
  const passable = (statSync(folder).mode & 0o001) !== 0
  return passable && (folder === dirname(folder) || isOpenToAll(dirname(folder)))
}
