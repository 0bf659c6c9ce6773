import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest"
import { type Embedded, type EmbeddedProblem, embeddedProblemWords, startEmbedded } from "./embedded-postgres.ts"

const asRoot = process.getuid?.() === 0
const running: Embedded[] = []
const processes: ChildProcess[] = []
let base = ""

beforeAll(() => {
  base = mkdtempSync(join(inject("scratch"), "embedded-"))
  chmodSync(base, 0o755)
})
afterEach(async () => {
  for (const child of processes.splice(0)) {
    if (child.exitCode === null && child.kill("SIGKILL")) await once(child, "exit")
  }
  for (const embedded of running.splice(0)) await embedded.stop()
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const rootFolder = () => join(base, "system")

const start = (dataDir: string) => startEmbedded({ dataDir, log: () => {}, rootFolder: rootFolder() })

async function started(dataDir: string): Promise<Embedded> {
  const result = await start(dataDir)
  if (!result.ok) return expect.fail(embeddedProblemWords(result.error))
  running.push(result.value)
  return result.value
}

async function refusal(dataDir: string): Promise<EmbeddedProblem> {
  const result = await start(dataDir)
  if (!result.ok) return result.error
  running.push(result.value)
  return expect.fail("it started")
}

async function query(embedded: Embedded, sql: string): Promise<unknown[]> {
  const client = new pg.Client(embedded.connection("honnin_owner", "postgres"))
  client.on("error", () => {})
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat()
  } finally {
    await client.end()
  }
}

const pidOf = (embedded: Embedded) =>
  Number(readFileSync(join(embedded.where, "postmaster.pid"), "utf8").split("\n")[0])

const lives = (pid: number) =>
  existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"))

/** Another process that starts the same PostgreSQL, says so, and stays. */
async function otherProcess(dataDir: string): Promise<{ child: ChildProcess; adopted: boolean }> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL("./embedded-postgres.ts", import.meta.url).href)})
    const result = await startEmbedded(${JSON.stringify({ dataDir, rootFolder: rootFolder() }).slice(0, -1)}, log: () => {} })
    console.log(JSON.stringify(result.ok ? { adopted: result.value.adopted } : result))
    process.stdin.on("data", () => result.value.stop().then(() => process.exit(0)))`
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  })
  processes.push(child)
  const [line] = await once(child.stdout, "data")
  return { child, adopted: JSON.parse(String(line)).adopted }
}

describe("a new data folder", () => {
  it("gets a PostgreSQL that syncs to disk, in UTF-8, with no address on any network", async () => {
    const embedded = await started(join(base, "new"))
    expect(embedded.adopted).toBe(false)
    const settings = ["fsync", "server_encoding", "lc_collate", "listen_addresses"]
    const asked = settings.filter((name) => name !== "lc_collate").map((name) => `current_setting('${name}')`)
    expect(await query(embedded, `select ${asked.join()}`)).toEqual(["on", "UTF8", ""])
    expect(await query(embedded, "select datcollate from pg_database where datname = 'postgres'")).toEqual(["C"])
  })

  it("may lie under a path with spaces, a closed home and more than 120 characters", async () => {
    const home = join(base, "closed home")
    mkdirSync(home, { mode: 0o700 })
    const dataDir = join(home, "a folder $(touch oops) of 'somebody' ".repeat(4), "data")
    expect(dataDir.length).toBeGreaterThan(120)
    const embedded = await started(dataDir)
    expect(embedded.socketDir.length).toBeLessThan(88)
    expect(await query(embedded, "select 7")).toEqual([7])
  })

  it("keeps its rows when stopped and started", async () => {
    const dataDir = join(base, "twice")
    const first = await started(dataDir)
    await query(first, "create table kept as select 42 as n")
    await first.stop()
    expect(existsSync(join(first.where, "postmaster.pid"))).toBe(false)
    expect(await query(await started(dataDir), "select n from kept")).toEqual([42])
  })
})

describe("two processes", () => {
  it("share one PostgreSQL, and the last one out turns it off", async () => {
    const dataDir = join(base, "shared")
    const first = await started(dataDir)
    const other = await otherProcess(dataDir)
    expect(other.adopted).toBe(true)
    const pid = pidOf(first)
    await first.stop()
    expect(lives(pid)).toBe(true)
    other.child.stdin?.write("stop")
    await once(other.child, "exit")
    expect(lives(pid)).toBe(false)
  })

  it("may start it at the same moment", async () => {
    const dataDir = join(base, "together")
    const all = await Promise.all([otherProcess(dataDir), otherProcess(dataDir), started(dataDir)])
    expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1)
  })

  it("leave it running when one is killed with Ctrl-C, and it is found again", async () => {
    const dataDir = join(base, "interrupted")
    const { child } = await otherProcess(dataDir)
    process.kill(-(child.pid ?? expect.fail("it runs")), "SIGINT")
    await once(child, "exit")
    const again = await started(dataDir)
    expect(again.adopted).toBe(true)
    const pid = pidOf(again)
    await again.stop()
    expect(lives(pid)).toBe(false)
  })
})

describe("a killed PostgreSQL", () => {
  it("comes back at the next start with every committed row", async () => {
    const dataDir = join(base, "killed")
    const { child } = await otherProcess(dataDir)
    const first = await started(dataDir)
    await query(first, "create table kept as select generate_series(1, 1000) as n")
    child.kill("SIGKILL")
    const stopping = first.stop()
    process.kill(pidOf(first), "SIGKILL")
    await stopping
    expect(await query(await started(dataDir), "select count(*)::int from kept")).toEqual([1000])
  })

  it("is started again under a process that lives on", async () => {
    const embedded = await started(join(base, "revived"))
    await query(embedded, "create table kept as select 42 as n")
    const pid = pidOf(embedded)
    process.kill(pid, "SIGKILL")
    await expect.poll(() => query(embedded, "select n from kept").catch(() => null), { timeout: 15_000 }).toEqual([42])
    expect(pidOf(embedded)).not.toBe(pid)
  })

  it("is not mistaken for a living process that has its number now", async () => {
    const dataDir = join(base, "reused")
    const first = await started(dataDir)
    const pidFile = readFileSync(join(first.where, "postmaster.pid"), "utf8")
    await first.stop()
    writeFileSync(join(first.where, "postmaster.pid"), pidFile.replace(/^\d+/, String(process.pid)), { mode: 0o600 })
    expect((await started(dataDir)).adopted).toBe(false)
  })
})

describe("a data folder that", () => {
  it("was moved keeps its database", async () => {
    const before = await started(join(base, "before"))
    await query(before, "create table kept as select 42 as n")
    await before.stop()
    renameSync(join(base, "before"), join(base, "after"))
    expect(await query(await started(join(base, "after")), "select n from kept")).toEqual([42])
    mkdirSync(join(base, "before"))
    expect(await query(await started(join(base, "after")), "select n from kept")).toEqual([42])
  })

  it("was copied while running neither shares nor fights", async () => {
    const original = await started(join(base, "original"))
    cpSync(join(base, "original"), join(base, "copy"), {
      recursive: true,
      preserveTimestamps: true,
      filter: isNotSocket,
    })
    const copy = await started(join(base, "copy"))
    await query(copy, "create table only_in_copy ()")
    expect(copy.where).not.toBe(original.where)
    expect(pidOf(copy)).not.toBe(pidOf(original))
    expect(await query(original, "select to_regclass('only_in_copy')")).toEqual([null])
  })

  it.runIf(asRoot)("names a database that is gone says so instead of beginning an empty one", async () => {
    const embedded = await started(join(base, "gone"))
    await embedded.stop()
    rmSync(join(embedded.where, ".."), { recursive: true })
    expect(await refusal(join(base, "gone"))).toMatchObject({ kind: "clusterGone" })
  })

  it("was made by another version says so", async () => {
    const embedded = await started(join(base, "old"))
    await embedded.stop()
    writeFileSync(join(embedded.where, "PG_VERSION"), "15\n")
    expect(await refusal(join(base, "old"))).toMatchObject({ kind: "versionDiffers", cluster: "15", programs: "18" })
  })
})

describe("the socket's folder", () => {
  it.each(["a symbolic link", "open to others"])("is refused when it is %s", async (trap) => {
    const dataDir = join(base, trap)
    const embedded = await started(dataDir)
    await embedded.stop()
    expect(existsSync(embedded.socketDir)).toBe(false)
    if (trap === "a symbolic link") symlinkSync(mkdtempSync(join(base, "trap-")), embedded.socketDir)
    else mkdirSync(embedded.socketDir)
    const { uid, gid } = statSync(embedded.where)
    lchownSync(embedded.socketDir, uid, gid)
    if (trap === "open to others") chmodSync(embedded.socketDir, 0o755)
    expect(await refusal(dataDir)).toEqual({ kind: "socketFolderUnsafe", folder: embedded.socketDir })
    rmSync(embedded.socketDir, { recursive: true })
  })
})

it("leaves no half-made folders behind", () => {
  const leftOver = readdirSync(base, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".new"))
  expect(leftOver).toEqual([])
})

it("waits for its turn to run a query after a restart", async () => {
  const dataDir = join(base, "again")
  const first = await started(dataDir)
  await Promise.all([first.stop(), sleep(5).then(() => started(dataDir))])
  expect(await query(running.at(-1) ?? expect.fail(), "select 1")).toEqual([1])
})

function isNotSocket(path: string): boolean {
  return !path.includes(".s.PGSQL")
}
