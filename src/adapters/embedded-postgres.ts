import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync, lchownSync, mkdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync } from "node:fs"
import { join, relative } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { fail, ok, type Result } from "../kit/result.ts"
import { underMachineLock } from "./machine-lock.ts"
import { type Account, findHome, type HomeProblem } from "./postgres-home.ts"
import { copyPrograms, type PostgresPrograms, packagedPrograms, programsInPlace } from "./postgres-programs.ts"
import { forgetStaleLocks, isInUse, runningPostmaster } from "./postmaster.ts"
import { isPrivate, makeSocketFolder } from "./socket-folder.ts"

/** A real PostgreSQL of our own, reached over a unix socket only; it outlives a killed process and is found again. */
export type Embedded = {
  readonly socketDir: string
  readonly port: number
  /** It was already running; we did not start it. */
  readonly adopted: boolean
  /** The folder of its data. */
  readonly where: string
  connection(user: string, database: string): Connection
  /** The last one out turns off the light: PostgreSQL stops unless another honnin process still uses it. */
  stop(): Promise<void>
}

export type Connection = { host: string; port: number; user: string; database: string; ssl: false }

export type EmbeddedProblem =
  | HomeProblem
  | { kind: "noPrograms"; machine: string }
  | { kind: "socketFolderUnsafe"; folder: string }
  | { kind: "versionDiffers"; cluster: string; programs: string; folder: string }
  | { kind: "notCreated"; detail: string }
  | { kind: "notStarted"; detail: string; logFile: string }
  | { kind: "busy"; folder: string }

export type EmbeddedEvent = "creating" | "starting" | "attached" | "restarting" | "stopping" | "left running"

/** The superuser of the embedded PostgreSQL, who owns and migrates our databases. */
export const ownerRole = "honnin_owner"

const port = 5432
const lockPatienceMillis = 90_000
const startPatienceMillis = 10_000
const readyPatienceMillis = 90_000
const leaseName = "honnin lease"

/** Statements and DETAIL lines can quote values, so neither goes to PostgreSQL's log. */
const lastingSettings = {
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_checkpoints: "off",
  log_timezone: "UTC",
  timezone: "UTC",
}

type Place = { readonly cluster: string; readonly account: Account; readonly programs: PostgresPrograms }
type Site = Place & { readonly socketFolder: string }

type Options = {
  /** Made when absent. */
  dataDir: string
  log: (event: EmbeddedEvent) => void
  /** Where clusters and programs go when root runs us; PostgreSQL's unprivileged user must be able to reach it. */
  rootFolder?: string
}

/** Creates, starts or attaches to the PostgreSQL of a data folder. Safe to call in several processes at once. */
export async function startEmbedded(options: Options): Promise<Result<Embedded, EmbeddedProblem>> {
  const { log, rootFolder = "/var/lib/honnin" } = options
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const dataDir = realpathSync(options.dataDir)
  const lockName = `postgres ${dataDir}`
  const started = await underMachineLock(lockName, lockPatienceMillis, async () => {
    const site = await prepare(dataDir, rootFolder, log)
    if (!site.ok) return site
    const running = await bringUp(site.value, log)
    return running.ok ? ok(embedded(site.value, running.value, lockName, log)) : running
  })
  return started.ok ? started.value : fail({ kind: "busy", folder: dataDir })
}

async function prepare(dataDir: string, rootFolder: string, log: Options["log"]) {
  const packaged = packagedPrograms()
  if (!packaged) return fail({ kind: "noPrograms" as const, machine: `${process.platform}-${process.arch}` })
  const home = findHome(dataDir, rootFolder)
  if (!home.ok) return home
  const { folder, account, programsOutOfReach } = home.value
  const programs = programsOutOfReach ? copyPrograms(packaged, rootFolder) : programsInPlace(packaged, folder)
  if (!programs.ok) return fail({ kind: "notWritable" as const, folder: programsOutOfReach ? rootFolder : folder })
  const created = await createCluster({ cluster: home.value.cluster, account, programs: programs.value }, log)
  if (!created.ok) return created
  const cluster = realpathSync(home.value.cluster)
  const socketFolder = makeSocketFolder(cluster, account)
  if (!socketFolder.ok) return fail({ kind: "socketFolderUnsafe" as const, folder: socketFolder.error })
  return ok({ cluster, account, programs: programs.value, socketFolder: socketFolder.value })
}

