import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { authenticator } from "../../tests/authenticator.ts"
import {
  cookiesOf,
  type Desk,
  deskOf,
  enrolled,
  get,
  join,
  nobody,
  post,
  signIn,
  signInWith,
} from "../../tests/desk.ts"
import { addStaff, noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"

const minuteMillis = 60_000

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())
beforeEach(() => {
  t.clock.now = noon
})

const eventsBy = (staffId: string) =>
  t.sql("select kind, data from events where actor_id = $1 and kind not like 'staff.signed%' order by id", [staffId])

const isOpen = async (desk: Desk) => (await get(t, "/review/account", desk)).status === 200

const roleOf = async (id: string) => (await t.services.staff.byId(id))?.role

/** What this key answers to the session's question whether its person is still there. */
async function confirmedWith(desk: Desk, key: ReturnType<typeof authenticator>): Promise<string> {
  const options = await (await post(t, "/review/account/confirm", desk)).json()
  return options === null ? "" : key.get(options)
}

describe("an administrator", () => {
  it("lands on the list of people, which has a queue for nobody", async () => {
    const { desk } = await enrolled(t, "administrator")
    const answer = await get(t, "/review", desk)
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/review/people"])
    expect(await (await get(t, "/review/people", desk)).text()).not.toContain("To the queue")
  })

  it("invites somebody with a link shown once, and nothing personal is recorded", async () => {
    const { desk, member } = await enrolled(t, "administrator")
    const made = await post(t, "/review/people", desk, { name: " NAGAI  Sora 見本 ", role: "auditor" })
    const cookie = `${desk.cookie}; ${cookiesOf(made)}`
    const page = await (await get(t, "/review/people", { ...desk, cookie })).text()
    const token = /localhost:4400\/review\/join\/([\w-]{43})/.exec(page)?.[1] ?? expect.fail("no link")
    expect(page).toContain("Invitation for NAGAI Sora 見本")
    expect(await (await get(t, "/review/people", desk)).text()).not.toContain(token)
    const key = authenticator()
    expect((await join(t, token, key)).status).toBe(303)
    expect((await eventsBy(member.id)).at(-1)).toMatchObject({ kind: "staff.invited", data: { role: "auditor" } })
    const events = await t.sql("select row.*::text as text from events row")
    expect(events.map(({ text }) => text).join()).not.toMatch(/NAGAI|KUBO/)
  })

  it.each([
    [{ name: "  ", role: "reviewer" }, "Enter the name"],
    [{ name: "N".repeat(101), role: "reviewer" }, "This name is too long"],
    [{ name: "NAGAI Sora", role: "none" }, "Choose a role"],
    [{ name: "NAGAI Sora", role: "king" }, "Choose a role"],
  ])("is told what an invitation lacks, and keeps what was typed: %j", async (fields, sentence) => {
    const { desk } = await enrolled(t, "administrator")
    const answer = await post(t, "/review/people", desk, fields)
    const page = await answer.text()
    expect([answer.status, page.includes(sentence)]).toEqual([422, true])
    expect(page).toContain(`value="${fields.name}"`)
  })

  it("confirms with a passkey when the last use is more than five minutes ago", async () => {
    const { desk, key, member } = await enrolled(t, "administrator")
    const invitation = { name: "NAGAI Sora", role: "reviewer" }
    t.clock.now += 5 * minuteMillis
    expect((await post(t, "/review/people", desk, invitation)).status).toBe(303)
    t.clock.now += 1
    const late = await post(t, "/review/people", desk, invitation)
    expect([late.status, (await late.text()).includes("confirm with your passkey")]).toEqual([422, true])
    expect((await post(t, "/review/people", desk, { ...invitation, confirmed: "{}" })).status).toBe(422)
    const other = await enrolled(t, "administrator")
    const theirs = { ...invitation, confirmed: await confirmedWith(desk, other.key) }
    expect((await post(t, "/review/people", desk, theirs)).status).toBe(422)
    const confirmed = await confirmedWith(desk, key)
    expect((await post(t, "/review/people", desk, { ...invitation, confirmed })).status).toBe(303)
    expect((await eventsBy(member.id)).map(({ kind }) => kind)).toContain("staff.confirmed")
    expect((await post(t, "/review/people", desk, invitation)).status).toBe(303)
  })

  it("changes a role at once, for a session that is open", async () => {
    const { desk, member } = await enrolled(t, "administrator")
    const colleague = await enrolled(t, "reviewer")
    expect((await post(t, "/review/next", colleague.desk)).status).toBe(303)
    await post(t, `/review/people/${colleague.member.id}/role`, desk, { role: "auditor" })
    expect((await post(t, "/review/next", colleague.desk)).status).toBe(403)
    expect(await isOpen(colleague.desk)).toBe(true)
    const changed = { member: colleague.member.id, before: "reviewer", after: "auditor" }
    expect((await eventsBy(member.id)).at(-1)).toEqual({ kind: "staff.role-changed", data: changed })
  })

  it("takes every role away, and with it what a session opens, and invitations", async () => {
    const { desk } = await enrolled(t, "administrator")
    const { member, key, desk: theirs } = await enrolled(t, "senior")
    const invited = await post(t, `/review/people/${member.id}/invite`, desk)
    expect(invited.status).toBe(303)
    await post(t, `/review/people/${member.id}/role`, desk, { role: "none" })
    const told = await get(t, "/review/account", theirs)
    expect([told.status, (await told.text()).includes("you have no role at this desk")]).toEqual([403, true])
    expect(await t.sql("select 1 from invitations where staff_id = $1", [member.id])).toEqual([])
    const again = await deskOf(t, cookiesOf(await signInWith(t, key)))
    expect((await get(t, "/review", again)).status).toBe(403)
    expect((await post(t, `/review/people/${member.id}/invite`, desk)).status).toBe(422)
  })

  it("does not change their own role, nor that of nobody", async () => {
    const { desk, member } = await enrolled(t, "administrator")
    expect((await post(t, `/review/people/${member.id}/role`, desk, { role: "none" })).status).toBe(422)
    expect(await roleOf(member.id)).toBe("administrator")
    for (const id of [randomUUID(), "nobody"]) {
      expect((await post(t, `/review/people/${id}/role`, desk, { role: "none" })).status).toBe(422)
      expect((await post(t, `/review/people/${id}/invite`, desk)).status).toBe(422)
    }
    expect((await post(t, `/review/people/${member.id}/role`, desk, { role: "king" })).status).toBe(422)
  })

  it("signs somebody out everywhere", async () => {
    const { desk, member } = await enrolled(t, "administrator")
    const colleague = await enrolled(t, "reviewer")
    const elsewhere = await deskOf(t, cookiesOf(await signInWith(t, colleague.key)))
    await post(t, `/review/people/${colleague.member.id}/revoke`, desk)
    expect([await isOpen(colleague.desk), await isOpen(elsewhere), await isOpen(desk)]).toEqual([false, false, true])
    const revoked = { kind: "session.revoked", data: { member: colleague.member.id, sessions: 2 } }
    expect((await eventsBy(member.id)).at(-1)).toEqual(revoked)
  })

  it("signed in with one press confirms nothing, until there is a passkey", async () => {
    const { id } = await addStaff(t.services, "administrator")
    const desk = await signIn(t, id)
    const asked = async () => (await post(t, "/review/account/confirm", desk)).json()
    expect(await asked()).toBeNull()
    expect((await post(t, "/review/people", desk, { name: "NAGAI Sora", role: "reviewer" })).status).toBe(303)
    const created = authenticator().create(await (await post(t, "/review/account/options", desk)).json())
    expect((await post(t, "/review/account/passkeys", desk, { name: "Key", created })).status).toBe(303)
    expect(await asked()).toMatchObject({ challenge: expect.any(String) })
    expect((await post(t, "/review/people", desk, { name: "NAGAI Sora", role: "reviewer" })).status).toBe(422)
  })
})

