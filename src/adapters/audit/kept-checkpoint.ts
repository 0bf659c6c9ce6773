import { readFile, rename, stat } from "node:fs/promises"
import { dirname } from "node:path"
import { errorCode, syncFolder, writeNewFile } from "../durable-file.ts"
import type { Checkpoint } from "./checkpoint.ts"
import { parseItem } from "./export-lines.ts"

/** The checkpoint signed last, kept outside the database: who can change that cannot change this. */
export interface KeptCheckpoint {
  /** @returns null when there is none yet. @throws when the file is not what we wrote. */
  read(): Promise<Checkpoint | null>
  write(checkpoint: Checkpoint): Promise<void>
  /** Whether this process runs as whoever wrote it; true when there is none yet. */
  isOurs(): Promise<boolean>
}

export const keptCheckpoint = (path: string): KeptCheckpoint => ({
  async read() {
    const text = await readFile(path, "utf8").catch(nullIfMissing)
    if (text === null) return null
    const item = parseItem(text.trim())
    if (item?.type !== "checkpoint") throw new Error("the kept checkpoint is no checkpoint")
    return item
  },
  async write(checkpoint) {
    const draft = `${path}.${crypto.randomUUID()}`
    await writeNewFile(draft, `${JSON.stringify(checkpoint)}\n`)
    await rename(draft, path)
    await syncFolder(dirname(path))
  },
  async isOurs() {
    const found = await stat(path).catch(nullIfMissing)
    return found === null || process.geteuid === undefined || found.uid === process.geteuid()
  },
})

function nullIfMissing(problem: unknown): null {
  if (errorCode(problem) === "ENOENT") return null
  throw problem
}
