import { sql } from "kysely"
import { z } from "zod"
import type { Session, Staff, StaffMember } from "../../app/ports.ts"
import { roles } from "../../verification/roles.ts"
import type { Database } from "./connect.ts"

const member = z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })

export const postgresStaff = (database: Database): Staff => ({
  async all() {
    const rows = await database.selectFrom("staff").select(["id", "name", "role"]).orderBy("created_at").execute()
    return rows.map((row): StaffMember => member.parse(row))
  },
  async byId(id) {
    const row = await database
      .selectFrom("staff")
      .select(["id", "name", "role"])
      .where(sql<string>`id::text`, "=", id)
      .executeTakeFirst()
    return row ? member.parse(row) : null
  },
  async add(staff) {
    await database
      .insertInto("staff")
      .values(staff)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async openSession({ tokenHash, staff, formKey, createdAt, seenAt }) {
    const times = { created_at: new Date(createdAt), seen_at: new Date(seenAt) }
    const row = { token_hash: tokenHash, staff_id: staff.id, form_key: formKey, ...times }
    await database.insertInto("staff_sessions").values(row).execute()
  },
  async session(tokenHash): Promise<Session | null> {
    const row = await database
      .selectFrom("staff_sessions")
      .innerJoin("staff", "staff.id", "staff_sessions.staff_id")
      .select(["staff.id", "staff.name", "staff.role", "form_key", "staff_sessions.created_at", "seen_at"])
      .where("token_hash", "=", tokenHash)
      .executeTakeFirst()
    if (!row) return null
    const times = { createdAt: row.created_at.getTime(), seenAt: row.seen_at.getTime() }
    return { tokenHash, staff: member.parse(row), formKey: row.form_key, ...times }
  },
  async touchSession(tokenHash, seenAt) {
    await database
      .updateTable("staff_sessions")
      .set({ seen_at: new Date(seenAt) })
      .where("token_hash", "=", tokenHash)
      .execute()
  },
  async closeSession(tokenHash) {
    await database.deleteFrom("staff_sessions").where("token_hash", "=", tokenHash).execute()
  },
})
