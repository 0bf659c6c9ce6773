import { randomBytes } from "node:crypto"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pino from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import {
  folders,
  installationForThisTest,
  noon,
  openInstallation,
  type TestInstallation,
} from "../../../tests/installation.ts"
import { type Installation, open } from "../../main.ts"
import { signerOf } from "../audit/checkpoint.ts"
import type { KeptCheckpoint } from "../audit/kept-checkpoint.ts"
import { beginning, hashOf } from "../audit/record.ts"
import type { SigningKeys } from "../audit/signing-keys.ts"
import { chaining } from "./chain.ts"
import { entriesOf } from "./chain-rows.ts"
import { openDatabase, openPool } from "./connect.ts"

const minuteMillis = 60_000
const staffId = "00000000-0000-4000-8000-000000000001"

/** Somebody signs in and out, a minute apart. */
async function happen(t: TestInstallation, events: number): Promise<void> {
  for (let n = 0; n < events; n += 1) {
    const kind = n % 2 === 0 ? "staff.signed-in" : "staff.signed-out"
    t.clock.now += minuteMillis
    await t.services.trail.record(null, { kind, actor: { kind: "staff", staffId }, at: t.clock.now })
  }
}

const chain = async (t: TestInstallation) =>
  expect(await t.installation.chain()).toEqual({ ok: true, value: undefined })
const verified = (t: TestInstallation) => t.installation.audit.verify({ known: [], held: [] })

/** Another process of the same installation. */
async function startedAgain(t: TestInstallation): Promise<Installation> {
  const opened = await open(t.config, { folders, log: pino({ level: "silent" }), now: () => t.clock.now })
  return opened.ok ? opened.value : expect.fail("it does not open")
}

const keptFile = (t: TestInstallation) => join(t.config.dataDir, "last-checkpoint.json")

describe("events", () => {
  it("are told as not chained until they are, and then as signed", async () => {
    const t = await installationForThisTest()
    await happen(t, 3)
    const unchained = { events: 3, oldest: noon + minuteMillis }
    expect(await verified(t)).toMatchObject({ events: 0, signed: null, unchained, fault: null })
    await chain(t)
    const signed = { number: 1, sequence: 3, at: new Date(t.clock.now).toISOString() }
    expect(await verified(t)).toMatchObject({ events: 3, signed, unchained: { events: 0, oldest: null }, fault: null })
    await chain(t)
    expect(await t.sql("select count(*)::int as count from event_checkpoints")).toEqual([{ count: 1 }])
  })

  it("of a database from before are chained at the first run, in the order of their ids", async () => {
    const t = await installationForThisTest()
    await t.sql(`insert into events (at, kind, actor, data)
      select timestamptz '2026-01-01' + n * interval '1 second', 'staff.refused', 'system', '{}' from generate_series(1, 2500) n`)
    await chain(t)
    expect(await verified(t)).toMatchObject({
      events: 2_500,
      signed: { number: 3, sequence: 2_500 },
      late: null,
      fault: null,
    })
    const disorder = "select count(*)::int as count from event_chain where sequence <> event_id"
    expect(await t.sql(disorder)).toEqual([{ count: 0 }])
  })

  it("that become visible late are chained late, and none is left out", async () => {
    const t = await installationForThisTest()
    await happen(t, 2)
    await t.sql("begin")
    await t.sql("insert into events (at, kind, actor, data) values ($1, 'staff.refused', 'system', '{}')", [
      new Date(noon),
    ])
    await happen(t, 2)
    await chain(t)
    await t.sql("commit")
    await happen(t, 2)
    await chain(t)
    expect(await verified(t)).toMatchObject({ events: 7, unchained: { events: 0 }, fault: null })
    expect(
      (await t.sql("select event_id from event_chain order by sequence")).map((row) => Number(row.event_id)),
    ).toEqual([...[1, 2, 4, 5, 3, 6, 7]])
  })

  it("that become visible more than an hour late are chained by the next process to start", async () => {
    const t = await installationForThisTest()
    await t.sql("begin")
    await t.sql("insert into events (at, kind, actor, data) values ($1, 'staff.refused', 'system', '{}')", [
      new Date(noon),
    ])
    await happen(t, 3)
    await chain(t)
    t.clock.now += 61 * minuteMillis
    await t.sql("commit")
    await chain(t)
    expect(await verified(t)).toMatchObject({ events: 3, unchained: { events: 1, oldest: noon } })
    const again = await startedAgain(t)
    expect(await again.chain()).toEqual({ ok: true, value: undefined })
    expect(await verified(t)).toMatchObject({ events: 4, unchained: { events: 0 }, late: null, fault: null })
    await again.close()
  })

  it("are never chained twice by two that chain at once", async () => {
    const t = await installationForThisTest()
    const pools = [1, 2, 3].map(() =>
      openPool({ connectionString: t.config.database?.serviceUrl ?? "", max: 2 }, () => {}),
    )
    const signer = signerOf(new Uint8Array(randomBytes(32)))
    const kept: KeptCheckpoint = { read: async () => null, write: async () => {}, isOurs: async () => true }
    const keys: SigningKeys = {
      first: signer.publicKey,
      signer: async () => signer,
      make: async () => expect.fail("nothing asks for another key"),
      destroy: async () => {},
    }
    const parts = { keys, kept, now: () => t.clock.now, signedOne: () => {} }
    const chains = pools.map((pool) => chaining({ database: openDatabase(pool), ...parts }))
    for (let round = 0; round < 20; round += 1) {
      const writing = Promise.all([happen(t, 10), happen(t, 10)])
      const done = await Promise.all(chains.map((each) => each()))
      expect(done).toEqual(chains.map(() => ({ ok: true, value: undefined })))
      await writing
    }
    await chains[0]?.()
    const [row] = await t.sql(
      "select count(*)::int as places, max(sequence)::int as last, count(distinct event_id)::int as events from event_chain",
    )
    expect(row).toEqual({ places: 400, last: 400, events: 400 })
    const pool = pools[0] ?? expect.fail()
    let previous = beginning
    for await (const { sequence, hash, event } of entriesOf(openDatabase(pool), { after: 0, to: null })) {
      if (typeof event !== "object") return expect.fail("an event is gone")
      expect(hashOf({ previous, sequence, event })).toBe(hash)
      previous = hash
    }
    await Promise.all(pools.map((each) => each.end()))
  })

  it("are the same chain to a process that starts later, with the key of the same file", async () => {
    const t = await installationForThisTest()
    await happen(t, 2)
    await chain(t)
    const again = await startedAgain(t)
    await happen(t, 2)
    expect(await again.chain()).toEqual({ ok: true, value: undefined })
    expect(await again.audit.verify({ known: [], held: [] })).toMatchObject({
      events: 4,
      signed: { number: 2 },
      fault: null,
    })
    expect(again.audit.firstKey).toBe(t.installation.audit.firstKey)
    await again.close()
  })
})

