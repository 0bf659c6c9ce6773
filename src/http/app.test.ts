import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { installationForThisTest, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { filledCase, now } from "../../tests/ways.ts"
import { newToken, secureRandom } from "../kit/ids.ts"
import { createApp } from "./app.ts"

let t: TestInstallation
let link = ""
beforeAll(async () => {
  t = await openInstallation()
  link = `/v/${(await filledCase(t)).token}`
})
afterAll(() => t.close())

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  body: new URLSearchParams(fields).toString(),
})

/** Every kind of answer there is. */
const answers: readonly [what: string, path: string, init?: RequestInit][] = [
  ["the start page", "/"],
  ["a started request", "/start", form({ reference: "C-1" })],
  ["an applicant's page", "LINK/birth-date"],
  ["a redirect", "LINK"],
  ["an unknown link", "/v/unknown"],
  ["no page", "/nothing/here"],
  ["the sign-in page", "/review"],
  ["a refused post", "/start", form({ reference: "C-1" }, { "sec-fetch-site": "cross-site" })],
  ["a language switch", "/?lang=ja"],
  ["no such asset", "/assets/none.css"],
  ["a thumbnail that is not shown", "LINK/photos/front/thumbnail"],
  ["a sign of life", "/healthz"],
]

const at = (path: string, init?: RequestInit) => t.app.request(path.replace("LINK", link), init)

describe("every answer", () => {
  it.each(answers)("keeps its reader safe: %s", async (...answer) => {
    const [, path, init] = answer
    const { headers } = await at(path, init)
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "x-robots-tag": "noindex",
    })
    const policy = (headers.get("content-security-policy") ?? "").split("; ")
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
      ]),
    )
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/)
  })

  it("is kept by no cache but a versioned asset's", async () => {
    const { headers, status } = await at(t.services.assets.url("site.css"))
    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"])
    expect((await at("/assets/../package.json")).status).toBe(404)
    expect((await at("/assets/..%2Fhonnin.js")).status).toBe(404)
  })

  it("asks for https ever after where the service is reached by it", async () => {
    expect((await at("/")).headers.get("strict-transport-security")).toBeNull()
    const secure = createApp({ ...t.services, publicUrl: "https://id.example.jp" })
    const answer = await secure.request(`${link}/birth-date`)
    expect(answer.headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/)
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-honnin_device=[\w-]{43};.*Path=\/;.*HttpOnly; Secure; SameSite=Lax$/,
    )
  })
})

describe("a post", () => {
  it.each(["cross-site", "same-site"])("from another site is refused: %s", async (site) => {
    const answer = await at("/start", form({ reference: "C-1" }, { "sec-fetch-site": site }))
    expect(answer.status).toBe(403)
  })
  it.each([["same-origin"], ["none"], [undefined]])(
    "from our own pages, or an old browser, is taken: %s",
    async (site) => {
      const answer = await at("/start", form({ reference: "C-1" }, site ? { "sec-fetch-site": site } : {}))
      expect(answer.status).toBe(303)
      expect(answer.headers.get("location")).toMatch(/^\/v\/[\w-]{43}$/)
    },
  )
  it("of five megabytes of form is not read", async () => {
    const answer = await at("/start", form({ reference: "C-1".repeat(1_700_000) }))
    expect(answer.status).toBe(413)
  })
  it("that does not say how long it is is read up to its limit and no further", async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(97))
      },
    })
    const headers = { "content-type": "application/x-www-form-urlencoded" }
    const init = { method: "POST", headers, body, duplex: "half" }
    expect((await t.app.request(`${link}/details`, init)).status).toBe(413)
    expect(pulled).toBeLessThan(1_000_000)
  })
  it.each(["multipart/form-data; boundary=x", "application/json", "text/plain"])(
    "that is no plain form is refused, and is no mistake of ours: %s",
    async (type) => {
      const answer = await at("/start", { method: "POST", headers: { "content-type": type }, body: "--x\r\nbroken" })
      expect(answer.status).toBe(415)
    },
  )
})

describe("the language", () => {
  it("is chosen by a link that leads back to the page, and is remembered", async () => {
    const answer = await at("/?lang=ja")
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"])
    const cookie = answer.headers.get("set-cookie") ?? ""
    expect(cookie).toMatch(/^honnin_language=ja;/)
    const page = await at("/", { headers: { cookie: "honnin_language=ja" } })
    expect(await page.text()).toContain('<html lang="ja"')
  })
  it("is the browser's where none was chosen", async () => {
    const page = async (languages: string) => (await at("/", { headers: { "accept-language": languages } })).text()
    expect(await page("ja,en;q=0.5")).toContain('<html lang="ja"')
    expect(await page("fr,en;q=0.5")).toContain('<html lang="en"')
  })
  it("leads nobody to another site", async () => {
    for (const path of ["//evil.example/?lang=ja", "/\\evil.example?lang=ja", "///evil.example?lang=ja"]) {
      const answer = await t.app.request(`http://localhost${path}`)
      expect(answer.headers.get("location") ?? "/").not.toMatch(/^[/\\]{2}/)
    }
  })
  it("keeps what the page shows besides", async () => {
    const answer = await at("/v/none/details?check&lang=ja")
    expect(answer.headers.get("location")).toBe("/v/none/details?check")
    expect((await at("/?x=1&lang=ja&front=heic")).headers.get("location")).toBe("/?x=1&front=heic")
  })
  it("that nobody speaks changes nothing", async () => expect((await at("/?lang=xx")).status).toBe(200))
})

