import { z } from "zod"
import { fits } from "../../verification/event-forms.ts"
import { actorKinds, catalogue } from "../../verification/events.ts"
import type { Item } from "./check-chain.ts"
import { canonical, type EventRecord } from "./record.ts"

/**
 * One line of the export, in canonical JSON. An event that does not fit the catalogue – written by another version, or by hand –
 * may hold anything, so of it only its place, time and hash are told.
 */
export function exportLine(item: Item): string {
  if (item.type === "checkpoint") return canonical(item)
  const { type, sequence, hash, event } = item
  if (event === "gone" || event === "withheld") return canonical({ type, sequence, hash, [event]: true })
  const { id, at } = event
  return canonical(
    isInCatalogue(event) ? { type, sequence, hash, ...event } : { type, sequence, hash, id, at, withheld: true },
  )
}

function isInCatalogue({ kind, actor, data }: EventRecord): boolean {
  const known = Object.entries(catalogue).find(([name]) => name === kind)
  return known !== undefined && actorKinds.some((one) => one === actor) && fits(known[1].fields, data)
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const number = z.int().positive()
const place = { type: z.literal("event"), sequence: number, hash }
const event = {
  ...{ id: z.int(), at: z.string(), kind: z.string(), actor: z.string() },
  ...{ actorId: z.string().nullable(), verificationId: z.string().nullable(), data: z.unknown() },
}
const line = z.union([
  z.strictObject({
    type: z.literal("checkpoint"),
    number,
    sequence: number,
    hash,
    at: z.string(),
    nextKey: z.string().exactOptional(),
    signature: z.string(),
  }),
  z
    .strictObject({ ...place, gone: z.literal(true) })
    .transform(({ gone: _, ...item }) => ({ ...item, event: "gone" as const })),
  z
    .strictObject({ ...place, id: z.int(), at: z.string(), withheld: z.literal(true) })
    .transform(({ type, sequence, hash }) => ({ type, sequence, hash, event: "withheld" as const })),
  z
    .strictObject({ ...place, ...event })
    .transform(({ type, sequence, hash, ...event }) => ({ type, sequence, hash, event })),
])

/** @returns null when the line is none of ours. */
export function parseItem(text: string): Item | null {
  const parsed = line.safeParse(jsonIn(text))
  return parsed.success ? parsed.data : null
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