describe("one's account", () => {
  const addKey = async (desk: Desk, key: ReturnType<typeof authenticator>, fields: Record<string, string> = {}) => {
    const options = await (await post(t, "/review/account/options", desk)).json()
    return post(t, "/review/account/passkeys", desk, { created: key.create(options), name: "", ...fields })
  }

  it("takes a second passkey, names it, and lets go of the first but never of the last", async () => {
    const { desk, member, key } = await enrolled(t, "reviewer")
    const spare = authenticator()
    expect((await addKey(desk, spare, { name: "  Spare   key " })).status).toBe(303)
    const [first, second] = await t.services.passkeys.of(member.id)
    expect(second?.name).toBe("Spare key")
    await post(t, `/review/account/passkeys/${second?.id}/name`, desk, { name: "In the safe" })
    await post(t, `/review/account/passkeys/${second?.id}/name`, desk, { name: "   " })
    expect((await t.services.passkeys.of(member.id))[1]?.name).toBe("In the safe")
    expect((await post(t, `/review/account/passkeys/${first?.id}/remove`, desk)).status).toBe(303)
    expect((await signInWith(t, key)).status).toBe(422)
    expect((await signInWith(t, spare)).status).toBe(303)
    const last = await post(t, `/review/account/passkeys/${second?.id}/remove`, desk)
    expect([last.status, (await last.text()).includes("This is your only passkey.")]).toEqual([422, true])
    const kinds = (await eventsBy(member.id)).map(({ kind }) => kind)
    expect(kinds).toEqual(["staff.enrolled", "passkey.added", "passkey.added", "passkey.removed"])
  })

  it("keeps one of two that are removed at the same moment", async () => {
    const { desk, member } = await enrolled(t, "reviewer")
    await addKey(desk, authenticator())
    const both = await t.services.passkeys.of(member.id)
    await Promise.all(both.map(({ id }) => post(t, `/review/account/passkeys/${id}/remove`, desk)))
    expect(await t.services.passkeys.of(member.id)).toHaveLength(1)
  })

  it("adds and removes nothing for who cannot confirm", async () => {
    const { desk, member, key } = await enrolled(t, "reviewer")
    await addKey(desk, authenticator())
    t.clock.now += 5 * minuteMillis + 1
    expect((await addKey(desk, authenticator())).status).toBe(422)
    const [first] = await t.services.passkeys.of(member.id)
    expect((await post(t, `/review/account/passkeys/${first?.id}/remove`, desk)).status).toBe(422)
    expect(await t.services.passkeys.of(member.id)).toHaveLength(2)
    const confirmed = await confirmedWith(desk, key)
    expect((await addKey(desk, authenticator(), { confirmed })).status).toBe(303)
  })

  it("touches no colleague's passkeys and sessions", async () => {
    const { desk } = await enrolled(t, "reviewer")
    const colleague = await enrolled(t, "reviewer")
    const [theirs] = await t.services.passkeys.of(colleague.member.id)
    await post(t, `/review/account/passkeys/${theirs?.id}/name`, desk, { name: "Mine" })
    await post(t, `/review/account/passkeys/${theirs?.id}/remove`, desk)
    expect(await t.services.passkeys.of(colleague.member.id)).toEqual([theirs])
    const [session] = await t.services.people.sessionsOf(colleague.member.id, 0)
    await post(t, `/review/account/sessions/${session?.id}/revoke`, desk)
    expect(await isOpen(colleague.desk)).toBe(true)
  })

  it("lists where one is signed in, and ends one of them", async () => {
    const { desk, key, member } = await enrolled(t, "reviewer")
    const asked = await post(t, "/review/sign-in/options", nobody)
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 <script>",
      cookie: cookiesOf(asked),
    }
    const body = new URLSearchParams({ asserted: key.get(await asked.json()) }).toString()
    const elsewhere = await deskOf(
      t,
      cookiesOf(await t.app.request("/review/sign-in/passkey", { method: "POST", headers, body })),
    )
    const page = await (await get(t, "/review/account", desk)).text()
    expect(page).toContain("<strong>Firefox, Linux</strong>")
    expect(page.match(/Sign out there/g)).toHaveLength(1)
    const [, end = ""] = /action="(\/review\/account\/sessions\/[\w-]+\/revoke)"/.exec(page) ?? []
    expect((await post(t, end, desk)).status).toBe(303)
    expect([await isOpen(desk), await isOpen(elsewhere)]).toEqual([true, false])
    expect((await eventsBy(member.id)).at(-1)?.data).toEqual({ member: member.id, sessions: 1 })
  })
})
