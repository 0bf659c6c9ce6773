import { appendFileSync, chmodSync, cpSync, mkdtempSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { expect, inject, it, onTestFinished } from "vitest"
import { freshDatabase } from "../../../tests/database.ts"
import { configOn, folders, startProblem } from "../../../tests/installation.ts"
import { startProblemWords } from "../../cli/words.ts"
import { openPool } from "./connect.ts"
import { migrate } from "./migrate.ts"

const scratch = () => mkdtempSync(join(inject("scratch"), "migrations-"))

async function emptyDatabase() {
  const database = await freshDatabase()
  onTestFinished(database.drop)
  return database
}

async function rowsIn(database: Awaited<ReturnType<typeof emptyDatabase>>, text: string) {
  const client = new pg.Client(database.owner)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

/** As a process of its own would. */
async function migrated(database: Awaited<ReturnType<typeof emptyDatabase>>, folder = folders.migrations) {
  const owner = openPool({ ...database.owner, max: 2 }, () => {})
  try {
    return await migrate({ owner, folder, mode: "demo", keyCheck: "one-key" })
  } finally {
    await owner.end()
  }
}

function copyOfMigrations(): string {
  const folder = scratch()
  cpSync(folders.migrations, folder, { recursive: true })
  return folder
}

const done = { ok: true, value: undefined }

it("makes everything in an empty database, and nothing the second time", async () => {
  const database = await emptyDatabase()
  expect(await migrated(database)).toEqual(done)
  const applied = await rowsIn(database, "select name, applied_at from migrations order by name")
  expect(applied).toMatchObject([
    { name: "0001-verifications.sql" },
    { name: "0002-photo-inspections.sql" },
    { name: "0003-handovers.sql" },
    { name: "0004-refused-at.sql" },
    { name: "0005-decided-lately.sql" },
    { name: "0006-unseen-back.sql" },
    { name: "0007-staff.sql" },
    { name: "0008-event-chain.sql" },
    { name: "0009-queue.sql" },
    { name: "0010-provider-and-looks.sql" },
    { name: "0012-second-look.sql" },
    { name: "0013-decisions.sql" },
    { name: "0015-counter.sql" },
    { name: "0016-decided-findings.sql" },
    { name: "0017-desk-policies.sql" },
    { name: "0018-signing-keys.sql" },
    { name: "0019-counter-and-sessions.sql" },
  ])
  expect(await migrated(database)).toEqual(done)
  expect(await rowsIn(database, "select name, applied_at from migrations order by name")).toEqual(applied)
})

it("is done once when four processes start at once", async () => {
  const database = await emptyDatabase()
  expect(await Promise.all([1, 2, 3, 4].map(() => migrated(database)))).toEqual([done, done, done, done])
  expect(await rowsIn(database, "select count(*)::int from migrations")).toEqual([{ count: 17 }])
  expect(await rowsIn(database, "select mode from installation")).toEqual([{ mode: "demo" }])
})

it("refuses a database whose migration was edited afterwards", async () => {
  const database = await emptyDatabase()
  await migrated(database)
  const edited = copyOfMigrations()
  appendFileSync(join(edited, "0001-verifications.sql"), "\n-- a word more\n")
  expect(await migrated(database, edited)).toEqual({
    ok: false,
    error: { kind: "changed", name: "0001-verifications.sql" },
  })
})

it("applies what is new, and then refuses the older program", async () => {
  const database = await emptyDatabase()
  await migrated(database)
  const newer = copyOfMigrations()
  writeFileSync(join(newer, "0099-later.sql"), "create table later (n integer);")
  expect(await migrated(database, newer)).toEqual(done)
  expect(await rowsIn(database, "select n from later")).toEqual([])
  expect(await migrated(database)).toEqual({ ok: false, error: { kind: "newer", name: "0099-later.sql" } })
})

it("leaves nothing of a migration that fails in its middle", async () => {
  const database = await emptyDatabase()
  const broken = copyOfMigrations()
  writeFileSync(join(broken, "0099-later.sql"), "create table later (n integer); select no_such_thing;")
  await expect(migrated(database, broken)).rejects.toThrow("no_such_thing")
  expect(await rowsIn(database, "select to_regclass('later') as later")).toEqual([{ later: null }])
  writeFileSync(join(broken, "0099-later.sql"), "create table later (n integer);")
  expect(await migrated(database, broken)).toEqual(done)
})

function keyFile(digit: string): string {
  const file = join(scratch(), "master.key")
  writeFileSync(file, digit.repeat(64))
  chmodSync(file, 0o600)
  return file
}

it("never lets a demonstration and a live installation share a database", async () => {
  const demoFirst = await emptyDatabase()
  const env = { MASTER_KEY_FILE: keyFile("a") }
  const demo = { home: scratch(), mode: "demo", env } as const
  const live = { home: scratch(), mode: "live", env } as const
  expect(await startProblem(configOn(demoFirst, demo))).toBeNull()
  const problem = await startProblem(configOn(demoFirst, live))
  expect(problem).toEqual({ kind: "migration", problem: { kind: "otherMode", stamped: "demo" } })
  const liveFirst = await emptyDatabase()
  expect(await startProblem(configOn(liveFirst, live))).toBeNull()
  expect(await startProblem(configOn(liveFirst, demo))).toEqual({
    kind: "migration",
    problem: { kind: "otherMode", stamped: "live" },
  })
})

it("refuses another master key, and says what it needs", async () => {
  const database = await emptyDatabase()
  const withKey = (digit: string) => configOn(database, { home: scratch(), env: { MASTER_KEY_FILE: keyFile(digit) } })
  expect(await startProblem(withKey("a"))).toBeNull()
  const problem = await startProblem(withKey("b"))
  expect(problem).toEqual({ kind: "migration", problem: { kind: "otherKey" } })
  expect(problem && startProblemWords(problem)).toContain("another master key")
  expect(await startProblem(withKey("a"))).toBeNull()
})

it("says without a connection string that the database does not answer", async () => {
  const database = await emptyDatabase()
  const config = configOn(database, { home: scratch() })
  const nowhere = "postgres://honnin_owner:secret-word@127.0.0.1:1/nowhere"
  const problem = await startProblem({ ...config, database: { ownerUrl: nowhere, serviceUrl: nowhere } })
  expect(problem).toEqual({ kind: "database", code: "ECONNREFUSED" })
})
