import { type Selectable, sql } from "kysely"
import type { Challenges, Passkey, Passkeys } from "../../app/staff-ports.ts"
import { fail, ok } from "../../kit/result.ts"
import type { Database } from "./connect.ts"
import { insertEvents, type Session } from "./events.ts"
import type { PasskeysTable } from "./tables.ts"

export const postgresPasskeys = (database: Database): Passkeys => ({
  async byCredential(credentialId) {
    const row = await rows(database).where("credential_id", "=", credentialId).executeTakeFirst()
    return row ? fromRow(row) : null
  },
  async of(staffId) {
    return (await rows(database).where("staff_id", "=", staffId).orderBy("added_at").execute()).map(fromRow)
  },
  add: (passkey, event) =>
    database.transaction().execute(async (transaction) => {
      await insertPasskey(transaction, passkey)
      await insertEvents(transaction, null, [event])
    }),
  async used(id, { counter, at }) {
    await database
      .updateTable("passkeys")
      .set({ counter: sql<string>`greatest(counter, ${counter})`, used_at: new Date(at) })
      .where("id", "=", id)
      .execute()
  },
  async rename({ id, staffId, name }) {
    await database
      .updateTable("passkeys")
      .set({ name })
      .where(sql<string>`id::text`, "=", id)
      .where("staff_id", "=", staffId)
      .execute()
  },
  remove: ({ id, staffId }, event) =>
    database.transaction().execute(async (transaction) => {
      const theirs = await rows(transaction).where("staff_id", "=", staffId).forUpdate().execute()
      if (!theirs.some((one) => one.id === id)) return fail("notFound")
      if (theirs.length === 1) return fail("lastOne")
      await transaction.deleteFrom("passkeys").where("id", "=", id).execute()
      await insertEvents(transaction, null, [event])
      return ok(undefined)
    }),
})

export async function insertPasskey(session: Session, passkey: Passkey): Promise<void> {
  const { id, staffId, credentialId, publicKey, counter, transports, name, addedAt, usedAt } = passkey
  await session
    .insertInto("passkeys")
    .values({
      ...{ id, staff_id: staffId, credential_id: credentialId, public_key: publicKey, name },
      counter: String(counter),
      transports: [...transports],
      added_at: new Date(addedAt),
      used_at: usedAt === null ? null : new Date(usedAt),
    })
    .execute()
}

const rows = (session: Session) => session.selectFrom("passkeys").selectAll()

const fromRow = (row: Selectable<PasskeysTable>): Passkey => ({
  id: row.id,
  staffId: row.staff_id,
  credentialId: row.credential_id,
  publicKey: new Uint8Array(row.public_key),
  counter: Number(row.counter),
  transports: row.transports,
  name: row.name,
  addedAt: row.added_at.getTime(),
  usedAt: row.used_at?.getTime() ?? null,
})

export const postgresChallenges = (database: Database): Challenges => ({
  async keep({ boundTo, ceremony, challenge, now, endsAt }) {
    await database.deleteFrom("passkey_challenges").where("ends_at", "<", new Date(now)).execute()
    const asked = { challenge, ends_at: new Date(endsAt) }
    await database
      .insertInto("passkey_challenges")
      .values({ bound_to: boundTo, ceremony, ...asked })
      .onConflict((conflict) => conflict.columns(["bound_to", "ceremony"]).doUpdateSet(asked))
      .execute()
  },
  async take({ boundTo, ceremony, now }) {
    const row = await database
      .deleteFrom("passkey_challenges")
      .where("bound_to", "=", boundTo)
      .where("ceremony", "=", ceremony)
      .returning(["challenge", "ends_at"])
      .executeTakeFirst()
    return row && row.ends_at.getTime() >= now ? row.challenge : null
  },
})
