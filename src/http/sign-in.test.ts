import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { authenticator } from "../../tests/authenticator.ts"
import { cookiesOf, deskOf, enrolled, get, join, nobody, post, signInWith } from "../../tests/desk.ts"
import { noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { valueIn } from "../../tests/ways.ts"
import { invite, inviteAgain } from "../app/invite.ts"

const hourMillis = 3_600_000
const by = { kind: "commandLine" } as const

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())
beforeEach(() => {
  t.clock.now = noon
})

const invited = async (name = "KUBO Rin 見本") => valueIn(await invite(t.services, { name, role: "reviewer", by }))

const isIn = (answer: Response): boolean => /honnin_staff=[\w-]{43}/.test(cookiesOf(answer))

const kindsOf = async (staffId: string) =>
  (await t.sql("select kind from events where actor_id = $1 order by id", [staffId])).map(({ kind }) => kind)

describe("an invitation", () => {
  it("says for whom and what it is, and looking uses nothing up", async () => {
    const { token } = await invited("<b>KUBO</b> Rin")
    for (let n = 0; n < 3; n++) {
      const page = await (await get(t, `/review/join/${token}`, nobody)).text()
      expect(page).toContain("&lt;b&gt;KUBO&lt;/b&gt; Rin, you are invited to the review desk")
      expect(page).toContain("Your role: Reviewer.")
    }
    expect(isIn(await join(t, token, authenticator()))).toBe(true)
  })

  it("makes a passkey, signs in, and leads to the desk", async () => {
    const { member, desk } = await enrolled(t, "reviewer")
    expect((await get(t, "/review", desk)).status).toBe(200)
    expect(await kindsOf(member.id)).toEqual(["staff.enrolled", "passkey.added", "staff.signed-in"])
  })

  it("is good once", async () => {
    const { token } = await invited()
    expect(isIn(await join(t, token, authenticator()))).toBe(true)
    const again = await join(t, token, authenticator())
    expect([again.status, isIn(again)]).toEqual([404, false])
    expect(await again.text()).toContain("This invitation cannot be used")
  })

  it("is good once also for two who press at the same moment", async () => {
    const { token, member } = await invited()
    const answers = await Promise.all([1, 2, 3, 4].map(() => join(t, token, authenticator())))
    expect(answers.filter(isIn)).toHaveLength(1)
    expect(await t.services.passkeys.of(member.id)).toHaveLength(1)
  })

  it("ends after 24 hours", async () => {
    const { token } = await invited()
    t.clock.now += 24 * hourMillis - 1
    expect((await get(t, `/review/join/${token}`, nobody)).status).toBe(200)
    t.clock.now += 1
    expect((await get(t, `/review/join/${token}`, nobody)).status).toBe(404)
    expect(isIn(await join(t, token, authenticator()))).toBe(false)
  })

  it("is kept nowhere, and neither is what its holder signed", async () => {
    const { token } = await invited()
    const rows = await t.sql("select token_hash from invitations")
    expect(rows.map((row) => row.token_hash)).not.toContain(token)
  })

  it("takes the place of an earlier one, and its passkey that of all before", async () => {
    const first = await invited()
    const { token } = valueIn(await inviteAgain(t.services, { staffId: first.member.id, by }))
    expect((await get(t, `/review/join/${first.token}`, nobody)).status).toBe(404)
    const lost = authenticator()
    const desk = await deskOf(t, cookiesOf(await join(t, token, lost)))
    const recovery = valueIn(await inviteAgain(t.services, { staffId: first.member.id, by }))
    expect(isIn(await signInWith(t, lost))).toBe(true)
    const found = authenticator()
    expect(isIn(await join(t, recovery.token, found))).toBe(true)
    expect((await get(t, "/review/account", desk)).status).toBe(303)
    expect([isIn(await signInWith(t, lost)), isIn(await signInWith(t, found))]).toEqual([false, true])
  })

  it("opens nothing for who has no role any more", async () => {
    const { token, member } = await invited()
    await t.services.people.changeRole({ staffId: member.id, role: "none" }, (before) => ({
      ...{ kind: "staff.role-changed", member: member.id, before, after: "none", actor: by, at: noon },
    }))
    expect(isIn(await join(t, token, authenticator()))).toBe(false)
    expect(await inviteAgain(t.services, { staffId: member.id, by })).toEqual({ ok: false, error: "noRole" })
  })

  it.each([
    ["for another origin", { origin: "http://localhost:4401" }],
    ["for another host", { rpId: "example.jp" }],
    ["without a person verified", { isVerified: false }],
    ["of another challenge", { challenge: "AAAA" }],
    ["that signs in instead", { type: "webauthn.get" }],
  ])("takes no key %s, and stays good", async (_, odd) => {
    const { token, member } = await invited()
    const answer = await join(t, token, authenticator(), odd)
    expect([answer.status, isIn(answer)]).toEqual([422, false])
    expect(await t.services.passkeys.of(member.id)).toEqual([])
    expect(isIn(await join(t, token, authenticator()))).toBe(true)
  })

  it("takes no key that is a colleague's", async () => {
    const { key } = await enrolled(t, "reviewer")
    const { token } = await invited()
    const answer = await join(t, token, key)
    expect([answer.status, isIn(answer)]).toEqual([422, false])
    expect(isIn(await signInWith(t, key))).toBe(false)
  })
})

