import { sql, type Transaction } from "kysely"
import type { Act, Sealer, Verifications } from "../../app/ports.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import type { Refusal } from "../../verification/transition.ts"
import type { Verification } from "../../verification/verification.ts"
import type { Database } from "./connect.ts"
import { insertEvents, type Session } from "./events.ts"
import { enqueue } from "./jobs.ts"
import type { Tables } from "./tables.ts"
import { fromRow, toPhotoRow, toRow } from "./verification-rows.ts"

export function postgresVerifications(d: { database: Database; sealer: Sealer }): Verifications {
  const { database, sealer } = d
  const changeIn = (wanted: (transaction: Transaction<Tables>) => Promise<string | undefined>, act: Act) =>
    database.transaction().execute(async (transaction): Promise<Result<Verification, Refusal>> => {
      const id = await wanted(transaction)
      const verification = id === undefined ? null : await load(transaction, sealer, id)
      return verification ? apply(transaction, sealer, verification, act) : fail({ kind: "notFound" })
    })
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
    byId: (id) => load(database, sealer, id),
    async byTokenHash(tokenHash) {
      const link = await database
        .selectFrom("links")
        .select("verification_id")
        .where("token_hash", "=", tokenHash)
        .executeTakeFirst()
      return link ? load(database, sealer, link.verification_id) : null
    },
    change: (id, act) => changeIn((transaction) => lock(transaction, id), act),
    changeOldestWaiting: (now, act) => changeIn((transaction) => lockOldestWaiting(transaction, now), act),
  }
}

async function lock(transaction: Transaction<Tables>, id: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom("verifications")
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return row?.id
}

/** Skips what another reviewer is claiming this very moment, so that two never get the same case. */
async function lockOldestWaiting(transaction: Transaction<Tables>, now: number): Promise<string | undefined> {
  const row = await transaction
    .selectFrom("verifications")
    .select("id")
    .where(isClaimable(now))
    .orderBy("submitted_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row?.id
}

/** Waiting, or in review with a lock that has run out. */
export const isClaimable = (now: number) =>
  sql<boolean>`(state = 'waiting' or (state = 'inReview' and claimed_until < ${new Date(now)}))`

async function load(session: Session, sealer: Sealer, id: string): Promise<Verification | null> {
  const row = await session.selectFrom("verifications").selectAll().where("id", "=", id).executeTakeFirst()
  if (!row) return null
  const photos = await session
    .selectFrom("photos")
    .selectAll()
    .where("verification_id", "=", id)
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
  const known = new Set(before.photos.map(({ id }) => id))
  const gone = before.photos.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (gone.length > 0) {
    await transaction
      .updateTable("photos")
      .set({ wrapped_key: null, sealed_file_name: null, content_hash: "", destroyed_at: sql<Date>`now()` })
      .where("id", "in", gone)
      .execute()
  }
  const added = after.photos.filter(({ id }) => !known.has(id))
  for (const photo of added) {
    await transaction
      .insertInto("photos")
      .values(toPhotoRow(sealer, after, photo))
      .execute()
  }
}
