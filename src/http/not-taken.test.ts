import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type AtDesk, reviewerAt } from "../../tests/at-desk.ts"
import { addStaff, noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { agreeToAll, claimUntil, eventsOf, heldCase, now } from "../../tests/ways.ts"

const minuteMillis = 60_000
const words = "Please take off the plastic cover."
const blurred = { reason: "blurred:front" }
const other = { reason: "other:document" }

let t: TestInstallation
let [aoki, mori] = ["", ""]
let desk: AtDesk
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  mori = (await addStaff(t.services)).id
})
afterAll(() => t.close())
beforeEach(async () => {
  t.clock.now = noon
  desk = await reviewerAt(t, aoki)
})

/** A case whose page lies before the reviewer. */
async function inSight() {
  const { id } = await heldCase(t, aoki)
  await agreeToAll(t, id)
  const { claim, revision } = await now(t, id)
  const seen = { claim: claim?.token ?? "", revision: String(revision) }
  const decide = (outcome: string, more: Readonly<Record<string, string>> = {}) =>
    desk.post(`/review/cases/${id}/decide`, { ...seen, outcome, ...more })
  return { id, seen, decide }
}

const decisions = async (id: string) => (await eventsOf(t, id)).filter((kind) => kind === "decided").length

describe("a reviewer who was away longer than the lock lasts", () => {
  it("decides all the same when nobody took the case", async () => {
    const { id, decide } = await inSight()
    t.clock.now += 25 * minuteMillis
    expect((await decide("approved")).status).toBe(303)
    expect((await now(t, id)).state).toBe("approved")
  })

  it("is told that somebody else took it, decides nothing, and gets back what was written", async () => {
    const { id, decide } = await inSight()
    t.clock.now += 25 * minuteMillis
    await claimUntil(t, mori, id)
    const refused = await decide("moreNeeded", { ...other, words: `<b>${words}` })
    const page = await refused.text()
    expect(refused.status).toBe(409)
    expect(page).toContain("Somebody else holds this case, or your time with it ran out. Nothing was decided.")
    expect(page).toMatch(
      /<label for="typed">What you had written[^<]*<\/label><textarea [^>]*>&lt;b&gt;Please take off/,
    )
    expect(await now(t, id)).toMatchObject({ state: "inReview", claim: { staffId: mori } })
    expect(await (await decide("refused", blurred)).text()).not.toContain("What you had written")
  })

  it.each([
    ["an answer", "", { answer: "name:differs" }],
    ["a press that says nothing", "", {}],
    ["a decision that lacks its reason", "/decide", { outcome: "refused" }],
  ])("gets back what was written also with %s", async (_, path, fields) => {
    const { id, seen } = await inSight()
    t.clock.now += 25 * minuteMillis
    await claimUntil(t, mori, id)
    const refused = await desk.post(`/review/cases/${id}${path}`, { ...seen, ...fields, words })
    expect([refused.status, (await refused.text()).includes(words)]).toEqual([409, true])
  })
})

describe("a case that changed since it was shown", () => {
  it("is shown as it is now, with what was ticked and typed, and is decided with another press", async () => {
    const { id, seen, decide } = await inSight()
    await desk.post(`/review/cases/${id}`, { ...seen, answer: "number:differs" })
    const shown = await decide("refused", { ...other, words })
    const page = await shown.text()
    expect(shown.status).toBe(409)
    expect(page).toContain("The case has changed since you looked")
    expect(page).toContain(words)
    expect(page).toMatch(/value="other:document" checked=""/)
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? expect.fail("no form")
    expect((await decide("refused", { ...other, words, revision })).status).toBe(303)
    expect(await decisions(id)).toBe(1)
  })
})

describe("a decision that comes twice, because its answer was lost on the way", () => {
  it.each([
    ["approved", {}],
    ["moreNeeded", blurred],
    ["refused", blurred],
  ])("%s: is decided once, and both are told so", async (outcome, more) => {
    const { id, decide } = await inSight()
    const answers = await Promise.all([decide(outcome, more), decide(outcome, more)])
    const again = await decide(outcome, more)
    expect([...answers, again].map(({ status }) => status)).toEqual([303, 303, 303])
    expect([await decisions(id), (await now(t, id)).outcome]).toEqual([1, outcome])
  })

  it("is refused where it is another one, another person's, or of another moment", async () => {
    const { id, seen, decide } = await inSight()
    expect((await decide("approved")).status).toBe(303)
    expect((await decide("refused", blurred)).status).toBe(409)
    expect((await decide("approved", { revision: String(Number(seen.revision) - 1) })).status).toBe(409)
    const colleague = await reviewerAt(t, mori)
    expect((await colleague.post(`/review/cases/${id}/decide`, { ...seen, outcome: "approved" })).status).toBe(409)
    const nowhere = await desk.post(`/review/cases/${randomUUID()}/decide`, { ...seen, outcome: "approved" })
    expect(nowhere.status).toBe(404)
    expect(await decisions(id)).toBe(1)
  })
})
