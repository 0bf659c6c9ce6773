import { type RawBuilder, sql } from "kysely"
import type { Checkpoint, PublicKey } from "../audit/checkpoint.ts"
import { KeyWalk } from "../audit/key-walk.ts"
import type { Entry, EventRecord } from "../audit/record.ts"
import type { Session } from "./events.ts"

/** Rows read at once: memory stays the same however many there are. */
const pageRows = 5_000

interface EventRow {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly actor: string
  readonly actor_id: string | null
  readonly verification_id: string | null
  readonly data: unknown
}

/** `at` in full, as the database has it: a Date would lose the microseconds. */
const eventColumns = sql`e.id, to_jsonb(e.at at time zone 'UTC') #>> '{}' as at, e.kind, e.actor, e.actor_id, e.verification_id, e.data`

const toRecord = (row: EventRow): EventRecord => ({
  id: Number(row.id),
  at: `${row.at}Z`,
  kind: row.kind,
  actor: row.actor,
  actorId: row.actor_id,
  verificationId: row.verification_id,
  data: row.data,
})

/** Events that have no place yet, in the order of their ids. @param after - an id. */
export async function unchainedAfter(session: Session, after: number, most: number): Promise<readonly EventRecord[]> {
  const { rows } = await sql<EventRow>`
    select ${eventColumns} from events e
    where e.id > ${after} and not exists (select from event_chain c where c.event_id = e.id)
    order by e.id limit ${most}`.execute(session)
  return rows.map(toRecord)
}

/** @param at - the date of the oldest; null when there is none. */
export async function countUnchained(session: Session): Promise<{ events: number; oldest: Date | null }> {
  const { rows } = await sql<{ events: number; oldest: Date | null }>`
    select count(*)::int as events, min(e.at) as oldest from events e
    where not exists (select from event_chain c where c.event_id = e.id)`.execute(session)
  return rows[0] ?? { events: 0, oldest: null }
}

interface EntryRow extends Omit<EventRow, "id"> {
  readonly sequence: string
  readonly hash: Buffer
  readonly id: string | null
}

const toEntry = ({ sequence, hash, id, ...event }: EntryRow): Entry => ({
  type: "event",
  sequence: Number(sequence),
  hash: hash.toString("hex"),
  event: id === null ? "gone" : toRecord({ ...event, id }),
})

export async function lastEntry(session: Session): Promise<Pick<Entry, "sequence" | "hash"> | null> {
  const { rows } = await sql<Pick<EntryRow, "sequence" | "hash">>`
    select sequence, hash from event_chain order by sequence desc limit 1`.execute(session)
  const [row] = rows
  return row ? { sequence: Number(row.sequence), hash: row.hash.toString("hex") } : null
}

/** Places in their order, with their events. @param a.to - the last; null: to the end. */
export async function* entriesOf(session: Session, a: { after: number; to: number | null }): AsyncGenerator<Entry> {
  const most = a.to ?? Number.MAX_SAFE_INTEGER
  for (let after = a.after; ; ) {
    const { rows } = await sql<EntryRow>`
      select c.sequence, c.hash, ${eventColumns} from event_chain c left join events e on e.id = c.event_id
      where c.sequence > ${after} and c.sequence <= ${most} order by c.sequence limit ${pageRows}`.execute(session)
    const entries = rows.map(toEntry)
    yield* entries
    const last = entries.at(-1)
    if (!last || entries.length < pageRows) return
    after = last.sequence
  }
}

interface CheckpointRow {
  readonly number: string
  readonly sequence: string
  readonly hash: Buffer
  readonly at: Date
  readonly signature: Buffer
  readonly next_key: Buffer | null
}

const toCheckpoint = (row: CheckpointRow): Checkpoint => ({
  type: "checkpoint",
  number: Number(row.number),
  sequence: Number(row.sequence),
  hash: row.hash.toString("hex"),
  at: row.at.toISOString(),
  ...(row.next_key ? { nextKey: row.next_key.toString("base64") } : {}),
  signature: row.signature.toString("base64"),
})

/** The first checkpoint in the order given, of those that fit. */
export async function checkpointWhere(
  session: Session,
  fits: RawBuilder<unknown>,
  order: "first" | "last",
): Promise<Checkpoint | null> {
  const direction = order === "first" ? sql`asc` : sql`desc`
  const { rows } = await sql<CheckpointRow>`
    select * from event_checkpoints where ${fits} order by number ${direction} limit 1`.execute(session)
  return rows[0] ? toCheckpoint(rows[0]) : null
}

export const lastCheckpoint = (session: Session) => checkpointWhere(session, sql`true`, "last")

/** In the order of their numbers. @param a.from - the first number. */
export async function* checkpointsOf(session: Session, a: { from: number; to: number | null }) {
  const most = a.to ?? Number.MAX_SAFE_INTEGER
  for (let from = a.from; ; ) {
    const { rows } = await sql<CheckpointRow>`
      select * from event_checkpoints where number >= ${from} and number <= ${most}
      order by number limit ${pageRows}`.execute(session)
    const checkpoints = rows.map(toCheckpoint)
    yield* checkpoints
    const last = checkpoints.at(-1)
    if (!last || checkpoints.length < pageRows) return
    from = last.number + 1
  }
}

/** Those that introduce a key, in the order of their numbers. @param before - a number. */
export async function introductionsIn(session: Session, before = Number.MAX_SAFE_INTEGER) {
  const { rows } = await sql<CheckpointRow>`
    select * from event_checkpoints where next_key is not null and number < ${before} order by number`.execute(session)
  return rows.map(toCheckpoint)
}

/** The walk along all introductions. @returns null when one of them is forged. */
export async function keysIn(session: Session, first: PublicKey): Promise<KeyWalk | null> {
  const walk = new KeyWalk({ first, held: [] })
  for (const introduction of await introductionsIn(session)) if (walk.pass(introduction, false)) return null
  return walk
}
