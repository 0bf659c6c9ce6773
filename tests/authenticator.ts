import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto"

/** How an authenticator answers otherwise than it should. */
export interface Odd {
  readonly origin?: string
  readonly rpId?: string
  readonly isVerified?: boolean
  /** In place of the next one. */
  readonly counter?: number
  readonly challenge?: string
  readonly type?: string
}

interface Options {
  readonly challenge: string
  readonly rpId?: string
  readonly rp?: { readonly id?: string }
  readonly user?: { readonly id: string }
}

/** A passkey in software, for one site: real keys, real bytes (Web Authentication Level 3, §6), ES256 without attestation. */
export interface Authenticator {
  readonly credentialId: string
  /** Answers what `navigator.credentials.create` is asked, as the page posts it. */
  create(options: Options, odd?: Odd): string
  /** Answers what `navigator.credentials.get` is asked. */
  get(options: Options, odd?: Odd): string
}

/** @param counts - whether it counts its signatures; passkeys that are synchronised do not. */
export function authenticator(origin = "http://localhost:4400", { counts = true } = {}): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const id = randomBytes(32)
  const credentialId = id.toString("base64url")
  let userHandle = ""
  let counter = 0
  const about = { id: credentialId, rawId: credentialId, type: "public-key" }
  const next = () => (counts ? ++counter : 0)
  const clientData = (type: string, { challenge }: Options, odd: Odd) =>
    Buffer.from(
      JSON.stringify({
        type: odd.type ?? type,
        challenge: odd.challenge ?? challenge,
        origin: odd.origin ?? origin,
        crossOrigin: false,
      }),
    )
  return {
    credentialId,
    create(options, odd = {}) {
      userHandle = options.user?.id ?? ""
      const attested = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, coseKey(publicKey)])
      const rpId = odd.rpId ?? options.rp?.id ?? ""
      const authData = Buffer.concat([
        head({ rpId, counter: odd.counter ?? next(), isVerified: odd.isVerified, isNew: true }),
        attested,
      ])
      const attestationObject = Buffer.concat([
        Uint8Array.of(0xa3),
        ...[text("fmt"), text("none"), text("attStmt"), Uint8Array.of(0xa0), text("authData"), bytes(authData)],
      ]).toString("base64url")
      const clientDataJSON = clientData("webauthn.create", options, odd).toString("base64url")
      return JSON.stringify({ ...about, response: { clientDataJSON, attestationObject, transports: ["internal"] } })
    },
    get(options, odd = {}) {
      const rpId = odd.rpId ?? options.rpId ?? ""
      const authData = head({ rpId, counter: odd.counter ?? next(), isVerified: odd.isVerified, isNew: false })
      const client = clientData("webauthn.get", options, odd)
      const signed = Buffer.concat([authData, createHash("sha256").update(client).digest()])
      return JSON.stringify({
        ...about,
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: sign("sha256", signed, privateKey).toString("base64url"),
          userHandle,
        },
      })
    },
  }
}

/** Authenticator data up to its counter. Flags: a user was present, verified, and a new credential follows. */
function head(a: { rpId: string; counter: number; isVerified: boolean | undefined; isNew: boolean }): Buffer {
  const flags = 0x01 | (a.isVerified === false ? 0 : 0x04) | (a.isNew ? 0x40 : 0)
  const counted = Buffer.alloc(4)
  counted.writeUInt32BE(a.counter)
  return Buffer.concat([createHash("sha256").update(a.rpId).digest(), Uint8Array.of(flags), counted])
}

/** COSE: EC2, ES256, P-256, x, y. */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" })
  const [xBytes, yBytes] = [Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]
  const start = Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21)
  return Buffer.concat([start, bytes(xBytes), Uint8Array.of(0x22), bytes(yBytes)])
}

const uint16 = (n: number): Uint8Array => Uint8Array.of(n >> 8, n & 0xff)

/** CBOR's text of up to 23 and bytes of up to 65535, as short as they go. */
const text = (word: string): Buffer => Buffer.concat([Uint8Array.of(0x60 + word.length), Buffer.from(word)])
const bytes = (content: Uint8Array): Buffer =>
  Buffer.concat([content.length < 256 ? Uint8Array.of(0x58, content.length) : longBytes(content.length), content])
const longBytes = (length: number): Buffer => Buffer.concat([Uint8Array.of(0x59), uint16(length)])