describe("whoever has the owner's rights but not the key", () => {
  let t: TestInstallation
  const tables = ["events", "event_chain", "event_checkpoints"]

  /** Twelve events under three checkpoints: 1 to 4, 5 to 8, 9 to 12. */
  beforeAll(async () => {
    t = await openInstallation()
    for (let round = 0; round < 3; round += 1) {
      await happen(t, 4)
      await chain(t)
    }
    await t.sql(unchecked)
    for (const table of tables) await t.sql(`create table saved_${table} as table ${table}`)
  })
  afterAll(() => t.close())

  beforeEach(async () => {
    for (const table of tables) {
      await t.sql(`truncate ${table}`)
      await t.sql(`insert into ${table} overriding system value select * from saved_${table}`)
    }
    expect((await verified(t)).fault).toBeNull()
  })

  const shift = (from: number, by: number) =>
    `update event_chain set sequence = -sequence where sequence >= ${from}; update event_chain set sequence = -sequence + ${by} where sequence < 0`
  const swap = (table: string, column: string, a: number, b: number) =>
    `update ${table} set ${column} = case ${column} when ${a} then -${b} else -${a} end where ${column} in (${a}, ${b});
     update ${table} set ${column} = -${column} where ${column} < 0`
  const unchecked = `alter table event_chain drop constraint event_chain_sequence_check;
    alter table event_checkpoints drop constraint event_checkpoints_number_check`

  const insertedRow =
    "insert into events (id, at, kind, actor, data) overriding system value values (99, '2026-11-23T03:06:30Z', 'claimed', 'system', '{}')"

  it.each<readonly [string, string, object]>([
    ["changes an event's kind", "update events set kind = 'claimed' where id = 6", { kind: "changed", sequence: 6 }],
    [
      "changes who did it",
      "update events set actor_id = gen_random_uuid() where id = 6",
      { kind: "changed", sequence: 6 },
    ],
    [
      "changes its time",
      "update events set at = at + interval '1 microsecond' where id = 6",
      { kind: "changed", sequence: 6 },
    ],
    ["adds to its fields", `update events set data = '{"a":1}' where id = 6`, { kind: "changed", sequence: 6 }],
    ["changes the last", "update events set kind = 'claimed' where id = 12", { kind: "changed", sequence: 12 }],
    ["changes two in a row", "update events set kind = 'claimed' where id in (6, 7)", { kind: "changed", sequence: 6 }],
    [
      "changes a hash",
      "update event_chain set hash = sha256('x') where sequence = 6",
      { kind: "changed", sequence: 6 },
    ],
    ["drops an event", "delete from events where id = 6", { kind: "dropped", sequence: 6 }],
    [
      "drops one and its place",
      "delete from events where id = 6; delete from event_chain where sequence = 6",
      { kind: "dropped", sequence: 6 },
    ],
    [
      "drops one and closes the gap",
      `delete from events where id = 6; delete from event_chain where sequence = 6; ${shift(7, -1)}`,
      { kind: "dropped", sequence: 6 },
    ],
    [
      "drops the first",
      "delete from events where id = 1; delete from event_chain where sequence = 1",
      { kind: "dropped", sequence: 1 },
    ],
    ["drops the first stretch alone", "delete from event_chain where sequence <= 4", { kind: "dropped", sequence: 1 }],
    [
      "drops the first stretch and its checkpoint",
      "delete from event_chain where sequence <= 4; delete from event_checkpoints where number = 1",
      { kind: "dropped", sequence: 1 },
    ],
    ["exchanges two events", swap("event_chain", "event_id", 6, 11), { kind: "reordered", sequence: 6, standsAt: 11 }],
    ["exchanges two places", swap("event_chain", "sequence", 6, 11), { kind: "reordered", sequence: 6, standsAt: 11 }],
    ["exchanges neighbours", swap("event_chain", "sequence", 6, 7), { kind: "reordered", sequence: 6, standsAt: 7 }],
    [
      "puts one in between",
      `${insertedRow}; ${shift(7, 1)}; insert into event_chain values (7, 99, sha256('x'))`,
      { kind: "inserted", sequence: 7 },
    ],
    [
      "removes a checkpoint",
      "delete from event_checkpoints where number = 2",
      { kind: "checkpointMissing", number: 2 },
    ],
    ["exchanges two checkpoints", swap("event_checkpoints", "number", 2, 3), { kind: "signature", number: 2 }],
    [
      "exchanges what they sign",
      `update event_checkpoints a set hash = b.hash, signature = b.signature from event_checkpoints b where a.number + b.number = 5`,
      { kind: "signature", number: 2 },
    ],
    [
      "dates a checkpoint back",
      "update event_checkpoints set at = at - interval '1 day' where number = 2",
      { kind: "signature", number: 2 },
    ],
    ["removes the last checkpoint", "delete from event_checkpoints where number = 3", { kind: "cutOff", number: 3 }],
    [
      "cuts off the tail",
      "delete from event_checkpoints where number = 3; delete from event_chain where sequence > 8; delete from events where id > 8",
      { kind: "cutOff", number: 3 },
    ],
    ["empties all", "truncate events, event_chain, event_checkpoints", { kind: "cutOff", number: 3 }],
  ])("and %s is told of", async (_, text, fault) => {
    await t.sql(text)
    expect((await verified(t)).fault).toMatchObject(fault)
  })

  /** Changes the sixth event and makes every hash from there on anew, as anybody can. */
  async function rewrite(upTo: number): Promise<readonly string[]> {
    await t.sql("update events set kind = 'claimed' where id = 6")
    const pool = openPool({ connectionString: t.config.database?.serviceUrl ?? "", max: 1 }, () => {})
    const hashes: string[] = []
    for await (const { sequence, event } of entriesOf(openDatabase(pool), { after: 0, to: null })) {
      if (typeof event === "object") hashes.push(hashOf({ previous: hashes.at(-1) ?? beginning, sequence, event }))
    }
    await pool.end()
    for (const [index, hash] of hashes.entries())
      if (index < upTo)
        await t.sql("update event_chain set hash = decode($1, 'hex') where sequence = $2", [hash, index + 1])
    return hashes
  }

  it("and makes the hashes anew is told of, with the stretch", async () => {
    await rewrite(12)
    expect((await verified(t)).fault).toEqual({ kind: "rewritten", sequence: 5, to: 8 })
  })

  it("and makes them anew up to the next checkpoint is told of, too", async () => {
    await rewrite(7)
    expect((await verified(t)).fault).toMatchObject({ sequence: 8 })
  })

  it("and signs with a key of their own is told of", async () => {
    const hashes = await rewrite(12)
    const forger = signerOf(new Uint8Array(randomBytes(32)))
    for (const row of await t.sql("select number, sequence, at from event_checkpoints where number > 1")) {
      const [number, sequence, at] = [Number(row.number), Number(row.sequence), new Date(String(row.at)).toISOString()]
      const { hash, signature } = forger.sign({ number, sequence, at, hash: hashes[sequence - 1] ?? "" })
      const values = [number, hash, signature]
      await t.sql(
        "update event_checkpoints set hash = decode($2, 'hex'), signature = decode($3, 'base64') where number = $1",
        values,
      )
    }
    expect((await verified(t)).fault).toEqual({ kind: "signature", number: 2 })
  })

  it("and cuts off the tail to have it signed anew gets nothing signed, and that is told of", async () => {
    await t.sql("delete from event_checkpoints where number = 3; delete from event_chain where sequence > 8")
    await t.sql("update events set kind = 'claimed' where id = 10")
    expect(await t.installation.chain()).toEqual({ ok: false, error: "cutOff" })
    expect(await t.sql("select max(number)::int as last from event_checkpoints")).toEqual([{ last: 2 }])
    await t.sql("select graphile_worker.add_job('chain')")
    await t.work()
    expect(t.logged.join("")).toContain('"kind":"audit.stopped","why":"cutOff"')
  })

  it("and removes the kept checkpoint, too, is told of by one handed out earlier", async () => {
    const kept = readFileSync(keptFile(t), "utf8")
    const handedOut = JSON.parse(kept)
    await t.sql("delete from event_checkpoints where number = 3; delete from event_chain where sequence > 8")
    rmSync(keptFile(t))
    expect((await verified(t)).fault).toBeNull()
    expect((await t.installation.audit.verify({ known: [handedOut], held: [] })).fault).toMatchObject({
      kind: "cutOff",
      number: 3,
    })
    writeFileSync(keptFile(t), kept)
  })

  it("and adds places without a checkpoint gets nothing signed after them", async () => {
    await t.sql(insertedRow)
    await t.sql("insert into event_chain select 13, 99, hash from event_chain where sequence = 12")
    expect((await verified(t)).fault).toEqual({ kind: "changed", sequence: 13 })
    expect(await t.installation.chain()).toEqual({ ok: false, error: "broken" })
  })

  it("and changes the hash at the end gets nothing signed after it", async () => {
    await t.sql("update event_chain set hash = sha256('x') where sequence = 12")
    expect(await t.installation.chain()).toEqual({ ok: false, error: "broken" })
  })

  it("and puts one in between that follows on the one before is told of, with its own place", async () => {
    await t.sql(`${insertedRow}; ${shift(7, 1)}`)
    const [before] = await t.sql("select encode(hash, 'hex') as hash from event_chain where sequence = 6")
    const event = {
      id: 99,
      at: "2026-11-23T03:06:30Z",
      kind: "claimed",
      actor: "system",
      actorId: null,
      verificationId: null,
      data: {},
    }
    const hash = hashOf({ previous: String(before?.hash), sequence: 7, event })
    await t.sql("insert into event_chain values (7, 99, decode($1, 'hex'))", [hash])
    expect(await verified(t)).toMatchObject({ fault: { kind: "inserted", sequence: 7 }, id: 99 })
  })

  it("and writes an event of an earlier day is told of, though it is chained", async () => {
    const backdated = insertedRow.replace("2026-11-23", "2026-11-20")
    await t.sql(backdated)
    await chain(t)
    expect(await verified(t)).toMatchObject({ events: 13, fault: null, late: { events: 1, first: 13 } })
    await t.sql("truncate event_checkpoints")
    rmSync(keptFile(t))
  })
})

it("is verified over ten thousand events, and the time that took is printed", async () => {
  const t = await installationForThisTest()
  await t.sql(`insert into events (at, kind, actor, data)
    select timestamptz '2026-01-01' + n * interval '1 second', 'staff.refused', 'system', '{}' from generate_series(1, 10000) n`)
  const begun = performance.now()
  await chain(t)
  const chainedAt = performance.now()
  expect(await verified(t)).toMatchObject({ events: 10_000, fault: null })
  const [chaining, verifying] = [chainedAt - begun, performance.now() - chainedAt].map(Math.round)
  process.stdout.write(`10,000 events: chained in ${chaining} ms, verified in ${verifying} ms\n`)
})
