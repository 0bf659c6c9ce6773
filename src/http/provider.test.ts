import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Desk, deskOf, enrolled, get, post } from "../../tests/desk.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { browserOf, openProvider, publicUrl, type TestProvider } from "../../tests/provider.ts"
import { claimUntil, now, stateOf, waitingCase } from "../../tests/ways.ts"
import { openSession } from "../app/sign-in.ts"

const signIn = "/review/sign-in/provider"
const callback = `${publicUrl}${signIn}/callback`
const minuteMillis = 60_000

let provider: TestProvider
let t: TestInstallation
beforeAll(async () => {
  provider = await openProvider()
  t = await openInstallation({ env: provider.env })
})
afterAll(async () => {
  await t.close()
  await provider.close()
})
beforeEach(() => {
  t.clock.now = Date.now() // the provider has no other clock
})

let count = 0

/** Somebody whom the provider knows. */
function person(roles: unknown, name = "NAGAI Sora 見本"): string {
  const subject = `subject-${++count}`
  provider.people.set(subject, { name, roles, email: "same@example.jp" })
  provider.person = subject
  return subject
}

const memberOf = (subject: string) => t.services.providedStaff.byIdentity({ issuer: provider.issuer, subject })

const lastRefusal = async () =>
  (await t.sql("select data from events where kind = 'provider.refused' order by id desc limit 1"))[0]?.data

async function signedIn(roles: unknown) {
  const subject = person(roles)
  const browser = browserOf(t)
  const { url } = await browser.visit(signIn)
  expect(new URL(url).pathname).toMatch(/^\/review(\/people)?$/)
  const member = (await memberOf(subject)) ?? expect.fail("not on the list")
  return { subject, browser, member, desk: await deskOf(t, browser.cookie()) }
}

/** The address that the provider sends the browser back to, not loaded yet. */
const atCallback = async (browser: ReturnType<typeof browserOf>, from = signIn) =>
  (await browser.visit(from, callback)).url

const isIn = (browser: ReturnType<typeof browserOf>) => /honnin_staff=[\w-]{43}/.test(browser.cookie())

