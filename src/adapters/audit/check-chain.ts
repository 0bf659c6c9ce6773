import { areEqual, type Checkpoint } from "./checkpoint.ts"
import type { KeyInForce } from "./held-keys.ts"
import type { KeyFault, KeyWalk } from "./key-walk.ts"
import { beginning, type Entry, type EventRecord, hashOf } from "./record.ts"

/** The chain in its order, each checkpoint after the event it signs. */
export type Item = Entry | Checkpoint

/**
 * Where the chain breaks first. `broken`: what stands there does not follow on the event before. `dropped`: the event, or its place,
 * is gone. `rewritten`: all from `sequence` to `to` follow on each other but are not what was signed. `checkpointMissing`: no
 * checkpoint of that number, though later ones or later events are there. `introductionMissing`: the same, and what comes next is signed
 * with a key that nothing there introduces. `cutOff`: a checkpoint known to have been signed is not there.
 */
export type Fault =
  | { readonly kind: "broken" | "dropped" | "changed" | "inserted"; readonly sequence: number }
  | { readonly kind: "reordered"; readonly sequence: number; readonly standsAt: number }
  | { readonly kind: "rewritten"; readonly sequence: number; readonly to: number }
  | { readonly kind: "checkpointMissing" | "introductionMissing"; readonly number: number }
  | { readonly kind: "cutOff"; readonly number: number; readonly at: string }
  | KeyFault

/** @param late - events dated over ten minutes before one that was chained ahead of them: how many, and the first. `keys`:
 * that signed, oldest first. */
export interface Checked {
  readonly events: number
  readonly withheld: number
  readonly first: number | null
  readonly signed: Checkpoint | null
  readonly late: { readonly events: number; readonly first: number } | null
  readonly keys: readonly KeyInForce[]
  readonly fault: Fault | null
}

const lateMillis = 10 * 60_000

/**
 * Walks the chain once, in constant memory, to its end or its first fault.
 * @param d.mayBeginLater - an export of later days begins with the checkpoints that introduce its keys, and the one before it.
 * `known`: checkpoints from elsewhere that must be there.
 */
export async function checkChain(d: {
  items: AsyncIterable<Item>
  keys: KeyWalk
  mayBeginLater: boolean
  known: readonly Checkpoint[]
}): Promise<Checked> {
  const walk = new Walk(d.keys, d.mayBeginLater, d.known)
  for await (const item of d.items) {
    const fault = item.type === "event" ? walk.pass(item) : walk.sign(item)
    if (fault) return walk.ended(fault)
  }
  return walk.ended(walk.atEnd())
}

/** How far the chain was walked, and what was met on the way. */
class Walk {
  #events = 0
  #withheld = 0
  #first: number | null = null
  #sequence = 0
  #hash = beginning
  #signed: Checkpoint | null = null
  #latest = Number.NEGATIVE_INFINITY
  #late: { events: number; first: number } | null = null
  #unseen: readonly Checkpoint[]
  readonly #keys: KeyWalk
  readonly #mayBeginLater: boolean

  constructor(keys: KeyWalk, mayBeginLater: boolean, known: readonly Checkpoint[]) {
    this.#keys = keys
    this.#mayBeginLater = mayBeginLater
    this.#unseen = known
  }

  pass({ sequence, hash, event }: Entry): Fault | null {
    const expected = this.#sequence + 1
    if (sequence !== expected || event === "gone") return { kind: "dropped", sequence: expected }
    if (event === "withheld") this.#withheld += 1
    else if (hashOf({ previous: this.#hash, sequence, event }) !== hash) return { kind: "broken", sequence }
    else this.#note(sequence, event)
    this.#events += 1
    this.#first ??= sequence
    this.#sequence = sequence
    this.#hash = hash
    return null
  }

  #note(sequence: number, { at }: EventRecord): void {
    const millis = Date.parse(at)
    this.#latest = Math.max(this.#latest, millis)
    if (millis >= this.#latest - lateMillis) return
    this.#late = { events: (this.#late?.events ?? 0) + 1, first: this.#late?.first ?? sequence }
  }

  sign(checkpoint: Checkpoint): Fault | null {
    const begins = this.#begins()
    const number = (this.#signed?.number ?? 0) + 1
    if (begins ? checkpoint.number < number : checkpoint.number !== number) return this.#missing(number, checkpoint)
    const fault = this.#keys.pass(checkpoint, begins)
    if (fault) return fault
    if (begins) this.#sequence = checkpoint.sequence
    else if (checkpoint.sequence !== this.#sequence) return { kind: "dropped", sequence: this.#sequence + 1 }
    else if (checkpoint.hash !== this.#hash) return this.#rewritten(checkpoint.sequence)
    this.#hash = checkpoint.hash
    this.#signed = checkpoint
    this.#unseen = this.#unseen.filter((known) => !areEqual(known, checkpoint))
    return null
  }

  /** Nothing but introductions came yet. */
  #begins = (): boolean =>
    this.#mayBeginLater && this.#first === null && (this.#signed === null || this.#signed.nextKey !== undefined)

  #missing(number: number, next: Checkpoint): Fault {
    const isUnknown = next.number > number && !this.#keys.hasSigned(next)
    return { kind: isUnknown ? "introductionMissing" : "checkpointMissing", number }
  }

  #rewritten = (to: number): Fault => ({ kind: "rewritten", sequence: (this.#signed?.sequence ?? 0) + 1, to })

  atEnd(): Fault | null {
    const [known] = this.#unseen
    if (known) return { kind: "cutOff", number: known.number, at: known.at }
    if (this.#sequence === (this.#signed?.sequence ?? 0)) return this.#keys.atEnd()
    return { kind: "checkpointMissing", number: (this.#signed?.number ?? 0) + 1 }
  }

  ended(fault: Fault | null): Checked {
    const [events, withheld, first] = [this.#events, this.#withheld, this.#first]
    const { keys } = this.#keys
    const signed = fault?.kind === "keyUnknown" ? null : this.#signed // what was passed over proves nothing
    return { events, withheld, first, signed, late: this.#late, keys, fault }
  }
}
