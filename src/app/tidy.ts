import type { BlobStore, Due } from "./ports.ts"

const dayMillis = 86_400_000
const atOnce = 500

/**
 * Deletes sealed photos that no row knows: an upload whose process died between the disk and the database. A day's grace,
 * for those still under way.
 * @returns how many blobs went.
 */
export async function tidy(deps: { blobs: BlobStore; due: Due; now: () => number }): Promise<number> {
  const before = deps.now() - dayMillis
  let deleted = 0
  let old: string[] = []
  const flush = async () => {
    const stray = await deps.due.strayBlobs(old)
    for (const id of stray) await deps.blobs.delete(id)
    deleted += stray.length
    old = []
  }
  for await (const { id, storedAt } of deps.blobs.list()) {
    if (storedAt < before) old.push(id)
    if (old.length >= atOnce) await flush()
  }
  await flush()
  return deleted
}
