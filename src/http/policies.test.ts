import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { authenticator } from "../../tests/authenticator.ts"
import { type Desk, enrolled, type Fields, get, post, signIn } from "../../tests/desk.ts"
import {
  addStaff,
  installationForThisTest,
  noon,
  openInstallation,
  type TestInstallation,
} from "../../tests/installation.ts"
import { agreeToAll, dataOf, decideNow, heldCase, stateOf, valueIn } from "../../tests/ways.ts"
import { sendIn } from "../cli/demo.ts"

const address = "/review/policies"
const minuteMillis = 60_000

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation({ env: { CLEAR_SAMPLE: "0.123456", SECOND_LOOK_FINDINGS: "duplicate.number" } })
})
afterAll(() => t.close())
beforeEach(async () => {
  t.clock.now = noon
  await t.sql("delete from desk_policies")
})

const newSenior = async (name = "AOKI Haruka 見本", at = t) => {
  const { id } = await addStaff(at.services, "senior")
  await at.sql("update staff set name = $2 where id = $1", [id, name])
  return { id, desk: await signIn(at, id) }
}

const pageFor = async (desk: Desk) => (await get(t, address, desk)).text()

/** What a browser would send of that page, with these fields otherwise. */
function formOn(page: string, change: Readonly<Record<string, string | null>> = {}): Fields {
  const form = page.slice(page.indexOf('class="policies-form"'))
  const value = (tag: string) => /value="([^"]*)"/.exec(tag)?.[1] ?? ""
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const sent = inputs.flatMap((tag): readonly (readonly [string, string])[] => {
    const name = /name="(\w+)"/.exec(tag)?.[1] ?? ""
    const isOff = tag.includes('type="checkbox"') && !tag.includes(" checked")
    return isOff || name === "formKey" || name in change ? [] : [[name, value(tag)]]
  })
  const changed = Object.entries(change).flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]))
  return [...sent, ...changed]
}

const set = async (desk: Desk, change: Readonly<Record<string, string | null>>, page?: string) =>
  post(t, address, desk, formOn(page ?? (await pageFor(desk)), change))

const rows = () => t.sql("select version, set_by, set_values from desk_policies order by version")
const events = (staffId: string) =>
  t.sql("select data from events where kind = 'policies.set' and actor_id = $1 order by id", [staffId])

/** As the page says them, without its markup. */
const textIn = (page: string) => page.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ")

