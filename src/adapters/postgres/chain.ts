import { sql, type Transaction } from "kysely"
import { fail, ok, type Result } from "../../kit/result.ts"
import { areEqual, type Checkpoint, type Signer } from "../audit/checkpoint.ts"
import type { KeptCheckpoint } from "../audit/kept-checkpoint.ts"
import { beginning, type EventRecord, hashOf } from "../audit/record.ts"
import { checkpointWhere, lastCheckpoint, lastEntry, unchainedAfter } from "./chain-rows.ts"
import type { Database } from "./connect.ts"
import type { Session } from "./events.ts"
import type { Tables } from "./tables.ts"

/**
 * Why nothing more is signed. `cutOff`: a checkpoint this installation has signed is not in the database. `broken`: the chain does
 * not end with its last checkpoint, or that one is not ours.
 */
export type ChainTrouble = "cutOff" | "broken"

/** Any number: all that chain the events of one database must ask for the same lock. */
const chainLock = 4_400_021
/** Few enough that hashing them keeps no request waiting. */
const batchEvents = 1_000
const hourMillis = 3_600_000

/**
 * Chains the events that have no place yet and signs the last of each batch; safe to run by several processes at once.
 * @param d.signedOne - told each checkpoint once it is kept.
 */
export function chaining(d: {
  database: Database
  signer: Signer
  kept: KeptCheckpoint
  now: () => number
  signedOne: (checkpoint: Checkpoint) => void
}): () => Promise<Result<void, ChainTrouble>> {
  let lookedAtAll = false
  return async () => {
    let after = lookedAtAll ? await settledId(d.database, d.now() - hourMillis) : 0
    for (;;) {
      const chained = await d.database.transaction().execute((transaction) => chainBatch(d, transaction, after))
      if (!chained.ok) return chained
      if (chained.value === null) break
      after = chained.value.lastId
      await d.kept.write(chained.value.checkpoint)
      d.signedOne(chained.value.checkpoint)
    }
    lookedAtAll = true
    return ok(undefined)
  }
}

/** An id below which nothing is under way any more: whatever has a lower one was committed, or given up, an hour ago. */
async function settledId(session: Session, before: number): Promise<number> {
  const settled = await checkpointWhere(session, sql`at < ${new Date(before)}`, "last")
  if (!settled) return 0
  const { rows } = await sql<{ event_id: string }>`
    select event_id from event_chain where sequence = ${settled.sequence}`.execute(session)
  return Number(rows[0]?.event_id ?? 0)
}

type Deps = Parameters<typeof chaining>[0]

/** @returns null when nothing was left to chain. */
async function chainBatch(
  d: Deps,
  transaction: Transaction<Tables>,
  after: number,
): Promise<Result<{ checkpoint: Checkpoint; lastId: number } | null, ChainTrouble>> {
  await sql`select pg_advisory_xact_lock(${chainLock})`.execute(transaction)
  const head = await headOf(d, transaction)
  if (!head.ok) return head
  const events = await unchainedAfter(transaction, after, batchEvents)
  const lastId = events.at(-1)?.id
  if (lastId === undefined) return ok(null)
  const hashes = chained(events, head.value)
  const sequence = (head.value?.sequence ?? 0) + events.length
  const said = { number: (head.value?.number ?? 0) + 1, sequence, hash: hashes.at(-1) ?? beginning }
  const checkpoint = d.signer.sign({ ...said, at: new Date(d.now()).toISOString() })
  await write(transaction, { events, hashes, checkpoint })
  return ok({ checkpoint, lastId })
}

/** Where the chain ends, signed by us, with what we know to have signed still in it; null before the first event. */
async function headOf(d: Deps, session: Session): Promise<Result<Checkpoint | null, ChainTrouble>> {
  const known = await d.kept.read()
  const there = known && (await checkpointWhere(session, sql`number = ${known.number}`, "first"))
  if (known && !(there && areEqual(known, there))) return fail("cutOff")
  const [head, end] = [await lastCheckpoint(session), await lastEntry(session)]
  if (!head && !end) return ok(null)
  const isWhole = head && end && head.sequence === end.sequence && head.hash === end.hash && d.signer.isSigned(head)
  return isWhole ? ok(head) : fail("broken")
}

function chained(events: readonly EventRecord[], head: Checkpoint | null): readonly string[] {
  const hashes: string[] = []
  let [previous, sequence] = [head?.hash ?? beginning, head?.sequence ?? 0]
  for (const event of events) {
    sequence += 1
    previous = hashOf({ previous, sequence, event })
    hashes.push(previous)
  }
  return hashes
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
  await sql`
    insert into event_checkpoints (number, sequence, hash, at, signature)
    values (${number}, ${sequence}, ${hash}, ${at}, ${signature})`.execute(transaction)
}
