import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { everythingIn } from "../../tests/ways.ts"
import { createApp } from "./app.ts"
import { networkOf } from "./limit.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation({ env: { RENEWAL_PENDING: "review" } })
})
afterAll(() => t.close())

const path = "/will-it-be-accepted"
const post = (fields: Record<string, string>, headers: Record<string, string> = {}, app = t.app) =>
  app.request(path, { method: "POST", headers, body: new URLSearchParams(fields) })
const page = async (fields: Record<string, string>) => {
  const response = await post(fields)
  return [response.status, await response.text()] as const
}
const day = { expiresYear: "2028", expiresMonth: "10", expiresDay: "20" }
const past = { expiresYear: "2026", expiresMonth: "10", expiresDay: "1" }

describe("the public check", () => {
  it("is found from the start page, and from a link's first page", async () => {
    expect(await (await t.app.request("/")).text()).toContain(`href="${path}"`)
    const begun = await t.app.request("/start", { method: "POST", body: new URLSearchParams({ reference: "C-1" }) })
    const link = begun.headers.get("location")
    expect(await (await t.app.request(`${link}/identification`)).text()).toContain(`href="${path}"`)
  })
  it("answers on the page that asked, with what was entered still in it", async () => {
    const [status, html] = await page({ kind: "residence-card", ...day, backWritten: "yes" })
    expect(status).toBe(200)
    expect(html).toContain("Yes, with a photo of the back")
    expect(html).toMatch(/name="expiresYear"[^>]*value="2028"/)
    expect(html).not.toContain("Have you applied to renew")
  })
  it("asks for a pending renewal where one would help, and takes the answer", async () => {
    expect((await page({ kind: "residence-card", ...past }))[1]).toMatch(/One more question.*id="renewal"/s)
    const [, html] = await page({ kind: "residence-card", ...past, renewal: "stamp" })
    expect(html).toContain("Yes, while your renewal is pending")
    expect((await page({ kind: "residence-card", ...past, renewal: "none" }))[1]).toContain(
      "The last day on which this document could be used was 1 October 2026.",
    )
  })
  it("says what is missing, beside the field and on top", async () => {
    expect((await page({}))[1]).toContain('<a href="#kind">Choose the document you will send.</a>')
    const [status, html] = await page({ kind: "alien-registration-certificate" })
    expect(status).toBe(422)
    expect(html).toMatch(/href="#specialPermanentResident".*href="#birthYear"/s)
  })
  it("does not mind the box of a card that is no longer chosen", async () => {
    const paper = { kind: "alien-registration-certificate", specialPermanentResident: "yes" }
    const born = { birthYear: "2012", birthMonth: "5", birthDay: "1", backWritten: "yes" }
    expect((await page({ ...paper, ...born, combined: "yes" }))[1]).toContain("Yes, with a photo of the back")
  })
  it("keeps and logs nothing of it", async () => {
    const before = await everythingIn(t)
    const lines = t.logged.length
    await page({ kind: "residence-card", expiresYear: "2031", expiresMonth: "7", expiresDay: "19", birthYear: "1987" })
    expect(await everythingIn(t)).toBe(before)
    expect(t.logged.slice(lines).join()).not.toMatch(/2031|1987|residence/)
  })
  it("is taken sixty times in ten minutes from one address, whatever is asked, and then asks to wait", async () => {
    const app = createApp({ ...t.services, trustProxy: true })
    const from = (address: string) => post({}, { "x-forwarded-for": address }, app)
    for (let n = 0; n < 60; n++) expect((await from(`2001:db8:1:2::${n}`)).status).toBe(422)
    const refused = await from("2001:db8:1:2:ffff::1")
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(await refused.text()).toContain("Please wait a little")
    expect((await from("2001:db8:1:3::1")).status).toBe(422)
  })
})

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["2001::2:3:4:5:6", "2001:0:0:2"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("counts %s as %s", (address, network) => expect(networkOf(address)).toBe(network))
