import { sql } from "kysely"
import { z } from "zod"
import type { Session, Staff, StaffMember } from "../../app/ports.ts"
import { roles } from "../../verification/roles.ts"
import type { Database } from "./connect.ts"

export const staffMember = z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })

export const postgresStaff = (database: Database): Staff => ({
  async all() {
    const rows = await database.selectFrom("staff").select(["id", "name", "role"]).orderBy("created_at").execute()
    return rows.map((row): StaffMember => staffMember.parse(row))
  },
  async byId(id) {
    const row = await database
      .selectFrom("staff")
      .select(["id", "name", "role"])
      .where(sql<string>`id::text`, "=", id)
      .executeTakeFirst()
    return row ? staffMember.parse(row) : null
  },
  async add(staff) {
    await database
      .insertInto("staff")
      .values(staff)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async openSession({ id, tokenHash, staff, formKey, browser, createdAt, seenAt, confirmedAt }) {
    const times = { created_at: new Date(createdAt), seen_at: new Date(seenAt) }
    const confirmed_at = confirmedAt === null ? null : new Date(confirmedAt)
    const row = { id, token_hash: tokenHash, staff_id: staff.id, form_key: formKey, browser, ...times, confirmed_at }
    await database.insertInto("staff_sessions").values(row).execute()
  },
  async session(tokenHash): Promise<Session | null> {
    const row = await database
      .selectFrom("staff_sessions")
      .innerJoin("staff", "staff.id", "staff_sessions.staff_id")
      .select(["staff.id", "staff.name", "staff.role", "form_key", "staff_sessions.created_at", "seen_at"])
      .select(["staff_sessions.id as session_id", "browser", "confirmed_at"])
      .where("token_hash", "=", tokenHash)
      .executeTakeFirst()
    if (!row) return null
    const times = { createdAt: row.created_at.getTime(), seenAt: row.seen_at.getTime() }
    const { session_id: id, browser, form_key: formKey } = row
    const confirmedAt = row.confirmed_at?.getTime() ?? null
    return { id, tokenHash, staff: staffMember.parse(row), formKey, browser, ...times, confirmedAt }
  },
  async touchSession(tokenHash, seenAt) {
    await database
      .updateTable("staff_sessions")
      .set({ seen_at: new Date(seenAt) })
      .where("token_hash", "=", tokenHash)
      .execute()
  },
  async confirmSession(tokenHash, confirmedAt) {
    await database
      .updateTable("staff_sessions")
      .set({ confirmed_at: new Date(confirmedAt) })
      .where("token_hash", "=", tokenHash)
      .execute()
  },
  async closeSession(tokenHash) {
    await database.deleteFrom("staff_sessions").where("token_hash", "=", tokenHash).execute()
  },
})
