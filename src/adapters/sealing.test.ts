import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { secureRandom } from "../kit/ids.ts"
import { decrypt, encrypt, sealing } from "./sealing.ts"

const hex = (text: string) => Buffer.from(text, "hex")
const counting = (byteCount: number, from: number) => Uint8Array.from({ length: byteCount }, (_, i) => from + i)
const sealer = sealing({ masterKey: counting(32, 0), random: secureRandom })
const place = "verification/v1/draft"
const key = counting(32, 64)
const refused = { ok: false, error: "tampered" }

describe("AES-256-GCM", () => {
  // McGrew and Viega, "The Galois/Counter Mode of Operation (GCM)", test cases 13, 14 and 16.
  it.each([
    {
      key: "00".repeat(32),
      nonce: "00".repeat(12),
      aad: "",
      plain: "",
      sealed: "530f8afbc74536b9a963b4f1c4cb738b",
    },
    {
      key: "00".repeat(32),
      nonce: "00".repeat(12),
      aad: "",
      plain: "00".repeat(16),
      sealed: "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
    },
    {
      key: "feffe9928665731c6d6a8f9467308308".repeat(2),
      nonce: "cafebabefacedbaddecaf888",
      aad: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
      plain:
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525" +
        "b16aedf5aa0de657ba637b39",
      sealed:
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838" +
        "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b",
    },
  ])("agrees with the published vector $sealed", ({ key, nonce, aad, plain, sealed }) => {
    const common = { key: hex(key), nonce: hex(nonce), aad: hex(aad) }
    expect(Buffer.from(encrypt({ ...common, plain: hex(plain) })).toString("hex")).toBe(sealed)
    expect(decrypt({ ...common, sealed: hex(sealed) })).toEqual({ ok: true, value: hex(plain) })
  })
})

describe("what is sealed", () => {
  it("opens again, whatever it is", () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (plain, place) => {
        const key = sealer.newDataKey()
        const opened = sealer.open({ sealed: sealer.seal({ plain, key, place }), key, place })
        expect(opened.ok && [...opened.value]).toEqual([...plain])
      }),
    ))

  it("is laid out as documented", () => {
    // Made with Python's cryptography: version 1, nonce a0…ab, AAD "honnin/1/seal/verification/v1/draft".
    const fixed = sealing({ masterKey: counting(32, 0), random: (byteCount) => counting(byteCount, 0xa0) })
    const sealed = fixed.seal({ plain: Buffer.from("見本"), key, place })
    expect(Buffer.from(sealed).toString("hex")).toBe(
      "01a0a1a2a3a4a5a6a7a8a9aaab3f298dd97e4797203834c71c70c4bf5577ef98b774dd",
    )
  })

  it("differs each time", () => {
    const once = () => Buffer.from(sealer.seal({ plain: Buffer.from("same"), key, place })).toString("hex")
    expect(new Set(Array.from({ length: 100 }, once)).size).toBe(100)
  })

  const plain = Buffer.from("東京都千代田区霞が関2丁目1番3号")
  const sealed = sealer.seal({ plain, key, place })
  const open = (bytes: Uint8Array) => sealer.open({ sealed: bytes, key, place })

  it("does not hold its plain text", () => expect(Buffer.from(sealed).includes(plain.subarray(0, 6))).toBe(false))

  it("is refused with any single bit turned", () => {
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const turned = Uint8Array.from(sealed)
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(open(turned), `bit ${bit}`).toEqual(refused)
    }
  })

  it("is refused at any other length", () => {
    for (let length = 0; length < sealed.length; length++) {
      expect(open(sealed.subarray(0, length))).toEqual(refused)
      expect(open(sealed.subarray(sealed.length - length))).toEqual(refused)
    }
    expect(open(Buffer.concat([sealed, Uint8Array.of(0)]))).toEqual(refused)
  })

  it("is refused in another order", () => {
    const [head, first, second, rest] = [0, 13, 21, 29].map((from, i, all) => sealed.subarray(from, all[i + 1]))
    expect(open(Buffer.concat([head, second, first, rest].map((part) => part ?? expect.fail())))).toEqual(refused)
  })

  it("does not open elsewhere, under another key, or as a wrapped key", () => {
    expect(sealer.open({ sealed, key, place: "verification/v2/draft" })).toEqual(refused)
    expect(sealer.open({ sealed, key: sealer.newDataKey(), place })).toEqual(refused)
    expect(sealer.unwrap({ wrapped: sealed, under: key, place })).toEqual(refused)
  })
})

