import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { extname, join } from "node:path"
import type { PoolConfig } from "pg"
import pino, { type Logger } from "pino"
import { type Checkpoint, type Signer, signerOf } from "./adapters/audit/checkpoint.ts"
import { keptCheckpoint } from "./adapters/audit/kept-checkpoint.ts"
import { cleanJpeg } from "./adapters/clean-jpeg.ts"
import { type EmbeddedProblem, ownerRole, startEmbedded } from "./adapters/embedded-postgres.ts"
import { folderBlobs } from "./adapters/folder-blobs.ts"
import { openInspector } from "./adapters/inspector.ts"
import { isHolidayInJapan } from "./adapters/japanese-holidays.ts"
import { markJpeg } from "./adapters/mark-jpeg.ts"
import { loadMasterKey, type MasterKeyProblem, makeMasterKey } from "./adapters/master-key.ts"
import { openPostalCodes } from "./adapters/open-postal-codes.ts"
import { openIdProvider, type ProviderTrouble } from "./adapters/openid.ts"
import { postgresAudit } from "./adapters/postgres/audit.ts"
import { chaining } from "./adapters/postgres/chain.ts"
import { openDatabase, openPool } from "./adapters/postgres/connect.ts"
import { postgresEventLog } from "./adapters/postgres/event-log.ts"
import { postgresTrail } from "./adapters/postgres/events.ts"
import { postgresHandovers } from "./adapters/postgres/handovers.ts"
import { workJobs } from "./adapters/postgres/jobs.ts"
import { postgresDevices, postgresDue, postgresElsewhere, postgresLinks } from "./adapters/postgres/lists.ts"
import { postgresLocks } from "./adapters/postgres/locks.ts"
import { type MigrationProblem, migrate, migrationStanding } from "./adapters/postgres/migrate.ts"
import { postgresOpenedPhotos } from "./adapters/postgres/opened-photos.ts"
import { postgresPace } from "./adapters/postgres/pace.ts"
import { postgresChallenges, postgresPasskeys } from "./adapters/postgres/passkeys.ts"
import { postgresInvitations, postgresPeople } from "./adapters/postgres/people.ts"
import { postgresProvidedStaff, postgresProviderRequests } from "./adapters/postgres/provider.ts"
import { postgresQueue } from "./adapters/postgres/queue.ts"
import { postgresReports } from "./adapters/postgres/reports.ts"
import { type Signing, signingStanding } from "./adapters/postgres/signing.ts"
import { postgresStaff } from "./adapters/postgres/staff.ts"
import { postgresVerifications } from "./adapters/postgres/verifications.ts"
import { checkpointSeed, sealing } from "./adapters/sealing.ts"
import { smtpMail } from "./adapters/smtp-mail.ts"
import { uprightJpeg } from "./adapters/upright-jpeg.ts"
import { webAuthnOf } from "./adapters/webauthn.ts"
import { carryOut } from "./app/carry-out.ts"
import { inspect } from "./app/inspect.ts"
import { inspectPhoto } from "./app/inspect-photo.ts"
import { notify } from "./app/notify.ts"
import type { Inspector } from "./app/ports.ts"
import { sweep } from "./app/sweep.ts"
import { tidy } from "./app/tidy.ts"
import type { Config } from "./config.ts"
import type { Assets, Services } from "./http/services.ts"
import { secureRandom } from "./kit/ids.ts"
import { fail, ok, type Result } from "./kit/result.ts"
import { letterIn } from "./web/letter.ts"

export type StartProblem =
  | { readonly kind: "key"; readonly file: string; readonly problem: MasterKeyProblem }
  | { readonly kind: "postgres"; readonly problem: EmbeddedProblem }
  | { readonly kind: "migration"; readonly problem: MigrationProblem }
  | { readonly kind: "database"; readonly code: string }

/** A database, and how to leave it. */
interface Connected {
  readonly owner: PoolConfig
  readonly service: PoolConfig
  readonly close: () => Promise<void>
}

/**
 * @param now - for tests that need another day. `inspector`: in place of the real one; `inspectors`: how many photos are inspected
 * at once, one a processor if not said.
 */
export interface Surroundings {
  readonly folders: { readonly migrations: string; readonly assets: string }
  readonly now?: () => number
  readonly log?: Logger
  readonly inspector?: Inspector
  readonly inspectors?: number
}

export type Installation = Awaited<ReturnType<typeof wire>>

/** Opens the installation: key, database (its own if none is configured), migrations; and wires every part to its ports. */
export async function open(config: Config, around: Surroundings): Promise<Result<Installation, StartProblem>> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  if (config.mode === "demo" && config.masterKeyFile === null) await makeMasterKey(keyFile(config))
  const found = await reach(config)
  if (!found.ok) return found
  const { connected, sealer, signer, keyCheck } = found.value
  const migrated = await migrateAsOwner(config, connected, { folder: around.folders.migrations, keyCheck })
  if (migrated.ok) return ok(await wire(config, around, connected, { sealer, signer }))
  await connected.close()
  return migrated
}

