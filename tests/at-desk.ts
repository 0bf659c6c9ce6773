import { cookiesOf, type Fields, get, post, signIn } from "./desk.ts"
import type { TestInstallation } from "./installation.ts"

/** A reviewer's browser, without a browser. */
export interface AtDesk {
  readonly get: (path: string) => Promise<Response>
  /** @param asScript - as a page's script does, that wants an answer and no page. */
  readonly post: (path: string, fields?: Fields, asScript?: "asScript") => Promise<Response>
  readonly page: (path: string) => Promise<string>
  readonly cookie: string
  /** The same browser, with what an answer put into it. */
  readonly after: (answer: Response) => AtDesk
}

/** Signs somebody in, with the demonstration's one press. */
export async function reviewerAt(t: Pick<TestInstallation, "app">, staffId: string): Promise<AtDesk> {
  return browserOf(t, await signIn(t, staffId))
}

const browserOf = (t: Pick<TestInstallation, "app">, desk: Awaited<ReturnType<typeof signIn>>): AtDesk => ({
  cookie: desk.cookie,
  get: async (path) => get(t, path, desk),
  post: async (path, fields, asScript) => post(t, path, desk, fields, asScript),
  page: async (path) => (await get(t, path, desk)).text(),
  after: (answer) => browserOf(t, { ...desk, cookie: `${desk.cookie}; ${cookiesOf(answer)}` }),
})
