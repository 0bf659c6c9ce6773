import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto"
import { canonical } from "./record.ts"

/** A signed word that the chain had `hash` at `sequence`. `at`: when it was signed, RFC 3339. `signature`: base64. */
export interface Checkpoint {
  readonly type: "checkpoint"
  /** 1 and up, without gaps. */
  readonly number: number
  readonly sequence: number
  readonly hash: string
  readonly at: string
  readonly signature: string
}

type Said = Omit<Checkpoint, "type" | "signature">

export interface Signer {
  readonly sign: (checkpoint: Said) => Checkpoint
  readonly isSigned: (checkpoint: Checkpoint) => boolean
  /** SubjectPublicKeyInfo in PEM: with it alone anybody can check what was signed. */
  readonly publicKey: string
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex")

/** @param seed - 32 bytes; the same seed is the same key. */
export function signerOf(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: "der", type: "pkcs8" })
  const publicKey = createPublicKey(key)
  return {
    sign: (said) => ({ type: "checkpoint", ...said, signature: sign(null, signed(said), key).toString("base64") }),
    isSigned: signedBy(publicKey),
    publicKey: publicKey.export({ format: "pem", type: "spki" }).toString(),
  }
}

/** @param pem - as `honnin audit key` prints it. @returns null when it is no Ed25519 public key. */
export function checkerOf(pem: string): Signer["isSigned"] | null {
  const key = publicKeyIn(pem)
  return key?.asymmetricKeyType === "ed25519" ? signedBy(key) : null
}

function publicKeyIn(pem: string): KeyObject | null {
  try {
    return createPublicKey(pem)
  } catch {
    return null
  }
}

const signedBy = (key: KeyObject) => (checkpoint: Checkpoint) =>
  verify(null, signed(checkpoint), key, Buffer.from(checkpoint.signature, "base64"))

/** The bytes that are signed: the canonical JSON of what the checkpoint says. */
const signed = ({ number, sequence, hash, at }: Said): Uint8Array =>
  Buffer.from(canonical({ type: "checkpoint", number, sequence, hash, at }))

/** The very same, signature and all. */
export const areEqual = (a: Checkpoint, b: Checkpoint): boolean => canonical(a) === canonical(b)
