import { sql } from "kysely"
import type { Checkpoint } from "../audit/checkpoint.ts"
import type { KeptCheckpoint } from "../audit/kept-checkpoint.ts"
import { KeyWalk } from "../audit/key-walk.ts"
import type { SigningKeys } from "../audit/signing-keys.ts"
import { checkpointWhere, countUnchained, keysIn, lastCheckpoint } from "./chain-rows.ts"
import type { Database } from "./connect.ts"

/**
 * `cutOff`: a checkpoint was signed that is not there. `otherKey`: the last is not signed with a key of ours, or a key was introduced
 * that is none. `keyMissing`: the private key in force is not in the data folder.
 */
export type SigningFault = "cutOff" | "otherKey" | "keyMissing" | "keptUnreadable"

/**
 * How the signing of the chain of events stands. @param at - epoch milliseconds, as `oldest` and `keySince`; that is null before
 * anything is signed.
 */
export interface Signing {
  readonly last: { readonly number: number; readonly at: number } | null
  readonly keySince: number | null
  readonly unchained: { readonly events: number; readonly oldest: number | null }
  readonly fault: SigningFault | null
}

interface Parts {
  readonly database: Database
  readonly keys: SigningKeys
  readonly kept: KeptCheckpoint
}

/** Looks, and verifies the last signature and what introduced its key. @returns null where there is no chain yet. */
export async function signingStanding(d: Parts): Promise<Signing | null> {
  const { rows } = await sql<{ made: boolean; rotates: boolean }>`
    select count(*) > 0 as made, count(*) filter (where attname = 'next_key') > 0 as rotates
    from pg_attribute where attrelid = to_regclass('public.event_checkpoints')`.execute(d.database)
  const [table] = rows
  if (!table?.made) return null
  const [first, last] = [await checkpointWhere(d.database, sql`true`, "first"), await lastCheckpoint(d.database)]
  const unchained = await countUnchained(d.database)
  const keys = table.rotates ? await keysIn(d.database, d.keys.first) : new KeyWalk({ first: d.keys.first, held: [] })
  const since = keys?.keys.at(-1)?.introduced ?? first
  return {
    last: last && { number: last.number, at: Date.parse(last.at) },
    keySince: since && Date.parse(since.at),
    unchained: { events: unchained.events, oldest: unchained.oldest?.getTime() ?? null },
    fault: (await keyFault(d.keys, keys, last)) ?? (await whyNotKept(d.kept, last?.number ?? 0)),
  }
}

async function keyFault(
  { signer }: SigningKeys,
  keys: KeyWalk | null,
  last: Checkpoint | null,
): Promise<SigningFault | null> {
  if (!keys?.inForce || (last && !keys.isEnd(last))) return "otherKey"
  return (await signer(keys.inForce)) ? null : "keyMissing"
}

async function whyNotKept(kept: KeptCheckpoint, last: number): Promise<SigningFault | null> {
  try {
    const checkpoint = await kept.read()
    return checkpoint && checkpoint.number > last ? "cutOff" : null
  } catch {
    return "keptUnreadable"
  }
}
