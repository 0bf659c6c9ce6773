import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { loadMasterKey, makeMasterKey } from "./master-key.ts"

const key = Uint8Array.from({ length: 32 }, (_, i) => 200 + i)
const asHex = "c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7"
const asBase64 = "yMnKy8zNzs/Q0dLT1NXW19jZ2tvc3d7f4OHi4+Tl5uc="

let dir = ""
const path = () => join(dir, "master.key")

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "master-key-"))
})
afterEach(() => rm(dir, { recursive: true }))

const loading = async (content: Uint8Array | string, mode = 0o600) => {
  await writeFile(path(), content)
  await chmod(path(), mode)
  return loadMasterKey(path())
}

it.each([
  ["32 bytes", key],
  ["32 bytes and a newline", Buffer.concat([key, Buffer.from("\n")])],
  ["64 hexadecimal digits", asHex],
  ["capital ones", asHex.toUpperCase()],
  ["digits and a newline", `${asHex}\n`],
  ["base64", asBase64],
  ["base64 and a Windows newline", `${asBase64}\r\n`],
])("takes %s", async (_, content) => {
  const loaded = await loading(content)
  expect(loaded.ok && [...loaded.value]).toEqual([...key])
})

it.each([
  ["nothing at all", ""],
  ["31 bytes", key.subarray(1)],
  ["33 bytes, the last no newline", Buffer.concat([key, Buffer.from("x")])],
  ["63 digits", asHex.slice(1)],
  ["64 characters, one no digit", asHex.replace("c8", "g8")],
  ["base64 of 31 bytes", Buffer.from(key.subarray(1)).toString("base64")],
  ["a photo", Buffer.alloc(100_000, 7)],
])("refuses %s", async (_, content) => expect(await loading(content)).toEqual({ ok: false, error: "wrongLength" }))

it.each([0o640, 0o604, 0o660, 0o610])("refuses a file that others may touch (mode %o)", async (mode) =>
  expect(await loading(asHex, mode)).toEqual({ ok: false, error: "openToOthers" }),
)

it("takes one its owner may only read", async () => expect((await loading(asHex, 0o400)).ok).toBe(true))

it.each([new Uint8Array(32), "0".repeat(64)])("refuses zeros", async (content) =>
  expect(await loading(content)).toEqual({ ok: false, error: "allZero" }),
)

it("says when there is none, and when it is no file", async () => {
  expect(await loadMasterKey(path())).toEqual({ ok: false, error: "missing" })
  await mkdir(path(), { mode: 0o700 })
  expect(await loadMasterKey(path())).toEqual({ ok: false, error: "unreadable" })
})

it("makes one that loads, for its owner only, another each time", async () => {
  expect(await makeMasterKey(path())).toEqual({ ok: true, value: undefined })
  expect(await makeMasterKey(join(dir, "second.key"))).toEqual({ ok: true, value: undefined })
  const [first, second] = [await loadMasterKey(path()), await loadMasterKey(join(dir, "second.key"))]
  expect(first.ok && second.ok && first.value.length === 32).toBe(true)
  expect(first).not.toEqual(second)
  expect((await stat(path())).mode & 0o777).toBe(0o600)
})

it("never makes one over another", async () => {
  await loading(asHex)
  expect(await makeMasterKey(path())).toEqual({ ok: false, error: "exists" })
  expect(await readFile(path(), "latin1")).toBe(asHex)
})