describe("a sign-in with the provider", () => {
  it("is offered on the page, and asks with PKCE, state and nonce", async () => {
    expect(await (await get(t, "/review", { cookie: "", formKey: "" })).text()).toContain(`href="${signIn}"`)
    const answer = await browserOf(t).load(signIn)
    const asked = new URL(answer.headers.get("location") ?? "")
    expect(asked.origin).toBe(provider.issuer)
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      ...{ client_id: "honnin", redirect_uri: callback, response_type: "code", scope: "openid profile" },
      ...{ state: expect.any(String), nonce: expect.any(String) },
      ...{ code_challenge: expect.any(String), code_challenge_method: "S256" },
    })
  })

  it("opens the desk in the role of the claim, the first entry that fits, and puts them on the list once", async () => {
    const { subject, member, desk } = await signedIn(["watch", "desk", "desk-lead", "unknown"])
    expect(member).toEqual({ id: member.id, name: "NAGAI Sora 見本", role: "senior" })
    expect(await (await get(t, "/review", desk)).text()).toContain("NAGAI Sora 見本")
    provider.person = subject
    await browserOf(t).visit(signIn)
    expect((await memberOf(subject))?.id).toBe(member.id)
    const events = await t.sql("select kind, data, actor from events where data->>'member' = $1 order by id", [
      member.id,
    ])
    expect(events).toEqual([{ kind: "staff.joined", data: { member: member.id, role: "senior" }, actor: "system" }])
  })

  it("keeps people apart who share a name and an e-mail address", async () => {
    const [one, other] = [await signedIn("desk"), await signedIn("desk")]
    expect(one.member.id).not.toBe(other.member.id)
  })

  it("is refused with another state, and with no state", async () => {
    for (const state of ["AAAA", null]) {
      person("desk")
      const browser = browserOf(t)
      const url = new URL(await atCallback(browser))
      if (state === null) url.searchParams.delete("state")
      else url.searchParams.set("state", state)
      const answer = await browser.load(url.href)
      expect([answer.status, isIn(browser)]).toEqual([422, false])
      expect(await answer.text()).toContain("sign-in was not taken")
      expect(await lastRefusal()).toEqual({ why: "answer" })
    }
  })

  it("is taken once: the same address again signs nobody in, here or in another browser", async () => {
    person("desk")
    const browser = browserOf(t)
    const url = await atCallback(browser)
    const thief = browserOf(t)
    expect([(await thief.load(url)).status, isIn(thief)]).toEqual([422, false])
    expect(await lastRefusal()).toEqual({ why: "not-asked" })
    expect([(await browser.load(url)).status, isIn(browser)]).toEqual([303, true])
    expect((await browser.load(url)).status).toBe(422)
  })

  it("takes no code that was asked for by another sign-in", async () => {
    person("desk")
    const [victim, thief] = [browserOf(t), browserOf(t)]
    const stolen = new URL(await atCallback(victim)).searchParams.get("code") ?? ""
    const own = new URL(await atCallback(thief))
    own.searchParams.set("code", stolen)
    expect([(await thief.load(own.href)).status, isIn(thief)]).toEqual([422, false])
  })

  it("ends after ten minutes, and says what the provider refuses", async () => {
    person("desk")
    const browser = browserOf(t)
    const late = await atCallback(browser)
    t.clock.now += 10 * minuteMillis + 1
    expect((await browser.load(late)).status).toBe(422)
    const denied = new URL(await atCallback(browser))
    denied.searchParams.delete("code")
    denied.searchParams.set("error", "access_denied")
    expect([(await browser.load(denied.href)).status, isIn(browser)]).toEqual([422, false])
  })

  it.each([undefined, [], "unknown", 7, { desk: true }])(
    "shows who has no role here why, and keeps nothing of them: %j",
    async (roles) => {
      const subject = person(roles)
      const browser = browserOf(t)
      const { answer } = await browser.visit(signIn)
      expect([answer.status, isIn(browser)]).toEqual([403, false])
      expect(await answer.text()).toContain("you have no role at this desk")
      expect(await lastRefusal()).toEqual({ why: "no-role" })
      expect(await memberOf(subject)).toBeNull()
    },
  )

  it("takes over the role of today, and with it the cases they held", async () => {
    const { subject, member, desk } = await signedIn("desk")
    const { id } = await waitingCase(t)
    await claimUntil(t, member.id, id)
    const { claim, revision } = await now(t, id)
    provider.people.set(subject, { name: "NAGAI Sora 見本", roles: ["watch"] })
    provider.person = subject
    await browserOf(t).visit(signIn)
    expect((await memberOf(subject))?.role).toBe("auditor")
    const approval = { claim: claim?.token ?? "", revision: String(revision), outcome: "approved" }
    expect((await post(t, `/review/cases/${id}/decide`, desk, approval)).status).toBe(403)
    expect(await stateOf(t, id)).toBe("waiting")
    const changed = { kind: "staff.role-changed", data: { member: member.id, before: "reviewer", after: "auditor" } }
    const events = await t.sql("select kind, data from events where data->>'member' = $1 order by id", [member.id])
    expect(events.at(-1)).toEqual(changed)
    provider.people.set(subject, { name: "NAGAI Sora 見本" })
    expect((await browserOf(t).visit(signIn)).answer.status).toBe(403)
    expect((await memberOf(subject))?.role).toBe("none")
    expect((await get(t, "/review", desk)).status).toBe(403)
  })
})