/** How an installation stands, without changing it. `now`: the database's clock, epoch milliseconds. */
export interface Standing {
  readonly version: string
  readonly now: number
  readonly migrations: { readonly applied: number; readonly missing: number }
  /** null before the first start. */
  readonly signing: Signing | null
}

/** What the doctor asks: reaches key and database as `open` does, and makes and migrates nothing. */
export async function examine(config: Config, around: Surroundings): Promise<Result<Standing, StartProblem>> {
  const found = await reach(config)
  if (!found.ok) return found
  const { connected, keyCheck, signer } = found.value
  const owner = openPool({ ...connected.owner, max: 1 }, () => {})
  try {
    const folder = around.folders.migrations
    const migrations = await migrationStanding({ owner, folder, mode: config.mode, keyCheck })
    if (!migrations.ok) return fail({ kind: "migration", problem: migrations.error })
    const { rows } = await owner.query<{ version: string; now: Date }>(
      "select current_setting('server_version') as version, clock_timestamp() as now",
    )
    const signing = await signingStanding({ database: openDatabase(owner), signer, kept: keptIn(config) })
    const [row] = rows
    return row
      ? ok({ version: row.version, now: row.now.getTime(), migrations: migrations.value, signing })
      : fail({ kind: "database", code: "silent" })
  } catch (problem) {
    return fail({ kind: "database", code: codeOf(problem) })
  } finally {
    await owner.end()
    await connected.close()
  }
}

/** The master key and the way to the database. */
async function reach(config: Config) {
  const file = keyFile(config)
  const key = await loadMasterKey(file)
  if (!key.ok) return fail({ kind: "key", file, problem: key.error } as const)
  const connected = await connect(config)
  if (!connected.ok) return connected
  const sealer = sealing({ masterKey: key.value, random: secureRandom })
  const keyCheck = sealer.keyedHash({ purpose: "key-check", text: "honnin" })
  const signer = signerOf(checkpointSeed(key.value))
  return ok({ connected: connected.value, sealer, signer, keyCheck })
}

/** The demonstration makes its own key; a live installation is given one. */
const keyFile = (config: Config): string => config.masterKeyFile ?? join(config.dataDir, "master.key")

const keptIn = (config: Config) => keptCheckpoint(join(config.dataDir, "last-checkpoint.json"))

/** How often inspecting a photo is tried before staff are left to look at it. */
const inspectionTries = 3

const databaseName = "honnin"

async function connect(config: Config): Promise<Result<Connected, StartProblem>> {
  if (config.database) {
    const { ownerUrl, serviceUrl } = config.database
    return ok({
      owner: { connectionString: ownerUrl },
      service: { connectionString: serviceUrl },
      close: async () => {},
    })
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: () => {} })
  if (!embedded.ok) return fail({ kind: "postgres", problem: embedded.error })
  const { connection, stop } = embedded.value
  const admin = openPool({ ...connection(ownerRole, "postgres"), max: 1 }, () => {})
  const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [databaseName])
  if (rowCount === 0) await admin.query(`create database ${databaseName}`).catch(unlessThere)
  await admin.end()
  return ok({
    owner: connection(ownerRole, databaseName),
    service: connection("honnin_service", databaseName),
    close: stop,
  })
}

/** Two first starts at once: the other was quicker. */
function unlessThere(problem: { code?: string }): void {
  if (problem.code !== "42P04" && problem.code !== "23505") throw problem
}

async function migrateAsOwner(
  config: Config,
  connected: Connected,
  wanted: { folder: string; keyCheck: string },
): Promise<Result<void, StartProblem>> {
  const owner = openPool({ ...connected.owner, max: 2 }, () => {})
  try {
    const migrated = await migrate({ owner, mode: config.mode, ...wanted })
    if (!migrated.ok) return fail({ kind: "migration", problem: migrated.error })
    if (config.database === null) await owner.query("alter role honnin_service login")
    return ok(undefined)
  } catch (problem) {
    return fail({ kind: "database", code: codeOf(problem) })
  } finally {
    await owner.end()
  }
}

/** An error's code, never its text: that may quote a connection string or a row. */
const codeOf = (problem: unknown): string =>
  problem instanceof Error && "code" in problem
    ? String(problem.code)
    : problem instanceof Error
      ? problem.name
      : "unknown"

interface Keys {
  readonly sealer: ReturnType<typeof sealing>
  readonly signer: Signer
}

