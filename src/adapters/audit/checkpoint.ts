import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto"
import { canonical } from "./record.ts"

/** An Ed25519 public key: SubjectPublicKeyInfo in base64, what stands between the two lines of its PEM. */
export type PublicKey = string

/** A signed word that the chain had `hash` at `sequence`. `at`: when it was signed, RFC 3339. `signature`: base64. */
export interface Checkpoint {
  readonly type: "checkpoint"
  /** 1 and up, without gaps. */
  readonly number: number
  readonly sequence: number
  readonly hash: string
  readonly at: string
  /** With it the signing key introduces the one that signs all that comes after. */
  readonly nextKey?: PublicKey
  readonly signature: string
}

type Said = Omit<Checkpoint, "type" | "signature">

export interface Signer {
  readonly sign: (checkpoint: Said) => Checkpoint
  readonly publicKey: PublicKey
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex")

/** @param seed - 32 bytes; the same seed is the same key. */
export function signerOf(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: "der", type: "pkcs8" })
  return {
    sign: (said) => ({ type: "checkpoint", ...said, signature: sign(null, signed(said), key).toString("base64") }),
    publicKey: inBase64(createPublicKey(key)),
  }
}

const inBase64 = (key: KeyObject): PublicKey => key.export({ format: "der", type: "spki" }).toString("base64")

/** @returns null when it is no Ed25519 public key. */
function publicKeyIn(key: Parameters<typeof createPublicKey>[0]): KeyObject | null {
  try {
    const found = createPublicKey(key)
    return found.asymmetricKeyType === "ed25519" ? found : null
  } catch {
    return null
  }
}

/** With it alone anybody can check what was signed. */
export const pemOf = (key: PublicKey): string => `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`

/** @returns null when it is no Ed25519 public key in PEM. */
export function keyInPem(pem: string): PublicKey | null {
  const key = publicKeyIn(pem)
  return key && inBase64(key)
}

/** SHA-256 of the key in DER, hexadecimal. */
export const fingerprintOf = (key: PublicKey): string =>
  createHash("sha256").update(Buffer.from(key, "base64")).digest("hex")

export function isSignedBy(key: PublicKey, checkpoint: Checkpoint): boolean {
  const publicKey = publicKeyIn({ key: Buffer.from(key, "base64"), format: "der", type: "spki" })
  return publicKey !== null && verify(null, signed(checkpoint), publicKey, Buffer.from(checkpoint.signature, "base64"))
}

/** The bytes that are signed: the canonical JSON of what the checkpoint says. */
function signed({ number, sequence, hash, at, nextKey }: Said): Uint8Array {
  const named = nextKey === undefined ? {} : { nextKey }
  return Buffer.from(canonical({ type: "checkpoint", number, sequence, hash, at, ...named }))
}

/** The very same, signature and all. */
export const areEqual = (a: Checkpoint, b: Checkpoint): boolean => canonical(a) === canonical(b)
