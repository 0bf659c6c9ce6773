import { describe, expect, it } from "vitest"
import { authenticator } from "../../tests/authenticator.ts"
import type { Passkey } from "../app/staff-ports.ts"
import { webAuthnOf } from "./webauthn.ts"

const publicUrl = "https://verify.example.jp:8443"
const member = { id: "0b1f6b0e-6f0e-4a53-8b0e-0d9a4f3c2b1a", name: "KUBO Rin 見本", role: "reviewer" } as const
const challenge = "c".repeat(43)

/** A passkey just made for that host, and what checks it there. */
async function made() {
  const webAuthn = webAuthnOf({ publicUrl, businessName: "Example" })
  const key = authenticator(publicUrl)
  const options = { ...(await webAuthn.createOptions({ member, challenge, besides: [] })), challenge }
  const created = await webAuthn.created(key.create(options), challenge)
  if (!created.ok) return expect.fail("not made")
  const about = { id: "one", staffId: member.id, name: "", addedAt: 0, usedAt: null }
  const passkey: Passkey = { ...created.value, ...about }
  return { webAuthn, key, passkey, options: { challenge, rpId: "verify.example.jp" } }
}

describe("passkeys", () => {
  it("belong to the public address's host, whatever its port, and to its whole origin", async () => {
    const { webAuthn, key, passkey, options } = await made()
    expect(await webAuthn.getOptions({ challenge, among: [passkey] })).toMatchObject({
      rpId: "verify.example.jp",
      allowCredentials: [{ id: key.credentialId, transports: ["internal"] }],
    })
    expect(await webAuthn.signed(key.get(options), { challenge, passkey })).toEqual({ ok: true, value: { counter: 2 } })
    const elsewhere = key.get(options, { origin: "https://verify.example.jp" })
    expect(await webAuthn.signed(elsewhere, { challenge, passkey })).toEqual({ ok: false, error: "notGood" })
  })

  it("do not sign for whom they were not made", async () => {
    const { webAuthn, key, passkey, options } = await made()
    const theirs = { ...passkey, staffId: "another" }
    expect((await webAuthn.signed(key.get(options), { challenge, passkey: theirs })).ok).toBe(false)
    const stranger = authenticator(publicUrl)
    expect((await webAuthn.signed(stranger.get(options), { challenge, passkey })).ok).toBe(false)
  })

  it("sign every byte of their answer", async () => {
    const { webAuthn, key, passkey, options } = await made()
    for (const part of ["clientDataJSON", "authenticatorData", "signature"]) {
      const answer = JSON.parse(key.get(options))
      const bytes = Buffer.from(answer.response[part], "base64url")
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      answer.response[part] = bytes.toString("base64url")
      const signed = await webAuthn.signed(JSON.stringify(answer), { challenge, passkey })
      expect([part, signed.ok]).toEqual([part, false])
    }
  })
})
