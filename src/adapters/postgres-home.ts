import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { z } from "zod"
import { fail, ok, type Result } from "../kit/result.ts"

export type Account = { readonly uid: number; readonly gid: number }

/** Where a data folder's PostgreSQL lives and as whom it runs. */
export type PostgresHome = {
  /** Ours to write, and PostgreSQL's to pass through. */
  readonly folder: string
  readonly cluster: string
  readonly account: Account
  /** The programs must be copied to where `account` reaches them. */
  readonly programsOutOfReach: boolean
}

export type HomeProblem =
  | { kind: "noUnprivilegedUser" }
  | { kind: "clusterGone"; folder: string; pointer: string }
  | { kind: "otherUser"; folder: string; uid: number }
  | { kind: "notWritable"; folder: string }

/** `<dataDir>/postgres.json`, written when root runs us: the cluster then lies outside the data folder. */
const pointerFile = z.object({ dir: z.string(), madeFor: z.string() })
type Pointer = z.infer<typeof pointerFile>

export const pointerOf = (dataDir: string): string => join(dataDir, "postgres.json")

/**
 * @param dataDir - real path, exists. @param rootFolder - where clusters of root's data folders go.
 * The caller holds the data folder's lock.
 */
export function findHome(dataDir: string, rootFolder: string): Result<PostgresHome, HomeProblem> {
  const us = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  return us.uid === 0 ? homeOutside(dataDir, rootFolder) : homeInside(dataDir, us)
}

function homeInside(dataDir: string, us: Account): Result<PostgresHome, HomeProblem> {
  const pointer = readPointer(dataDir)
  if (pointer?.madeFor === dataDir) return fail({ kind: "otherUser", folder: pointer.dir, uid: 0 })
  const cluster = join(dataDir, "postgres")
  if (existsSync(cluster) && statSync(cluster).uid !== us.uid)
    return fail({ kind: "otherUser", folder: cluster, uid: statSync(cluster).uid })
  return ok({ folder: dataDir, cluster, account: us, programsOutOfReach: false })
}

/** PostgreSQL refuses to run as root, and an unprivileged user may not reach a clone under root's home. */
function homeOutside(dataDir: string, rootFolder: string): Result<PostgresHome, HomeProblem> {
  const account = nobody()
  if (!account) return fail({ kind: "noUnprivilegedUser" })
  const inside = join(dataDir, "postgres")
  if (existsSync(inside)) return fail({ kind: "otherUser", folder: inside, uid: statSync(inside).uid })
  const pointer = readPointer(dataDir)
  if (!pointer || isCopied(pointer, dataDir)) return newHome(dataDir, rootFolder, account)
  if (dirname(pointer.dir) !== rootFolder || !existsSync(pointer.dir))
    return fail({ kind: "clusterGone", folder: pointer.dir, pointer: pointerOf(dataDir) })
  if (pointer.madeFor !== dataDir) writePointer(dataDir, { dir: pointer.dir, madeFor: dataDir })
  return ok(outside(pointer.dir, account))
}

/** The folder the cluster was made for still stands and still names it: ours is a copy, not the same one moved. */
function isCopied(pointer: Pointer, dataDir: string): boolean {
  return pointer.madeFor !== dataDir && readPointer(pointer.madeFor)?.dir === pointer.dir
}

function newHome(dataDir: string, rootFolder: string, account: Account): Result<PostgresHome, HomeProblem> {
  const dir = join(rootFolder, randomBytes(8).toString("hex"))
  try {
    mkdirSync(dir, { recursive: true })
    chmodSync(rootFolder, 0o755)
    chmodSync(dir, 0o755)
    writePointer(dataDir, { dir, madeFor: dataDir })
  } catch {
    return fail({ kind: "notWritable", folder: rootFolder })
  }
  return ok(outside(dir, account))
}

const outside = (folder: string, account: Account): PostgresHome => ({
  folder,
  cluster: join(folder, "postgres"),
  account,
  programsOutOfReach: true,
})

function readPointer(dataDir: string): Pointer | null {
  try {
    return pointerFile.parse(JSON.parse(readFileSync(pointerOf(dataDir), "utf8")))
  } catch {
    return null
  }
}

function writePointer(dataDir: string, pointer: Pointer): void {
  const draft = `${pointerOf(dataDir)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(pointer)}\n`)
  renameSync(draft, pointerOf(dataDir))
}

function nobody(): Account | null {
  const line = readFileSync("/etc/passwd", "utf8").match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : null
}
