import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterEach, beforeEach, expect, it } from "vitest"
import { obeysBlobStore } from "../app/blob-store-contract.ts"
import { folderBlobs } from "./folder-blobs.ts"

let dir = ""
const blobs = () => folderBlobs({ dir: join(dir, "blobs"), now: Date.now })

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "folder-blobs-"))
})
afterEach(() => rm(dir, { recursive: true }))

obeysBlobStore(async () => blobs())

it("keeps files and folders to their owner", async () => {
  await blobs().put("ab12", Uint8Array.of(1))
  const modes = await Promise.all(
    ["blobs", "blobs/ab", "blobs/ab/ab12"].map(async (name) => (await stat(join(dir, name))).mode & 0o777),
  )
  expect(modes).toEqual([0o700, 0o700, 0o600])
})

it("leaves nothing half written beside a finished put", async () => {
  await blobs().put("ab12", Uint8Array.of(1))
  expect(await readdir(join(dir, "blobs/ab"))).toEqual(["ab12"])
})

it("leaves nothing behind when the disk refuses", async () => {
  await blobs().put("ab12", Uint8Array.of(1))
  await rm(join(dir, "blobs/ab/ab12"))
  await writeFile(join(dir, "in-the-way"), "")
  const onFile = folderBlobs({ dir: join(dir, "in-the-way"), now: Date.now })
  await expect(onFile.put("ab12", Uint8Array.of(1))).rejects.toThrow()
  expect(await readdir(dir)).toEqual(["blobs", "in-the-way"])
})

it("sweeps halves an hour old when listing, never younger ones nor what is not its own", async () => {
  await blobs().put("ab12", Uint8Array.of(1))
  const [old, young] = [join(dir, "blobs/ab/ab34.x.part"), join(dir, "blobs/ab/ab56.x.part")]
  for (const path of [old, young, join(dir, "blobs/ab/Notes.txt"), join(dir, "blobs/stray")]) await writeFile(path, "?")
  const inSeconds = Date.now() / 1000
  await utimes(old, inSeconds, inSeconds - 3_601)
  const ids: string[] = []
  for await (const { id } of blobs().list()) ids.push(id)
  expect(ids).toEqual(["ab12"])
  expect((await readdir(join(dir, "blobs/ab"))).sort()).toEqual(["Notes.txt", "ab12", "ab56.x.part"])
})

const blobBytes = 300_000

/** Puts `<run>-0`, `<run>-1`, … four at a time, each filled with its number, and says each when it is acknowledged. */
const writer = `
const { folderBlobs } = await import(process.argv[1])
const blobs = folderBlobs({ dir: process.argv[2], now: Date.now })
let next = 0
const work = async () => {
  for (;;) {
    const n = next++
    await blobs.put(process.argv[3] + "-" + n, new Uint8Array(${blobBytes}).fill(n % 251))
    process.stdout.write(n + "\\n")
  }
}
await Promise.all([work(), work(), work(), work()])
`

async function putUntilKilled(run: string, afterPuts: number): Promise<number[]> {
  const args = ["--input-type=module", "-e", writer, import.meta.resolve("./folder-blobs.ts"), join(dir, "blobs"), run]
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === afterPuts) child.kill("SIGKILL")
  }
  if (child.signalCode === null) await once(child, "exit")
  expect(child.signalCode).toBe("SIGKILL")
  return acknowledged
}

it("loses no acknowledged put and shows no half one when its process is killed", async () => {
  for (const [run, afterPuts] of [
    ["r0", 1],
    ["r1", 6],
    ["r2", 17],
    ["r3", 30],
  ] as const) {
    for (const n of await putUntilKilled(run, afterPuts)) {
      expect((await blobs().get(`${run}-${n}`))?.[0], `${run}-${n}`).toBe(n % 251)
    }
  }
  for await (const { id } of blobs().list()) {
    const bytes = (await blobs().get(id)) ?? expect.fail(id)
    const fill = Number(id.slice(3)) % 251
    expect(bytes.length === blobBytes && bytes.every((byte) => byte === fill), id).toBe(true)
  }
})
