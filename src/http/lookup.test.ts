import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { type Desk, get, post, signIn } from "../../tests/desk.ts"
import { addStaff, noon, openInstallation, type TestInstallation, underPolicies } from "../../tests/installation.ts"
import { agreeToAll, claimUntil, eventsOf, heldCase, now, stateOf, valueIn } from "../../tests/ways.ts"
import { correctField } from "../app/correct-field.ts"
import { sendIn } from "../cli/demo.ts"
import { createApp } from "./app.ts"

let t: TestInstallation
let aoki = ""
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
})
afterAll(() => t.close())
beforeEach(() => {
  t.clock.now = noon
})

const hrefOf = (id: string) => `/review/cases/${id}`

const pageOf = async (desk: Desk, id: string) => (await get(t, hrefOf(id), desk)).text()

/** A case of this reviewer's, all of its fields agreed to. */
async function held() {
  const desk = await signIn(t, aoki)
  const { id } = await heldCase(t, aoki)
  await agreeToAll(t, id)
  return { desk, id }
}

/** The form of the case's page as it stands, with these fields besides. */
async function send(at: Pick<TestInstallation, "app">, desk: Desk, path: string, fields: Record<string, string>) {
  const { claim, revision } = await now(t, /cases\/([^/]+)/.exec(path)?.[1] ?? "")
  return post(at, path, desk, { claim: claim?.token ?? "", revision: String(revision), ...fields })
}

const record = (desk: Desk, id: string, result: string) => send(t, desk, hrefOf(id), { answer: `lookup:${result}` })

const lookupIn = async (id: string) => (await now(t, id)).contents?.reveal("check").lookup

const recordedIn = (id: string) =>
  t.sql("select data, actor_id from events where kind = 'lookup.recorded' and verification_id = $1 order by id", [id])

describe("the official lookup", () => {
  it("has number and expiry to copy, and a page of its own to open that learns nothing", async () => {
    const { desk, id } = await held()
    const page = await pageOf(desk, id)
    const { number, expiresOn } = (await now(t, id)).contents?.reveal("check").details ?? {}
    expect(page).toContain(`id="lookup-number">${number}</span>`)
    expect(page).toContain(`id="lookup-expiry">${expiresOn}</span>`)
    expect(page).toContain('<a href="https://lapse-immi.moj.go.jp/" target="_blank" rel="noreferrer noopener">')
    const addresses = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address = ""]) => address)
    expect(addresses.filter((address) => /^(https?:)?\/\//.test(address))).toEqual(["https://lapse-immi.moj.go.jp/"])
    expect(addresses.filter((address) => address.includes(number ?? ""))).toEqual([])
    expect(page).toContain("does not prove that the card is genuine")
  })

  it.each(["notLapsed", "lapsed", "notPossible"])("is recorded, with who and when: %s", async (result) => {
    const { desk, id } = await held()
    t.clock.now = noon + 61_000
    const answer = await record(desk, id, result)
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringMatching(/by AOKI Haruka 見本, <time[^>]*>23 Nov 2026, 12:01/),
    ])
    expect(await lookupIn(id)).toMatchObject({ result, staffId: aoki, at: noon + 61_000 })
    expect(await recordedIn(id)).toEqual([{ data: { result }, actor_id: aoki }])
  })

  it("goes in place into a page that stays: its part comes back with what was recorded, and what a correction changed", async () => {
    const { desk, id } = await held()
    const answer = await (await record(desk, id, "notLapsed")).text()
    const part = /<section[^>]*data-part="lookup">.*?<\/section>/s.exec(answer)?.[0]
    expect(part).toMatch(/value="lookup:notLapsed"[^>]*aria-pressed="true"/)
    expect(part).toContain("by AOKI Haruka 見本")
  })

  it("sent again because its answer was lost is recorded once, and told as recorded", async () => {
    const { desk, id } = await held()
    const { claim, revision } = await now(t, id)
    const form = { claim: claim?.token ?? "", revision: String(revision), answer: "lookup:notLapsed" }
    for (const _ of ["first", "again"]) expect((await post(t, hrefOf(id), desk, form)).status).toBe(200)
    expect(await recordedIn(id)).toHaveLength(1)
    expect((await post(t, hrefOf(id), desk, { ...form, answer: "lookup:lapsed" })).status).toBe(409)
    const mori = await signIn(t, (await addStaff(t.services)).id)
    expect((await post(t, hrefOf(id), mori, form)).status).toBe(409)
  })

  it("keeps the last word alone, and every word in the events", async () => {
    const { desk, id } = await held()
    for (const result of ["notPossible", "notLapsed"]) await record(desk, id, result)
    expect(await lookupIn(id)).toMatchObject({ result: "notLapsed" })
    expect((await recordedIn(id)).map(({ data }) => data)).toEqual([{ result: "notPossible" }, { result: "notLapsed" }])
  })

  it("is recorded by nobody but who holds the case, and only what it can say", async () => {
    const { desk, id } = await held()
    expect((await record(desk, id, "genuine")).status).toBe(200)
    const mori = await signIn(t, (await addStaff(t.services)).id)
    expect((await record(mori, id, "notLapsed")).status).toBe(409)
    expect(await lookupIn(id)).toBeNull()
    expect(await eventsOf(t, id)).not.toContain("lookup.recorded")
    expect(await pageOf(mori, id)).not.toContain('value="lookup:')
  })

  it("counts no more when the number was corrected", async () => {
    const { desk, id } = await held()
    await record(desk, id, "lapsed")
    const { claim, revision } = await now(t, id)
    const seen = { verificationId: id, staffId: aoki, claim: claim?.token ?? "", revision }
    valueIn(await correctField(t.services, { ...seen, field: "number", value: "UR00000001EA" }))
    const page = await pageOf(desk, id)
    expect(page).toContain("No lookup was recorded for this number")
    expect(page).not.toMatch(/value="lapsed:number" checked/)
    expect((await send(t, desk, `${hrefOf(id)}/decide`, { outcome: "approved" })).status).toBe(303)
  })

  it("is not offered for documents whose number it does not know", async () => {
    const { id } = await sendIn(t.services, loadCase("yuna-alien-card-child"))
    await t.work()
    await claimUntil(t, aoki, id)
    const desk = await signIn(t, aoki)
    expect(await pageOf(desk, id)).not.toMatch(/Number lookup|lapsed:number/)
    await record(desk, id, "lapsed")
    expect(await lookupIn(id)).toBeNull()
  })
})

