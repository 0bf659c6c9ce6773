import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type AtDesk, reviewerAt } from "../../tests/at-desk.ts"
import { addStaff, noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { heldCase, lockOn, now, stateOf } from "../../tests/ways.ts"

let t: TestInstallation
let aoki = ""
let desk: AtDesk
let other: AtDesk
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  desk = await reviewerAt(t, aoki)
  other = await reviewerAt(t, (await addStaff(t.services)).id)
})
afterAll(() => t.close())
beforeEach(() => {
  t.clock.now = noon
})

async function heldByAoki() {
  const { id } = await heldCase(t, aoki)
  const { token: claim } = await lockOn(t, id)
  return { id, claim, path: `/review/cases/${id}` }
}

const untilOf = async (id: string) => (await now(t, id)).claim?.until

describe("the page of a held case", () => {
  it("names its lock in the one form that decides, gives back and destroys, and to the script that keeps it", async () => {
    const { claim, path } = await heldByAoki()
    const page = await desk.page(path)
    expect(page).toContain(`<form method="post" action="${path}/decide" id="decision-form"`)
    expect(page).toContain(`form="decision-form" formaction="${path}/give-back"`)
    expect(page).toMatch(new RegExp(`form="decision-form" formaction="${path}/photos/[^/]+/destroy"`))
    expect(page.match(new RegExp(`name="claim" value="${claim}"`, "g"))).toHaveLength(1)
    expect(page).toContain(`data-claim="${claim}"`)
    expect(await other.page(path)).not.toContain(claim)
  })

  it("keeps the lock ten minutes more, and is told until when", async () => {
    const { id, claim, path } = await heldByAoki()
    t.clock.now += 9 * 60_000
    const kept = await desk.post(`${path}/keep`, { claim })
    expect([kept.status, await kept.json()]).toEqual([
      200,
      { until: t.clock.now + 600_000, holder: "you, until 12:19" },
    ])
    expect(await untilOf(id)).toBe(t.clock.now + 600_000)
  })

  it("is told when the case is not its own any more", async () => {
    const { claim, path } = await heldByAoki()
    expect((await desk.post(`${path}/keep`, { claim: randomUUID() })).status).toBe(409)
    expect((await other.post(`${path}/keep`, { claim })).status).toBe(409)
  })

  it("lets go when it is left, and is the reviewer's again when it was but loaded anew", async () => {
    const { id, claim, path } = await heldByAoki()
    expect((await desk.post(`${path}/leave`, { claim, page: "one" })).status).toBe(204)
    expect(await untilOf(id)).toBe(noon + 15_000)
    expect(await desk.page(path)).toContain(claim)
    await desk.post(`${path}/keep`, { claim, page: "two" })
    for (const page of ["one", "", "two ", "%", "x".repeat(1_000)]) await desk.post(`${path}/leave`, { claim, page })
    expect(await untilOf(id)).toBe(noon + 600_000)
    await desk.post(`${path}/leave`, { claim, page: "two" })
    expect(await untilOf(id)).toBe(noon + 15_000)
  })
})

describe("giving back", () => {
  it("asks why, and gives back with an answer alone", async () => {
    const { id, claim, path } = await heldByAoki()
    for (const why of ["", "boredom"]) {
      const asked = await desk.post(`${path}/give-back`, { claim, why })
      expect(asked.status).toBe(422)
      expect(await asked.text()).toContain("Choose why you give the case back.")
    }
    expect(await stateOf(t, id)).toBe("inReview")
    const given = await desk.post(`${path}/give-back`, { claim, why: "second-look" })
    expect([given.status, given.headers.get("location")]).toEqual([303, "/review"])
    expect(await now(t, id)).toMatchObject({ state: "waiting", passedBy: [aoki] })
    expect(await desk.page("/review")).toContain(
      "One that you gave back, or entered at the counter, is left to your colleagues.",
    )
  })

  it("is refused to another, and under another lock, with a reason and without", async () => {
    const { id, claim, path } = await heldByAoki()
    for (const why of ["break", ""]) {
      expect((await other.post(`${path}/give-back`, { claim, why })).status).toBe(409)
      expect((await desk.post(`${path}/give-back`, { claim: randomUUID(), why })).status).toBe(409)
      expect((await desk.post(`/review/cases/${randomUUID()}/give-back`, { claim, why })).status).toBe(404)
    }
    expect(await stateOf(t, id)).toBe("inReview")
  })
})