describe("a page that is not there", () => {
  const pageAt = async (path: string) => {
    const answer = await t.app.request(path)
    return [answer.status, await answer.text()]
  }
  it("looks the same for an unknown link as for a malformed one, on every page of it", async () => {
    const [status, page] = await pageAt("/v/short")
    expect(status).toBe(404)
    for (const path of [
      `/v/${newToken(secureRandom)}`,
      `/v/${newToken(secureRandom)}/photos`,
      "/v/%E0%A4%A",
      "/v/a/b/c/d",
    ])
      expect(await pageAt(path)).toEqual([404, page])
  })
  it("tells nothing of the address that was asked for", async () =>
    expect((await pageAt("/secret-customer-4711")).join()).not.toContain("4711"))
})

it("tells nothing when something breaks, and logs no more than where", async () => {
  const broken = async () => {
    throw new Error("NGUYEN THI MINH ANH, UR41730952EA")
  }
  const own = await installationForThisTest({
    change: ({ verifications }) => ({ verifications: { ...verifications, byTokenHash: broken } }),
  })
  const answer = await own.app.request("/v/some-token-of-4711")
  expect(answer.status).toBe(500)
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'")
  const told = `${await answer.text()}${own.logged.join()}`
  expect(told).not.toMatch(/NGUYEN|UR4173|4711|node_modules|\.ts<|stack/)
  expect(own.logged.map((line) => JSON.parse(line))).toMatchObject([
    { kind: "broken", room: "v", problem: expect.stringMatching(/^Error at app\.test\.ts:\d+$/) },
    { kind: "request", status: 500 },
  ])
})

describe("other methods", () => {
  it("HEAD is GET without the body", async () => {
    const answer = await at("/", { method: "HEAD" })
    expect([answer.status, await answer.text()]).toEqual([200, ""])
  })
  it.each(["OPTIONS", "PUT", "DELETE", "PATCH"])("%s is nothing here", async (method) => {
    const before = await now(
      t,
      (await t.services.verifications.byTokenHash(t.services.sealer.tokenHash(link.slice(3))))?.id ?? "",
    )
    expect((await at("LINK/withdraw", { method })).status).toBeOneOf([303, 404])
    expect((await at("/", { method })).status).toBe(404)
    expect((await now(t, before.id)).revision).toBe(before.revision)
  })
})

describe("anyone's start", () => {
  const start = (address: string, app = t.app) =>
    app.request("/start", form({ reference: "C-9" }, { "x-forwarded-for": address }))

  it("is taken sixty times in ten minutes from one address, and then asked to wait", async () => {
    const app = createApp({ ...t.services, trustProxy: true })
    for (let n = 0; n < 60; n++) expect((await start("203.0.113.7", app)).status).toBe(303)
    const refused = await start("203.0.113.7", app)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await start("203.0.113.8", app)).status).toBe(303)
  })

  it("never opens what was begun with that reference before", async () => {
    const links = [await start(""), await start("")].map(({ headers }) => headers.get("location"))
    expect(new Set(links).size).toBe(2)
  })

  it("is closed where the policy says so", async () => {
    const closed = createApp({ ...t.services, policy: { ...t.config.policy, openIntake: false } })
    expect((await start("", closed)).status).toBe(403)
    expect(await (await closed.request("/")).text()).not.toContain('action="/start"')
  })
})

it("logs what a request was, and neither its address nor its token", async () => {
  const before = t.logged.length
  await at("LINK/birth-date?problem=differs")
  const lines = t.logged.slice(before).map((line) => JSON.parse(line))
  expect(lines).toMatchObject([{ kind: "request", method: "GET", room: "v", status: 200 }])
  expect(Object.keys(lines[0]).toSorted()).toEqual(["kind", "level", "method", "millis", "room", "status"])
})

describe("what is sent over a slow network", () => {
  const accepting = { headers: { "accept-encoding": "gzip, deflate, br" } }
  const encodingOf = async (path: string) => (await at(path, accepting)).headers.get("content-encoding")

  it("is small: pages, styles, scripts and drawings", async () => {
    for (const path of [
      "/",
      "LINK/birth-date",
      "/assets/site.css",
      "/assets/applicant.js",
      "/assets/photo-clear.svg",
    ]) {
      expect([path, await encodingOf(path)]).toEqual([path, "gzip"])
    }
    const [plain, small] = [await at("/"), await at("/", accepting)]
    const unpacked = new Response(small.body?.pipeThrough(new DecompressionStream("gzip")))
    expect(await unpacked.text()).toBe(await plain.text())
  })

  it("does not tell by its size what a page of the staff holds", async () =>
    expect(await encodingOf("/review")).toBeNull())
})
