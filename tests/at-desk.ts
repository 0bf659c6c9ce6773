import { expect } from "vitest"
import type { TestInstallation } from "./installation.ts"

/** A reviewer's browser, without a browser. */
export interface AtDesk {
  readonly get: (path: string) => Promise<Response>
  readonly post: (path: string, fields?: Readonly<Record<string, string>>) => Promise<Response>
  readonly page: (path: string) => Promise<string>
  readonly cookie: string
}

export async function reviewerAt(t: TestInstallation, staffId: string): Promise<AtDesk> {
  const postWith = async (path: string, fields: Readonly<Record<string, string>>, cookie: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded", cookie }
    return t.app.request(path, { method: "POST", headers, body: new URLSearchParams(fields).toString() })
  }
  const signedIn = await postWith("/review/sign-in", { staffId }, "")
  const cookie = /^honnin_staff=[\w-]{43}/.exec(signedIn.headers.get("set-cookie") ?? "")?.[0]
  if (!cookie) return expect.fail("not signed in")
  const get = async (path: string) => t.app.request(path, { headers: { cookie } })
  const page = async (path: string) => (await get(path)).text()
  const formKey = /name="formKey" value="([\w-]{43})"/.exec(await page("/review"))?.[1] ?? expect.fail("no form key")
  return { cookie, get, page, post: (path, fields = {}) => postWith(path, { formKey, ...fields }, cookie) }
}
