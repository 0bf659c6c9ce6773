import type { BlobStore, Due } from "./ports.ts"

const dayMillis = 86_400_000
const atOnce = 500
const fewBlobs = 20

/**
 * Deletes sealed photos that no row knows: an upload whose process died between the disk and the database. A day's grace,
 * for those still under way.
 * @returns how many blobs went.
 * @throws when most photos would go: then this is another database's folder, or the database lost its rows.
 */
export async function tidy(deps: {
  blobs: BlobStore
  due: Pick<Due, "strayBlobs">
  now: () => number
}): Promise<number> {
  const old = await idsBefore(deps.blobs, deps.now() - dayMillis)
  const stray: string[] = []
  for (let at = 0; at < old.length; at += atOnce) {
    stray.push(...(await deps.due.strayBlobs(old.slice(at, at + atOnce))))
  }
  if (stray.length > Math.max(fewBlobs, old.length / 2))
    throw new Error("most photos belong to no row: nothing deleted")
  for (const id of stray) await deps.blobs.delete(id)
  return stray.length
}

async function idsBefore(blobs: BlobStore, before: number): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { id, storedAt } of blobs.list()) if (storedAt < before) ids.push(id)
  return ids
}
