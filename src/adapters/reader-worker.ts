import type { z } from "zod"
import type { ReadLine } from "../documents/layout.ts"
import { openLineReader } from "./read-line.ts"
import { asked, type told } from "./reader-messages.ts"

/** A process of its own: a recogniser that hangs, crashes or swells is ended without hurting the service. */
const readLine = await openLineReader()

const tell = (message: z.input<typeof told>) => process.send?.(message)

async function answer(message: unknown): Promise<void> {
  const lines: ReadLine[] = []
  for (const strip of asked.parse(message)) lines.push(await readLine(strip))
  tell({ kind: "read", lines: lines.map(writable), memoryBytes: process.memoryUsage.rss() })
}

const writable = ({ alternatives, ...line }: ReadLine) =>
  alternatives ? { ...line, alternatives: alternatives.map((others) => [...others]) } : line

process.on("message", (message) => answer(message).catch(() => process.exit(1)))
process.on("disconnect", () => process.exit())
tell({ kind: "ready" })
