import { sql } from "kysely"
import type { Devices, Due, Elsewhere, Links } from "../../app/ports.ts"
import { blobsOf, photoOfBlob, receivedBlob } from "../../verification/verification.ts"
import type { Database } from "./connect.ts"

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
