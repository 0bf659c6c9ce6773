import { expect } from "vitest"
import type { TestInstallation } from "./installation.ts"

/** A browser at the review desk: its cookies, and the form key of its session. */
export interface Desk {
  readonly cookie: string
  readonly formKey: string
}

export const nobody: Desk = { cookie: "", formKey: "" }

type Asked = Pick<TestInstallation, "app">

export const get = ({ app }: Asked, path: string, { cookie }: Desk) => app.request(path, { headers: { cookie } })

export function post(
  { app }: Asked,
  path: string,
  { cookie, formKey }: Desk,
  fields: Readonly<Record<string, string>> = {},
) {
  const body = new URLSearchParams({ formKey, ...fields }).toString()
  const headers = { "content-type": "application/x-www-form-urlencoded", cookie }
  return app.request(path, { method: "POST", headers, body })
}

/** With the demonstration's one press. */
export async function signIn(t: TestInstallation, staffId: string): Promise<Desk> {
  return deskOf(t, cookiesOf(await post(t, "/review/sign-in", nobody, { staffId })))
}

/** The desk that opens with these cookies. */
async function deskOf(t: Asked, cookie: string): Promise<Desk> {
  const page = await (await get(t, "/review", { cookie, formKey: "" })).text()
  return { cookie, formKey: /name="formKey" value="([\w-]{43})"/.exec(page)?.[1] ?? expect.fail("not signed in") }
}

/** What an answer puts into the browser, without what it takes out. */
const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .filter((one) => !one.includes("Max-Age=0"))
    .map((one) => one.split(";")[0])
    .join("; ")
