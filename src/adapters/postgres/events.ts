import { type Selectable, sql, type Transaction } from "kysely"
import { z } from "zod"
import type { Recorded, Trail } from "../../app/ports.ts"
import { erasureCauses } from "../../verification/erasure-reason.ts"
import type { Event } from "../../verification/events.ts"
import { reasonCodes, reasonTargets } from "../../verification/reasons.ts"
import type { Database } from "./connect.ts"
import type { EventsTable, Tables } from "./tables.ts"

export type Session = Database | Transaction<Tables>

export const postgresTrail = (database: Database): Trail => ({
  record: (verificationId, event) => insertEvents(database, verificationId, [event]),
  async of(verificationId) {
    const rows = await database
      .selectFrom("events")
      .selectAll()
      .where("verification_id", "=", verificationId)
      .orderBy("id")
      .execute()
    return rows.map(toRecorded)
  },
})

const decisionSchema = z.object({
  outcome: z.enum(["approved", "moreNeeded", "refused"]),
  reasons: z.array(z.object({ code: z.enum(reasonCodes), target: z.enum(reasonTargets) })),
})

const verdicts: readonly string[] = ["decided", "second-look.asked", "second-look.given"] satisfies Event["kind"][]
const erasureSchema = z.object({ cause: z.enum(erasureCauses) })

function toRecorded(row: Selectable<EventsTable>): Recorded {
  const decision = verdicts.includes(row.kind) ? decisionSchema.parse(row.data) : null
  return {
    kind: z.custom<Event["kind"]>((kind) => typeof kind === "string").parse(row.kind),
    at: row.at.getTime(),
    staffId: row.actor_id,
    cause: row.kind === "erased" ? erasureSchema.parse(row.data).cause : null,
    outcome: decision?.outcome ?? null,
    reasons: decision?.reasons ?? [],
  }
}

export async function insertEvents(
  session: Session,
  verificationId: string | null,
  events: readonly Event[],
): Promise<void> {
  for (const { kind, actor, at, ...data } of events) {
    const actor_id = actor.kind === "staff" ? actor.staffId : null
    const row = { verification_id: verificationId, at: new Date(at), kind, actor: actor.kind, actor_id }
    const { id } = await session
      .insertInto("events")
      .values({ ...row, data: JSON.stringify(data) })
      .returning("id")
      .executeTakeFirstOrThrow()
    if (kind === "decided") {
      await sql`insert into decisions select * from decision_facts where event_id = ${id}`.execute(session)
    }
  }
}
