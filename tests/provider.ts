import { generateKeyPairSync, randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import Provider, { type Adapter, type AdapterPayload, type Configuration } from "oidc-provider"
import { expect } from "vitest"
import type { TestInstallation } from "./installation.ts"

export const publicUrl = "http://localhost:4400"

/** A real OpenID provider on this machine, with a sign-in that asks nothing: whoever `person` names is signed in. */
export interface TestProvider {
  readonly issuer: string
  /** What the installation is told of it. */
  readonly env: Readonly<Record<string, string>>
  /** Claims of its people, by subject. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>
  /** Whoever sits before the browser. */
  person: string
  readonly close: () => Promise<void>
}

/**
 * @param port - for one that comes back under its name. `isWhole`: whether its ID tokens hold all claims; else they are asked for at
 * its userinfo. `signsOut`: whether it says where a browser is signed out.
 */
export async function openProvider({ isWhole = true, port = 0, signsOut = true } = {}): Promise<TestProvider> {
  const handle: { request?: (request: IncomingMessage, answer: ServerResponse) => void } = {}
  const server = createServer((request, answer) => handle.request?.(request, answer))
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const secret = randomUUID()
  const people: TestProvider["people"] = new Map()
  const opened: TestProvider = {
    ...{ issuer, people, person: "" },
    env: {
      ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "honnin", OIDC_CLIENT_SECRET: secret },
      OIDC_ROLES: "desk-lead=senior, desk=reviewer, watch=auditor, admin=administrator",
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const provider = new Provider(issuer, configurationOf(people, { secret, isWhole, signsOut }))
  const rest = provider.callback()
  handle.request = (request, answer) =>
    void (request.url?.startsWith("/interaction/")
      ? provider.interactionFinished(request, answer, { login: { accountId: opened.person } })
      : rest(request, answer))
  return opened
}

function configurationOf(
  people: TestProvider["people"],
  { secret, isWhole, signsOut }: { secret: string; isWhole: boolean; signsOut: boolean },
): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  return {
    adapter: memory(),
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] },
    clients: [
      {
        client_id: "honnin",
        client_secret: secret,
        redirect_uris: [`${publicUrl}/review/sign-in/provider/callback`],
        post_logout_redirect_uris: [`${publicUrl}/review`],
      },
    ],
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ["sub"], profile: ["name", "roles"] },
    conformIdTokenClaims: !isWhole,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: signsOut,
        logoutSource: async (ctx, form) => {
          ctx.body = form
        },
      },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...people.get(accountId) }) }),
    async loadExistingGrant({ oidc }) {
      const { client, session, provider } = oidc
      if (!client || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope("openid profile")
      await grant.save()
      return grant
    },
  }
}

/** The library's own speaks on the console. */
function memory() {
  const kept = new Map<string, AdapterPayload>()
  return (model: string): Adapter => {
    const key = (id: string) => `${model}:${id}`
    const all = () => [...kept].filter(([name]) => name.startsWith(`${model}:`))
    const found = (is: (payload: AdapterPayload) => boolean) => all().find(([, payload]) => is(payload))?.[1]
    return {
      upsert: async (id, payload) => void kept.set(key(id), payload),
      find: async (id) => kept.get(key(id)),
      findByUid: async (uid) => found((payload) => payload.uid === uid),
      findByUserCode: async (code) => found((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = kept.get(key(id))
        if (payload) kept.set(key(id), { ...payload, consumed: Math.floor(Date.now() / 1_000) })
      },
      destroy: async (id) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [name, payload] of kept) if (payload.grantId === grantId) kept.delete(name)
      },
    }
  }
}

const formType = "application/x-www-form-urlencoded"

/** A browser without pages: keeps the cookies of each site, and follows where it is sent. */
export function browserOf(t: Pick<TestInstallation, "app">) {
  const jars = new Map<string, Map<string, string>>()
  const jar = (url: URL) => {
    const kept = jars.get(url.origin) ?? new Map<string, string>()
    jars.set(url.origin, kept)
    return kept
  }
  const cookieOf = (url: URL) => [...jar(url)].map(([name, value]) => `${name}=${value}`).join("; ")

  /** One step. @param fields - of a form that is posted there. */
  async function load(address: string, fields?: Readonly<Record<string, string>>): Promise<Response> {
    const url = new URL(address, publicUrl)
    const form = fields ? { method: "POST", body: new URLSearchParams(fields).toString() } : {}
    const headers = { cookie: cookieOf(url), ...(fields ? { "content-type": formType } : {}) }
    const answer = await (url.origin === publicUrl
      ? t.app.request(`${url.pathname}${url.search}`, { headers, ...form })
      : fetch(url, { headers, redirect: "manual", ...form }))
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar(url).delete(name)
      else jar(url).set(name, value)
    }
    return answer
  }

  /** Follows every redirect. @param until - stops before it loads an address that begins so, and gives that. */
  async function visit(address: string, until?: string): Promise<{ url: string; answer: Response }> {
    let url = new URL(address, publicUrl).href
    for (let n = 0; n < 20; n++) {
      const answer = await load(url)
      const location = answer.headers.get("location")
      if (location === null) return { url, answer }
      url = new URL(location, url).href
      if (until && url.startsWith(until)) return { url, answer }
    }
    return expect.fail("sent around in circles")
  }

  return { load, visit, cookie: () => cookieOf(new URL(publicUrl)), forget: (origin: string) => jars.delete(origin) }
}
