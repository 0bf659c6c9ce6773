import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Hono } from "hono"
import pg from "pg"
import pino from "pino"
import { expect, inject, onTestFinished } from "vitest"
import { type Connection, ownerRole } from "../src/adapters/embedded-postgres.ts"
import type { Mode } from "../src/app/policy.ts"
import type { StaffMember } from "../src/app/ports.ts"
import { type Config, readConfig } from "../src/config.ts"
import { createApp } from "../src/http/app.ts"
import type { Services } from "../src/http/services.ts"
import { type Installation, open, type StartProblem } from "../src/main.ts"
import type { DeskPolicy } from "../src/verification/desk-policy.ts"
import { freshDatabase } from "./database.ts"
import { type Told, toldInspector } from "./told-inspector.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

export const folders = { migrations: join(root, "src/adapters/migrations"), assets: join(root, "dist/assets") }

/** 23 November 2026, noon in Japan: the day on which the cases of `fixtures/` have their expected findings. */
export const noon = Date.parse("2026-11-23T12:00:00+09:00")

/** The whole service on a database and a data folder of its own, with a clock that the test sets. */
export interface TestInstallation {
  readonly services: Services
  readonly app: Hono
  readonly installation: Installation
  readonly config: Config
  /** `now`: epoch milliseconds, `noon` at first. */
  readonly clock: { now: number }
  /** Every line logged so far, at every level, without the time, the process and how long it took: their digits may be anything. */
  readonly logged: readonly string[]
  /** As the superuser. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>
  /** Runs what is in the queue, until nothing is left that may run now. */
  readonly work: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * @param env - variables as in the README's table. `change`: other parts in place of the wired ones. `told`: what the inspector
 * says of a photo; by default that it is good, and what stands on a card of `fixtures/`.
 */
export interface Wanted {
  readonly told?: Told
  readonly env?: Readonly<Record<string, string>>
  readonly change?: (services: Services) => Partial<Services>
}

/** Closed when the test is over, or with `close` where it is opened outside of one. */
export async function openInstallation({
  env = {},
  change = () => ({}),
  told,
}: Wanted = {}): Promise<TestInstallation> {
  const database = await freshDatabase(letServiceSignIn)
  const home = mkdtempSync(join(inject("scratch"), "installation-"))
  const config = configOn(database, { home, env })
  const clock = { now: noon }
  const logged: string[] = []
  const log = pino(
    { level: "debug", base: null, timestamp: false },
    { write: (line: string) => void logged.push(line.replace(/"millis":\d+/, '"millis":0')) },
  )
  const opened = await open(config, { folders, now: () => clock.now, log, inspector: toldInspector(told) })
  if (!opened.ok) return expect.fail(`the installation does not open: ${JSON.stringify(opened.error)}`)
  const installation = opened.value
  const policy = { ...installation.services.policy, photoAnswerSeconds: 0 } // nothing works the queue meanwhile
  const services = { ...installation.services, policy, ...change(installation.services) }
  const owner = new pg.Pool({ ...database.owner, max: 1 })
  owner.on("error", () => {})
  const sql: TestInstallation["sql"] = async (text, values = []) => (await owner.query(text, [...values])).rows
  return {
    ...{ services, app: createApp(services), installation, config, clock, logged, sql },
    work: () => workAll(installation, sql),
    async close() {
      await owner.end()
      await installation.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** The same, for one test. */
export async function installationForThisTest(wanted: Wanted = {}): Promise<TestInstallation> {
  const opened = await openInstallation(wanted)
  onTestFinished(opened.close)
  return opened
}

/** The same services, where the desk has set these policies. */
export function underPolicies({ deskPolicies, ...services }: Services, set: Partial<DeskPolicy>): Services {
  const current = async () => ({ ...(await deskPolicies.current()), ...set })
  return { ...services, deskPolicies: { ...deskPolicies, current } }
}

/** A configuration as `readConfig` makes it, on that database. @param at.home - holds the data folder. */
export function configOn(
  database: { readonly owner: Connection; as(role: string): Connection },
  at: { home: string; mode?: Mode; env?: Readonly<Record<string, string>> },
): Config {
  const env = {
    DATABASE_URL: urlOf(database.as("honnin_service")),
    DATABASE_OWNER_URL: urlOf(database.owner),
    PURPOSE: "Opening an account",
    LOG_LEVEL: "debug",
    UNDO_SECONDS: "0",
    ...at.env,
  }
  const config = readConfig(env, { mode: at.mode ?? "demo", home: at.home })
  return config.ok ? config.value : expect.fail(JSON.stringify(config.error))
}

const urlOf = ({ host, port, user, database }: Connection): string =>
  `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`

/** Roles belong to the whole server, so all test files share this one, and make it one after another. */
async function letServiceSignIn({ host, port }: Connection): Promise<void> {
  const client = new pg.Client({ host, port, user: ownerRole, database: "postgres" })
  await client.connect()
  await client.query("select pg_advisory_lock(4400)")
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = 'honnin_service') then create role honnin_service; end if;
    if not (select rolcanlogin from pg_roles where rolname = 'honnin_service') then alter role honnin_service login; end if;
  end $$`)
  await client.end()
}

async function workAll(installation: Installation, sql: TestInstallation["sql"]): Promise<void> {
  const runner = await installation.work()
  await expect
    .poll(() => sql("select key from graphile_worker.jobs where run_at <= now() or locked_at is not null"), {
      timeout: 15_000,
      interval: 20,
    })
    .toEqual([])
  await runner.stop()
}

/** The problem with which an installation did not open. */
export async function startProblem(config: Config): Promise<StartProblem | null> {
  const opened = await open(config, { folders, log: pino({ level: "silent" }) })
  if (!opened.ok) return opened.error
  await opened.value.close()
  return null
}

/** Somebody on the staff, new to this installation. */
export async function addStaff(services: Services, role: StaffMember["role"] = "reviewer"): Promise<StaffMember> {
  const member = { id: randomUUID(), name: "AOKI Haruka 見本", role }
  await services.staff.add(member)
  return member
}
