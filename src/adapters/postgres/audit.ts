import { sql } from "kysely"
import { mostExported } from "../../verification/events.ts"
import { type Checked, checkChain, type Fault, type Item } from "../audit/check-chain.ts"
import type { Checkpoint, PublicKey } from "../audit/checkpoint.ts"
import type { HeldKey, KeyInForce } from "../audit/held-keys.ts"
import type { KeptCheckpoint } from "../audit/kept-checkpoint.ts"
import { KeyWalk } from "../audit/key-walk.ts"
import { beginning, type Entry, hashOf } from "../audit/record.ts"
import { checkpointsOf, checkpointWhere, countUnchained, entriesOf, introductionsIn, keysIn } from "./chain-rows.ts"
import type { Database } from "./connect.ts"
import { insertEvents, type Session } from "./events.ts"

/** @param oldest - epoch milliseconds; null when every event is chained. `id`: of the event at the fault, where there is one. */
export interface Verified extends Checked {
  readonly id: number | null
  readonly unchained: { readonly events: number; readonly oldest: number | null }
}

/** What an auditor asks of the database. Everything is read as it stood at one moment. */
export interface Audit {
  /** Of the first checkpoint. */
  readonly firstKey: PublicKey
  /** Oldest first; `since`: the first checkpoint's date for the first, null when nothing is signed. @returns null when one is forged. */
  keys(): Promise<{ readonly since: string | null; readonly keys: readonly KeyInForce[] } | null>
  /**
   * @param a.known - checkpoints handed out earlier; the one kept in the data folder is added. `held`: keys handed out earlier, newest
   * first.
   */
  verify(a: { known: readonly Checkpoint[]; held: readonly HeldKey[] }): Promise<Verified>
  /** @param range - epoch milliseconds, `to` excluded. Whole signed stretches, so that what is exported can be checked by itself. */
  export<T>(
    range: { from: number | null; to: number | null },
    use: (items: AsyncIterable<Item>) => Promise<T>,
  ): Promise<T>
  /** Records that so many events went out from the command line. */
  exported(events: number): Promise<void>
}

export function postgresAudit(d: {
  database: Database
  firstKey: PublicKey
  kept: KeptCheckpoint
  now: () => number
}): Audit {
  const { firstKey } = d
  const atOneMoment = <T>(read: (session: Session) => Promise<T>) =>
    d.database.transaction().setIsolationLevel("repeatable read").execute(read)
  return {
    firstKey,
    keys: () =>
      atOneMoment(async (session) => {
        const walk = await keysIn(session, firstKey)
        const first = await checkpointWhere(session, sql`true`, "first")
        return walk && { since: first?.at ?? null, keys: walk.keys }
      }),
    async verify(handedOut) {
      const kept = await d.kept.read()
      const known = kept ? [...handedOut.known, kept] : handedOut.known
      const keys = new KeyWalk({ first: firstKey, held: handedOut.held })
      return atOneMoment(async (session) => {
        const items = itemsOf(session, { after: null, to: null })
        const checked = await checkChain({ items, keys, mayBeginLater: false, known })
        const isBroken = checked.fault?.kind === "broken"
        const fault = isBroken ? await explain(session, checked.fault.sequence, keys) : checked.fault
        const unchained = await countUnchained(session)
        const id = fault && "sequence" in fault ? await idAt(session, fault.sequence) : null
        return { ...checked, fault, id, unchained: { ...unchained, oldest: unchained.oldest?.getTime() ?? null } }
      })
    },
    export: (range, use) => atOneMoment(async (session) => use(stretchesOf(session, range))),
    exported(count) {
      const events = Math.min(count, mostExported)
      const event = { kind: "audit.exported", events, actor: { kind: "commandLine" }, at: d.now() } as const
      return insertEvents(d.database, null, [event])
    },
  }
}

