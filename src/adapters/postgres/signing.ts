import { sql } from "kysely"
import type { Signer } from "../audit/checkpoint.ts"
import type { KeptCheckpoint } from "../audit/kept-checkpoint.ts"
import { countUnchained, lastCheckpoint } from "./chain-rows.ts"
import type { Database } from "./connect.ts"

/** `cutOff`: a checkpoint was signed that is not there. `otherKey`: the last is not signed with ours. */
export type SigningFault = "cutOff" | "otherKey" | "keptUnreadable"

/** How the signing of the chain of events stands. @param at - epoch milliseconds, as `oldest`. */
export interface Signing {
  readonly last: { readonly number: number; readonly at: number } | null
  readonly unchained: { readonly events: number; readonly oldest: number | null }
  readonly fault: SigningFault | null
}

/** Looks, and verifies the last signature alone. @returns null where there is no chain yet. */
export async function signingStanding(d: {
  database: Database
  signer: Pick<Signer, "isSigned">
  kept: KeptCheckpoint
}): Promise<Signing | null> {
  const { rows } = await sql<{ made: boolean }>`
    select to_regclass('public.event_checkpoints') is not null as made`.execute(d.database)
  if (!rows[0]?.made) return null
  const last = await lastCheckpoint(d.database)
  const unchained = await countUnchained(d.database)
  return {
    last: last && { number: last.number, at: Date.parse(last.at) },
    unchained: { events: unchained.events, oldest: unchained.oldest?.getTime() ?? null },
    fault: last && !d.signer.isSigned(last) ? "otherKey" : await whyNotKept(d.kept, last?.number ?? 0),
  }
}

async function whyNotKept(kept: KeptCheckpoint, last: number): Promise<SigningFault | null> {
  try {
    const checkpoint = await kept.read()
    return checkpoint && checkpoint.number > last ? "cutOff" : null
  } catch {
    return "keptUnreadable"
  }
}
