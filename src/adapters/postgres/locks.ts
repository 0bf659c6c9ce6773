import { sql } from "kysely"
import type { Lock, Locks } from "../../app/ports.ts"
import type { Database } from "./connect.ts"

export const postgresLocks = (database: Database): Locks => ({
  async heldBy(staffId) {
    const rows = await database
      .selectFrom("verifications")
      .select("id")
      .where(sql<boolean>`state = 'inReview'`)
      .where("claimed_by", "=", staffId)
      .execute()
    return rows.map(({ id }) => id)
  },
  async keep(lock, until) {
    const kept = await held(database, lock, until).executeTakeFirst()
    return kept.numUpdatedRows > 0n
  },
  async shorten(lock, { was, until }) {
    await held(database, lock, until)
      .where("claimed_until", "=", new Date(was))
      .where("claimed_until", ">", new Date(until))
      .execute()
  },
})

const held = (database: Database, { verificationId, staffId, token }: Lock, until: number) =>
  database
    .updateTable("verifications")
    .set({ claimed_until: new Date(until) })
    .where("id", "=", verificationId)
    .where("state", "=", "inReview")
    .where("claimed_by", "=", staffId)
    .where(sql<string>`claim_token::text`, "=", token)
