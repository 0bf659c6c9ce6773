import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { cookiesOf, type Desk, get, post, signIn } from "../../tests/desk.ts"
import { addStaff, installationForThisTest, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { claimUntil, decideNow, eventsOf, now, valueIn, waitingCase } from "../../tests/ways.ts"
import { chooseDocument, giveConsent, saveDetails } from "../app/answer.ts"
import { claimNext } from "../app/claim.ts"
import type { Role } from "../verification/roles.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

async function person(role: Role) {
  const { id, name } = await addStaff(t.services, role)
  return { id, name, desk: await signIn(t, id) }
}

const beginFor = (desk: Desk, fields: Readonly<Record<string, string>> = {}) =>
  post(t, "/review/counter", desk, { reference: "C-77", language: "vi", ...fields })

/** The clerk's browser after Begin: its cookies, and what the next page shows. */
async function begun(desk: Desk) {
  const made = await beginFor(desk)
  const cookie = `${desk.cookie}; ${cookiesOf(made)}`
  const page = await (await get(t, "/review/counter", { ...desk, cookie })).text()
  const token = /\/v\/([\w-]{43})\?lang=vi/.exec(page)?.[1] ?? expect.fail("no link")
  const verification = await t.services.verifications.byTokenHash(t.services.sealer.tokenHash(token))
  return { cookie, page, token, id: verification?.id ?? expect.fail("no case") }
}

const story = loadCase("budiyono-single-name")

describe("a case entered at the counter", () => {
  it("begins with the clerk's name and the origin, in the applicant's language", async () => {
    const clerk = await person("clerk")
    const { id } = await begun(clerk.desk)
    const { origin, assistedBy, language, consentedAt } = await now(t, id)
    expect({ origin, assistedBy, language, consentedAt }).toEqual({
      ...{ origin: "counter", assistedBy: clerk.id },
      ...{ language: "vi", consentedAt: null },
    })
    const [event] = await t.sql("select data, actor_id from events where verification_id = $1 order by id", [id])
    expect(event).toEqual({ data: { origin: "counter" }, actor_id: clerk.id })
  })

  it("shows link and code once, to take along, and a way to open it here", async () => {
    const clerk = await person("clerk")
    const { page, token } = await begun(clerk.desk)
    expect(page).toContain(`${t.services.publicUrl}/v/${token}</p>`)
    expect(page).toContain('<svg class="qr"')
    expect(page).toContain('lang="vi"')
    expect(await (await get(t, "/review/counter", clerk.desk)).text()).not.toContain(token)
  })

  it("keeps what was typed when something is missing or too long", async () => {
    const { desk } = await person("clerk")
    const none = await beginFor(desk, { reference: " ", language: "xx" })
    expect(none.status).toBe(422)
    expect(await none.text()).toMatch(/Enter the customer reference\..*Choose the language of the person/s)
    const long = await (await beginFor(desk, { reference: "C".repeat(101), language: "ne" })).text()
    expect(long).toMatch(/value="C{101}".*<option value="ne" lang="ne" selected/s)
  })

  it("opens the applicant's pages under a bar on the clerk's screen, and nowhere else", async () => {
    const clerk = await person("clerk")
    const { cookie, token } = await begun(clerk.desk)
    const at = async (cookies: string) =>
      (await t.app.request(`/v/${token}/identification`, { headers: { cookie: cookies } })).text()
    const here = await at(`${cookie}; honnin_language=vi`)
    expect(here).toContain("Đang làm thủ tục tại quầy với AOKI Haruka 見本")
    expect(here).toContain("hãy tự nhấn “Bắt đầu”")
    expect(await at("honnin_language=vi")).not.toContain("tại quầy")
    const colleague = await person("clerk")
    expect(await at(`${colleague.desk.cookie}; honnin_language=vi`)).not.toContain("tại quầy")
  })

  it("has the applicant agree by their own press, recorded as made on that screen or not", async () => {
    const clerk = await person("clerk")
    const press = async (token: string, cookie: string) =>
      t.app.request(`/v/${token}/identification`, { method: "POST", headers: { cookie } })
    const here = await begun(clerk.desk)
    await press(here.token, here.cookie)
    expect(await eventsOf(t, here.id)).toEqual(["verification.begun", "consent.given", "consent.at-counter"])
    const ownPhone = await begun(clerk.desk)
    await press(ownPhone.token, "")
    expect(await eventsOf(t, ownPhone.id)).toEqual(["verification.begun", "consent.given"])
  })

  it("is closed on this screen by the next one, too", async () => {
    const { desk } = await person("clerk")
    const open = `honnin_device=${"e".repeat(43)}; honnin_counter=ja; honnin_language=vi`
    const next = await beginFor({ ...desk, cookie: `${desk.cookie}; ${open}` })
    const gone = next.headers.getSetCookie().filter((one) => one.includes("Max-Age=0"))
    expect(gone.map((one) => one.split("=")[0])).toContain("honnin_device")
    expect(cookiesOf(next)).toMatch(/honnin_language=ja.*honnin_counter=ja$/)
  })

  it("is closed on this screen: what was typed asks for the birth date again, and the desk reads as before", async () => {
    const clerk = await person("clerk")
    const { cookie, token, id } = await begun(clerk.desk)
    valueIn(await giveConsent(t.services, id, "vi"))
    valueIn(await chooseDocument(t.services, id, { document: "residence-card", combinedCard: false }))
    valueIn(await saveDetails(t.services, id, { draft: story.draft, email: "", language: "vi" }))
    const device = "e".repeat(43)
    await t.services.devices.add(id, t.services.sealer.tokenHash(device), t.clock.now)
    const open = `${cookie}; honnin_device=${device}; honnin_language=vi`
    expect((await t.app.request(`/v/${token}/details`, { headers: { cookie: open } })).status).toBe(200)
    const closed = await post(t, "/review/counter/close", { ...clerk.desk, cookie: open })
    const gone = closed.headers.getSetCookie().filter((one) => one.includes("Max-Age=0"))
    expect(gone.map((one) => one.split("=")[0])).toEqual(["honnin_device", "honnin_counter"])
    expect(cookiesOf(closed)).toBe("honnin_language=en")
    const after = await t.app.request(`/v/${token}/details`, { headers: { cookie: clerk.desk.cookie } })
    expect(after.headers.get("location")).toBe(`/v/${token}/birth-date`)
  })
})

describe("whoever entered a case", () => {
  /** Sent by its applicant, and waiting. */
  async function entered(u: TestInstallation, staffId: string) {
    const sent = await waitingCase(u)
    await u.sql("update verifications set origin = 'counter', assisted_by = $2 where id = $1", [sent.id, staffId])
    return sent.id
  }

  it("is never offered it as the next case, while a colleague is", async () => {
    const u = await installationForThisTest()
    const [aoki, mori] = [(await addStaff(u.services)).id, (await addStaff(u.services, "senior")).id]
    const id = await entered(u, aoki)
    expect(await claimNext(u.services, aoki)).toEqual({ ok: false, error: { kind: "notFound" } })
    expect(await u.services.queue.countPassed(aoki)).toBe(1)
    expect(await u.services.queue.countPassed(mori)).toBe(0)
    expect(valueIn(await claimNext(u.services, mori)).id).toBe(id)
  })

  it("cannot decide it by address either, even with a lock", async () => {
    const { id: staffId, desk } = await person("reviewer")
    const id = await entered(t, staffId)
    const token = "0b8f6f0e-0000-4000-8000-000000000001"
    await t.sql(
      "update verifications set state = 'inReview', claimed_by = $2, claim_token = $3, claimed_until = now() + interval '9 years' where id = $1",
      [id, staffId, token],
    )
    const { revision } = await now(t, id)
    const form = { claim: token, revision: String(revision), outcome: "refused", reason: "blurred:front", words: "" }
    expect((await post(t, `/review/cases/${id}/decide`, desk, form)).status).toBe(409)
    expect((await post(t, `/review/cases/${id}`, desk, { ...form, answer: "name:agrees" })).status).toBe(409)
    expect(await decideNow(t, id, { outcome: "refused" })).toEqual({ ok: false, error: { kind: "notYours" } })
    expect((await now(t, id)).state).toBe("inReview")
  })

  it("is named on the case page, and the lists mark the case", async () => {
    const clerk = await person("clerk")
    const reviewer = await person("reviewer")
    const id = await entered(t, clerk.id)
    const list = await (await get(t, "/review", reviewer.desk)).text()
    expect(list).toContain('<span class="tag">counter</span>')
    await claimUntil(t, reviewer.id, id)
    const page = await (await get(t, `/review/cases/${id}`, reviewer.desk)).text()
    expect(page).toMatch(/Entered at the counter by<\/dt><dd>AOKI Haruka 見本/)
  })
})

describe("a clerk", () => {
  it("comes to the counter, sees no case and no queue, and finds no other way", async () => {
    const { desk } = await person("clerk")
    const home = await get(t, "/review", desk)
    expect(home.headers.get("location")).toBe("/review/counter")
    const page = await (await get(t, "/review/counter", desk)).text()
    expect(page).not.toMatch(/To the queue|People/)
    const { id } = await waitingCase(t)
    for (const path of [`/review/cases/${id}`, "/review/people"]) expect((await get(t, path, desk)).status).toBe(403)
    expect((await post(t, "/review/next", desk)).status).toBe(403)
  })
})