async function createCluster(place: Place, log: Options["log"]): Promise<Result<void, EmbeddedProblem>> {
  const { cluster, account, programs } = place
  if (existsSync(join(cluster, "PG_VERSION"))) return sameVersion(place)
  log("creating")
  const draft = `${cluster}.${randomBytes(4).toString("hex")}.new`
  mkdirSync(draft, { mode: 0o700 })
  lchownSync(draft, account.uid, account.gid)
  const settings = Object.entries(lastingSettings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const args = ["-U", ownerRole, "--auth=trust", "--encoding=UTF8", "--locale=C", ...settings]
  const made = await run(join(programs.folder, "bin", "initdb"), args, draft, account)
  if (!made.ok) {
    rmSync(draft, { recursive: true, force: true })
    return fail({ kind: "notCreated", detail: made.error })
  }
  renameSync(draft, cluster)
  return ok(undefined)
}

function sameVersion(place: Place): Result<void, EmbeddedProblem> {
  const cluster = readFileSync(join(place.cluster, "PG_VERSION"), "utf8").trim()
  const programs = place.programs.majorVersion
  const folder = place.cluster
  return cluster === programs ? ok(undefined) : fail({ kind: "versionDiffers", cluster, programs, folder })
}

type Running = { readonly client: pg.Client; readonly socketFolder: string; readonly adopted: boolean }

/**
 * Until a lease is had: attaches to what runs, waits for what is recovering or dying, starts what is not there.
 * Right after a kill -9 PostgreSQL refuses to start for a moment, so a refusal is believed only after some seconds.
 */
async function bringUp(site: Site, log: Options["log"]): Promise<Result<Running, EmbeddedProblem>> {
  const begun = Date.now()
  let adopted = true
  let detail = "it did not answer"
  for (;;) {
    const running = runningPostmaster(site.cluster)
    if (running && existsSync(running.socketFolder) && !isPrivate(running.socketFolder, site.account))
      return fail({ kind: "socketFolderUnsafe", folder: running.socketFolder })
    const client = running && (await connect(running.socketFolder))
    if (running && client) {
      if (adopted) log("attached")
      return ok({ client, socketFolder: running.socketFolder, adopted })
    }
    if (!running) {
      const started = await startPostmaster(site, log)
      if (started.ok) adopted = false
      else detail = started.error
    }
    if (Date.now() - begun > (running ? readyPatienceMillis : startPatienceMillis))
      return fail({ kind: "notStarted", detail, logFile: join(site.cluster, "server.log") })
    await sleep(running ? 50 : adopted ? 300 : 0)
  }
}

async function startPostmaster(site: Site, log: Options["log"]): Promise<Result<void, string>> {
  if (isInUse(site.cluster)) return fail("a part of the PostgreSQL that ran before is still ending")
  forgetStaleLocks(site.cluster, site.socketFolder)
  log("starting")
  const settings = `-c listen_addresses= -c port=${port} -c unix_socket_directories=${site.socketFolder} -c unix_socket_permissions=0700`
  return pgCtl(site, ["start", "-w", "-t", "90", "-l", "server.log", "-o", settings])
}

/**
 * pg_ctl builds a shell command from the paths it is given, so it is given short relative ones and PGDATA.
 */
function pgCtl(site: Site, args: readonly string[]): Promise<Result<void, string>> {
  const bin = join(site.programs.folder, "bin")
  const postgres = relative(site.cluster, join(bin, "postgres"))
  return run(
    join(bin, "pg_ctl"),
    [...args, ...(args[0] === "start" ? ["-p", postgres] : [])],
    site.cluster,
    site.account,
  )
}

/** In a session of its own: Ctrl-C goes to the whole group, and pg_ctl would take its PostgreSQL down with it. */
function run(
  program: string,
  args: readonly string[],
  cluster: string,
  account: Account,
): Promise<Result<void, string>> {
  const asWhom = process.getuid?.() === account.uid ? {} : account
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", PGDATA: cluster }
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: cluster,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...asWhom,
    })
    let said = ""
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000)
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    child.once("error", (error) => settle(fail(error.message)))
    child.once("close", (code) => settle(code === 0 ? ok(undefined) : fail(said.trim())))
  })
}