async function wire(config: Config, around: Surroundings, connected: Connected, { sealer, signer }: Keys) {
  const { policy } = config
  const now = around.now ?? Date.now
  const log = around.log ?? pino({ level: config.logLevel })
  const pool = openPool(connected.service, (problem) => log.warn({ kind: "database.lost", code: codeOf(problem) }))
  const database = openDatabase(pool)
  const verifications = postgresVerifications({ database, sealer })
  const trail = postgresTrail(database)
  const links = postgresLinks(database)
  const due = postgresDue(database)
  const blobs = folderBlobs({ dir: join(config.dataDir, "photos"), now })
  const mail = config.mail ? smtpMail(config.mail.url, config.mail.from) : null
  const ending = new AbortController()
  const elsewhere = postgresElsewhere(database)
  const services: Services = {
    elsewhere,
    verifications,
    trail,
    devices: postgresDevices(database),
    handovers: postgresHandovers(database),
    queue: postgresQueue(database),
    locks: postgresLocks(database),
    isHoliday: isHolidayInJapan,
    ending: ending.signal,
    pace: postgresPace(database),
    reports: postgresReports(database),
    eventLog: postgresEventLog(database),
    staff: postgresStaff(database),
    people: postgresPeople(database),
    passkeys: postgresPasskeys(database),
    invitations: postgresInvitations(database),
    challenges: postgresChallenges(database),
    openedPhotos: postgresOpenedPhotos(database),
    providerRequests: postgresProviderRequests(database),
    providedStaff: postgresProvidedStaff(database),
    provider: providerIn(config, (trouble) => log.warn({ kind: "provider.trouble", ...trouble })),
    webAuthn: webAuthnOf({ publicUrl: config.publicUrl, businessName: policy.businessName }),
    blobs,
    sealer,
    cleanJpeg,
    uprightJpeg,
    markJpeg,
    postalCodes: openPostalCodes(),
    random: secureRandom,
    now,
    policy,
    demo: config.mode === "demo",
    sendsMail: mail !== null,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    assets: loadAssets(around.folders.assets),
    log,
  }
  const inspectors = around.inspectors ?? availableParallelism()
  const inspector = around.inspector ?? inspectorOn(log, inspectors)
  const inspecting = { verifications, blobs, sealer, inspector, now }
  const isLastTry = (attempt: number) => attempt >= inspectionTries
  const notifying = {
    ...{ verifications, links, trail, sealer, mail, random: secureRandom, now },
    letter: letterIn({ business: policy.businessName, contact: policy.businessContact, linkDays: policy.linkDays }),
    linkUrl: (token: string) => `${config.publicUrl}/v/${token}`,
  }
  const kept = keptIn(config)
  const signedOne = ({ number, sequence, hash, at, signature }: Checkpoint) =>
    log.info({ kind: "audit.signed", number, sequence, hash, at, signature })
  const chain = chaining({ database, signer, kept, now, signedOne })
  const sweepNow = () => sweep({ verifications, due, policy, now })
  return {
    services,
    sweep: sweepNow,
    chain,
    audit: postgresAudit({ database, signer, kept, now }),
    work: () =>
      workJobs({
        pool,
        concurrency: 2 + inspectors,
        handlers: {
          inspect: (job, attempt) =>
            inspect({ ...inspecting, elsewhere, policy }, { ...job, isLastTry: isLastTry(attempt) }),
          inspectPhoto: (job, attempt) => inspectPhoto(inspecting, { ...job, isLastTry: isLastTry(attempt) }),
          carryOut: (job) => carryOut({ verifications, policy, sealer, now }, job),
          mail: (job) => notify(notifying, job),
          deleteBlobs: async (job) => {
            for (const blob of job.blobs) await blobs.delete(blob)
          },
        },
        sweep: async () => {
          await sweepNow()
        },
        chain: async () => {
          const done = await chain()
          if (!done.ok) log.error({ kind: "audit.stopped", why: done.error })
        },
        tidy: async () => {
          await tidy({ blobs, due, now })
        },
        failed: (job, problem) => log.error({ kind: "job.failed", job, code: codeOf(problem) }),
      }),
    /** Ends what would otherwise go on for as long as a browser listens. */
    end: () => ending.abort(),
    async close() {
      ending.abort()
      await inspector.close()
      await pool.end()
      await connected.close()
    },
  }
}

/** Asked for nothing before somebody wants to sign in with it. */
export function providerIn({ provider, publicUrl }: Config, troubled: (trouble: ProviderTrouble) => void) {
  const redirectUri = `${publicUrl}/review/sign-in/provider/callback`
  return provider && openIdProvider(provider, { redirectUri, signedOutUri: `${publicUrl}/review`, troubled })
}

/** Opened with the first photo: a command that looks at none loads no models. */
function inspectorOn(log: Logger, workers: number): Inspector {
  let opened: Inspector | null = null
  const settings = {
    ...{ workers, waitingMost: 100, timeoutSeconds: 60, memoryMostBytes: 600_000_000 },
    troubled: (trouble: { kind: string }) => log.warn({ ...trouble, kind: "inspector.lost", why: trouble.kind }),
  }
  return {
    inspect(photo) {
      opened ??= openInspector(settings)
      return opened.inspect(photo)
    },
    close: async () => opened?.close(),
  }
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
}

export function loadAssets(folder: string): Assets {
  const files = new Map(
    readdirSync(folder).flatMap((name) => {
      const type = types[extname(name)]
      return type ? [[name, { body: new Uint8Array(readFileSync(join(folder, name))), type }] as const] : []
    }),
  )
  const versions = new Map(
    [...files].map(([name, { body }]) => [name, createHash("sha256").update(body).digest("hex").slice(0, 12)]),
  )
  return {
    url: (name) => `/assets/${name}?v=${versions.get(name) ?? "none"}`,
    file: (name) => files.get(name) ?? null,
  }
}
