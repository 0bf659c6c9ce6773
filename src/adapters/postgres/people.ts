import { sql } from "kysely"
import type { StaffMember } from "../../app/ports.ts"
import type { Colleague, Invitations, People } from "../../app/staff-ports.ts"
import { fail, ok } from "../../kit/result.ts"
import type { Database } from "./connect.ts"
import { insertEvents, type Session } from "./events.ts"
import { insertPasskey } from "./passkeys.ts"
import { staffMember } from "./staff.ts"

export const postgresInvitations = (database: Database): Invitations => ({
  make: ({ tokenHash, staffId, madeAt, endsAt }, { id, name, role }, event) =>
    database.transaction().execute(async (transaction) => {
      const member = { id, name, role }
      await transaction
        .insertInto("staff")
        .values(member)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await transaction.deleteFrom("invitations").where("staff_id", "=", staffId).execute()
      await transaction
        .insertInto("invitations")
        .values({ token_hash: tokenHash, staff_id: staffId, made_at: new Date(madeAt), ends_at: new Date(endsAt) })
        .execute()
      await insertEvents(transaction, null, [event])
    }),
  async open(tokenHash, now): Promise<StaffMember | null> {
    const row = await database
      .selectFrom("invitations")
      .innerJoin("staff", "staff.id", "invitations.staff_id")
      .select(["staff.id", "staff.name", "staff.role"])
      .where("token_hash", "=", tokenHash)
      .where("ends_at", ">", new Date(now))
      .executeTakeFirst()
    return row ? staffMember.parse(row) : null
  },
  use: (tokenHash, passkey, events) =>
    database.transaction().execute(async (transaction) => {
      const used = await transaction
        .deleteFrom("invitations")
        .where("token_hash", "=", tokenHash)
        .where("staff_id", "=", passkey.staffId)
        .returning("staff_id")
        .executeTakeFirst()
      if (!used) return fail("over")
      await transaction.deleteFrom("passkeys").where("staff_id", "=", passkey.staffId).execute()
      await endSessions(transaction, passkey.staffId)
      await insertPasskey(transaction, passkey)
      await insertEvents(transaction, null, events)
      return ok(undefined)
    }),
})

const endSessions = (session: Session, staffId: string) =>
  session.deleteFrom("staff_sessions").where("staff_id", "=", staffId).returning("id").execute()

export const postgresPeople = (database: Database): People => ({
  async colleagues({ now, openSince }) {
    const rows = await database
      .selectFrom("staff")
      .select(({ selectFrom, fn }) => [
        ...(["staff.id", "staff.name", "staff.role", "staff.issuer"] as const),
        selectFrom("passkeys")
          .select(fn.countAll<string>().as("count"))
          .whereRef("passkeys.staff_id", "=", "staff.id")
          .as("passkeys"),
        selectFrom("staff_sessions")
          .select(fn.countAll<string>().as("count"))
          .whereRef("staff_sessions.staff_id", "=", "staff.id")
          .where("seen_at", ">=", new Date(openSince))
          .as("sessions"),
        selectFrom("invitations")
          .select("ends_at")
          .whereRef("invitations.staff_id", "=", "staff.id")
          .where("ends_at", ">", new Date(now))
          .as("invited_until"),
      ])
      .orderBy("staff.created_at")
      .orderBy("staff.id")
      .execute()
    return rows.map(
      (row): Colleague => ({
        ...staffMember.parse(row),
        passkeys: Number(row.passkeys),
        sessions: Number(row.sessions),
        invitedUntil: row.invited_until?.getTime() ?? null,
        isProvided: row.issuer !== null,
      }),
    )
  },
  changeRole: ({ staffId, role }, eventOf) =>
    database.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom("staff")
        .select(["id", "name", "role"])
        .where(sql<string>`id::text`, "=", staffId)
        .forUpdate()
        .executeTakeFirst()
      if (!row) return null
      const before = staffMember.parse(row).role
      if (before === role) return before
      await transaction.updateTable("staff").set({ role }).where("id", "=", row.id).execute()
      if (role === "none") await transaction.deleteFrom("invitations").where("staff_id", "=", row.id).execute()
      await insertEvents(transaction, null, [eventOf(before)])
      return before
    }),
  async sessionsOf(staffId, openSince) {
    const rows = await database
      .selectFrom("staff_sessions")
      .select(["id", "browser", "created_at", "seen_at"])
      .where("staff_id", "=", staffId)
      .where("seen_at", ">=", new Date(openSince))
      .orderBy("created_at", "desc")
      .execute()
    return rows.map(({ id, browser, created_at, seen_at }) => ({
      ...{ id, browser, createdAt: created_at.getTime(), seenAt: seen_at.getTime() },
    }))
  },
  revokeSessions: ({ staffId, sessionId }, eventOf) =>
    database.transaction().execute(async (transaction) => {
      const ended = await transaction
        .deleteFrom("staff_sessions")
        .where(sql<string>`staff_id::text`, "=", staffId)
        .$if(sessionId !== null, (query) => query.where(sql<string>`id::text`, "=", sessionId ?? ""))
        .returning("id")
        .execute()
      if (ended.length > 0) await insertEvents(transaction, null, [eventOf(ended.length)])
      return ended.length
    }),
})
