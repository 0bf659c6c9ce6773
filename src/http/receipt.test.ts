import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { addStaff, noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { decidedCase, decideNow, filledCase, heldCase, sentCase } from "../../tests/ways.ts"
import type { Reason } from "../verification/reasons.ts"
import { en } from "../web/i18n/en.ts"

const hour = 3_600_000
const day = 24 * hour

let t: TestInstallation
let aoki = ""
let decisions = 0
beforeAll(async () => {
  const lately = async () => ({ decisions, halfMillis: 2.5 * hour, nineInTenMillis: 30 * hour })
  t = await openInstallation({ change: () => ({ pace: { lately } }) })
  aoki = (await addStaff(t.services)).id
})
beforeEach(() => {
  t.clock.now = noon
  decisions = 0
})
afterAll(() => t.close())

const { draft } = loadCase("budiyono-single-name")
const device = "d".repeat(43)

/** That link in a browser that may open it; in one that nobody knows where `isKnown` is not so. */
async function at({ id, token }: { id: string; token: string }, { isKnown = true } = {}) {
  const link = `/v/${token}`
  if (isKnown) await t.services.devices.add(id, t.services.sealer.tokenHash(device), t.clock.now)
  const headers = isKnown ? { cookie: `honnin_device=${device}` } : {}
  const get = (path: string) => t.app.request(link + path, { headers })
  return {
    page: async (path: string) => (await get(path)).text(),
    whereTo: async (path: string) => (await get(path)).headers.get("location")?.replace(link, "") ?? null,
    post: (path: string) => t.app.request(link + path, { method: "POST", headers }),
  }
}

/** Text as a page shows it. */
const written = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;")

describe("the receipt", () => {
  it("says what was sent and when, to whom, who sees it and when it is erased; and repeats nothing typed", async () => {
    const { page } = await at(await sentCase(t))
    expect(await page("/sent")).toContain("/receipt")
    expect(await page("/status")).toContain("/receipt")
    const receipt = await page("/receipt")
    const { businessName, retentionDays } = t.services.policy
    for (const told of [
      ...["23 November 2026 at 12:00 (Japan time)", "Residence card", "front.jpg", "1 photo", businessName],
      ...[en.fields.name, en.fields.address, "Opening an account", en.identification.seen(businessName)],
      ...[en.identification.keptApproved(retentionDays.approved), en.identification.rights],
      ...[`…${draft.number?.slice(-4)}`],
    ]) {
      expect(receipt).toContain(written(told))
    }
    for (const typed of [draft.name, draft.number, draft.address, draft.birthYear]) expect(receipt).not.toContain(typed)
  })

  it("is there once all is sent, and not while it is changed for another round", async () => {
    const filled = await at(await filledCase(t))
    expect(await filled.whereTo("/receipt")).toBe("")
    const { page, whereTo } = await at(await decidedCase(t, aoki, { outcome: "moreNeeded" }))
    expect(await whereTo("/receipt")).toBe("")
    expect(await page("/status")).not.toContain("/receipt")
  })

  it("names the day of erasure once it is known", async () => {
    const { page } = await at(await decidedCase(t, aoki, { outcome: "approved" }))
    expect(await page("/receipt")).toContain(en.receipt.erasedAfter("21 February 2027"))
  })

  it("is for nobody but the applicant", async () => {
    const sent = await sentCase(t)
    expect(await (await at(sent, { isKnown: false })).whereTo("/receipt")).toBe("/birth-date")
  })
})

describe("after erasure the same link", () => {
  const other: Reason = { code: "other", target: "document", words: "Taro, please use your newer card." }
  const blurred: Reason = { code: "blurred", target: "front", words: null }

  it("opens in any browser, says when and why all was erased, and still gives the reasons", async () => {
    const held = await heldCase(t, aoki)
    const reasons = [blurred, other]
    await decideNow(t, held.id, { outcome: "refused", reasons, words: other.words ?? "" })
    t.clock.now = noon + t.services.policy.retentionDays.refused * day
    await t.installation.sweep()
    const { page, whereTo } = await at(held, { isKnown: false })
    for (const path of ["", "/sent", "/details"]) expect([path, await whereTo(path)]).toEqual([path, "/status"])
    for (const path of ["/status", "/receipt"]) {
      const told = await page(path)
      expect(told).toContain("erased on 23 December 2026.")
      expect(told).toContain(en.receipt.why.time)
      expect(told).not.toMatch(/front\.jpg|Taro/)
    }
    const status = await page("/status")
    expect(status).toContain("Front: Blurred")
    expect(status).toContain(en.reasons.blurred.remedy)
    expect(status).toContain("Document: Other")
    expect(status).toContain(en.status.wordsErased)
    expect(status).toContain(en.status.sendAgain)
  })

  it("says so at once where the applicant withdrew", async () => {
    const { page, post } = await at(await sentCase(t))
    await post("/withdraw")
    for (const path of ["/status", "/receipt"]) expect(await page(path)).toContain(en.receipt.why.withdrawn)
  })
})

describe("the status", () => {
  it("still says what was asked for when the link has ended over it", async () => {
    const asked = await decidedCase(t, aoki, { outcome: "moreNeeded" })
    const { page } = await at(asked)
    t.clock.now = noon + t.services.policy.linkDays * day
    await t.installation.sweep()
    expect(await page("/status")).toContain(en.status.headings.expired)
    expect(await page("/status")).toContain(en.reasons.blurred.remedy)
  })

  it("tells how long it usually takes while it waits, where that is known", async () => {
    const { page } = await at(await sentCase(t))
    const told = en.usualTime.both("3 hours", "2 days")
    for (const path of ["/sent", "/status"]) expect(await page(path)).not.toContain(told)
    decisions = 20
    for (const path of ["/sent", "/status"]) expect(await page(path)).toContain(told)
    const decided = await at(await decidedCase(t, aoki, { outcome: "approved" }))
    expect(await decided.page("/status")).not.toContain(told)
  })

  it("leaves Sent once there is a decision", async () => {
    const { whereTo } = await at(await decidedCase(t, aoki, { outcome: "approved" }))
    expect(await whereTo("/sent")).toBe("/status")
  })
})