describe("people of the provider", () => {
  it("are shown on the People page without a choice, and nothing changes or invites them", async () => {
    const { member } = await signedIn("desk")
    const administrator = await enrolled(t, "administrator")
    const page = await (await get(t, "/review/people", administrator.desk)).text()
    expect(page).toContain("from your organisation’s accounts")
    for (const path of ["role", "invite"]) {
      expect(page).not.toContain(`/review/people/${member.id}/${path}`)
      const answer = await post(t, `/review/people/${member.id}/${path}`, administrator.desk, { role: "none" })
      expect([answer.status, (await answer.text()).includes("the role is changed there")]).toEqual([422, true])
    }
    expect((await t.services.staff.byId(member.id))?.role).toBe("reviewer")
  })

  it("make no passkey", async () => {
    const { desk, member } = await signedIn("admin")
    expect(await (await get(t, "/review/account", desk)).text()).toContain("you need no passkey here")
    expect((await post(t, "/review/account/options", desk)).status).toBe(404)
    expect((await post(t, "/review/account/passkeys", desk, { name: "Key", created: "{}" })).status).toBe(422)
    expect(await t.services.passkeys.of(member.id)).toEqual([])
  })

  it("confirm by signing in again, beside the page", async () => {
    const { desk, browser, subject } = await signedIn("admin")
    const invite = (as: Desk) => post(t, "/review/people", as, { name: "KUBO Rin 見本", role: "reviewer" })
    const asked = await invite(desk)
    const page = await asked.text()
    expect([asked.status, page.includes('href="/review/account/provider"')]).toEqual([422, true])
    expect(page).toContain('value="KUBO Rin 見本"')
    expect(await (await post(t, "/review/account/confirm", desk)).json()).toBeNull()
    provider.person = subject
    const { answer } = await browser.visit("/review/account/provider")
    expect([answer.status, (await answer.text()).includes("Thank you, it is you")]).toEqual([200, true])
    expect((await invite(desk)).status).toBe(303)
    t.clock.now += 5 * minuteMillis + 1
    expect((await invite(desk)).status).toBe(422)
  })

  it("confirm nothing as somebody else, nor with a sign-in from before", async () => {
    const { desk, browser } = await signedIn("admin")
    const tampered = new URL((await browser.load("/review/account/provider")).headers.get("location") ?? "")
    expect(tampered.searchParams.get("prompt")).toBe("login")
    tampered.searchParams.delete("prompt")
    tampered.searchParams.delete("max_age")
    expect((await browser.visit(tampered.href)).answer.status).toBe(422)
    expect(await lastRefusal()).toEqual({ why: "not-afresh" })
    t.clock.now += minuteMillis
    const older = new URL((await browser.load("/review/account/provider")).headers.get("location") ?? "")
    older.searchParams.delete("prompt")
    older.searchParams.set("max_age", "9999")
    expect((await browser.visit(older.href)).answer.status).toBe(422)
    expect(await lastRefusal()).toEqual({ why: "not-afresh" })
    t.clock.now -= minuteMillis
    person("admin")
    browser.forget(provider.issuer)
    expect((await browser.visit("/review/account/provider")).answer.status).toBe(422)
    expect(await lastRefusal()).toEqual({ why: "other-person" })
    const invited = await post(t, "/review/people", desk, { name: "KUBO Rin 見本", role: "reviewer" })
    expect(invited.status).toBe(422)
  })
})

