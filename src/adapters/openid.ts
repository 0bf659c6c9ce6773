import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
} from "openid-client"
import { z } from "zod"
import type { Identified, Provider, ProviderSecrets } from "../app/staff-ports.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Role } from "../verification/roles.ts"

/** @param roles - a value of the claim and what it is worth here; the first that somebody has counts. */
export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  /** null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
  readonly scope: string
  readonly rolesClaim: string
  readonly roles: readonly { readonly value: string; readonly role: Role }[]
}

/** An error's class and code; never its text, which may quote an answer. */
export interface ProviderTrouble {
  readonly step: "discovery" | "answer"
  readonly code: string
}

interface Surroundings {
  /** Where the provider sends browsers back to. */
  readonly redirectUri: string
  /** And once they are signed out there. */
  readonly signedOutUri: string
  readonly troubled: (trouble: ProviderTrouble) => void
}

const timeoutSeconds = 5

/** The provider is asked for its addresses when it is first needed, and again after it failed. */
export function openIdProvider(
  settings: ProviderSettings,
  around: Surroundings,
): Provider & { answers(): Promise<boolean> } {
  const { redirectUri, signedOutUri, troubled } = around
  let known: Configuration | null = null

  const configuration = async (): Promise<Result<Configuration, "down">> => {
    try {
      known ??= await discovered(settings)
      return ok(known)
    } catch (problem) {
      troubled({ step: "discovery", code: codeOf(problem) })
      return fail("down")
    }
  }

  return {
    answers: async () => (await configuration()).ok,
    async addressToAsk({ state, nonce, verifier, afresh }) {
      const server = await configuration()
      if (!server.ok) return server
      const address = buildAuthorizationUrl(server.value, {
        ...{ redirect_uri: redirectUri, scope: settings.scope, state, nonce },
        ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: "S256" },
        ...(afresh ? { prompt: "login", max_age: "0" } : {}),
      })
      return ok(address.href)
    },
    async identify(query, asked) {
      const server = await configuration()
      if (!server.ok) return server
      try {
        return ok(identified(settings, await claimsOf(server.value, settings, address(redirectUri, query), asked)))
      } catch (problem) {
        const kind = kindOf(problem)
        troubled({ step: "answer", code: codeOf(problem) })
        if (kind === "down") known = null
        return fail(kind)
      }
    },
    async addressToSignOut() {
      const server = await configuration()
      if (!server.ok) return server
      const isOffered = server.value.serverMetadata().end_session_endpoint !== undefined
      return ok(isOffered ? buildEndSessionUrl(server.value, { post_logout_redirect_uri: signedOutUri }).href : null)
    },
  }
}

function discovered({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const isPlain = new URL(issuer).protocol === "http:"
  return discovery(new URL(issuer), clientId, undefined, clientSecret === null ? None() : withSecret(clientSecret), {
    timeout: timeoutSeconds,
    execute: isPlain ? [enableNonRepudiationChecks, allowInsecureRequests] : [enableNonRepudiationChecks],
  })
}

/** By the way that every provider has to offer who says nothing of it; else by the one it offers. */
const withSecret =
  (secret: string): ClientAuth =>
  (server, client, body, headers) => {
    const offered = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]
    const way = offered.includes("client_secret_basic") ? ClientSecretBasic(secret) : ClientSecretPost(secret)
    way(server, client, body, headers)
  }

function address(redirectUri: string, query: string): URL {
  const url = new URL(redirectUri)
  url.search = query
  return url
}

type Claims = Readonly<Record<string, unknown>>

/** Of the ID token, signed; what it lacks of name and roles is asked for. */
async function claimsOf(
  server: Configuration,
  settings: ProviderSettings,
  currentUrl: URL,
  { state, nonce, verifier }: ProviderSecrets,
): Promise<Claims & { iss: string; sub: string }> {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
  const tokens = await authorizationCodeGrant(server, currentUrl, checks)
  const claims = tokens.claims()
  if (!claims) throw new ClientError("no ID token")
  const isWhole = valueAt(claims, settings.rolesClaim) !== undefined && nameIn(claims) !== null
  if (isWhole || !server.serverMetadata().userinfo_endpoint) return claims
  return { ...(await fetchUserInfo(server, tokens.access_token, claims.sub)), ...claims }
}

function identified(settings: ProviderSettings, claims: Claims & { iss: string; sub: string }): Identified {
  const values = valuesSchema.parse(valueAt(claims, settings.rolesClaim))
  const authenticatedAt = claims.auth_time
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: nameIn(claims) ?? claims.sub,
    role: settings.roles.find(({ value }) => values.includes(value))?.role ?? "none",
    authenticatedAt: typeof authenticatedAt === "number" ? authenticatedAt * 1_000 : null,
  }
}

/** One value or several; anything else is none. */
const valuesSchema = z.union([z.array(z.string()), z.string().transform((value) => [value])]).catch([])

/** By its whole name, which may hold dots, else through objects: `realm_access.roles`. */
function valueAt(claims: Claims, path: string): unknown {
  if (path in claims) return claims[path]
  return path
    .split(".")
    .reduce<unknown>((inner, key) => z.record(z.string(), z.unknown()).safeParse(inner).data?.[key], claims)
}

const longestName = 100

function nameIn({ name, preferred_username: userName }: Claims): string | null {
  const text = [name, userName].find((one) => typeof one === "string" && one.trim() !== "")
  return typeof text === "string" ? text.trim().replace(/\s+/g, " ").slice(0, longestName) : null
}

/** @throws what is neither: that is a mistake of ours. */
function kindOf(problem: unknown): "down" | "refused" {
  if (problem instanceof TypeError && problem.message === "fetch failed") return "down"
  if (problem instanceof ClientError) return problem.code === "OAUTH_TIMEOUT" ? "down" : "refused"
  if (problem instanceof ResponseBodyError) return problem.status >= 500 ? "down" : "refused"
  if (problem instanceof AuthorizationResponseError) return "refused"
  throw problem
}

function codeOf(problem: unknown): string {
  if (!(problem instanceof Error)) return "unknown"
  return "code" in problem && typeof problem.code === "string" ? problem.code : problem.name
}
