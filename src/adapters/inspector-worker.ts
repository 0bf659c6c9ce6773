import sharp from "sharp"
import type { z } from "zod"
import { inspectPage } from "../app/inspect-page.ts"
import type { InspectedPage } from "../app/inspected-page.ts"
import type { FileProblem, PhotoToInspect } from "../app/ports.ts"
import { ok, type Result } from "../kit/result.ts"
import { decodePhoto } from "./decode-photo.ts"
import { asked, type told } from "./inspector-messages.ts"
import { openTowns } from "./open-towns.ts"
import { openReader } from "./read-line.ts"

/** A process of its own: a decoder or recogniser that hangs, crashes or swells is ended without hurting the service. */
sharp.cache(false)
sharp.concurrency(1)
const read = await openReader()
const towns = await openTowns()

const tell = (message: z.input<typeof told>) => process.send?.(message)

async function answer(message: unknown): Promise<void> {
  const inspected = await inspect(asked.parse(message))
  const memoryBytes = process.memoryUsage.rss()
  if (inspected.ok) tell({ kind: "inspected", page: inspected.value, memoryBytes })
  else tell({ kind: "notDecoded", problem: inspected.error, memoryBytes })
}

async function inspect({ bytes, ...expected }: PhotoToInspect): Promise<Result<InspectedPage, FileProblem>> {
  const photo = await decodePhoto(bytes)
  return photo.ok ? ok(await inspectPage(read, { photo: photo.value, towns, ...expected })) : photo
}

process.on("message", (message) => answer(message).catch(() => process.exit(1)))
process.on("disconnect", () => process.exit())
tell({ kind: "ready" })