describe("a sign-in with a passkey", () => {
  it("opens a session of its owner, counted from now", async () => {
    const { key, member } = await enrolled(t, "auditor")
    const answer = await signInWith(t, key)
    expect(answer.headers.get("location")).toBe("/review")
    const page = await (await get(t, "/review", await deskOf(t, cookiesOf(answer)))).text()
    expect(page).toContain(member.name)
    expect((await t.services.passkeys.of(member.id))[0]).toMatchObject({ counter: 2, usedAt: noon })
  })

  it.each([
    ["for another origin", { origin: "https://localhost:4400" }],
    ["for another host", { rpId: "example.jp" }],
    ["without a person verified", { isVerified: false }],
    ["of another challenge", { challenge: "AAAA" }],
    ["that makes a key instead", { type: "webauthn.create" }],
    ["whose counter stands still, as a copy's would", { counter: 1 }],
  ])("is refused and recorded with an answer %s", async (_, odd) => {
    const { key, member } = await enrolled(t, "reviewer")
    const answer = await signInWith(t, key, odd)
    expect([answer.status, isIn(answer)]).toEqual([422, false])
    const [passkey] = await t.services.passkeys.of(member.id)
    const refused = await t.sql("select 1 from events where kind = 'passkey.refused' and data->>'passkeyId' = $1", [
      passkey?.id,
    ])
    expect(refused).toHaveLength(1)
  })

  it("works with a key that does not count", async () => {
    const key = authenticator("http://localhost:4400", { counts: false })
    const { token } = await invited()
    expect(isIn(await join(t, token, key))).toBe(true)
    for (let n = 0; n < 2; n++) expect(isIn(await signInWith(t, key))).toBe(true)
  })

  it("takes an answer once, within five minutes, and from the browser that asked", async () => {
    const { key } = await enrolled(t, "reviewer", authenticator("http://localhost:4400", { counts: false }))
    const ask = async () => {
      const asked = await post(t, "/review/sign-in/options", nobody)
      return { browser: { cookie: cookiesOf(asked), formKey: "" }, asserted: key.get(await asked.json()) }
    }
    const first = await ask()
    const path = "/review/sign-in/passkey"
    expect(isIn(await post(t, path, nobody, { asserted: first.asserted }))).toBe(false)
    const other = await ask()
    expect(isIn(await post(t, path, other.browser, { asserted: first.asserted }))).toBe(false)
    expect(isIn(await post(t, path, first.browser, { asserted: first.asserted }))).toBe(true)
    expect(isIn(await post(t, path, first.browser, { asserted: first.asserted }))).toBe(false)
    const late = await ask()
    t.clock.now += 5 * 60_000 + 1
    expect(isIn(await post(t, path, late.browser, { asserted: late.asserted }))).toBe(false)
  })

  it.each(["", "{}", "null", "[]", '{"id":"x"}', "\u0000", `{"id":"${"A".repeat(50_000)}"}`])(
    "says in a sentence that it was none: %#",
    async (asserted) => {
      const asked = await post(t, "/review/sign-in/options", nobody)
      const answer = await post(t, "/review/sign-in/passkey", { cookie: cookiesOf(asked), formKey: "" }, { asserted })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain("This passkey did not sign you in.")
    },
  )

  it("is open to a stranger's key of no one here for nothing", async () => {
    const asked = await post(t, "/review/sign-in/options", nobody)
    const stranger = authenticator()
    const asserted = stranger.get(await asked.json())
    const answer = await post(t, "/review/sign-in/passkey", { cookie: cookiesOf(asked), formKey: "" }, { asserted })
    expect([answer.status, isIn(answer)]).toEqual([422, false])
  })

  it("asks for the host and the verification it will check", async () => {
    const asked = await (await post(t, "/review/sign-in/options", nobody)).json()
    expect(asked).toMatchObject({ rpId: "localhost", userVerification: "required" })
    const { token } = await invited()
    const made = await (await post(t, `/review/join/${token}/options`, nobody)).json()
    expect(made).toMatchObject({
      rp: { id: "localhost" },
      attestation: "none",
      authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    })
  })
})