describe("signing out", () => {
  const html = (text: string) => text.replaceAll("&amp;", "&")

  /** Presses Sign out. */
  async function signedOut(at: TestInstallation, browser: ReturnType<typeof browserOf>) {
    const { formKey } = await deskOf(at, browser.cookie())
    const answer = await browser.load("/review/sign-out", { formKey })
    return { status: answer.status, refresh: answer.headers.get("refresh"), page: html(await answer.text()) }
  }

  const stillOpen = { status: 200, refresh: null, page: expect.stringContaining("may still be open in this browser") }

  it("goes on to the provider, which is told nothing of the person, and closes what is open there", async () => {
    const { browser, subject, desk } = await signedIn("desk")
    const next = person("desk", "KUBO Rin 見本")
    const { status, refresh, page } = await signedOut(t, browser)
    expect([status, isIn(browser), page.includes("You are signed out here")]).toEqual([200, false, true])
    expect((await get(t, "/review/account", desk)).status).toBe(303)
    const [, href = ""] = /^0; url=(.*)$/.exec(refresh ?? "") ?? []
    expect(page).toContain(`<a href="${href}" rel="noreferrer">Sign out there</a>`)
    const { origin, searchParams } = new URL(href)
    const said = { client_id: "honnin", post_logout_redirect_uri: `${publicUrl}/review` }
    expect([origin, Object.fromEntries(searchParams)]).toEqual([provider.issuer, said])
    const asked = await (await browser.load(href)).text()
    const [, action = ""] = /action="([^"]+)"/.exec(asked) ?? []
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(asked) ?? []
    const confirmed = await browser.load(action, { xsrf, logout: "yes" })
    expect(confirmed.headers.get("location")).toBe(`${publicUrl}/review`)
    await browser.visit(signIn)
    expect((await memberOf(next))?.name).toBe("KUBO Rin 見本")
    expect((await memberOf(subject))?.name).toBe("NAGAI Sora 見本")
    expect(await (await browser.load("/review")).text()).toContain("KUBO Rin 見本")
  })

  it("says that it is open there still, where the provider has no way to close it", async () => {
    const own = await openProvider({ signsOut: false })
    const there = await openInstallation({ env: own.env })
    there.clock.now = Date.now()
    own.people.set("somebody", { name: "KUBO Rin 見本", roles: "desk" })
    own.person = "somebody"
    const browser = browserOf(there)
    await browser.visit(signIn)
    expect(await signedOut(there, browser)).toEqual(stillOpen)
    own.person = "nobody"
    await browser.visit(signIn)
    expect(await (await browser.load("/review")).text()).toContain("KUBO Rin 見本")
    await there.close()
    await own.close()
  })

  it("says so, too, where the provider does not answer", async () => {
    const own = await openProvider()
    await own.close()
    const down = await openInstallation({ env: own.env })
    const identity = { issuer: own.issuer, subject: "somebody" }
    const person = { ...identity, name: "KUBO Rin 見本", role: "reviewer" } as const
    const staff = await down.services.providedStaff.keep(person, () => null)
    const { token } = await openSession(down.services, { staff, browser: "", confirmedAt: null })
    const desk = await deskOf(down, `honnin_staff=${token}`)
    const answer = await post(down, "/review/sign-out", desk)
    expect([answer.status, answer.headers.get("refresh")]).toEqual([200, null])
    expect(await answer.text()).toContain("may still be open in this browser")
    await down.close()
  })

  it("of somebody with a passkey leads back to the sign-in", async () => {
    const { desk } = await enrolled(t, "reviewer")
    const answer = await post(t, "/review/sign-out", desk)
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/review"])
  })
})

describe("a provider that is down", () => {
  it("keeps nobody from starting, and the page says one sentence; once it is back, all is well", async () => {
    const own = await openProvider()
    await own.close()
    const down = await openInstallation({ env: own.env })
    const browser = browserOf(down)
    expect((await browser.load("/review")).status).toBe(200)
    const { answer } = await browser.visit(signIn)
    const page = await answer.text()
    expect([answer.status, page.includes("sign-in does not answer")]).toEqual([503, true])
    expect(page).toContain("Sign in with a passkey")
    expect(down.logged.filter((line) => line.includes("provider.trouble"))).toHaveLength(1)
    const again = await openProvider({ port: Number(new URL(own.issuer).port) })
    expect((await browser.load(signIn)).headers.get("location")).toContain(own.issuer)
    await again.close()
    await down.close()
  })

  it("in the middle of a sign-in is told the same way", async () => {
    const own = await openProvider()
    const there = await openInstallation({ env: own.env })
    there.clock.now = Date.now()
    own.people.set("somebody", { roles: "desk" })
    own.person = "somebody"
    const browser = browserOf(there)
    const { url } = await browser.visit(signIn, callback)
    await own.close()
    const answer = await browser.load(url)
    expect([answer.status, isIn(browser)]).toEqual([503, false])
    await there.close()
  })
})

it("asks for the claims that the ID token lacks", async () => {
  const own = await openProvider({ isWhole: false })
  const there = await openInstallation({ env: own.env })
  there.clock.now = Date.now()
  own.people.set("somebody", { name: "KUBO Rin 見本", roles: ["desk"] })
  own.person = "somebody"
  await browserOf(there).visit(signIn)
  const member = await there.services.providedStaff.byIdentity({ issuer: own.issuer, subject: "somebody" })
  expect(member).toMatchObject({ name: "KUBO Rin 見本", role: "reviewer" })
  await there.close()
  await own.close()
})

it("is not offered where none is set", async () => {
  const without = await openInstallation()
  expect(await (await without.app.request("/review")).text()).not.toContain(signIn)
  expect((await without.app.request(signIn)).status).toBe(303)
  await without.close()
})
