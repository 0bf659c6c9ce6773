import { describe, expect, it } from "vitest"
import type { BlobStore } from "./ports.ts"

const bytes = (...values: number[]) => Uint8Array.from(values)

/** What every blob store keeps to, the one for tests as well as the real ones. `make` gives an empty store each time. */
export function obeysBlobStore(make: () => Promise<BlobStore>): void {
  describe("as a blob store", () => {
    it("gives back what was put", async () => {
      const store = await make()
      await store.put("a1-front", bytes(0, 1, 255, 10, 13))
      expect([...((await store.get("a1-front")) ?? [])]).toEqual([0, 1, 255, 10, 13])
    })

    it("keeps an empty blob apart from none", async () => {
      const store = await make()
      await store.put("empty", bytes())
      expect((await store.get("empty"))?.length).toBe(0)
      expect(await store.get("none")).toBeNull()
    })

    it("replaces under the same id, longer or shorter", async () => {
      const store = await make()
      for (const value of [bytes(1, 2), bytes(1, 2, 3, 4), bytes(9)]) await store.put("same", value)
      expect([...((await store.get("same")) ?? [])]).toEqual([9])
      expect(await idsIn(store)).toEqual(["same"])
    })

    it("deletes, and does not mind deleting again", async () => {
      const store = await make()
      await store.put("gone", bytes(1))
      await store.delete("gone")
      await store.delete("gone")
      await store.delete("never-was")
      expect(await store.get("gone")).toBeNull()
      expect(await idsIn(store)).toEqual([])
    })

    it("lists each blob once, with the time it was stored", async () => {
      const store = await make()
      const before = Date.now()
      await Promise.all(["b", "aa", "ab", "ab-1"].map((id) => store.put(id, bytes(1))))
      expect(await idsIn(store)).toEqual(["aa", "ab", "ab-1", "b"])
      for await (const { storedAt } of store.list()) expect(Math.abs(storedAt - before)).toBeLessThan(60_000)
    })

    it("is empty at first", async () => expect(await idsIn(await make())).toEqual([]))

    it("keeps a blob of several megabytes, and many at once", async () => {
      const store = await make()
      const ids = Array.from({ length: 20 }, (_, n) => `many-${n}`)
      await Promise.all(ids.map((id, n) => store.put(id, new Uint8Array(500_000).fill(n))))
      await store.put("big", new Uint8Array(5_000_000).fill(7))
      const fills = await Promise.all(ids.map(async (id) => (await store.get(id))?.at(-1)))
      expect(fills).toEqual(ids.map((_, n) => n))
      expect((await store.get("big"))?.length).toBe(5_000_000)
    })

    it.each(["", "../escape", "a/b", "A", "a.b", "a b", "a\0", "在"])("throws at the id %j", async (id) => {
      const store = await make()
      await expect(store.put(id, bytes(1))).rejects.toThrow()
      await expect(store.get(id)).rejects.toThrow()
      await expect(store.delete(id)).rejects.toThrow()
    })
  })
}

async function idsIn(store: BlobStore): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of store.list()) ids.push(id)
  return ids.sort()
}
