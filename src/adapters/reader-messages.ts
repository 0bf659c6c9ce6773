import { z } from "zod"

const line = z.object({
  text: z.string(),
  confidence: z.number().min(0).max(1),
  alternatives: z.array(z.array(z.string())).exactOptional(),
})

/** What the reader's process tells: that its models are loaded; or lines, and how much memory it holds after reading them. */
export const told = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("read"), lines: z.array(line), memoryBytes: z.number() }),
])

/** What it is asked. One message is one call; the next comes after the answer. */
export const asked = z.array(
  z.object({
    image: z.object({ width: z.int().min(0), height: z.int().min(0), data: z.instanceof(Uint8Array) }),
    script: z.enum(["number", "date", "latin", "japanese"]),
  }),
)
