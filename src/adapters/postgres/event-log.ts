import { z } from "zod"
import type { EventLog, LoggedEvent } from "../../app/event-log.ts"
import { actorKinds, catalogue, type EventBody } from "../../verification/events.ts"
import type { Database } from "./connect.ts"

const isKind = (kind: unknown): kind is EventBody["kind"] => typeof kind === "string" && Object.hasOwn(catalogue, kind)

const rowSchema = z.object({
  id: z.coerce.string(),
  at: z.date(),
  kind: z.custom<EventBody["kind"]>(isKind),
  actor: z.enum(actorKinds),
  actor_id: z.string().nullable(),
  short_reference: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
})

function toLogged(row: unknown): LoggedEvent {
  const { id, at, kind, actor, actor_id, short_reference, data } = rowSchema.parse(row)
  return { id, at: at.getTime(), kind, actor, staffId: actor_id, shortReference: short_reference, data }
}

export const postgresEventLog = (database: Database): EventLog => ({
  async latest({ behind, most, verificationIds }) {
    let wanted = database
      .selectFrom("events")
      .leftJoin("verifications", "verifications.id", "events.verification_id")
      .select(["events.id", "events.at", "events.kind", "events.actor", "events.actor_id", "events.data"])
      .select("verifications.short_reference")
    if (behind !== null) wanted = wanted.where("events.id", "<", behind)
    if (verificationIds) wanted = wanted.where("events.verification_id", "in", verificationIds)
    return (await wanted.orderBy("events.id", "desc").limit(most).execute()).map(toLogged)
  },
})
