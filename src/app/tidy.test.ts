import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { folderBlobs } from "../adapters/folder-blobs.ts"
import type { BlobStore } from "./ports.ts"
import { tidy } from "./tidy.ts"

const dayMillis = 86_400_000

let dir = ""
let blobs: BlobStore
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "honnin-tidy-"))
  blobs = folderBlobs({ dir, now: Date.now })
})
afterEach(() => rm(dir, { recursive: true }))

const put = async (prefix: string, count: number) => {
  for (let n = 0; n < count; n++) await blobs.put(`${prefix}-${n}`, new Uint8Array([n]))
}
const left = async () => (await Array.fromAsync(blobs.list(), ({ id }) => id)).sort()
const strayBlobs = async (ids: readonly string[]) => ids.filter((id) => id.startsWith("stray"))
const later = () => Date.now() + dayMillis + 1_000

it("deletes what belongs to no photo and keeps the rest", async () => {
  await put("kept", 3)
  await put("stray", 2)
  expect(await tidy({ blobs, due: { strayBlobs }, now: later })).toBe(2)
  expect(await left()).toEqual(["kept-0", "kept-1", "kept-2"])
})

it("leaves an upload of today alone", async () => {
  await put("stray", 2)
  expect(await tidy({ blobs, due: { strayBlobs }, now: Date.now })).toBe(0)
  expect(await left()).toHaveLength(2)
})

it("deletes nothing when most photos would go: the folder is another database's", async () => {
  await put("kept", 20)
  await put("stray", 21)
  await expect(tidy({ blobs, due: { strayBlobs }, now: later })).rejects.toThrow("nothing deleted")
  expect(await left()).toHaveLength(41)
})
