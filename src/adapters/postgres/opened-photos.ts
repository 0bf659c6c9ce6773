import type { OpenedPhotos } from "../../app/staff-ports.ts"
import type { Database } from "./connect.ts"
import { insertEvents } from "./events.ts"

export const postgresOpenedPhotos = (database: Database): OpenedPhotos => ({
  open: ({ sessionHash, verificationId, endsAt }, event) =>
    database.transaction().execute(async (transaction) => {
      const ends_at = new Date(endsAt)
      await transaction
        .insertInto("opened_photos")
        .values({ session_hash: sessionHash, verification_id: verificationId, ends_at })
        .onConflict((conflict) => conflict.columns(["session_hash", "verification_id"]).doUpdateSet({ ends_at }))
        .execute()
      await insertEvents(transaction, verificationId, [event])
    }),
  async endOf({ sessionHash, verificationId, now }) {
    const row = await database
      .selectFrom("opened_photos")
      .select("ends_at")
      .where("session_hash", "=", sessionHash)
      .where("verification_id", "=", verificationId)
      .where("ends_at", ">", new Date(now))
      .executeTakeFirst()
    return row?.ends_at.getTime() ?? null
  },
})
