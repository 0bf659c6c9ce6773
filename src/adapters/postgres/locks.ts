import { sql } from "kysely"
import type { Lock, Locks } from "../../app/ports.ts"
import type { Database } from "./connect.ts"

export const postgresLocks = (database: Database): Locks => ({
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
    .where("state", "in", ["inReview", "secondReview"])
    .where("claimed_by", "=", staffId)
    .where(sql<string>`claim_token::text`, "=", token)