describe("a senior", () => {
  it("sees that every policy is as configured", async () => {
    const { desk } = await newSenior()
    const page = await pageFor(desk)
    expect(page.match(/As configured\./g)).toHaveLength(8)
    expect(page).toContain("Nothing has been set yet")
    expect(page).toMatch(/name="clearSample"[^>]*value="12.35"/)
    expect(page).toMatch(/value="duplicate.number" checked/)
  })

  it("sets policies, with an event of what each was and is, and the page says who set what and when", async () => {
    const { id, desk } = await newSenior()
    const answer = await set(desk, { clearByRule: "on", secondLookShare: " ２．５ % ", undoSeconds: "30" })
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${address}?set`])
    expect(await t.services.deskPolicies.current()).toEqual({
      ...t.services.deskPolicies.first,
      ...{ clearByRule: true, secondLookShare: 0.025, undoSeconds: 30 },
    })
    const changes = [
      { policy: "clearByRule", before: false, after: true },
      { policy: "secondLookShare", before: 0, after: 0.025 },
      { policy: "undoSeconds", before: 0, after: 30 },
    ]
    expect(await events(id)).toEqual([{ data: { version: 1, changes } }])
    const page = textIn(await (await get(t, `${address}?set`, desk)).text())
    expect(page).toContain("The policies stand as you see them.")
    expect(page).toContain("Set by AOKI Haruka 見本, 23 Nov 2026, 12:00")
    expect(page).toContain("Approve clean cases by rule: as configured → on")
    expect(page).toContain("Second look at a share of all decisions (%): as configured → 2.5 %")
    expect(page.match(/As configured\./g)).toHaveLength(5)
  })

  it("adds a version each time, and takes ticks away", async () => {
    const { id, desk } = await newSenior()
    await set(desk, { agreeToSure: null, secondLookFindings: null })
    await set(desk, { agreeToSure: "on", secondLookFindings: "back.missing" })
    expect(await rows()).toEqual([
      { version: 1, set_by: id, set_values: { agreeToSure: false, secondLookFindings: [] } },
      { version: 2, set_by: id, set_values: { agreeToSure: true, secondLookFindings: ["back.missing"] } },
    ])
    expect(textIn(await pageFor(desk))).toContain("One press agrees to sure fields: off → on")
  })

  it("adds none by pressing without a change", async () => {
    const { desk } = await newSenior()
    expect((await set(desk, {})).status).toBe(303)
    expect(await rows()).toEqual([])
  })

  it.each([
    ["clearSample", "101", "a number from 0 to 100"],
    ["clearSample", "", "a number from 0 to 100"],
    ["secondLookShare", "-1", "a number from 0 to 100"],
    ["secondLookShare", "0.123", "a number from 0 to 100"],
    ["undoSeconds", "61", "a whole number from 0 to 60"],
    ["undoSeconds", "5.5", "a whole number from 0 to 60"],
  ])("is told which figure is none, and keeps the rest: %s %j", async (name, text, sentence) => {
    const { desk } = await newSenior()
    const answer = await set(desk, { lookupRequired: "on", [name]: text })
    const page = await answer.text()
    expect([answer.status, page.includes(sentence)]).toEqual([422, true])
    expect(page).toContain(`href="#${name}"`)
    expect(page).toMatch(new RegExp(`name="${name}"[^>]*value="${text}"`))
    expect(page).toMatch(/name="lookupRequired"[^>]*checked/)
    expect(await rows()).toEqual([])
  })

  it("confirms with a passkey when the last use is more than five minutes ago, and keeps what was typed", async () => {
    const { desk, key } = await enrolled(t, "senior")
    const fresh = await pageFor(desk)
    expect(fresh).not.toMatch(/id="set-policies" hidden|data-without-passkeys/)
    t.clock.now += 5 * minuteMillis + 1
    expect(await pageFor(desk)).toMatch(/data-without-passkeys.*id="set-policies" hidden/s)
    const late = await set(desk, { undoSeconds: "20" }, fresh)
    const page = await late.text()
    expect([late.status, page.includes("confirm that it is you")]).toEqual([422, true])
    expect(page).toMatch(/name="undoSeconds"[^>]*value="20"/)
    const other = authenticator()
    const options = async () => (await post(t, "/review/account/confirm", desk)).json()
    expect((await set(desk, { undoSeconds: "20", confirmed: other.get(await options()) }, page)).status).toBe(422)
    expect((await set(desk, { undoSeconds: "20", confirmed: key.get(await options()) }, page)).status).toBe(303)
    expect(await rows()).toHaveLength(1)
  })
})

describe("two seniors at once", () => {
  it("the second is told, keeps what they changed and takes over what they had not touched", async () => {
    const first = await newSenior()
    const second = await newSenior("MORI Tatsuya 見本")
    const page = await pageFor(second.desk)
    t.clock.now += minuteMillis
    await set(first.desk, { lookupRequired: "on", undoSeconds: "10" })
    const late = await set(second.desk, { undoSeconds: "20", clearByRule: "on" }, page)
    expect(late.status).toBe(409)
    const told = await late.text()
    expect(told).toContain("Somebody else set policies while you had this page open")
    expect(textIn(told)).toContain("It stands at: 10 s. Set by AOKI Haruka 見本, 23 Nov 2026, 12:01")
    expect(textIn(told)).toContain("It stands at: off. As configured.")
    expect(await rows()).toHaveLength(1)
    expect((await set(second.desk, {}, told)).status).toBe(303)
    expect(await t.services.deskPolicies.current()).toMatchObject({
      ...{ lookupRequired: true, undoSeconds: 20, clearByRule: true },
    })
    expect((await events(second.id)).map(({ data }) => data)).toMatchObject([
      { version: 2, changes: [{ policy: "clearByRule" }, { policy: "undoSeconds", before: 10, after: 20 }] },
    ])
  })

  it("who press in the same moment do not both set", async () => {
    const seniors = await Promise.all(Array.from({ length: 5 }, () => newSenior()))
    const page = await pageFor(seniors[0]?.desk ?? expect.fail("nobody"))
    const answers = await Promise.all(seniors.map(({ desk }, n) => set(desk, { undoSeconds: String(n + 1) }, page)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409, 409])
    expect(await rows()).toHaveLength(1)
    const recorded = await Promise.all(seniors.map(({ id }) => events(id)))
    expect(recorded.flat()).toHaveLength(1)
  })

  it("a press sent twice is set once", async () => {
    const { desk } = await newSenior()
    const page = await pageFor(desk)
    expect((await set(desk, { undoSeconds: "7" }, page)).status).toBe(303)
    expect((await set(desk, { undoSeconds: "7" }, page)).status).toBe(303)
    expect(await rows()).toHaveLength(1)
  })

  it("a form from a version that never was sets nothing", async () => {
    const { desk } = await newSenior()
    expect((await set(desk, { undoSeconds: "7", version: "12" })).status).toBe(409)
    expect((await set(desk, { undoSeconds: "7", version: "x" })).status).toBe(409)
    expect(await rows()).toEqual([])
  })
})

describe("what a senior set counts without a restart", () => {
  it("for the next decision", async () => {
    const { id: aoki, desk } = await newSenior()
    const one = await heldCase(t, aoki)
    await agreeToAll(t, one.id)
    valueIn(await decideNow(t, one.id, { outcome: "refused", staffId: aoki }))
    expect(await stateOf(t, one.id)).toBe("refused")
    await set(desk, { secondLookRefusals: "on" })
    const other = await heldCase(t, aoki)
    await agreeToAll(t, other.id)
    valueIn(await decideNow(t, other.id, { outcome: "refused", staffId: aoki }))
    expect(await dataOf(t, other.id, "second-look.asked")).toMatchObject([{ cause: "refusal" }])
  })

  it("for a decision that was pressed and has not left", async () => {
    const own = await installationForThisTest({ env: { UNDO_SECONDS: "5" } })
    const { id: aoki, desk } = await newSenior("AOKI Haruka 見本", own)
    const { id } = await heldCase(own, aoki)
    valueIn(await decideNow(own, id, { outcome: "refused", staffId: aoki }))
    const page = await (await get(own, address, desk)).text()
    expect((await post(own, address, desk, formOn(page, { secondLookRefusals: "on" }))).status).toBe(303)
    await own.sql("update graphile_worker._private_jobs set run_at = now()")
    await own.work()
    expect(await stateOf(own, id)).toBe("secondReview")
  })

  it("for a case that was sent before, and is inspected after", async () => {
    const own = await installationForThisTest()
    const { desk } = await newSenior("AOKI Haruka 見本", own)
    const { id } = await sendIn(own.services, { ...loadCase("minh-anh-clean"), email: "minh@example.jp" })
    const page = await (await get(own, address, desk)).text()
    expect((await post(own, address, desk, formOn(page, { clearByRule: "on", clearSample: "0" }))).status).toBe(303)
    await own.work()
    expect(await stateOf(own, id)).toBe("approved")
  })

  it("whichever process set it", async () => {
    const { id } = await newSenior()
    expect((await t.services.deskPolicies.current()).undoSeconds).toBe(0)
    await t.sql("insert into desk_policies values (1, $1, now(), $2)", [id, { undoSeconds: 3, agreeToSure: false }])
    await t.sql("insert into desk_policies values (2, $1, now(), $2)", [id, { undoSeconds: 4, agreeToSure: true }])
    expect(await t.services.deskPolicies.current()).toMatchObject({ undoSeconds: 4, agreeToSure: true })
  })

  it("on the page of a case", async () => {
    const { id: aoki, desk } = await newSenior()
    const { id } = await heldCase(t, aoki)
    const casePage = async () => (await get(t, `/review/cases/${id}`, desk)).text()
    expect(await casePage()).toContain('value="sure"')
    await set(desk, { agreeToSure: null })
    expect(await casePage()).not.toContain('value="sure"')
  })
})

describe("others", () => {
  it.each(["auditor", "administrator"] as const)("read it and find no form: %s", async (role) => {
    const senior = await newSenior()
    await set(senior.desk, { undoSeconds: "9" })
    const desk = await signIn(t, (await addStaff(t.services, role)).id)
    const page = await pageFor(desk)
    expect(page).not.toMatch(/class="policies-form"|type="checkbox"/)
    expect(textIn(page)).toMatch(/Seniors set these.*Seconds to undo a decision: 9 s.*Set by AOKI Haruka/)
    expect((await post(t, address, desk, { version: "1", undoSeconds: "1" })).status).toBe(403)
  })

  it.each([
    ["senior", true],
    ["auditor", true],
    ["administrator", true],
    ["reviewer", false],
    ["clerk", false],
  ] as const)("find a link to it where they may read it: %s %s", async (role, isThere) => {
    const desk = await signIn(t, (await addStaff(t.services, role)).id)
    const page = await (await get(t, "/review/account", desk)).text()
    expect(page.includes('href="/review/policies"')).toBe(isThere)
  })
})

it("the log of events tells of it in both languages", async () => {
  const { desk } = await newSenior()
  await set(desk, { undoSeconds: "8" })
  const auditor = await signIn(t, (await addStaff(t.services, "auditor")).id)
  const log = await (await get(t, "/review/log", auditor)).text()
  expect(log).toContain("A senior set policies of the desk")
  expect(log).toContain("undoSeconds")
  const japanese = { ...auditor, cookie: `${auditor.cookie}; honnin_language=ja` }
  expect(await (await get(t, "/review/log", japanese)).text()).toContain("方針を変えた")
})
