import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { runMigrations } from "graphile-worker"
import type { Pool, PoolClient } from "pg"
import type { Mode } from "../../app/policy.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import { workerLogger } from "./jobs.ts"

export type MigrationProblem =
  | { readonly kind: "changed"; readonly name: string }
  | { readonly kind: "newer"; readonly name: string }
  | { readonly kind: "otherMode"; readonly stamped: Mode }
  | { readonly kind: "otherKey" }

interface Migration {
  readonly name: string
  readonly sql: string
  readonly digest: string
}

/** Any number: all that migrate the same database must ask for the same lock. */
const migrationLock = 4_400_001

/**
 * Brings the database up to date and stamps it with its mode; safe to run by several processes at once.
 * @param owner - connections as the role that owns the tables, not the service's.
 * @param keyCheck - see `installation.key_check`; another than the stamped one means another master key.
 * @param folder - numbered `.sql` files, applied once each in order of their names and never changed afterwards.
 */
export async function migrate(d: {
  owner: Pool
  folder: string
  mode: Mode
  keyCheck: string
}): Promise<Result<void, MigrationProblem>> {
  const client = await d.owner.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock])
    const applied = await applyAll(client, await readMigrations(d.folder))
    if (!applied.ok) return applied
    const stamped = await stamp(client, d)
    if (!stamped.ok) return stamped
    await runMigrations({ pgPool: d.owner, logger: workerLogger(() => {}) })
    await client.query(workerGrants)
    return ok(undefined)
  } finally {
    await client.query("select pg_advisory_unlock_all()")
    client.release()
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8")
      return { name, sql, digest: createHash("sha256").update(sql).digest("hex") }
    }),
  )
}

async function applyAll(client: PoolClient, known: readonly Migration[]): Promise<Result<void, MigrationProblem>> {
  await client.query(
    "create table if not exists migrations (name text primary key, digest text not null, applied_at timestamptz not null default now())",
  )
  const pending = await pendingOf(client, known)
  if (!pending.ok) return pending
  for (const migration of pending.value) await apply(client, migration)
  return ok(undefined)
}

/** Known migrations that the database does not have yet, in their order. */
async function pendingOf(
  client: Pool | PoolClient,
  known: readonly Migration[],
): Promise<Result<readonly Migration[], MigrationProblem>> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    "select name, digest from migrations order by name",
  )
  for (const { name, digest } of rows) {
    const here = known.find((migration) => migration.name === name)
    if (!here) return fail({ kind: "newer", name })
    if (here.digest !== digest) return fail({ kind: "changed", name })
  }
  const done = new Set(rows.map(({ name }) => name))
  return ok(known.filter(({ name }) => !done.has(name)))
}

async function apply(client: PoolClient, { name, sql, digest }: Migration): Promise<void> {
  await client.query("begin")
  try {
    await client.query(sql)
    await client.query("insert into migrations (name, digest) values ($1, $2)", [name, digest])
    await client.query("commit")
  } catch (problem) {
    await client.query("rollback")
    throw problem
  }
}

interface Stamp {
  readonly mode: Mode
  readonly keyCheck: string
}

async function stamp(client: PoolClient, { mode, keyCheck }: Stamp): Promise<Result<void, MigrationProblem>> {
  const values = [mode, keyCheck]
  await client.query("insert into installation (mode, key_check) values ($1, $2) on conflict do nothing", values)
  return stampFits(client, { mode, keyCheck })
}

async function stampFits(
  client: Pool | PoolClient,
  { mode, keyCheck }: Stamp,
): Promise<Result<void, MigrationProblem>> {
  const { rows } = await client.query<{ mode: Mode; key_check: string }>("select mode, key_check from installation")
  const stamped = rows[0]
  if (stamped && stamped.mode !== mode) return fail({ kind: "otherMode", stamped: stamped.mode })
  return stamped && stamped.key_check !== keyCheck ? fail({ kind: "otherKey" }) : ok(undefined)
}

/** How the database stands, without changing anything in it: how many migrations it has and how many it lacks. */
export async function migrationStanding(d: {
  owner: Pool
  folder: string
  mode: Mode
  keyCheck: string
}): Promise<Result<{ applied: number; missing: number }, MigrationProblem>> {
  const known = await readMigrations(d.folder)
  const { rows } = await d.owner.query("select to_regclass('public.migrations') is not null as made")
  if (!rows[0].made) return ok({ applied: 0, missing: known.length })
  const pending = await pendingOf(d.owner, known)
  if (!pending.ok) return pending
  const fits = await stampFits(d.owner, d)
  const missing = pending.value.length
  return fits.ok ? ok({ applied: known.length - missing, missing }) : fits
}

/** The job queue makes its own tables; the service works it, so it may use all of them. */
const workerGrants = `
  grant usage on schema graphile_worker to honnin_service;
  grant select, insert, update, delete on all tables in schema graphile_worker to honnin_service;
  grant usage on all sequences in schema graphile_worker to honnin_service;
  grant execute on all functions in schema graphile_worker to honnin_service;
  do $$ declare guarded record; begin
    for guarded in select relname from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
        and not exists (select 1 from pg_policy where polrelid = pg_class.oid and polname = 'honnin_service')
    loop
      execute format('create policy honnin_service on graphile_worker.%I to honnin_service using (true) with check (true)', guarded.relname);
    end loop;
  end $$;
  grant select on migrations to honnin_service;
`
