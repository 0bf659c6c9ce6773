import { createHash } from "node:crypto"

/** An event as it is hashed: all that stands in its row. `at`: RFC 3339, UTC, as exact as the database has it. */
export interface EventRecord {
  readonly id: number
  readonly at: string
  readonly kind: string
  readonly actor: string
  readonly actorId: string | null
  readonly verificationId: string | null
  readonly data: unknown
}

/** One place in the chain. `gone`: there is no such event any more. `withheld`: it does not fit the catalogue, so it was not exported. */
export interface Entry {
  readonly type: "event"
  readonly sequence: number
  /** SHA-256, hexadecimal. */
  readonly hash: string
  readonly event: EventRecord | "gone" | "withheld"
}

/** What stands before the first event in the place of a hash. */
export const beginning = "0".repeat(64)

/** SHA-256 over the canonical JSON of the event with its place and the hash before it. */
export const hashOf = (a: { previous: string; sequence: number; event: EventRecord }): string =>
  createHash("sha256")
    .update(canonical({ ...a.event, previous: a.previous, sequence: a.sequence }))
    .digest("hex")

/** JSON without spaces, its keys in the order of their UTF-16 code units (RFC 8785, as far as events go). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`
}
