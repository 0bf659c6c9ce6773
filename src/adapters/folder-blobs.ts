import { randomUUID } from "node:crypto"
import { mkdir, opendir, readFile, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { BlobStore } from "../app/ports.ts"
import { errorCode, syncFolder, writeNewFile } from "./durable-file.ts"

/** A put takes milliseconds; what is still half written after this was left by a process that died. */
const abandonedAfterMillis = 3_600_000

const half = ".part"

const idForm = /^[a-z0-9-]{1,200}$/

/**
 * Blobs as files, `<dir>/<first two characters of the id>/<id>`, for their owner only. A put writes beside its place and
 * renames, so a file under an id is always whole; `list` removes halves older than an hour.
 */
export function folderBlobs({ dir, now }: { dir: string; now: () => number }): BlobStore {
  const place = (id: string) => {
    if (!idForm.test(id)) throw new TypeError("not a blob id")
    return join(dir, id.slice(0, 2), id)
  }
  return {
    put: async (id, bytes) => write(place(id), bytes),
    get: async (id) => unlessAbsent(readFile(place(id))),
    delete: async (id) => remove(place(id)),
    list: () => list(dir, now),
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const shard = dirname(path)
  const temporary = `${path}.${randomUUID()}${half}`
  await makeFolder(shard)
  try {
    await writeNewFile(temporary, bytes)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(shard)
  await syncFolder(dirname(shard)) // another put may have made the shard and not yet got this far
}

async function remove(path: string): Promise<void> {
  await rm(path, { force: true })
  await unlessAbsent(syncFolder(dirname(path)))
}

async function* list(dir: string, now: () => number): AsyncGenerator<{ id: string; storedAt: number }> {
  for await (const shard of entries(dir)) {
    for await (const name of entries(join(dir, shard))) {
      const path = join(dir, shard, name)
      const storedAt = (await unlessAbsent(stat(path)))?.mtimeMs
      if (storedAt === undefined) continue
      if (idForm.test(name)) yield { id: name, storedAt }
      else if (name.endsWith(half) && storedAt < now() - abandonedAfterMillis) await rm(path, { force: true })
    }
  }
}

async function* entries(path: string): AsyncGenerator<string> {
  const folder = await unlessAbsent(opendir(path))
  if (folder !== null) for await (const entry of folder) yield entry.name
}

/** Every folder that is made above it is durably entered into its own parent. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** @returns null when the file or folder is not there, or something else is in a folder's place. */
async function unlessAbsent<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return null
    throw error
  }
}