describe("a number that lapsed", () => {
  it("keeps the case from being approved, and brings its own reason to refuse it for", async () => {
    const { desk, id } = await held()
    expect(await (await record(desk, id, "lapsed")).text()).toMatch(/value="lapsed:number" checked/)
    const approved = await send(t, desk, `${hrefOf(id)}/decide`, { outcome: "approved" })
    expect([approved.status, await approved.text()]).toEqual([
      422,
      expect.stringMatching(/href="#lookup".*has lapsed/s),
    ])
    expect(await stateOf(t, id)).toBe("inReview")
    const asked = await send(t, desk, `${hrefOf(id)}/decide`, { outcome: "moreNeeded", reason: "lapsed:number" })
    expect(asked.status).toBe(422)
    const refused = await send(t, desk, `${hrefOf(id)}/decide`, { outcome: "refused", reason: "lapsed:number" })
    expect([refused.status, await stateOf(t, id)]).toEqual([303, "refused"])
  })

  it("takes its reason away again when it had not", async () => {
    const { desk, id } = await held()
    await record(desk, id, "lapsed")
    const again = await send(t, desk, hrefOf(id), { answer: "lookup:notLapsed", reason: "lapsed:number" })
    expect(await again.text()).not.toMatch(/value="lapsed:number" checked/)
    expect((await send(t, desk, `${hrefOf(id)}/decide`, { outcome: "approved" })).status).toBe(303)
  })
})

describe("where a lookup is required", () => {
  const strict = () => ({ app: createApp(underPolicies(t.services, { lookupRequired: true })) })
  const approve = (desk: Desk, id: string) => send(strict(), desk, `${hrefOf(id)}/decide`, { outcome: "approved" })

  it("the case is approved only with one that found the number not lapsed", async () => {
    const { desk, id } = await held()
    for (const result of [null, "notPossible"]) {
      if (result) await record(desk, id, result)
      const answer = await approve(desk, id)
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining("look the number up")])
    }
    await record(desk, id, "notLapsed")
    expect([(await approve(desk, id)).status, await stateOf(t, id)]).toEqual([303, "approved"])
  })

  it("one from before the case was sent counts for nothing", async () => {
    const { desk, id } = await held()
    t.clock.now = noon - 1
    await record(desk, id, "notLapsed")
    t.clock.now = noon
    expect((await approve(desk, id)).status).toBe(422)
  })
})
