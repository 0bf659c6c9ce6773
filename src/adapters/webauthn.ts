import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { z } from "zod"
import type { Passkey, WebAuthn } from "../app/staff-ports.ts"
import { jsonIn } from "../kit/json.ts"
import { fail, ok } from "../kit/result.ts"

const base64url = z.string().regex(/^[\w-]+$/)
const transports = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const

const credential = { id: base64url, rawId: base64url, type: z.literal("public-key") }

const creation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string()).default([]),
  }),
})

const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

/** COSE's EdDSA, ES256 and RS256: what authenticators have. The library's default adds what Node still calls experimental. */
const supportedAlgorithmIDs = [-8, -7, -257]

const timeoutMillis = 120_000

/**
 * @param publicUrl - how the outside reaches us: its host is the relying party, its origin the only one taken.
 * User verification is asked for and required: a passkey replaces a password and a second factor at once.
 */
export function webAuthnOf({ publicUrl, businessName }: { publicUrl: string; businessName: string }): WebAuthn {
  const { hostname: rpID, origin: expectedOrigin } = new URL(publicUrl)
  return {
    createOptions: ({ member, challenge, besides }) =>
      generateRegistrationOptions({
        ...{ rpID, rpName: businessName, userName: member.name, userDisplayName: member.name },
        userID: new TextEncoder().encode(member.id),
        challenge: bytesOf(challenge),
        excludeCredentials: besides.map(descriptor),
        supportedAlgorithmIDs,
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        timeout: timeoutMillis,
      }),
    getOptions: ({ challenge, among }) =>
      generateAuthenticationOptions({
        ...{ rpID, challenge: bytesOf(challenge), userVerification: "required", timeout: timeoutMillis },
        allowCredentials: among.map(descriptor),
      }),
    async created(answer, expectedChallenge) {
      const response = creation.safeParse(jsonIn(answer))
      if (!response.success) return fail("notGood")
      const verified = await verifyRegistrationResponse({
        response: { ...response.data, clientExtensionResults: {} },
        ...{ expectedChallenge, expectedOrigin, expectedRPID: rpID, requireUserVerification: true },
        supportedAlgorithmIDs,
      }).catch(refused)
      if (!verified?.registrationInfo) return fail("notGood")
      const { id, publicKey, counter } = verified.registrationInfo.credential
      const known = transports.filter((one) => response.data.response.transports.includes(one))
      return ok({ credentialId: id, publicKey, counter, transports: known })
    },
    credentialIn: (answer) => {
      const parsed = assertion.safeParse(jsonIn(answer))
      return parsed.success ? parsed.data.id : null
    },
    async signed(answer, { challenge, passkey }) {
      const parsed = assertion.safeParse(jsonIn(answer))
      if (!parsed.success) return fail("notGood")
      const { userHandle, ...response } = parsed.data.response
      if (userHandle !== undefined && !isOf(passkey, userHandle)) return fail("notGood")
      const { credentialId, publicKey, counter } = passkey
      const verified = await verifyAuthenticationResponse({
        response: { ...parsed.data, response, clientExtensionResults: {} },
        ...{ expectedChallenge: challenge, expectedOrigin, expectedRPID: rpID, requireUserVerification: true },
        credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
      }).catch(refused)
      return verified?.verified ? ok({ counter: verified.authenticationInfo.newCounter }) : fail("notGood")
    },
  }
}

/** The library throws what it finds wrong with an answer; which it is, is nobody's business but the answer's maker's. */
const refused = () => null

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64url"))

const descriptor = ({ credentialId, transports }: Passkey) => ({ id: credentialId, transports: [...transports] })

/** An authenticator that kept the person beside the key says whom it is of. */
const isOf = ({ staffId }: Passkey, userHandle: string): boolean =>
  Buffer.from(userHandle, "base64url").toString() === staffId
