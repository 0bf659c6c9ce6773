import { open } from "node:fs/promises"

/** Makes a file for its owner only, on disk when it resolves; its name in the folder is not, until `syncFolder`. */
export async function writeNewFile(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, "wx", 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts on disk which names the folder holds: what was made, renamed or removed in it. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The system's name for what went wrong (`ENOENT`); null for any other error. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null
