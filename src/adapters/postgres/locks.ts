import { sql } from "kysely"
import type { Lock, Locks, PageOfLock } from "../../app/ports.ts"
import type { Database } from "./connect.ts"

export const postgresLocks = (database: Database): Locks => ({
  async heldBy(staffId) {
    const rows = await database
      .selectFrom("verifications")
      .select("id")
      .where(sql<boolean>`state in ('inReview', 'secondReview')`)
      .where("claimed_by", "=", staffId)
      .execute()
    return rows.map(({ id }) => id)
  },
  async keep(lock, { until, now }) {
    const kept = await held(database, lock)
      .set({
        claimed_until: new Date(until),
        claimed_in: lock.sessionId,
        claim_pages: sql`${othersOf(lock, now)} || jsonb_build_object(${keyOf(lock)}::text, ${until}::bigint)`,
      })
      .executeTakeFirst()
    return kept.numUpdatedRows > 0n
  },
  async leave(lock, { until, now }) {
    const others = othersOf(lock, now)
    const longest = sql`(select max(kept.value::bigint) from jsonb_each_text(${others}) kept)`
    const left = sql<Date>`to_timestamp(greatest(${until}::bigint, ${longest}) / 1000.0)`
    await held(database, lock)
      .set({ claimed_until: sql<Date>`least(claimed_until, ${left})`, claim_pages: others })
      .execute()
  },
})

const keyOf = ({ token, page }: PageOfLock): string => `${token} ${page}`

/** What other pages keep of this lock, and still may. */
const othersOf = (lock: PageOfLock, now: number) => sql<string>`coalesce((
  select jsonb_object_agg(kept.key, kept.value) from jsonb_each(claim_pages) kept
  where kept.key like ${`${lock.token} %`} and kept.key <> ${keyOf(lock)} and kept.value::bigint > ${now}), '{}')`

const held = (database: Database, { verificationId, staffId, token }: Lock) =>
  database
    .updateTable("verifications")
    .where("id", "=", verificationId)
    .where("state", "in", ["inReview", "secondReview"])
    .where("claimed_by", "=", staffId)
    .where(sql<string>`claim_token::text`, "=", token)
