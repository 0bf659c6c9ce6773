import type { Selectable } from "kysely"
import { z } from "zod"
import type { Handovers } from "../../app/ports.ts"
import { fail, ok } from "../../kit/result.ts"
import type { Handover } from "../../verification/handover.ts"
import type { Database } from "./connect.ts"
import { insertEvents, type Session } from "./events.ts"
import type { HandoversTable } from "./tables.ts"

const by = { actor: { kind: "applicant" } } as const

export const postgresHandovers = (database: Database): Handovers => ({
  async begin(handover) {
    const { verificationId, createdAt: at } = handover
    await database.transaction().execute(async (transaction) => {
      await transaction
        .selectFrom("verifications")
        .select("id")
        .where("id", "=", verificationId)
        .forUpdate()
        .executeTakeFirstOrThrow()
      await transaction
        .updateTable("handovers")
        .set({ outcome: "takenBack" })
        .where("verification_id", "=", verificationId)
        .where("outcome", "is", null)
        .execute()
      await transaction.insertInto("handovers").values(toRow(handover)).execute()
      await insertEvents(transaction, verificationId, [{ kind: "handover.begun", ...by, at }])
    })
  },
  async byTokenHash(tokenHash) {
    const row = await rows(database).where("token_hash", "=", tokenHash).executeTakeFirst()
    return row ? fromRow(row) : null
  },
  async latestOf(verificationId) {
    const ofIt = rows(database).where("verification_id", "=", verificationId)
    const row = await ofIt.orderBy("created_at", "desc").orderBy("outcome", "desc").limit(1).executeTakeFirst()
    return row ? fromRow(row) : null
  },
  change: (id, at, act) =>
    database.transaction().execute(async (transaction) => {
      const row = await rows(transaction).where("id", "=", id).forUpdate().executeTakeFirst()
      if (!row) return fail("over")
      const changed = act(fromRow(row))
      if (!changed.ok) return changed
      const { next, event } = changed.value
      await transaction.updateTable("handovers").set(toRow(next)).where("id", "=", id).execute()
      await insertEvents(transaction, next.verificationId, [{ ...event, ...by, at }])
      return ok(next)
    }),
})

const rows = (session: Session) => session.selectFrom("handovers").selectAll()

const toRow = (handover: Handover) => ({
  id: handover.id,
  verification_id: handover.verificationId,
  token_hash: handover.tokenHash,
  created_at: new Date(handover.createdAt),
  ends_at: new Date(handover.endsAt),
  opened_by: handover.openedBy,
  outcome: handover.outcome,
})

const fromRow = (row: Selectable<HandoversTable>): Handover => ({
  id: row.id,
  verificationId: row.verification_id,
  tokenHash: row.token_hash,
  createdAt: row.created_at.getTime(),
  endsAt: row.ends_at.getTime(),
  openedBy: row.opened_by,
  outcome: z.enum(["done", "takenBack"]).nullable().parse(row.outcome),
})
