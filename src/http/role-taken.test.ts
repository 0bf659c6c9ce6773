import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Desk, enrolled, get, post } from "../../tests/desk.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { agreeToAll, claimUntil, eventsOf, lockOn, now, stateOf, waitingCase } from "../../tests/ways.ts"
import { claimNext } from "../app/claim.ts"

let t: TestInstallation
let administrator: Desk
beforeAll(async () => {
  t = await openInstallation()
  administrator = (await enrolled(t, "administrator")).desk
})
afterAll(() => t.close())

/** A reviewer with the page of their case open, every field agreed to. */
async function atWork() {
  const reviewer = await enrolled(t, "reviewer")
  const { id } = await waitingCase(t)
  await claimUntil(t, reviewer.member.id, id)
  await agreeToAll(t, id)
  const { token } = await lockOn(t, id)
  const { revision } = await now(t, id)
  return { ...reviewer, id, approval: { claim: token, revision: String(revision), outcome: "approved" } }
}

const setRole = (staffId: string, role: string) => post(t, `/review/people/${staffId}/role`, administrator, { role })

describe("a role taken away while a case is open", () => {
  it.each([
    ["auditor", "your role may not do this"],
    ["none", "you have no role at this desk"],
  ])("refuses the decision, says why, and lets the case go at once: %s", async (role, sentence) => {
    const { desk, member, id, approval } = await atWork()
    expect((await setRole(member.id, role)).status).toBe(303)
    const answer = await post(t, `/review/cases/${id}/decide`, desk, approval)
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([403, true])
    expect(await stateOf(t, id)).toBe("waiting")
    const kinds = await eventsOf(t, id)
    expect(kinds.at(-1)).toBe("released")
    expect(kinds).not.toContain("decided")
    const colleague = await enrolled(t, "reviewer")
    await claimUntil(t, colleague.member.id, id)
    expect((await now(t, id)).claim?.staffId).toBe(colleague.member.id)
    expect(await (await get(t, `/review/cases/${id}`, colleague.desk)).text()).toContain("Taken back with the role")
  })

  it("leaves the case with whoever may still take it", async () => {
    const { desk, member, id, approval } = await atWork()
    await setRole(member.id, "senior")
    expect((await post(t, `/review/cases/${id}/decide`, desk, approval)).status).toBe(303)
    expect(await stateOf(t, id)).toBe("approved")
  })

  it("leaves nothing with them, however the next case and the change cross", async () => {
    for (let n = 0; n < 10; n++) {
      const { member } = await enrolled(t, "reviewer")
      await waitingCase(t)
      await Promise.all([claimNext(t.services, member.id), setRole(member.id, "auditor")])
      expect(await t.services.locks.heldBy(member.id)).toEqual([])
    }
  })

  it("gives no case to who lost it", async () => {
    const { member } = await enrolled(t, "reviewer")
    await waitingCase(t)
    await setRole(member.id, "auditor")
    expect(await claimNext(t.services, member.id)).toEqual({ ok: false, error: { kind: "notFound" } })
  })
})
