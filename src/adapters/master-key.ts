import { randomBytes } from "node:crypto"
import { constants } from "node:fs"
import { type FileHandle, open } from "node:fs/promises"
import { dirname } from "node:path"
import { fail, ok, type Result } from "../kit/result.ts"
import { errorCode, syncFolder, writeNewFile } from "./durable-file.ts"

/**
 * Why a master key file was not taken. `missing`: no such file. `unreadable`: not a file, or not ours to read.
 * `openToOthers`: its mode lets group or others in; `chmod 600` mends it. `wrongLength`: neither 32 bytes, 64 hexadecimal
 * digits nor base64 of 32 bytes. `allZero`: 32 zero bytes, a file that was never filled.
 */
export type MasterKeyProblem = "missing" | "unreadable" | "openToOthers" | "wrongLength" | "allZero"

const keyBytes = 32

/** More than any accepted form, so that a wrong path (a photo, a disk image) is not read whole. */
const longestFileBytes = 128

export async function loadMasterKey(path: string): Promise<Result<Uint8Array, MasterKeyProblem>> {
  let file: FileHandle
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK) // a pipe must not hold us up
  } catch (error) {
    return fail(errorCode(error) === "ENOENT" ? "missing" : "unreadable")
  }
  try {
    return await read(file)
  } finally {
    await file.close()
  }
}

/**
 * Makes a key file (64 hexadecimal digits, mode 0600) that outlives a power cut.
 * @returns `exists`: there is a file already; it is left as it is, for a lost master key loses every photo.
 */
export async function makeMasterKey(path: string): Promise<Result<void, "exists">> {
  try {
    await writeNewFile(path, `${randomBytes(keyBytes).toString("hex")}\n`)
  } catch (error) {
    if (errorCode(error) === "EEXIST") return fail("exists")
    throw error
  }
  await syncFolder(dirname(path))
  return ok(undefined)
}

async function read(file: FileHandle): Promise<Result<Uint8Array, MasterKeyProblem>> {
  const found = await file.stat()
  if (!found.isFile()) return fail("unreadable")
  if ((found.mode & 0o077) !== 0) return fail("openToOthers")
  if (found.size > longestFileBytes) return fail("wrongLength")
  const key = parse(await file.readFile())
  if (key === null) return fail("wrongLength")
  return key.every((byte) => byte === 0) ? fail("allZero") : ok(key)
}

/** @returns null when the bytes are a key in none of the three forms. */
function parse(bytes: Buffer): Uint8Array | null {
  if (bytes.length === keyBytes) return bytes
  const text = bytes.toString("latin1").replace(/\r?\n$/, "")
  if (/^[0-9a-fA-F]{64}$/.test(text)) return Buffer.from(text, "hex")
  if (/^[A-Za-z0-9+/]{43}=$/.test(text)) return Buffer.from(text, "base64")
  return bytes.length === keyBytes + 1 && bytes.at(-1) === 0x0a ? bytes.subarray(0, keyBytes) : null
}