/** Entries and checkpoints, each checkpoint after the event it signs. @param a.after - the checkpoint before the first. */
async function* itemsOf(
  session: Session,
  a: { after: Checkpoint | null; to: Checkpoint | null },
): AsyncGenerator<Item> {
  const entries = entriesOf(session, { after: a.after?.sequence ?? 0, to: a.to?.sequence ?? null })
  let next = await entries.next()
  for await (const checkpoint of checkpointsOf(session, {
    from: (a.after?.number ?? 0) + 1,
    to: a.to?.number ?? null,
  })) {
    for (; !next.done && next.value.sequence <= checkpoint.sequence; next = await entries.next()) yield next.value
    yield checkpoint
  }
  for (; !next.done; next = await entries.next()) yield next.value
}

async function* stretchesOf(session: Session, range: { from: number | null; to: number | null }): AsyncGenerator<Item> {
  const { first, last } = await placesIn(session, range)
  if (first === null || last === null) return
  const after = await checkpointWhere(session, sql`sequence < ${first}`, "last")
  if (after) {
    yield* await introductionsIn(session, after.number)
    yield after
  }
  yield* itemsOf(session, { after, to: await checkpointWhere(session, sql`sequence >= ${last}`, "first") })
}

/** The first and the last place of events dated so. */
async function placesIn(session: Session, { from, to }: { from: number | null; to: number | null }) {
  const since = sql`e.at >= ${from === null ? "-infinity" : new Date(from)}`
  const until = sql`e.at < ${to === null ? "infinity" : new Date(to)}`
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(c.sequence) as first, max(c.sequence) as last from event_chain c join events e on e.id = c.event_id
    where ${since} and ${until}`.execute(session)
  const [first, last] = [rows[0]?.first ?? null, rows[0]?.last ?? null]
  return { first: first === null ? null : Number(first), last: last === null ? null : Number(last) }
}

async function entryAt(session: Session, sequence: number): Promise<Entry | null> {
  for await (const entry of entriesOf(session, { after: sequence - 1, to: sequence })) return entry
  return null
}

async function idAt(session: Session, sequence: number): Promise<number | null> {
  const event = (await entryAt(session, sequence))?.event
  return typeof event === "object" ? event.id : null
}

const hashBefore = async (session: Session, sequence: number): Promise<string> =>
  sequence <= 1 ? beginning : ((await entryAt(session, sequence - 1))?.hash ?? beginning)

/** What was done where the chain is broken: told from where the next signed hash stands now, and from which event would fit. */
async function explain(session: Session, sequence: number, keys: KeyWalk): Promise<Fault> {
  const shift = await shiftAt(session, sequence, keys)
  if (shift < 0) return { kind: "dropped", sequence }
  if (shift > 0)
    return { kind: "inserted", sequence: (await wouldFitWithout(session, sequence)) ? sequence - 1 : sequence }
  const standsAt = await placeOfWhatFits(session, sequence)
  return standsAt === null ? { kind: "changed", sequence } : { kind: "reordered", sequence, standsAt }
}

/** By how many places the hash that was signed next stands later than it was signed; 0 where it is not found. */
async function shiftAt(session: Session, sequence: number, keys: KeyWalk): Promise<number> {
  const next = await checkpointWhere(session, sql`sequence >= ${sequence}`, "first")
  if (!next || !keys.isSigned(next)) return 0
  const { rows } = await sql<{ sequence: string }>`
    select sequence from event_chain where hash = ${Buffer.from(next.hash, "hex")}`.execute(session)
  return Number(rows[0]?.sequence ?? next.sequence) - next.sequence
}

/** Whether it follows on the event before the last: then the last was put in between. */
async function wouldFitWithout(session: Session, sequence: number): Promise<boolean> {
  const here = await entryAt(session, sequence)
  if (typeof here?.event !== "object") return false
  const previous = await hashBefore(session, sequence - 1)
  return hashOf({ previous, sequence: sequence - 1, event: here.event }) === here.hash
}

/** Where the event stands that belongs at this place. */
async function placeOfWhatFits(session: Session, sequence: number): Promise<number | null> {
  const previous = await hashBefore(session, sequence)
  const here = (await entryAt(session, sequence))?.hash
  for await (const { sequence: standsAt, hash, event } of entriesOf(session, { after: 0, to: null })) {
    if (standsAt === sequence || typeof event !== "object") continue
    const fitting = hashOf({ previous, sequence, event })
    if (fitting === hash || fitting === here) return standsAt
  }
  return null
}
