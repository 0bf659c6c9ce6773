import { sql } from "kysely"
import { z } from "zod"
import type { Devices, Due, Elsewhere, Links, Queue, QueueRow } from "../../app/ports.ts"
import { documentKinds } from "../../documents/kinds.ts"
import { states } from "../../verification/states.ts"
import { blobsOf, photoOfBlob, receivedBlob } from "../../verification/verification.ts"
import type { Database } from "./connect.ts"
import { isClaimable } from "./verifications.ts"

export const postgresLinks = (database: Database): Links => ({
  async add(verificationId, tokenHash, now) {
    const link = { token_hash: tokenHash, verification_id: verificationId, added_at: new Date(now) }
    await database.insertInto("links").values(link).execute()
  },
})

export const postgresDevices = (database: Database): Devices => ({
  async knows(verificationId, deviceHash) {
    const row = await database
      .selectFrom("devices")
      .select("added_at")
      .where("verification_id", "=", verificationId)
      .where("device_hash", "=", deviceHash)
      .executeTakeFirst()
    return row !== undefined
  },
  async add(verificationId, deviceHash, now) {
    await database
      .insertInto("devices")
      .values({ verification_id: verificationId, device_hash: deviceHash, added_at: new Date(now) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
})

export const postgresElsewhere = (database: Database): Elsewhere => ({
  async numberSeen({ id, numberHash, referenceHash }) {
    if (numberHash === null) return false
    const row = await database
      .selectFrom("verifications")
      .select("id")
      .where("number_hash", "=", numberHash)
      .where("reference_hash", "!=", referenceHash)
      .where("id", "!=", id)
      .executeTakeFirst()
    return row !== undefined
  },
  async photosSeen({ id, photos, referenceHash }) {
    const hashes = photos.map(({ contentHash }) => contentHash)
    if (hashes.length === 0) return new Set()
    const rows = await database
      .selectFrom("photos")
      .innerJoin("verifications", "verifications.id", "photos.verification_id")
      .select("photos.content_hash")
      .where("photos.content_hash", "in", hashes)
      .where("photos.destroyed_at", "is", null)
      .where("verifications.reference_hash", "!=", referenceHash)
      .where("verifications.id", "!=", id)
      .execute()
    const seen = new Set(rows.map(({ content_hash }) => content_hash))
    return new Set(photos.filter(({ contentHash }) => seen.has(contentHash)).map((photo) => photo.id))
  },
})

const queueRow = z.object({
  id: z.string(),
  short_reference: z.string(),
  state: z.enum(states),
  document: z.enum(documentKinds).nullable(),
  submitted_at: z.date().nullable(),
  decided_at: z.date().nullable(),
})

function toQueueRow(row: unknown): QueueRow {
  const parsed = queueRow.parse(row)
  return {
    id: parsed.id,
    shortReference: parsed.short_reference,
    state: parsed.state,
    document: parsed.document,
    submittedAt: parsed.submitted_at?.getTime() ?? null,
    decidedAt: parsed.decided_at?.getTime() ?? null,
  }
}

export function postgresQueue(database: Database): Queue {
  const rows = () =>
    database
      .selectFrom("verifications")
      .select(["id", "short_reference", "state", "document", "submitted_at", "decided_at"])
  return {
    async countWaiting(now) {
      const row = await database
        .selectFrom("verifications")
        .select(sql<number>`count(*)::int`.as("count"))
        .where(isClaimable(now))
        .executeTakeFirstOrThrow()
      return row.count
    },
    async heldBy(staffId, now) {
      const held = await rows()
        .where("state", "=", "inReview")
        .where("claimed_by", "=", staffId)
        .where("claimed_until", ">=", new Date(now))
        .orderBy("submitted_at")
        .execute()
      return held.map(toQueueRow)
    },
    async recentlyDecided() {
      const decided = await rows().where("decided_at", "is not", null).orderBy("decided_at", "desc").limit(20).execute()
      return decided.map(toQueueRow)
    },
  }
}

const atOnce = 500

export const postgresDue = (database: Database): Due => ({
  async toExpire(now) {
    const rows = await database
      .selectFrom("verifications")
      .select("id")
      .where("state", "in", ["collecting", "moreNeeded"])
      .where("link_ends_at", "<=", new Date(now))
      .limit(atOnce)
      .execute()
    return rows.map(({ id }) => id)
  },
  async toErase(endedBefore) {
    const rows = await database
      .selectFrom("verifications")
      .select("id")
      .where("erased_at", "is", null)
      .where((where) =>
        where.or(
          Object.entries(endedBefore).map(([state, before]) =>
            where.and([where("state", "=", state), where("ended_at", "<=", new Date(before))]),
          ),
        ),
      )
      .limit(atOnce)
      .execute()
    return rows.map(({ id }) => id)
  },
  async strayBlobs(blobs) {
    if (blobs.length === 0) return []
    const rows = await database
      .selectFrom("photos")
      .select(["id", "standing"])
      .where(sql<string>`id::text`, "in", blobs.map(photoOfBlob))
      .where("destroyed_at", "is", null)
      .execute()
    const kept = new Set(
      rows.flatMap((row) =>
        row.standing === "held" ? blobsOf(row) : blobsOf(row).filter((blob) => blob !== receivedBlob(row)),
      ),
    )
    return blobs.filter((blob) => !kept.has(blob))
  },
})
