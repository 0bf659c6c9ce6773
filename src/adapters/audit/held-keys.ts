import { type Checkpoint, fingerprintOf, keyInPem, type PublicKey, pemOf } from "./checkpoint.ts"

/** A key that was in force. @param introduced - the checkpoint by which its predecessor introduced it; null for the first one known. */
export interface KeyInForce {
  readonly key: PublicKey
  readonly introduced: Pick<Checkpoint, "number" | "at"> | null
}

/** A key as an auditor has it. @param endedBy - the number of the last checkpoint it signed; null while it is in force. */
export interface HeldKey {
  readonly key: PublicKey
  readonly endedBy: number | null
}

/**
 * The keys with their fingerprints and times, newest first: a program that reads one key of it reads the one in force.
 * @param d.since - of the first; null when nothing is signed.
 */
export function printedKeys({ keys, since }: { keys: readonly KeyInForce[]; since: string | null }): string {
  const printed = keys.map(({ key, introduced }, place) => {
    const begun = introduced ? `${introduced.at} (checkpoint ${introduced.number})` : (since ?? "the first event")
    const end = keys[place + 1]?.introduced
    const times = end ? `in force from ${begun} until ${end.at} (checkpoint ${end.number})` : `in force since ${begun}`
    return `# Key ${place + 1}, ${times}\n# SHA-256 ${fingerprintOf(key)}\n${pemOf(key)}`
  })
  return printed.reverse().join("")
}

const block = /([\s\S]*?)(-----BEGIN PUBLIC KEY-----[^-]*-----END PUBLIC KEY-----)/g
const ending = / until \S+ \(checkpoint (\d+)\)\r?\n/

/** What `printedKeys` printed, or any keys in PEM. @returns null when there is none, or one is not of this kind. */
export function heldKeysIn(text: string): readonly HeldKey[] | null {
  const found = [...text.matchAll(block)].map(([, said = "", pem = ""]) => {
    const [key, number] = [keyInPem(pem), ending.exec(said)?.[1]]
    return key === null ? null : { key, endedBy: number === undefined ? null : Number(number) }
  })
  const held = found.filter((one) => one !== null)
  return held.length > 0 && held.length === found.length ? held : null
}