const connectionTo = (socketFolder: string, user: string, database: string): Connection => ({
  host: socketFolder,
  port,
  user,
  database,
  ssl: false,
})

async function connect(socketFolder: string): Promise<pg.Client | null> {
  const client = new pg.Client({ ...connectionTo(socketFolder, ownerRole, "postgres"), application_name: leaseName })
  client.on("error", () => {})
  try {
    await client.connect()
    return client
  } catch {
    return null
  }
}

/** Each process keeps one connection open, its lease, so that others see it there; it ends with the process, however. */
function embedded(site: Site, running: Running, lockName: string, log: Options["log"]): Embedded {
  let lease = running.client
  let stopped = false
  const revive = () =>
    underMachineLock(lockName, lockPatienceMillis, async () => {
      if (stopped) return
      log("restarting")
      const again = await bringUp(site, log)
      if (again.ok) hold(again.value.client)
    })
  const hold = (client: pg.Client) => {
    lease = client
    client.once("end", () => stopped || revive())
  }
  hold(running.client)
  const stop = async () => {
    if (stopped) return
    stopped = true
    await underMachineLock(lockName, lockPatienceMillis, () => turnOff(site, lease, log))
  }
  return {
    socketDir: running.socketFolder,
    port,
    adopted: running.adopted,
    where: site.cluster,
    connection: (user, database) => connectionTo(running.socketFolder, user, database),
    stop,
  }
}

async function turnOff(site: Site, lease: pg.Client, log: Options["log"]): Promise<void> {
  const running = runningPostmaster(site.cluster)
  if (!running) return
  const asking = (await isAlone(lease)) === null ? await connect(running.socketFolder) : lease
  const alone = asking === null || (await isAloneSoon(asking))
  for (const client of new Set([lease, asking])) await client?.end().catch(() => {})
  log(alone ? "stopping" : "left running")
  if (!alone) return
  await pgCtl(site, ["stop", "-m", "fast", "-w", "-t", "60"])
  removeEmpty(running.socketFolder)
}

/** The lease of a process that was just killed lingers for a moment. */
async function isAloneSoon(lease: pg.Client): Promise<boolean> {
  for (let tries = 0; tries < 4; tries++) {
    if ((await isAlone(lease)) !== false) return true
    await sleep(50)
  }
  return false
}

/** @returns null when the connection is broken. */
async function isAlone(lease: pg.Client): Promise<boolean | null> {
  const others = "select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()"
  try {
    return (await lease.query(others, [leaseName])).rowCount === 0
  } catch {
    return null
  }
}

/** What to tell the person at the keyboard. */
export function embeddedProblemWords(problem: EmbeddedProblem): string {
  switch (problem.kind) {
    case "noPrograms":
      return `There is no PostgreSQL package for this machine (${problem.machine}). Set DATABASE_URL to a PostgreSQL of yours.`
    case "noUnprivilegedUser":
      return "PostgreSQL refuses to run as root and this machine has no user `nobody`. Run as another user, or set DATABASE_URL."
    case "clusterGone":
      return `The database in ${problem.folder} is gone. Restore it, or remove ${problem.pointer} to begin with an empty one.`
    case "otherUser":
      return `The database in ${problem.folder} belongs to the user with the number ${problem.uid}. Run as that user.`
    case "notWritable":
      return `The folder ${problem.folder} cannot be written to, and the database needs it.`
    case "socketFolderUnsafe":
      return `The folder ${problem.folder} is not a private folder of ours: somebody else may have made it. Look at it and remove it.`
    case "versionDiffers":
      return `The database in ${problem.folder} was made by PostgreSQL ${problem.cluster}; this is PostgreSQL ${problem.programs}. Use the version of honnin that made it, and move the data over.`
    case "notCreated":
      return `The database could not be created: ${lastLine(problem.detail)}`
    case "notStarted":
      return `PostgreSQL does not start: ${lastLine(problem.detail)} (more in ${problem.logFile})`
    case "busy":
      return `Another honnin has been starting or stopping the database of ${problem.folder} for over a minute. Try again.`
  }
}

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? ""

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // A stop that did not finish in time leaves its socket there.
  }
}
