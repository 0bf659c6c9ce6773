import { type Checkpoint, isSignedBy, type PublicKey } from "./checkpoint.ts"
import type { HeldKey, KeyInForce } from "./held-keys.ts"

/**
 * What is wrong with who signed a checkpoint. `signature`: it does not say what was signed, or no key known by then signed it.
 * `keyEnded`: a key signed it that had introduced its successor with checkpoint `by`, or whose end the auditor's list says. `introduction`: it names a new key, and the key
 * in force did not sign that. `keyReturns`: it names a key that was in force before. `otherSuccessor`: it names another key than
 * the one that follows in the auditor's list. `keyUnknown`: the auditor's keys do not lead to the one that
 * signed it. `keyNotReached`: no introduction leads to the auditor's key.
 */
export type KeyFault =
  | { readonly kind: "signature" | "keyUnknown"; readonly number: number }
  | { readonly kind: "keyEnded"; readonly number: number; readonly key: PublicKey; readonly by: number }
  | {
      readonly kind: "introduction" | "keyReturns" | "otherSuccessor"
      readonly number: number
      readonly key: PublicKey
    }
  | { readonly kind: "keyNotReached"; readonly key: PublicKey }

/** Walks from key to key along the checkpoints, in their order. */
export class KeyWalk {
  readonly #held: readonly HeldKey[]
  readonly #isWhole: boolean
  #keys: readonly KeyInForce[]

  /**
   * @param first - the key of the first checkpoint; null where an export may begin with a later one, and `held` says with which.
   * @param held - the auditor's keys, newest first, none left out between two of them.
   */
  constructor({ first, held }: { first: PublicKey | null; held: readonly HeldKey[] }) {
    this.#held = held
    this.#isWhole = first !== null
    this.#keys = first === null ? [] : [{ key: first, introduced: null }]
  }

  /** Oldest first; the last is in force. */
  get keys(): readonly KeyInForce[] {
    return this.#keys
  }

  get inForce(): PublicKey | null {
    return this.#keys.at(-1)?.key ?? null
  }

  /** With the key in force. */
  isSigned(checkpoint: Checkpoint): boolean {
    return this.inForce !== null && isSignedBy(this.inForce, checkpoint)
  }

  /** The last checkpoint, once all introductions are passed: one of them, or signed with the key in force. */
  isEnd(last: Checkpoint): boolean {
    return last.nextKey !== undefined || this.isSigned(last)
  }

  /** @param isBeginning - nothing was proved yet: introductions from before the auditor's first key are passed over. */
  pass(checkpoint: Checkpoint, isBeginning: boolean): KeyFault | null {
    if (this.inForce === null) this.#begin(checkpoint)
    const { nextKey } = checkpoint
    if (!this.isSigned(checkpoint))
      return this.inForce === null && isBeginning && nextKey !== undefined ? null : this.#unsigned(checkpoint)
    const endedBy = this.#held.find(({ key }) => key === this.inForce)?.endedBy ?? null
    if (this.inForce !== null && endedBy !== null && checkpoint.number > endedBy)
      return { kind: "keyEnded", number: checkpoint.number, key: this.inForce, by: endedBy }
    return nextKey === undefined ? null : this.#turn(checkpoint, nextKey)
  }

  /** @returns the first of the auditor's keys that the whole chain does not lead to. */
  atEnd(): KeyFault | null {
    const missing = this.#held.findLast(({ key }) => !this.#knows(key))
    return this.#isWhole && missing ? { kind: "keyNotReached", key: missing.key } : null
  }

  /** With the key in force, or one before it. */
  hasSigned = (checkpoint: Checkpoint): boolean => this.#keys.some(({ key }) => isSignedBy(key, checkpoint))

  #begin(checkpoint: Checkpoint): void {
    const signing = this.#held.find(({ key }) => isSignedBy(key, checkpoint))
    if (signing) this.#keys = [{ key: signing.key, introduced: null }]
  }

  #knows = (key: PublicKey): boolean => this.#keys.some((one) => one.key === key)

  #turn({ number, at }: Checkpoint, next: PublicKey): KeyFault | null {
    if (this.#knows(next)) return { kind: "keyReturns", number, key: next }
    const place = this.#held.findIndex(({ key }) => key === this.inForce)
    const successor = place > 0 ? this.#held[place - 1]?.key : next
    if (successor !== next) return { kind: "otherSuccessor", number, key: next }
    this.#keys = [...this.#keys, { key: next, introduced: { number, at } }]
    return null
  }

  #unsigned(checkpoint: Checkpoint): KeyFault {
    const { number, nextKey } = checkpoint
    if (this.inForce === null) return { kind: "keyUnknown", number }
    const place = this.#keys.findIndex(({ key }) => isSignedBy(key, checkpoint))
    const [ended, successor] = [this.#keys[place], this.#keys[place + 1]]
    if (ended && successor?.introduced)
      return { kind: "keyEnded", number, key: ended.key, by: successor.introduced.number }
    return nextKey === undefined ? { kind: "signature", number } : { kind: "introduction", number, key: nextKey }
  }
}
