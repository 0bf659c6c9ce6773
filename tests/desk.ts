import { expect } from "vitest"
import { invite } from "../src/app/invite.ts"
import type { Role } from "../src/verification/roles.ts"
import { type Authenticator, authenticator, type Odd } from "./authenticator.ts"
import type { TestInstallation } from "./installation.ts"
import { valueIn } from "./ways.ts"

/** A browser at the review desk: its cookies, and the form key of its session. */
export interface Desk {
  readonly cookie: string
  readonly formKey: string
}

export const nobody: Desk = { cookie: "", formKey: "" }

type Asked = Pick<TestInstallation, "app">

export const get = ({ app }: Asked, path: string, { cookie }: Desk) => app.request(path, { headers: { cookie } })

/** Of a form; as pairs where a name stands more than once. */
export type Fields = Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[]

export function post(
  { app }: Asked,
  path: string,
  { cookie, formKey }: Desk,
  fields: Fields = {},
  asScript?: "asScript",
) {
  const pairs: readonly (readonly [string, string])[] = Array.isArray(fields) ? fields : Object.entries(fields)
  const body = new URLSearchParams({ formKey })
  for (const [name, value] of pairs) body.append(name, value)
  const headers = { "content-type": "application/x-www-form-urlencoded", cookie }
  const accept = asScript ? { accept: "application/json" } : {}
  return app.request(path, { method: "POST", headers: { ...headers, ...accept }, body: body.toString() })
}

/** With the demonstration's one press. */
export async function signIn(t: Asked, staffId: string): Promise<Desk> {
  return deskOf(t, cookiesOf(await post(t, "/review/sign-in", nobody, { staffId })))
}

/** The desk that opens with these cookies. */
export async function deskOf(t: Asked, cookie: string): Promise<Desk> {
  const page = await (await get(t, "/review/account", { cookie, formKey: "" })).text()
  return { cookie, formKey: /name="formKey" value="([\w-]{43})"/.exec(page)?.[1] ?? expect.fail("not signed in") }
}

/** What an answer puts into the browser, without what it takes out. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .filter((one) => !one.includes("Max-Age=0"))
    .map((one) => one.split(";")[0])
    .join("; ")

/** Presses the invitation's button with this authenticator. */
export async function join(t: TestInstallation, token: string, key: Authenticator, odd: Odd = {}): Promise<Response> {
  const asked = await post(t, `/review/join/${token}/options`, nobody)
  const browser = { cookie: cookiesOf(asked), formKey: "" }
  const created = asked.status === 200 ? key.create(await asked.json(), odd) : ""
  return post(t, `/review/join/${token}`, browser, { created })
}

/** Signs in with it. */
export async function signInWith(t: TestInstallation, key: Authenticator, odd: Odd = {}): Promise<Response> {
  const asked = await post(t, "/review/sign-in/options", nobody)
  const browser = { cookie: cookiesOf(asked), formKey: "" }
  return post(t, "/review/sign-in/passkey", browser, { asserted: key.get(await asked.json(), odd) })
}

/** Somebody new who has made a passkey, and is at the desk. */
export async function enrolled(t: TestInstallation, role: Exclude<Role, "none">, key = authenticator()) {
  const { token, member } = valueIn(
    await invite(t.services, { name: "KUBO Rin 見本", role, by: { kind: "commandLine" } }),
  )
  const joined = await join(t, token, key)
  return { key, member, desk: await deskOf(t, cookiesOf(joined)) }
}
