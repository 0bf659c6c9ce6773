import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import * as atDesk from "../../tests/desk.ts"
import { type Desk, nobody } from "../../tests/desk.ts"
import { addStaff, noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { agreeToAll, claimUntil, heldCase, now, stateOf, waitingCase } from "../../tests/ways.ts"
import { createApp } from "./app.ts"

const minuteMillis = 60_000

let t: TestInstallation
let aoki = ""
let nishida = ""
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  nishida = (await addStaff(t.services, "none")).id
})
afterAll(() => t.close())
beforeEach(() => {
  t.clock.now = noon
})

const get = (path: string, desk: Desk) => atDesk.get(t, path, desk)
const post = (path: string, desk: Desk, fields: atDesk.Fields = {}) => atDesk.post(t, path, desk, fields)
const signIn = (staffId: string) => atDesk.signIn(t, staffId)

const whereTo = (answer: Response) => [answer.status, answer.headers.get("location")]

/** Every address of the desk, as the program itself lists them: some id in place of each parameter. */
function addresses(): readonly (readonly [method: string, path: string])[] {
  const listed = t.app.routes.filter(({ path, method }) => path.startsWith("/review") && method !== "ALL")
  const once = new Map(listed.map((route) => [`${route.method} ${route.path}`, route]))
  return [...once.values()].map(({ method, path }) => [
    method,
    path.replace(/:id(\{.*\})?/, randomUUID()).replace(":photo", randomUUID()),
  ])
}

describe("every address of the desk", () => {
  it("leads nobody but to the sign-in, also where there is none", async () =>
    expect(whereTo(await get("/review/anything/else", nobody))).toEqual([303, "/review"]))

  it("takes no post without the session's own form key", async () => {
    const desk = await signIn(aoki)
    const other = await signIn(aoki)
    const { id } = await heldCase(t, aoki)
    const posts = addresses().filter(([method, path]) => method === "POST" && !/sign-in|join/.test(path))
    for (const formKey of ["", "x", other.formKey]) {
      for (const [, path] of posts) expect((await post(path, { ...desk, formKey })).status).toBe(403)
      const decision = { outcome: "approved", revision: String((await now(t, id)).revision) }
      expect((await post(`/review/cases/${id}/decide`, { ...desk, formKey }, decision)).status).toBe(403)
    }
    expect(await stateOf(t, id)).toBe("inReview")
    expect((await get("/review", desk)).status).toBe(200)
  })

  it("is there for who is a reviewer, and says so of what is not there", async () => {
    const desk = await signIn(aoki)
    for (const path of [
      `/review/cases/${randomUUID()}`,
      "/review/cases/------------------------------------",
      "/review/x",
    ])
      expect([path, (await get(path, desk)).status]).toEqual([path, 404])
  })
})

describe("the sign-in", () => {
  it.each(["", "somebody", randomUUID()])("of nobody on the list signs nobody in: %j", async (staffId) => {
    const answer = await post("/review/sign-in", nobody, { staffId })
    expect([...whereTo(answer), answer.headers.get("set-cookie")]).toEqual([303, "/review", null])
  })

  it("is not possible in a live installation, which lists nobody", async () => {
    const live = createApp({ ...t.services, demo: false })
    const headers = { "content-type": "application/x-www-form-urlencoded" }
    const answer = await live.request("/review/sign-in", { method: "POST", headers, body: `staffId=${aoki}` })
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([403, null])
    const page = await (await live.request("/review")).text()
    expect(page).not.toContain("AOKI")
    expect(page).not.toContain('action="/review/sign-in"')
  })

  it("is remembered for as long as the browser's cookie says, and hidden from scripts", async () => {
    const answer = await post("/review/sign-in", nobody, { staffId: aoki })
    expect(answer.headers.get("set-cookie")).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  })
})

describe("a session", () => {
  const isOpen = async (desk: Desk) => (await (await get("/review", desk)).text()).includes("Sign out")

  it("ends after thirty idle minutes", async () => {
    const desk = await signIn(aoki)
    t.clock.now += 30 * minuteMillis
    expect(await isOpen(desk)).toBe(true)
    t.clock.now += 30 * minuteMillis + 1
    expect(await isOpen(desk)).toBe(false)
    t.clock.now = noon
    expect(await isOpen(desk)).toBe(false)
  })

  it("ends after twelve hours, however busy", async () => {
    const desk = await signIn(aoki)
    for (let n = 0; n < 48; n++) {
      t.clock.now += 15 * minuteMillis
      expect(await isOpen(desk)).toBe(true)
    }
    t.clock.now += 1
    expect(await isOpen(desk)).toBe(false)
  })

  it("ends for good with Sign out, and only that one", async () => {
    const [desk, elsewhere] = [await signIn(aoki), await signIn(aoki)]
    expect(whereTo(await post("/review/sign-out", desk))).toEqual([303, "/review"])
    expect(await isOpen(desk)).toBe(false)
    expect(await isOpen(elsewhere)).toBe(true)
  })

  it("of somebody not authorised can be ended, too", async () => {
    const desk = await signIn(nishida)
    expect(whereTo(await post("/review/sign-out", desk))).toEqual([303, "/review"])
    expect(await (await get("/review", desk)).text()).toContain("Review: sign in")
  })

  it("keeps its token nowhere but in the browser", async () => {
    const { cookie } = await signIn(aoki)
    const rows = await t.sql("select token_hash from staff_sessions")
    expect(rows.map((row) => row.token_hash)).not.toContain(cookie.split("=")[1])
  })
})

