import { sql } from "kysely"
import type { StaffMember } from "../../app/ports.ts"
import type { Identity, ProvidedStaff, ProviderRequests } from "../../app/staff-ports.ts"
import { newId } from "../../kit/ids.ts"
import type { Database } from "./connect.ts"
import { insertEvents, type Session } from "./events.ts"
import { staffMember } from "./staff.ts"

export const postgresProviderRequests = (database: Database): ProviderRequests => ({
  async keep({ boundTo, sessionHash, state, nonce, verifier, askedAt }) {
    const row = { session_hash: sessionHash, state, nonce, verifier, asked_at: new Date(askedAt) }
    await database
      .insertInto("provider_requests")
      .values({ bound_to: boundTo, ...row })
      .onConflict((conflict) => conflict.column("bound_to").doUpdateSet(row))
      .execute()
  },
  async take({ boundTo, since }) {
    await database.deleteFrom("provider_requests").where("asked_at", "<", new Date(since)).execute()
    const row = await database
      .deleteFrom("provider_requests")
      .where("bound_to", "=", boundTo)
      .returningAll()
      .executeTakeFirst()
    if (!row) return null
    const { state, nonce, verifier } = row
    return { boundTo, sessionHash: row.session_hash, askedAt: row.asked_at.getTime(), state, nonce, verifier }
  },
})

const columns = ["id", "name", "role"] as const

const of = (session: Session, { issuer, subject }: Identity) =>
  session.selectFrom("staff").select(columns).where("issuer", "=", issuer).where("subject", "=", subject)

export const postgresProvidedStaff = (database: Database): ProvidedStaff => ({
  async identityOf(staffId) {
    const row = await database
      .selectFrom("staff")
      .select(["issuer", "subject"])
      .where(sql<string>`id::text`, "=", staffId)
      .executeTakeFirst()
    return row?.issuer && row.subject ? { issuer: row.issuer, subject: row.subject } : null
  },
  async byIdentity(identity): Promise<StaffMember | null> {
    const row = await of(database, identity).executeTakeFirst()
    return row ? staffMember.parse(row) : null
  },
  keep: ({ issuer, subject, name, role }, eventOf) =>
    database.transaction().execute(async (transaction): Promise<StaffMember> => {
      const added = await transaction
        .insertInto("staff")
        .values({ id: newId(), name, role, issuer, subject })
        .onConflict((conflict) => conflict.columns(["issuer", "subject"]).doNothing())
        .returning("id")
        .executeTakeFirst()
      const known = await of(transaction, { issuer, subject }).forUpdate().executeTakeFirstOrThrow()
      const { id, role: before } = staffMember.parse(known)
      await transaction.updateTable("staff").set({ name, role }).where("id", "=", id).execute()
      const event = eventOf(id, added ? null : before)
      if (event) await insertEvents(transaction, null, [event])
      return { id, name, role }
    }),
})
