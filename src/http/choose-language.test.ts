import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { eventsOf, everythingIn, filledCase, now } from "../../tests/ways.ts"
import { giveConsent } from "../app/answer.ts"
import { begin } from "../app/begin.ts"
import { newId } from "../kit/ids.ts"
import { wordsOf } from "../web/i18n/languages.ts"
import { createApp } from "./app.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

type Form = Readonly<Record<string, string>>
const ne = wordsOf("ne")
const suharto = loadCase("budiyono-single-name")

async function post(path: string, fields: Form, { headers = {}, app = t.app } = {}) {
  const answer = await app.request(path, { method: "POST", headers, body: new URLSearchParams(fields) })
  const page = await answer.text()
  const value = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(page)?.[1]
  return { answer, page, value, status: answer.status }
}

describe("a language pressed beside a form that is kept nowhere", () => {
  it("shows the start page again with the reference, begins nothing, and stays", async () => {
    const before = await everythingIn(t)
    const { answer, page, value, status } = await post("/", { reference: "C-1001", lang: "ne" })
    expect([status, value("reference")]).toEqual([200, "C-1001"])
    expect(page).toContain('<html lang="ne">')
    expect(page).not.toContain("data-error-summary")
    expect(await everythingIn(t)).toBe(before)
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? ""
    expect(await (await t.app.request("/", { headers: { cookie } })).text()).toContain('<html lang="ne">')
  })

  it("says again, in it, what is wrong", async () => {
    expect((await post("/?check", { reference: "", lang: "ne" })).page).toContain(ne.start.problems.missing)
    const stillMissing = await post("/will-it-be-accepted?check", { lang: "ne" })
    expect([stillMissing.status, stillMissing.page.includes(ne.document.missing)]).toEqual([422, true])
  })

  it("keeps the document chosen on its page, and chooses none", async () => {
    const request = { reference: newId(), origin: "staff", actor: { kind: "commandLine" }, language: "en" } as const
    const { verification, token } = await begin(t.services, request)
    const kind = "special-permanent-resident-certificate"
    const form = { kind, combined: kind, lang: "ne" }
    expect((await post(`/v/${token}/document`, form)).answer.headers.get("location")).toBe(`/v/${token}`)
    await giveConsent(t.services, verification.id, "en")
    const { page } = await post(`/v/${token}/document?problem=missing`, form)
    expect(page).toContain(`<html lang="ne">`)
    expect(page).toMatch(new RegExp(`name="kind" value="${kind}" checked`))
    expect(page).toMatch(new RegExp(`name="combined" value="${kind}" checked`))
    expect(page).not.toContain("data-error-summary")
    expect((await post(`/v/${token}/document?problem=missing`, { lang: "ne" })).page).toContain(ne.document.missing)
    expect((await now(t, verification.id)).document).toBeNull()
  })

  it("costs no try at the birth date, and no box of it", async () => {
    const { id, token } = await filledCase(t)
    const path = `/v/${token}/birth-date`
    const wrong = { birthYear: "1950", birthMonth: "2", birthDay: "5" }
    const asked = await post(path, { ...wrong, lang: "ne" })
    expect([asked.status, asked.value("birthYear"), asked.value("birthDay")]).toEqual([200, "1950", "5"])
    expect(asked.page).not.toContain("data-error-summary")
    expect((await post(path, wrong)).page).toContain(`formaction="${path}?check"`)
    const before = await eventsOf(t, id)
    const told = await post(`${path}?check`, { ...wrong, lang: "ne" })
    expect(told.page).toContain(ne.gate.differs)
    expect(told.page).toContain(ne.gate.triesLeft(4))
    expect((await post(`${path}?check`, { lang: "ne" })).page).toContain(ne.problems.field.birthDate.missing)
    expect((await post(`${path}?check`, { ...wrong, birthYear: "1951", lang: "ne" })).page).not.toContain("data-error")
    expect((await now(t, id)).birthDateTriesLeft).toBe(4)
    expect(await eventsOf(t, id)).toEqual(before)
    const { birthYear = "", birthMonth = "", birthDay = "" } = suharto.draft
    const { answer } = await post(path, { birthYear, birthMonth, birthDay, lang: "xx" })
    expect(answer.headers.get("location")).toBe(`/v/${token}`)
  })
})

describe("a language pressed beside the public check", () => {
  const path = "/will-it-be-accepted"
  const card = { kind: "residence-card", expiresYear: "2028", expiresMonth: "10", expiresDay: "20", lang: "ne" }

  it("keeps what is entered, and tells the answer where one was told", async () => {
    const before = await everythingIn(t)
    const lines = t.logged.length
    const asked = await post(path, card)
    expect([asked.status, asked.value("expiresYear")]).toEqual([200, "2028"])
    expect(asked.page).toMatch(/value="residence-card" checked/)
    expect(asked.page).not.toContain('id="answer"')
    expect((await post(`${path}?check`, card)).page).toMatch(new RegExp(`id="answer".*${ne.acceptance.headings.yes}`))
    expect(await everythingIn(t)).toBe(before)
    expect(t.logged.slice(lines).join()).not.toMatch(/2028|residence/)
  })

  it("uses up none of the checks, and may itself be pressed sixty times beside an answer", async () => {
    const app = createApp({ ...t.services, trustProxy: true })
    const from = { headers: { "x-forwarded-for": "203.0.113.7" }, app }
    for (let n = 0; n < 60; n++) expect((await post(`${path}?check`, card, from)).status).toBe(200)
    expect((await post(`${path}?check`, card, from)).status).toBe(429)
    expect((await post(path, card, from)).status).toBe(200)
    expect((await post(path, { ...card, lang: "" }, from)).status).toBe(200)
  })
})

it("a message is told again in the language that is pressed, and not left for the start page", async () => {
  const path = `/v/${"A".repeat(43)}`
  const page = await (await t.app.request(path)).text()
  expect(page).toContain('href="?lang=ne"')
  expect((await t.app.request(`${path}?lang=ne`)).headers.get("location")).toBe(path)
})

describe("a birth year of another calendar", () => {
  const { birthMonth = "", birthDay = "" } = suharto.draft

  it("that has not come costs no try, and is told to be the printed one", async () => {
    const { id, token } = await filledCase(t)
    for (const birthYear of ["2053", "2539"]) {
      const { status, page } = await post(`/v/${token}/birth-date`, { birthMonth, birthDay, birthYear })
      expect(status).toBe(422)
      expect(page).toContain(wordsOf("en").problems.field.birthDate.future)
    }
    expect((await now(t, id)).birthDateTriesLeft).toBe(5)
  })
})
