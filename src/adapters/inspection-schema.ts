import { z } from "zod"
import { documentKinds, sides } from "../documents/kinds.ts"
import { readFields } from "../documents/layout.ts"

const share = z.number().min(0).max(1)

/** As in `Recognised`, `Box`, `Reading`: what comes from another process or from the database is checked for its form. */
export const recognisedSchema = z.object({
  document: z.enum([...documentKinds, "other", "unknown"]),
  side: z.enum([...sides, "unknown"]),
})

const boxSchema = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })

export const pointSchema = z.tuple([z.number(), z.number()]).readonly()

export const cornersSchema = z.tuple([pointSchema, pointSchema, pointSchema, pointSchema]).readonly()

export const placesSchema = z.partialRecord(z.enum(readFields), boxSchema)

export const readingSchema = z.partialRecord(
  z.enum(readFields),
  z.object({
    value: z.string(),
    confidence: share,
    numbersConfidence: share.exactOptional(),
    alternatives: z.array(z.array(z.string()).readonly()).readonly().exactOptional(),
  }),
)
