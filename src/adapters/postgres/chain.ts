import { setTimeout as pause } from "node:timers/promises"
import { sql, type Transaction } from "kysely"
import { fail, ok, type Result } from "../../kit/result.ts"
import { areEqual, type Checkpoint, fingerprintOf, type PublicKey, type Signer } from "../audit/checkpoint.ts"
import type { KeptCheckpoint } from "../audit/kept-checkpoint.ts"
import type { KeyWalk } from "../audit/key-walk.ts"
import { beginning, type Entry, type EventRecord, hashOf } from "../audit/record.ts"
import type { SigningKeys } from "../audit/signing-keys.ts"
import { checkpointWhere, keysIn, lastCheckpoint, lastEntry, unchainedAfter } from "./chain-rows.ts"
import type { Database } from "./connect.ts"
import { insertEvents, type Session } from "./events.ts"
import type { Tables } from "./tables.ts"

/**
 * Why nothing more is signed. `cutOff`: a checkpoint this installation has signed is not in the database. `broken`: the chain does
 * not end with its last checkpoint, or that one is not ours. `keyMissing`: the private key in force is not in the data folder.
 */
export type ChainTrouble = "cutOff" | "broken" | "keyMissing"

/** Any number: all that chain the events of one database must ask for the same lock. */
const chainLock = 4_400_021
/** Few enough that hashing them keeps no request waiting. */
const batchEvents = 1_000
const hourMillis = 3_600_000
const keepingMillis = 3_000
const askEveryMillis = 50

/** @param signedOne - told each checkpoint once it is kept. */
export interface ChainParts {
  readonly database: Database
  readonly keys: SigningKeys
  readonly kept: KeptCheckpoint
  readonly now: () => number
  readonly signedOne: (checkpoint: Checkpoint) => void
}

/** Chains the events that have no place yet and signs the last of each batch; safe to run by several processes at once. */
export function chaining(d: ChainParts): () => Promise<Result<void, ChainTrouble>> {
  let lookedAtAll = false
  return async () => {
    let after = lookedAtAll ? await settledId(d.database, d.now() - hourMillis) : 0
    for (;;) {
      const chained = await underChainLock(d, (transaction, end) => chainBatch(d, transaction, { after, end }))
      if (!chained.ok) return chained
      if (chained.value === null) break
      after = chained.value.lastId
      await keep(d, chained.value.checkpoint)
    }
    lookedAtAll = true
    return ok(undefined)
  }
}

async function keep(d: ChainParts, checkpoint: Checkpoint): Promise<void> {
  await d.kept.write(checkpoint)
  d.signedOne(checkpoint)
}

export type RotationTrouble = ChainTrouble | "otherUser" | "otherFolder"

/** Who signed what, and with which key it was introduced. */
export interface Rotated {
  readonly checkpoint: Checkpoint
  readonly before: PublicKey
  readonly after: PublicKey
}

/**
 * Has the key in force introduce a new one, which signs from then on, and destroys the private half of the old one. Killed in the
 * middle, one of them is in force; the next run of `chaining` destroys the old one if it was ended. `otherUser`: the service runs as somebody else,
 * who could not read the new key. `otherFolder`: what the service keeps of its checkpoints is not in this data folder.
 */
export function rotation(d: ChainParts): () => Promise<Result<Rotated, RotationTrouble>> {
  const chain = chaining(d)
  return async () => {
    if (!(await d.kept.isOurs())) return fail("otherUser")
    if ((await lastCheckpoint(d.database)) && !(await isKeptHere(d))) return fail("otherFolder")
    const upToDate = await chain()
    if (!upToDate.ok) return upToDate
    const rotated = await underChainLock(d, async (transaction, end) => ok(await introduce(d, transaction, end)))
    if (!rotated.ok) return rotated
    await keep(d, rotated.value.checkpoint)
    const destroyed = await chain()
    return destroyed.ok ? rotated : destroyed
  }
}

/** Whoever signs the first checkpoint keeps it a moment after everybody can see it. */
async function isKeptHere({ kept }: ChainParts): Promise<boolean> {
  const until = performance.now() + keepingMillis
  for (;;) {
    if (await kept.read()) return true
    if (performance.now() > until) return false
    await pause(askEveryMillis)
  }
}

/** The file is on disk before the row that names it; what it is named in, nothing else is signed before. */
async function introduce(d: ChainParts, transaction: Transaction<Tables>, end: End): Promise<Rotated> {
  await sql`set local synchronous_commit to on`.execute(transaction) // the old key is not destroyed for a row that a crash may undo
  const { publicKey } = await d.keys.make()
  const [before, after] = [end.signer.publicKey, publicKey]
  const fingerprints = { before: fingerprintOf(before), after: fingerprintOf(after) }
  const event = { kind: "audit.key-rotated", ...fingerprints, actor: { kind: "commandLine" }, at: d.now() } as const
  await insertEvents(transaction, null, [event])
  const events = await unchainedAfter(transaction, 0, batchEvents)
  return { checkpoint: await extend(d, transaction, { end, events, nextKey: publicKey }), before, after }
}

