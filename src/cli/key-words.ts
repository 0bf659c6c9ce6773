import { fingerprintOf, type PublicKey } from "../adapters/audit/checkpoint.ts"
import type { KeyInForce } from "../adapters/audit/held-keys.ts"
import type { KeyFault } from "../adapters/audit/key-walk.ts"
import type { Rotated, RotationTrouble } from "../adapters/postgres/chain.ts"

const named = (key: PublicKey): string => `the key with SHA-256 ${fingerprintOf(key)}`

/** Which key or checkpoint fails, in one sentence. */
export function keyFaultWords(fault: KeyFault): string {
  switch (fault.kind) {
    case "signature":
      return `Checkpoint ${fault.number} has a wrong signature: it was changed, or signed with a key that nothing before it introduces.`
    case "keyUnknown":
      return `Checkpoint ${fault.number} is not signed with your key, nor with one that a checkpoint before it introduces.`
    case "keyEnded":
      return `Checkpoint ${fault.number} is signed with a key that was ended by checkpoint ${fault.by}: ${named(fault.key)}.`
    case "introduction":
      return `Checkpoint ${fault.number} names a new key, but the key in force did not sign that: ${named(fault.key)} is forged, or the checkpoint was changed.`
    case "keyReturns":
      return `Checkpoint ${fault.number} introduces a key that was in force before: ${named(fault.key)}.`
    case "otherSuccessor":
      return `Checkpoint ${fault.number} introduces another key than the one that follows in yours: ${named(fault.key)}.`
    case "keyNotReached":
      return `No checkpoint is signed with your key, or introduces it: ${named(fault.key)}.`
  }
}

/** How keys followed on each other; null where the first is still in force. */
export function keysNote(keys: readonly KeyInForce[]): string | null {
  const last = keys.at(-1)
  if (!last?.introduced) return null
  const { number, at } = last.introduced
  return `${keys.length} keys signed in turn, each introduced by the one before; the last since checkpoint ${number}, at ${at}: SHA-256 ${fingerprintOf(last.key)}.`
}

/** @param isFirst - the old key was the first. */
export function rotatedWords({ checkpoint, before, after }: Rotated, isFirst: boolean): string {
  const { number, at } = checkpoint
  const destroyed = isFirst
    ? "The old key belongs to the master key, so it is not destroyed; nothing that it signs from now on is accepted."
    : "The old private key is destroyed."
  return `A new key signs what comes after checkpoint ${number}, of ${at}, with which the old one introduced it.
Old: SHA-256 ${fingerprintOf(before)}
New: SHA-256 ${fingerprintOf(after)}
${destroyed}
Give auditors what honnin audit key prints; the keys they have stay good. Back up signing-keys in the data folder.
`
}

export const troubleWords: Readonly<Record<RotationTrouble, string>> = {
  cutOff:
    "A checkpoint that was signed is not in the database, so no new key was made. Run honnin audit verify and see docs/audit.md.",
  broken:
    "The events do not end with a checkpoint of ours, so no new key was made. Run honnin audit verify and see docs/audit.md.",
  keyMissing:
    "The private key in force is not in signing-keys in the data folder, or not ours to read, so it can introduce no other. See docs/audit.md.",
  otherUser:
    "The service runs as another user, who could not read a key made by you. Nothing was changed; run this as the user it runs as.",
  otherFolder:
    "Events are signed, but there is no last-checkpoint.json in this data folder. Nothing was changed. Is DATA_DIR the one that the service runs with? Where that file was moved away, the service makes another with the next event.",
}

export const forgedKeys = "A key was introduced that is none of ours. Run honnin audit verify: it says where."
