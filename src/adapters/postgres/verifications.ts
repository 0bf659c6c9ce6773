import { type Selectable, sql, type Transaction } from "kysely"
import type { Act, Sealer, Verifications } from "../../app/ports.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import { may } from "../../verification/roles.ts"
import type { Refusal } from "../../verification/transition.ts"
import type { Verification } from "../../verification/verification.ts"
import type { Database } from "./connect.ts"
import { insertEvents, type Session } from "./events.ts"
import { enqueue } from "./jobs.ts"
import { staffMember } from "./staff.ts"
import type { Tables, VerificationsTable } from "./tables.ts"
import { fromRow, toPhotoRow, toRow } from "./verification-rows.ts"

export function postgresVerifications(d: { database: Database; sealer: Sealer }): Verifications {
  const { database, sealer } = d
  const changeIn = (choose: (transaction: Transaction<Tables>) => Promise<Row | undefined>, act: Act) =>
    database.transaction().execute(async (transaction): Promise<Result<Verification, Refusal>> => {
      const row = await choose(transaction)
      return row ? apply(transaction, sealer, await read(transaction, sealer, row), act) : fail({ kind: "notFound" })
    })
  const found = async (row: Row | undefined) => (row ? read(database, sealer, row) : null)
  return {
    async begin({ verification, tokenHash, events }) {
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto("verifications").values(toRow(sealer, verification)).execute()
        const link = {
          token_hash: tokenHash,
          verification_id: verification.id,
          added_at: new Date(verification.createdAt),
        }
        await transaction.insertInto("links").values(link).execute()
        await insertEvents(transaction, verification.id, events)
      })
    },
    byId: async (id) => found(await rows(database).where("verifications.id", "=", id).executeTakeFirst()),
    async byTokenHash(tokenHash) {
      const linked = rows(database).innerJoin("links", "links.verification_id", "verifications.id")
      return found(await linked.where("links.token_hash", "=", tokenHash).executeTakeFirst())
    },
    change: (id, act) => changeIn((transaction) => lock(transaction, id), act),
    changeOldestWaiting: (wanted, act) => changeIn((transaction) => lockOldestWaiting(transaction, wanted), act),
  }
}

type Row = Selectable<VerificationsTable>

const rows = (session: Session) => session.selectFrom("verifications").selectAll("verifications")

const lock = (transaction: Transaction<Tables>, id: string): Promise<Row | undefined> =>
  rows(transaction).where("verifications.id", "=", id).forUpdate().executeTakeFirst()

/**
 * Skips what another reviewer is claiming this very moment, and so waits for nobody but a change of their own role, or the end of
 * their own session: what they hold when it is taken away, or ended, is released after it.
 */
async function lockOldestWaiting(
  transaction: Transaction<Tables>,
  { now, staffId, maySettle, sessionId }: Parameters<Verifications["changeOldestWaiting"]>[0],
): Promise<Row | undefined> {
  const member = await transaction
    .selectFrom("staff")
    .select(["id", "name", "role"])
    .where("id", "=", staffId)
    .forShare()
    .executeTakeFirst()
  if (!member || !may(staffMember.parse(member).role, "takeCase")) return undefined
  if (sessionId !== null && !(await isOpen(transaction, sessionId))) return undefined
  return rows(transaction)
    .where(sql<boolean>`(${isClaimable(now)} or ${isToLookAtAgain(now)})`)
    .where(sql<boolean>`${staffId}::uuid <> all (passed_by)`)
    .where(sql<boolean>`assisted_by is distinct from ${staffId}::uuid`)
    .where(sql<boolean>`${staffId}::uuid <> all (looked_by)`)
    .where(sql<boolean>`(${maySettle} or cardinality(looked_by) < 2)`)
    .orderBy("submitted_at")
    .orderBy("verifications.id")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

const isOpen = async (transaction: Transaction<Tables>, sessionId: string): Promise<boolean> =>
  (await transaction.selectFrom("staff_sessions").select("id").where("id", "=", sessionId).forKeyShare().execute())
    .length > 0

/** Waiting, or in review with a lock that has run out. */
export const isClaimable = (now: number) =>
  sql<boolean>`(state = 'waiting' or (state = 'inReview' and claimed_until < ${new Date(now)}))`

/** In its second review, with a lock of nobody's or one that has run out. */
export const isToLookAtAgain = (now: number) =>
  sql<boolean>`(state = 'secondReview' and (claimed_until is null or claimed_until < ${new Date(now)}))`

async function read(session: Session, sealer: Sealer, row: Row): Promise<Verification> {
  const photos = await session
    .selectFrom("photos")
    .selectAll()
    .where("verification_id", "=", row.id)
    .where("destroyed_at", "is", null)
    .orderBy("side", "desc")
    .execute()
  return fromRow(sealer, row, photos)
}

async function apply(
  transaction: Transaction<Tables>,
  sealer: Sealer,
  before: Verification,
  act: Act,
): Promise<Result<Verification, Refusal>> {
  const change = act(before)
  if (!change.ok) return change
  const { next, events, jobs } = change.value
  if (next === before && events.length === 0 && jobs.length === 0) return ok(before)
  const written = { ...next, revision: before.revision + 1 }
  await transaction.updateTable("verifications").set(toRow(sealer, written)).where("id", "=", before.id).execute()
  await writePhotos(transaction, sealer, before, written)
  await insertEvents(transaction, before.id, events)
  await enqueue(transaction, jobs)
  return ok(written)
}

async function writePhotos(
  transaction: Transaction<Tables>,
  sealer: Sealer,
  before: Verification,
  after: Verification,
): Promise<void> {
  const kept = new Set(after.photos.map(({ id }) => id))
  const known = new Map(before.photos.map((photo) => [photo.id, photo]))
  const gone = before.photos.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (gone.length > 0) {
    await transaction
      .updateTable("photos")
      .set({
        ...{ wrapped_key: null, sealed_file_name: null, sealed_inspection: null, content_hash: "" },
        destroyed_at: sql<Date>`now()`,
      })
      .where("id", "in", gone)
      .execute()
  }
  for (const photo of after.photos.filter((one) => known.get(one.id) !== one)) {
    const row = toPhotoRow(sealer, after, photo)
    const isKnown = known.has(photo.id)
    await (isKnown
      ? transaction.updateTable("photos").set(row).where("id", "=", photo.id).execute()
      : transaction.insertInto("photos").values(row).execute())
  }
}
