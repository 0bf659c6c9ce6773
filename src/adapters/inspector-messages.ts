import { z } from "zod"
import { documentKinds, sides } from "../documents/kinds.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import { pageProblems } from "../verification/page-problem.ts"
import { cornersSchema, placesSchema, readingSchema, recognisedSchema } from "./inspection-schema.ts"

const amount = z.number()
const amounts = z.array(amount).readonly()

const measures = z.object({
  pixelsPerMillimetre: z.number(),
  edges: z.tuple([amount, amount, amount, amount]).readonly(),
  darkest: z.number(),
  lightest: z.number(),
  outsideMillimetres: z.number(),
  glare: amounts,
  ink: amounts,
  skin: amounts,
  intrusion: z.number(),
  blown: z.number(),
  colour: z.number(),
  ripple: z.number(),
})

const page = z.object({
  recognised: recognisedSchema,
  size: z.object({ width: z.int(), height: z.int() }),
  corners: cornersSchema.nullable(),
  problems: z.array(z.enum(pageProblems)).readonly(),
  measures: measures.nullable(),
  reading: readingSchema,
  places: placesSchema,
  millis: z.number(),
})

const memoryBytes = z.number()

/** What the inspector's process tells: that its models are loaded; or what came of a photo, and how much memory it holds then. */
export const told = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("inspected"), page, memoryBytes }),
  z.object({
    kind: z.literal("notDecoded"),
    problem: z.enum(["unreadable-file", "not-jpeg", "too-large"]),
    memoryBytes,
  }),
])

/** What it is asked. One message is one photo; the next comes after the answer. */
export const asked = z.object({
  bytes: z.instanceof(Uint8Array),
  document: z.enum(documentKinds),
  side: z.enum(sides),
  today: z.custom<PlainDate>((value) => typeof value === "string"),
  combinedCard: z.boolean().exactOptional(),
})
