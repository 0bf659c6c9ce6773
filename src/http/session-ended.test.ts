import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { authenticator } from "../../tests/authenticator.ts"
import { cookiesOf, type Desk, deskOf, enrolled, get, join, post, signInWith } from "../../tests/desk.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { agreeToAll, claimUntil, decideNow, eventsOf, now, stateOf, valueIn, waitingCase } from "../../tests/ways.ts"
import { claimNext } from "../app/claim.ts"
import { inviteAgain } from "../app/invite.ts"

let t: TestInstallation
let administrator: Desk
beforeAll(async () => {
  t = await openInstallation({ env: { UNDO_SECONDS: "5" } })
  administrator = (await enrolled(t, "administrator")).desk
})
afterAll(() => t.close())

/** Somebody signed in on two browsers. */
async function atTwoDesks() {
  const { key, member, desk } = await enrolled(t, "reviewer")
  const elsewhere = await deskOf(t, cookiesOf(await signInWith(t, key)))
  return { member, desk, elsewhere }
}

/** A new case, taken by pressing Next case there; no other waits. */
async function takenAt(desk: Desk): Promise<string> {
  const { id } = await waitingCase(t)
  expect((await post(t, "/review/next", desk)).headers.get("location")).toBe(`/review/cases/${id}`)
  return id
}

const signOutEverywhere = (staffId: string) => post(t, `/review/people/${staffId}/revoke`, administrator)

async function endOtherThan(desk: Desk): Promise<void> {
  const page = await (await get(t, "/review/account", desk)).text()
  const ends = [...page.matchAll(/action="(\/review\/account\/sessions\/[\w-]+\/revoke)"/g)]
  expect(ends).toHaveLength(1)
  expect((await post(t, ends[0]?.[1] ?? "", desk)).status).toBe(303)
}

/** Out of the queue: the next test begins with none. */
async function cleared(ids: readonly string[]): Promise<void> {
  await t.sql("update verifications set state = 'withdrawn' where id = any ($1)", [ids])
}

describe("a session that is ended from elsewhere", () => {
  it("lets go of its case at once when its person is signed out everywhere, and a colleague reads why", async () => {
    const { member, desk } = await enrolled(t, "reviewer")
    const id = await takenAt(desk)
    await agreeToAll(t, id)
    const { claim, revision } = await now(t, id)
    await signOutEverywhere(member.id)
    expect(await stateOf(t, id)).toBe("waiting")
    expect((await eventsOf(t, id)).at(-1)).toBe("let-go")
    const approval = { claim: claim?.token ?? "", revision: String(revision), outcome: "approved" }
    expect((await post(t, `/review/cases/${id}/decide`, desk, approval)).headers.get("location")).toBe("/review")
    expect(await stateOf(t, id)).toBe("waiting")
    const colleague = await enrolled(t, "reviewer")
    await claimUntil(t, colleague.member.id, id)
    expect(await (await get(t, `/review/cases/${id}`, colleague.desk)).text()).toContain("Let go with the session")
    await cleared([id])
  })

  it("lets go of its own cases, not of those open in another", async () => {
    const { desk, elsewhere } = await atTwoDesks()
    const [here, there] = [await takenAt(desk), await takenAt(elsewhere)]
    await endOtherThan(desk)
    expect([await stateOf(t, here), await stateOf(t, there)]).toEqual(["inReview", "waiting"])
    await cleared([here, there])
  })

  it("leaves a case whose page is open in another by now", async () => {
    const { desk, elsewhere } = await atTwoDesks()
    const id = await takenAt(elsewhere)
    const sign = { claim: (await now(t, id)).claim?.token ?? "", page: "one" }
    expect((await post(t, `/review/cases/${id}/keep`, desk, sign)).status).toBe(200)
    await endOtherThan(desk)
    expect(await stateOf(t, id)).toBe("inReview")
    await cleared([id])
  })

  it("leaves a decision that was pressed in it to leave", async () => {
    const { member, desk } = await enrolled(t, "reviewer")
    const id = await takenAt(desk)
    valueIn(await decideNow(t, id, { outcome: "refused" }))
    await signOutEverywhere(member.id)
    expect(await stateOf(t, id)).toBe("inReview")
    t.clock.now += 5_000
    await t.sql("update graphile_worker._private_jobs set run_at = now()")
    await t.work()
    expect(await stateOf(t, id)).toBe("refused")
  })

  it("leaves nothing behind, however the next case and its end cross", async () => {
    for (let n = 0; n < 10; n++) {
      const { member } = await enrolled(t, "reviewer")
      const [session] = await t.services.people.sessionsOf(member.id, 0)
      const { id } = await waitingCase(t)
      const claiming = claimNext(t.services, member.id, { sessionId: session?.id ?? "" })
      await Promise.all([claiming, signOutEverywhere(member.id)])
      expect(await t.services.locks.heldBy(member.id)).toEqual([])
      await cleared([id])
    }
  })
})

describe("a session that its person ends", () => {
  it("keeps its case for when they sign in again", async () => {
    const { key, desk } = await enrolled(t, "reviewer")
    const id = await takenAt(desk)
    expect((await post(t, "/review/sign-out", desk)).status).toBe(303)
    expect(await stateOf(t, id)).toBe("inReview")
    const again = await deskOf(t, cookiesOf(await signInWith(t, key)))
    const sign = { claim: (await now(t, id)).claim?.token ?? "", page: "one" }
    expect((await post(t, `/review/cases/${id}/keep`, again, sign)).status).toBe(200)
    await cleared([id])
  })

  it("by a new passkey in place of a lost one lets go of all that was open", async () => {
    const { member, desk } = await enrolled(t, "reviewer")
    const id = await takenAt(desk)
    const by = { kind: "commandLine" } as const
    const { token } = valueIn(await inviteAgain(t.services, { staffId: member.id, by }))
    expect((await join(t, token, authenticator())).status).toBe(303)
    expect(await stateOf(t, id)).toBe("waiting")
    await cleared([id])
  })
})