describe("a case at the desk", () => {
  const decision = async (id: string, fields: Readonly<Record<string, string>>) => {
    const { claim, revision } = await now(t, id)
    return { claim: claim?.token ?? "", revision: String(revision), ...fields }
  }

  it("comes with Next case, is decided, and is gone", async () => {
    const desk = await signIn(aoki)
    const { id } = await heldCase(t, aoki)
    const page = await (await get(`/review/cases/${id}`, desk)).text()
    expect(page).toContain("BUDIYONO")
    await agreeToAll(t, id)
    const decided = await post(`/review/cases/${id}/decide`, desk, await decision(id, { outcome: "approved" }))
    expect(whereTo(decided)).toEqual([303, "/review"])
    expect(await stateOf(t, id)).toBe("approved")
    expect(
      (
        await post(
          `/review/cases/${id}/decide`,
          desk,
          await decision(id, { outcome: "refused", reason: "blurred:front" }),
        )
      ).status,
    ).toBe(409)
    const next = async () => (await post("/review/next", desk)).headers.get("location") ?? ""
    let path = await next()
    while (path.startsWith("/review/cases/")) path = await next()
    expect(path).toBe("/review?nothing")
  })

  it("keeps what was ticked when a decision is not taken", async () => {
    const desk = await signIn(aoki)
    const { id } = await heldCase(t, aoki)
    const fields = { outcome: "moreNeeded", reason: "expired:expiresOn", words: "Some words" }
    const answer = await post(`/review/cases/${id}/decide`, desk, await decision(id, fields))
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toMatch(/value="expired:expiresOn"[^>]*checked|checked[^>]*value="expired:expiresOn"/)
    expect(page).toContain("Some words")
    expect((await post(`/review/cases/${id}/decide`, desk, await decision(id, { outcome: "sing" }))).status).toBe(422)
    expect(await stateOf(t, id)).toBe("inReview")
  })

  it("is not decided by another, on a stale page, or with words for a number", async () => {
    const mori = (await addStaff(t.services)).id
    const [desk, other] = [await signIn(aoki), await signIn(mori)]
    const { id } = await waitingCase(t)
    await claimUntil(t, aoki, id)
    const approve = await decision(id, { outcome: "approved" })
    expect((await post(`/review/cases/${id}/decide`, other, approve)).status).toBe(409)
    for (const revision of ["1", "", "x", "1e309"])
      expect((await post(`/review/cases/${id}/decide`, desk, { ...approve, revision })).status).toBe(409)
    const { claim: _, ...nameless } = approve
    expect((await post(`/review/cases/${id}/decide`, desk, nameless)).status).toBe(409)
    expect(await stateOf(t, id)).toBe("inReview")
  })
})

describe("a new request", () => {
  it("shows its link once, and keeps it nowhere", async () => {
    const desk = await signIn(aoki)
    const made = await post("/review/requests", desk, { reference: "C-<2001>" })
    expect(whereTo(made)).toEqual([303, "/review"])
    const cookie = `${desk.cookie}; ${made.headers.get("set-cookie")?.split(";")[0]}`
    const shown = await get("/review", { ...desk, cookie })
    const page = await shown.text()
    const link = /http:\/\/localhost:4400(\/v\/[\w-]{43})/.exec(page)?.[1] ?? expect.fail("no link")
    expect(page).toContain("C-&lt;2001&gt;")
    expect(shown.headers.get("set-cookie")).toMatch(/^honnin_made=; Max-Age=0/)
    expect((await t.app.request(link)).status).toBe(303)
  })

  it("wants a reference of at most a hundred characters, and gives back what was typed", async () => {
    const desk = await signIn(aoki)
    expect((await post("/review/requests", desk, { reference: "  " })).status).toBe(422)
    const long = await post("/review/requests", desk, { reference: "C".repeat(101) })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain("C".repeat(101))
  })

  it("shows no link that somebody else put into the cookie", async () => {
    const desk = await signIn(aoki)
    const made = encodeURIComponent(JSON.stringify({ url: "https://evil.example/v/x", reference: "C-1" }))
    const page = await (await get("/review", { ...desk, cookie: `${desk.cookie}; honnin_made=${made}` })).text()
    expect(page).not.toContain("evil.example")
  })
})
