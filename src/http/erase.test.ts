import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cookiesOf, type Desk, enrolled, get, post } from "../../tests/desk.ts"
import { noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import {
  blobNames,
  claimUntil,
  decidedCase,
  decideNow,
  eventsOf,
  filledCase,
  now,
  sentCase,
  waitingCase,
} from "../../tests/ways.ts"

let t: TestInstallation
let desk: Desk
beforeAll(async () => {
  t = await openInstallation()
  desk = (await enrolled(t, "administrator")).desk
})
afterAll(() => t.close())

const erase = (id: string, reason = "asked", more: Record<string, string> = {}) =>
  post(t, `/review/erase/${id}`, desk, { reason, ...more })

const statusPage = async (token: string) => (await t.app.request(`/v/${token}/status`)).text()

describe("the page that erases", () => {
  it("finds a case by its reference and shows nothing else of it", async () => {
    const reference = randomUUID()
    const { id } = await waitingCase(t, { reference })
    const { shortReference } = await now(t, id)
    for (const wanted of [reference, shortReference.toLowerCase().replace("-", " ")]) {
      const page = await (await post(t, "/review/erase", desk, { wanted })).text()
      expect(page).toContain(`Erase ${shortReference} for good`)
      expect(page).not.toMatch(/BUDIYONO|\/review\/cases\//i)
    }
    expect(await (await post(t, "/review/erase", desk, { wanted: "0000-0000" })).text()).toContain(
      "No case has exactly",
    )
  })

  it("erases what was found, and says so on the desk, in the trail and on the link", async () => {
    const { id, token } = await waitingCase(t)
    const before = await now(t, id)
    const answer = await erase(id, "mistake")
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/review/erase?done"])
    expect(await (await get(t, "/review/erase?done", desk)).text()).toContain("It is erased.")
    expect(await now(t, id)).toMatchObject({ state: "expired", dataKey: null, contents: null, photos: [], claim: null })
    const [event] = await t.sql(
      "select data, actor from events where verification_id = $1 and kind = 'erased' order by id",
      [id],
    )
    expect(event).toEqual({ data: { cause: "mistake" }, actor: "staff" })
    expect(await statusPage(token)).toContain("They were erased by the business, before the time")
    expect(await (await t.app.request(`/v/${token}/receipt`)).text()).toContain("They were erased by the business")
    const found = await (await post(t, "/review/erase", desk, { wanted: before.shortReference })).text()
    expect(found).toMatch(/· erased/)
    expect(found).not.toContain("for good</button>")
    await t.work()
    const names = await blobNames(t)
    for (const photo of before.photos) expect(names.filter((name) => name.startsWith(photo.id))).toEqual([])
  })

  it("erases in every state, once, and leaves a decision what it was", async () => {
    const { member } = await enrolled(t, "reviewer")
    const held = async () => {
      const kase = await waitingCase(t)
      await claimUntil(t, member.id, kase.id)
      return kase
    }
    const cases = [
      ["collecting", await filledCase(t), "expired"],
      ["submitted", await sentCase(t), "expired"],
      ["moreNeeded", await decidedCase(t, member.id, { outcome: "moreNeeded" }), "expired"],
      ["approved", await decidedCase(t, member.id, { outcome: "approved" }), "approved"],
      ["refused", await decidedCase(t, member.id, { outcome: "refused" }), "refused"],
      ["inReview", await held(), "expired"],
    ] as const
    for (const [state, { id }, then] of cases) {
      if (state !== "submitted") expect((await now(t, id)).state).toBe(state)
      expect((await erase(id)).status).toBe(303)
      expect(await now(t, id)).toMatchObject({ state: then, contents: null, erasedAt: noon })
      const again = await erase(id)
      expect([again.status, (await again.text()).includes("erased already")]).toEqual([422, true])
      expect((await eventsOf(t, id)).filter((kind) => kind === "erased")).toHaveLength(1)
    }
    await t.work()
    const late = await decideNow(t, cases[5][1].id, { staffId: member.id, outcome: "refused" })
    expect(late).toMatchObject({ ok: false })
  })

  it("erases nothing without a reason, or of a case that is not there", async () => {
    const { id } = await sentCase(t)
    for (const reason of ["", "retention", "withdrawn", "boredom"]) {
      const answer = await erase(id, reason)
      expect([answer.status, (await answer.text()).includes("Choose why it is erased.")]).toEqual([422, true])
    }
    expect((await now(t, id)).erasedAt).toBeNull()
    expect((await erase(randomUUID())).status).toBe(422)
  })

  it("erases nothing for who cannot confirm, and keeps what was typed and chosen", async () => {
    const reference = randomUUID()
    const { id } = await sentCase(t, { reference })
    t.clock.now += 5 * 60_000 + 1
    const answer = await erase(id, "mistake", { wanted: reference })
    const page = await answer.text()
    expect([answer.status, page.includes("confirm that it is you")]).toEqual([422, true])
    expect(page).toContain(`value="${reference}"`)
    expect(page).toMatch(/value="mistake" selected/)
    expect((await now(t, id)).erasedAt).toBeNull()
    t.clock.now = noon
    expect((await erase(id, "mistake")).status).toBe(303)
  })

  it("needs the form key", async () => {
    const { id } = await sentCase(t)
    expect((await post(t, `/review/erase/${id}`, { ...desk, formKey: "" }, { reason: "asked" })).status).toBe(403)
    expect(cookiesOf(await get(t, "/review/erase", desk))).toBe("")
    expect((await now(t, id)).erasedAt).toBeNull()
  })
})
