import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from "node:crypto"
import type { HashPurpose, Sealer } from "../app/ports.ts"
import type { Random } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"

const version = 1
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const overheadBytes = 1 + nonceBytes + tagBytes

/**
 * AES-256-GCM under keys from `masterKey`. A sealed value is: one version byte | 12 random bytes of nonce | ciphertext |
 * 16 bytes of tag. Version, use and place are authenticated with it.
 * @param masterKey - 32 bytes. It encrypts nothing itself: HKDF derives one key for wrapping and one per hash purpose.
 */
export function sealing({ masterKey, random }: { masterKey: Uint8Array; random: Random }): Sealer {
  const wrapping = derive(masterKey, "wrap")
  const hashKey = (purpose: HashPurpose) => derive(masterKey, `hash/${purpose}`)
  const under = (key: Uint8Array | "master") => (key === "master" ? wrapping : key)
  return {
    newDataKey: () => random(keyBytes),
    wrap: ({ key, under: outer, place }) => box({ plain: key, key: under(outer), aad: aad("wrap", place), random }),
    unwrap: ({ wrapped, under: outer, place }) =>
      unbox({ sealed: wrapped, key: under(outer), aad: aad("wrap", place) }),
    seal: ({ plain, key, place }) => box({ plain, key, aad: aad("seal", place), random }),
    open: ({ sealed, key, place }) => unbox({ sealed, key, aad: aad("seal", place) }),
    keyedHash: ({ purpose, text }) => createHmac("sha256", hashKey(purpose)).update(text).digest("base64url"),
    tokenHash: (token) => createHash("sha256").update(token).digest("base64url"),
  }
}

/** Of the key that signs the first checkpoints: 32 bytes. */
export const checkpointSeed = (masterKey: Uint8Array): Uint8Array => derive(masterKey, "checkpoint")

const derive = (masterKey: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", masterKey, new Uint8Array(0), `honnin/${version}/${use}`, keyBytes))

const aad = (use: "wrap" | "seal", place: string): Uint8Array => Buffer.from(`honnin/${version}/${use}/${place}`)

function box(a: { plain: Uint8Array; key: Uint8Array; aad: Uint8Array; random: Random }): Uint8Array {
  const nonce = a.random(nonceBytes)
  return Buffer.concat([Uint8Array.of(version), nonce, encrypt({ ...a, nonce })])
}

function unbox(a: { sealed: Uint8Array; key: Uint8Array; aad: Uint8Array }): Result<Uint8Array, "tampered"> {
  if (a.sealed.length < overheadBytes || a.sealed[0] !== version) return fail("tampered")
  const nonce = a.sealed.subarray(1, 1 + nonceBytes)
  return decrypt({ sealed: a.sealed.subarray(1 + nonceBytes), nonce, key: a.key, aad: a.aad })
}

/** Plain AES-256-GCM (NIST SP 800-38D). @returns ciphertext | 16 bytes of tag. */
export function encrypt(a: { plain: Uint8Array; key: Uint8Array; nonce: Uint8Array; aad: Uint8Array }): Uint8Array {
  const cipher = createCipheriv("aes-256-gcm", a.key, a.nonce, { authTagLength: tagBytes })
  cipher.setAAD(a.aad)
  return Buffer.concat([cipher.update(a.plain), cipher.final(), cipher.getAuthTag()])
}

/** @param a.sealed - ciphertext | 16 bytes of tag. */
export function decrypt(a: {
  sealed: Uint8Array
  key: Uint8Array
  nonce: Uint8Array
  aad: Uint8Array
}): Result<Uint8Array, "tampered"> {
  const decipher = createDecipheriv("aes-256-gcm", a.key, a.nonce, { authTagLength: tagBytes })
  decipher.setAAD(a.aad)
  decipher.setAuthTag(a.sealed.subarray(-tagBytes))
  const plain = decipher.update(a.sealed.subarray(0, -tagBytes))
  try {
    decipher.final() // of this cipher it brings no more bytes, only the proof
    return ok(plain)
  } catch {
    return fail("tampered")
  }
}
