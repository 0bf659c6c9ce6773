import { randomBytes } from "node:crypto"
import { chownSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pino from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest"
import {
  folders,
  installationForThisTest,
  openInstallation,
  type TestInstallation,
} from "../../../tests/installation.ts"
import { secureRandom } from "../../kit/ids.ts"
import { type Installation, open } from "../../main.ts"
import { type Checkpoint, fingerprintOf, type PublicKey, type Signer, signerOf } from "../audit/checkpoint.ts"
import { type KeptCheckpoint, keptCheckpoint } from "../audit/kept-checkpoint.ts"
import { type SigningKeys, signingKeysIn } from "../audit/signing-keys.ts"
import { loadMasterKey } from "../master-key.ts"
import { checkpointSeed, sealing } from "../sealing.ts"
import { type ChainParts, chaining, rotation } from "./chain.ts"
import { openDatabase, openPool } from "./connect.ts"

const minuteMillis = 60_000
const good = { ok: true, value: undefined }

async function happen(t: TestInstallation, events: number): Promise<void> {
  for (let n = 0; n < events; n += 1) {
    t.clock.now += minuteMillis
    await t.services.trail.record(null, { kind: "staff.refused", actor: { kind: "system" }, at: t.clock.now })
  }
}

const verified = (t: TestInstallation, held: readonly PublicKey[] = []) =>
  t.installation.audit.verify({ known: [], held: held.map((key) => ({ key, endedBy: null })) })
const folderOf = (t: TestInstallation) => join(t.config.dataDir, "signing-keys")
const keptFile = (t: TestInstallation) => join(t.config.dataDir, "last-checkpoint.json")
const filesOf = (t: TestInstallation) => (existsSync(folderOf(t)) ? readdirSync(folderOf(t)) : [])

async function rotated(t: TestInstallation) {
  const done = await t.installation.rotateKey()
  return done.ok ? done.value : expect.fail(done.error)
}

async function signingKeysOf(t: TestInstallation): Promise<SigningKeys> {
  const key = await loadMasterKey(join(t.config.dataDir, "master.key"))
  if (!key.ok) return expect.fail(key.error)
  const sealer = sealing({ masterKey: key.value, random: secureRandom })
  return signingKeysIn(folderOf(t), { seed: checkpointSeed(key.value), sealer, random: secureRandom })
}

/** What a process of this installation signs with, its own connections included. */
async function partsOf(t: TestInstallation): Promise<ChainParts> {
  const pool = openPool({ connectionString: t.config.database?.serviceUrl ?? "", max: 2 }, () => {})
  onTestFinished(() => pool.end())
  const [keys, kept] = [await signingKeysOf(t), keptCheckpoint(keptFile(t))]
  return { database: openDatabase(pool), keys, kept, now: () => t.clock.now, signedOne: () => {} }
}

async function startedAgain(t: TestInstallation): Promise<Installation> {
  const opened = await open(t.config, { folders, log: pino({ level: "silent" }), now: () => t.clock.now })
  if (!opened.ok) return expect.fail("it does not open")
  onTestFinished(() => opened.value.close())
  return opened.value
}

describe("rotating the signing key", () => {
  it("has the old key introduce the new one, records it, and signs with the new one from then on", async () => {
    const t = await installationForThisTest()
    await happen(t, 2)
    const { checkpoint, before, after } = await rotated(t)
    expect(checkpoint).toMatchObject({ number: 2, sequence: 3, nextKey: after })
    expect([before, after === before]).toEqual([t.installation.audit.firstKey, false])
    await happen(t, 1)
    expect(await t.installation.chain()).toEqual(good)
    const keys = [
      { key: before, introduced: null },
      { key: after, introduced: { number: 2, at: checkpoint.at } },
    ]
    expect(await verified(t)).toMatchObject({ events: 4, signed: { number: 3 }, keys, fault: null })
    const fingerprints = { before: fingerprintOf(before), after: fingerprintOf(after) }
    expect(await t.sql("select actor, data from events where kind = 'audit.key-rotated' order by id")).toEqual([
      { actor: "commandLine", data: fingerprints },
    ])
  })

  it("leaves one private key on disk, sealed, for its owner only", async () => {
    const t = await installationForThisTest()
    const first = await rotated(t)
    expect(filesOf(t)).toEqual([fingerprintOf(first.after)])
    const second = await rotated(t)
    expect(second.before).toBe(first.after)
    expect(filesOf(t)).toEqual([fingerprintOf(second.after)])
    expect(await (await signingKeysOf(t)).signer(first.after)).toBeNull()
    expect(await verified(t)).toMatchObject({ events: 2, signed: { number: 2 }, fault: null })
  })

  it("lets a process that was running before go on, with the new key", async () => {
    const t = await installationForThisTest()
    const running = await startedAgain(t)
    await happen(t, 1)
    expect(await running.chain()).toEqual(good)
    await rotated(t)
    await happen(t, 1)
    expect(await running.chain()).toEqual(good)
    const later = await startedAgain(t)
    await happen(t, 1)
    expect(await later.chain()).toEqual(good)
    expect(await later.audit.verify({ known: [], held: [] })).toMatchObject({ signed: { number: 4 }, fault: null })
  })

  it("while three processes sign and two rotate: no checkpoint is signed with an ended key", async () => {
    const t = await installationForThisTest()
    const parts = await Promise.all([1, 2, 3].map(() => partsOf(t)))
    const [one, two] = parts.map(rotation)
    const chains = parts.map(chaining)
    for (let round = 0; round < 6; round += 1) {
      const acts = [happen(t, 10), one?.(), two?.(), ...chains.map((chain) => chain())]
      for (const done of await Promise.all(acts)) if (done) expect(done).toMatchObject({ ok: true })
    }
    expect(await t.installation.chain()).toEqual(good)
    const { keys, fault, events } = await verified(t)
    expect([keys.length, events, fault]).toEqual([13, 72, null])
    expect(filesOf(t)).toHaveLength(1)
  })

  it.each<
    readonly [string, (parts: ChainParts) => Partial<ChainParts>, { signing: number; keys: number; files: number }]
  >([
    ["once the new key is on disk", diesAfterMaking, { signing: 2, keys: 2, files: 2 }],
    ["once the change is committed", diesBeforeKeeping, { signing: 3, keys: 3, files: 1 }],
    ["before the old key is destroyed", diesBeforeDestroying, { signing: 3, keys: 3, files: 1 }],
  ])("and dying %s leaves one whole state", async (_, dying, { signing, keys, files }) => {
    const t = await installationForThisTest()
    await rotated(t)
    const parts = await partsOf(t)
    await expect(rotation({ ...parts, ...dying(parts) })()).rejects.toThrow("killed")
    expect(filesOf(t)).toHaveLength(2)
    expect(await verified(t)).toMatchObject({ fault: null })
    const next = await startedAgain(t)
    await happen(t, 1)
    expect(await next.chain()).toEqual(good)
    expect(filesOf(t)).toHaveLength(files) // a key that was never in force does no harm
    const after = await verified(t)
    expect(after).toMatchObject({ signed: { number: signing }, fault: null })
    expect(after.keys).toHaveLength(keys)
    await rotated(t)
    expect(await verified(t)).toMatchObject({ fault: null })
  })

  it("keeps a key that a database put back does not know, until the right one is back", async () => {
    const t = await installationForThisTest()
    await happen(t, 1)
    expect(await t.installation.chain()).toEqual(good)
    await t.sql("create table saved as table event_checkpoints")
    const { after } = await rotated(t)
    await t.sql("truncate event_checkpoints; insert into event_checkpoints select * from saved")
    await t.sql("delete from event_chain where sequence > 1; delete from events where id > 1")
    expect(await t.installation.chain()).toEqual({ ok: false, error: "cutOff" })
    rmSync(keptFile(t))
    await happen(t, 1)
    expect(await t.installation.chain()).toEqual(good)
    expect(await verified(t)).toMatchObject({ signed: { number: 2 }, fault: null })
    expect(filesOf(t)).toEqual([fingerprintOf(after)])
  })

  it("does not happen where the end was cut off, or the private key is not there; nor is anything signed", async () => {
    const t = await installationForThisTest()
    await happen(t, 1)
    const { after } = await rotated(t)
    rmSync(join(folderOf(t), fingerprintOf(after)))
    await happen(t, 1)
    const missing = { ok: false, error: "keyMissing" }
    expect([await t.installation.chain(), await t.installation.rotateKey()]).toEqual([missing, missing])
    writeFileSync(join(folderOf(t), fingerprintOf(after)), randomBytes(61))
    expect(await t.installation.chain()).toEqual(missing)
    await t.sql("delete from event_checkpoints where number = 2")
    expect(await t.installation.rotateKey()).toEqual({ ok: false, error: "cutOff" })
    expect(await t.sql("select max(number)::int as last from event_checkpoints")).toEqual([{ last: 1 }])
    expect(filesOf(t)).toHaveLength(1)
  })
})

it("waits for whoever has just signed the first checkpoint, and is about to keep it", async () => {
  const t = await installationForThisTest()
  await happen(t, 1)
  const parts = await partsOf(t)
  const goOn = Promise.withResolvers<void>()
  const write: KeptCheckpoint["write"] = async (checkpoint) => {
    await goOn.promise
    await parts.kept.write(checkpoint)
  }
  const chained = chaining({ ...parts, kept: { ...parts.kept, write } })()
  await expect.poll(() => t.sql("select number from event_checkpoints")).toHaveLength(1)
  const reads: unknown[] = []
  const read = async () => {
    const found = await parts.kept.read()
    if (reads.push(found) === 1) goOn.resolve()
    return found
  }
  expect(await rotation({ ...parts, kept: { ...parts.kept, read } })()).toMatchObject({ ok: true })
  expect([await chained, reads[0], filesOf(t).length]).toEqual([good, null, 1])
})

it("is not done with another data folder than the service's, which would not find the key there", async () => {
  const t = await installationForThisTest()
  await happen(t, 1)
  expect(await t.installation.chain()).toEqual(good)
  const rotate = rotation({ ...(await partsOf(t)), kept: keptCheckpoint(join(t.config.dataDir, "elsewhere.json")) })
  expect(await rotate()).toEqual({ ok: false, error: "otherFolder" })
  expect([filesOf(t), (await verified(t)).signed?.number]).toEqual([[], 1])
})

const isRoot = process.geteuid?.() === 0

it.runIf(isRoot)("is not done by another user than the service's, who could not read the key", async () => {
  const t = await installationForThisTest()
  await happen(t, 1)
  expect(await t.installation.chain()).toEqual(good)
  chownSync(keptFile(t), 12_345, 12_345)
  expect(await t.installation.rotateKey()).toEqual({ ok: false, error: "otherUser" })
  expect([filesOf(t), (await verified(t)).signed?.number]).toEqual([[], 1])
})

const die = async () => {
  throw new Error("killed")
}

function diesAfterMaking({ keys }: ChainParts): Partial<ChainParts> {
  return { keys: { ...keys, make: () => keys.make().then(die) } }
}

/** The checkpoints from before the change are kept. */
function diesBeforeKeeping({ kept }: ChainParts): Partial<ChainParts> {
  const write: KeptCheckpoint["write"] = (checkpoint) => (checkpoint.nextKey ? die() : kept.write(checkpoint))
  return { kept: { ...kept, write } }
}

function diesBeforeDestroying({ keys }: ChainParts): Partial<ChainParts> {
  let made = false
  return {
    keys: {
      ...keys,
      make: () => {
        made = true
        return keys.make()
      },
      destroy: (ended) => (made ? die() : keys.destroy(ended)),
    },
  }
}

describe("whoever has the owner's rights and every ended key, but not the one in force", () => {
  let t: TestInstallation
  let [first, second]: Signer[] = []
  let keys: readonly PublicKey[] = []
  const forger = signerOf(new Uint8Array(randomBytes(32)))
  const tables = ["events", "event_chain", "event_checkpoints"]

  /** Checkpoint 2 ends the first key, checkpoint 4 the second; 1, 3 and 5 are ordinary ones. */
  beforeAll(async () => {
    t = await openInstallation()
    const store = await signingKeysOf(t)
    first = (await store.signer(store.first)) ?? expect.fail()
    for (let round = 0; round < 2; round += 1) {
      await happen(t, 2)
      const { before, after } = await rotated(t)
      keys = round === 0 ? [after, before] : [after, ...keys]
      second ??= (await store.signer(after)) ?? expect.fail()
    }
    await happen(t, 2)
    expect(await t.installation.chain()).toEqual(good)
    await t.sql("alter table event_checkpoints drop constraint event_checkpoints_number_check")
    for (const table of tables) await t.sql(`create table saved_${table} as table ${table}`)
  })
  afterAll(() => t.close())
  beforeEach(async () => {
    for (const table of tables) {
      await t.sql(`truncate ${table}`)
      await t.sql(`insert into ${table} overriding system value select * from saved_${table}`)
    }
    expect(await verified(t, keys)).toMatchObject({ signed: { number: 5 }, fault: null })
  })

  /** Signs a checkpoint anew, over what stands in the database. */
  async function sign(number: number, signer: Signer | undefined, nextKey?: PublicKey): Promise<void> {
    const [row] = await t.sql(
      "select sequence::int as sequence, encode(hash, 'hex') as hash, at from event_checkpoints where number = $1",
      [number],
    )
    const said = { number, sequence: Number(row?.sequence), hash: String(row?.hash) }
    const at = new Date(String(row?.at)).toISOString()
    const signed = signer?.sign({ ...said, at, ...(nextKey === undefined ? {} : { nextKey }) })
    await t.sql(
      "update event_checkpoints set signature = decode($2, 'base64'), next_key = decode($3, 'base64') where number = $1",
      [number, signed?.signature, nextKey ?? null],
    )
  }

  const fault = async (held: readonly PublicKey[] = []) => (await verified(t, held)).fault

  it("and signs on with an ended key is told of, with the key and what ended it", async () => {
    await sign(3, first)
    expect(await fault()).toEqual({ kind: "keyEnded", number: 3, key: first?.publicKey, by: 2 })
  })

  it("and signs later with an ended key, or has it introduce another, is told of", async () => {
    await sign(5, second)
    expect(await fault()).toEqual({ kind: "keyEnded", number: 5, key: second?.publicKey, by: 4 })
    await sign(4, first, forger.publicKey)
    expect(await fault()).toEqual({ kind: "keyEnded", number: 4, key: first?.publicKey, by: 2 })
  })

  it("and has a new key introduce itself is told of, and the service signs nothing after it", async () => {
    await sign(4, forger, forger.publicKey)
    await sign(5, forger)
    expect(await fault()).toEqual({ kind: "introduction", number: 4, key: forger.publicKey })
    rmSync(keptFile(t))
    expect(await t.installation.chain()).toEqual({ ok: false, error: "broken" })
    expect(await t.installation.audit.keys()).toBeNull()
    await keepLast()
  })

  it.each<readonly [string, string, object]>([
    [
      "puts another key into an introduction",
      "update event_checkpoints set next_key = '\\x00' where number = 2",
      { kind: "introduction", number: 2 },
    ],
    [
      "makes an ordinary checkpoint introduce a key",
      "update event_checkpoints set next_key = '\\x00' where number = 3",
      { kind: "introduction", number: 3 },
    ],
    [
      "takes the key out of an introduction",
      "update event_checkpoints set next_key = null where number = 2",
      { kind: "signature", number: 2 },
    ],
    [
      "drops an introduction",
      "delete from event_checkpoints where number = 2",
      { kind: "introductionMissing", number: 2 },
    ],
    [
      "drops one and closes the gap",
      "delete from event_checkpoints where number = 2; update event_checkpoints set number = -number where number > 2; update event_checkpoints set number = -number - 1 where number < 0",
      { kind: "signature", number: 2 },
    ],
    [
      "exchanges two introductions",
      "update event_checkpoints set number = -number where number in (2, 4); update event_checkpoints set number = 6 + number where number < 0",
      { kind: "introduction", number: 2 },
    ],
    [
      "exchanges an introduction and what comes after it",
      "update event_checkpoints set number = -number where number in (2, 3); update event_checkpoints set number = 5 + number where number < 0",
      { kind: "signature", number: 2 },
    ],
  ])("and %s is told of", async (_, text, told) => {
    await t.sql(text)
    expect(await fault()).toMatchObject(told)
  })

  it("and lets an ended key come back is told of", async () => {
    await sign(4, second, first?.publicKey)
    await sign(5, first)
    expect(await fault()).toEqual({ kind: "keyReturns", number: 4, key: first?.publicKey })
    rmSync(keptFile(t))
    expect(await t.installation.chain()).toEqual({ ok: false, error: "broken" })
    await keepLast()
  })

  it("and gives an ended key another successor is told of by the checkpoint kept, and by an auditor's keys", async () => {
    await sign(2, first, forger.publicKey)
    await t.sql("delete from event_checkpoints where number > 2; delete from event_chain where sequence > 3")
    await t.sql("delete from events where id > 3")
    expect(await fault()).toMatchObject({ kind: "cutOff", number: 5 })
    expect(await fault(keys)).toEqual({ kind: "otherSuccessor", number: 2, key: forger.publicKey })
    expect(await fault(keys.slice(0, 1))).toMatchObject({ kind: "cutOff" })
    rmSync(keptFile(t))
    expect(await fault(keys.slice(0, 1))).toEqual({ kind: "keyNotReached", key: keys[0] })
    expect(await t.installation.chain()).toEqual({ ok: false, error: "keyMissing" })
    await keepLast()
  })

  it("and an auditor's key from any time is good, one of another installation is not", async () => {
    for (const held of [keys, keys.slice(0, 1), keys.slice(1), keys.slice(2)]) expect(await fault(held)).toBeNull()
    expect(await fault([forger.publicKey])).toEqual({ kind: "keyNotReached", key: forger.publicKey })
  })

  /** The kept checkpoint as it was. */
  async function keepLast(): Promise<void> {
    const [row] = await t.sql("select * from saved_event_checkpoints order by number desc limit 1")
    const [hash, signature] = [row?.hash, row?.signature].map((bytes) => (Buffer.isBuffer(bytes) ? bytes : Buffer.of()))
    const checkpoint: Checkpoint = {
      ...{ type: "checkpoint", number: Number(row?.number), sequence: Number(row?.sequence) },
      ...{ hash: hash?.toString("hex") ?? "", at: new Date(String(row?.at)).toISOString() },
      signature: signature?.toString("base64") ?? "",
    }
    await keptCheckpoint(keptFile(t)).write(checkpoint)
  }
})