describe("a wrapped key", () => {
  const wrapped = sealer.wrap({ key, under: "master", place: "verification/v1" })

  it("comes out again", () => {
    const out = sealer.unwrap({ wrapped, under: "master", place: "verification/v1" })
    expect(out.ok && [...out.value]).toEqual([...key])
  })

  it("is wrapped under a key derived from the master key, not under that itself", () => {
    // Made with Python's hmac and cryptography: HKDF-SHA-256, no salt, info "honnin/1/wrap".
    const fixed =
      "01a0a1a2a3a4a5a6a7a8a9aaab7c2604471466ee65e496301e37fe3785fb3a7095bf43f2d36f528f4f40cd9e8d5ea43c42c5b938" +
      "e0f09189ac1244842f"
    const out = sealer.unwrap({ wrapped: hex(fixed), under: "master", place: "verification/v1" })
    expect(out.ok && [...out.value]).toEqual([...key])
    expect(sealer.unwrap({ wrapped: hex(fixed), under: counting(32, 0), place: "verification/v1" })).toEqual(refused)
  })

  it("stays shut at another verification, under another master key or another data key", () => {
    const other = sealing({ masterKey: counting(32, 1), random: secureRandom })
    expect(sealer.unwrap({ wrapped, under: "master", place: "verification/v2" })).toEqual(refused)
    expect(other.unwrap({ wrapped, under: "master", place: "verification/v1" })).toEqual(refused)
    expect(sealer.unwrap({ wrapped, under: key, place: "verification/v1" })).toEqual(refused)
  })

  it("chains from master key to verification to photo", () => {
    const photoKey = sealer.newDataKey()
    const place = "verification/v1/photo/p1"
    const out = sealer.unwrap({ wrapped: sealer.wrap({ key: photoKey, under: key, place }), under: key, place })
    expect(out).toEqual({ ok: true, value: Buffer.from(photoKey) })
  })
})

describe("hashes", () => {
  // Made with Python's hmac and hashlib; the token's is the SHA-256 of "abc" in FIPS 180-2, as base64url.
  it("agree with an independent reckoning", () => {
    expect(sealer.keyedHash({ purpose: "reference", text: "C-1029" })).toBe(
      "V0XCSC3kg5DZEuJBAYGz81OfIieUrPXvqHYUrgblvTs",
    )
    expect(sealer.keyedHash({ purpose: "document-number", text: "AB12345678CD" })).toBe(
      "KVZ3Pcb9jGgV87BWWKaB2Vn2Tl20QChk-5DKs_U1Rc0",
    )
    expect(sealer.tokenHash("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0")
  })

  it("of one text differ by purpose and by master key, and find the same bytes again", () => {
    const other = sealing({ masterKey: counting(32, 1), random: secureRandom })
    const text = "AB12345678CD"
    const hashes = [
      sealer.keyedHash({ purpose: "reference", text }),
      sealer.keyedHash({ purpose: "document-number", text }),
      sealer.keyedHash({ purpose: "photo-bytes", text }),
      other.keyedHash({ purpose: "reference", text }),
    ]
    expect(new Set(hashes).size).toBe(4)
    expect(sealer.keyedHash({ purpose: "photo-bytes", text: Buffer.from(text) })).toBe(hashes[2])
  })
})

it("makes keys of 256 bits, a new one each time", () => {
  const keys = Array.from({ length: 50 }, sealer.newDataKey)
  expect(new Set(keys.map((made) => made.join())).size).toBe(50)
  expect(keys.every((made) => made.length === 32)).toBe(true)
})