/** An id below which nothing is under way any more: whatever has a lower one was committed, or given up, an hour ago. */
async function settledId(session: Session, before: number): Promise<number> {
  const settled = await checkpointWhere(session, sql`at < ${new Date(before)}`, "last")
  if (!settled) return 0
  const { rows } = await sql<{ event_id: string }>`
    select event_id from event_chain where sequence = ${settled.sequence}`.execute(session)
  return Number(rows[0]?.event_id ?? 0)
}

/** Where the chain ends, and who signs what comes next. @param head - the last checkpoint; null before the first event. */
interface End {
  readonly head: Checkpoint | null
  readonly signer: Signer
  readonly ended: readonly PublicKey[]
}

/** Which key is in force is read under the lock, so no process signs with one that another has ended. */
const underChainLock = <T>(
  d: ChainParts,
  use: (transaction: Transaction<Tables>, end: End) => Promise<Result<T, ChainTrouble>>,
): Promise<Result<T, ChainTrouble>> =>
  d.database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${chainLock})`.execute(transaction)
    const end = await endOf(d, transaction)
    return end.ok ? use(transaction, end.value) : end
  })

/** @returns null when nothing was left to chain. */
async function chainBatch(
  d: ChainParts,
  transaction: Transaction<Tables>,
  { after, end }: { after: number; end: End },
): Promise<Result<{ checkpoint: Checkpoint; lastId: number } | null, ChainTrouble>> {
  await d.keys.destroy(end.ended)
  const events = await unchainedAfter(transaction, after, batchEvents)
  const lastId = events.at(-1)?.id
  return ok(lastId === undefined ? null : { checkpoint: await extend(d, transaction, { end, events }), lastId })
}

/** Signed by the key in force, with what we know to have signed still in it. */
async function endOf(d: ChainParts, session: Session): Promise<Result<End, ChainTrouble>> {
  const known = await d.kept.read()
  const there = known && (await checkpointWhere(session, sql`number = ${known.number}`, "first"))
  if (known && !(there && areEqual(known, there))) return fail("cutOff")
  const [head, last] = [await lastCheckpoint(session), await lastEntry(session)]
  const keys = await keysIn(session, d.keys.first)
  if (!keys?.inForce || !endsWith(head, last, keys)) return fail("broken")
  const signer = await d.keys.signer(keys.inForce)
  const ended = keys.keys.slice(0, -1).map(({ key }) => key)
  return signer ? ok({ head, signer, ended }) : fail("keyMissing")
}

function endsWith(head: Checkpoint | null, last: Pick<Entry, "sequence" | "hash"> | null, keys: KeyWalk): boolean {
  if (!head || !last) return !head && !last
  return keys.isEnd(head) && head.sequence === last.sequence && head.hash === last.hash
}

function hashesOf(events: readonly EventRecord[], head: Checkpoint | null): readonly string[] {
  const hashes: string[] = []
  let [previous, sequence] = [head?.hash ?? beginning, head?.sequence ?? 0]
  for (const event of events) {
    sequence += 1
    previous = hashOf({ previous, sequence, event })
    hashes.push(previous)
  }
  return hashes
}

interface Stretch {
  readonly end: End
  readonly events: readonly EventRecord[]
  readonly nextKey?: PublicKey
}

/** Chains the events, and signs the last of them. */
async function extend(d: ChainParts, transaction: Transaction<Tables>, stretch: Stretch): Promise<Checkpoint> {
  const { head, signer } = stretch.end
  const { end: _, events, ...named } = stretch
  const hashes = hashesOf(events, head)
  const sequence = (head?.sequence ?? 0) + events.length
  const said = { number: (head?.number ?? 0) + 1, sequence, hash: hashes.at(-1) ?? beginning, ...named }
  const checkpoint = signer.sign({ ...said, at: new Date(d.now()).toISOString() })
  await write(transaction, { events, hashes, checkpoint })
  return checkpoint
}

interface Batch {
  readonly events: readonly EventRecord[]
  readonly hashes: readonly string[]
  readonly checkpoint: Checkpoint
}

async function write(transaction: Transaction<Tables>, { events, hashes, checkpoint }: Batch): Promise<void> {
  const before = checkpoint.sequence - events.length
  const ids = events.map(({ id }) => id)
  await sql`
    insert into event_chain (sequence, event_id, hash)
    select ${before} + place, event_id, decode(hash, 'hex')
    from unnest(${ids}::bigint[], ${hashes}::text[]) with ordinality as row (event_id, hash, place)`.execute(
    transaction,
  )
  const { number, sequence, at } = checkpoint
  const [hash, signature] = [Buffer.from(checkpoint.hash, "hex"), Buffer.from(checkpoint.signature, "base64")]
  const nextKey = checkpoint.nextKey === undefined ? null : Buffer.from(checkpoint.nextKey, "base64")
  await sql`
    insert into event_checkpoints (number, sequence, hash, at, signature, next_key)
    values (${number}, ${sequence}, ${hash}, ${at}, ${signature}, ${nextKey})`.execute(transaction)
}
