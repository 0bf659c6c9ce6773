import pino from "pino"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { addStaff, folders, openInstallation, type TestInstallation, underPolicies } from "../../tests/installation.ts"
import {
  agreeToAll,
  blurred,
  claimUntil,
  decideNow,
  eventsOf,
  heldCase,
  lockOn,
  now,
  stateOf,
  valueIn,
  waitingCase,
} from "../../tests/ways.ts"
import { newId } from "../kit/ids.ts"
import { open } from "../main.ts"
import { answerFields } from "./answer-fields.ts"
import { carryOut } from "./carry-out.ts"
import { claimNext, giveBack, keepClaim } from "./claim.ts"
import { heldDecision, takenBack } from "./held-decision.ts"
import { takeBack } from "./take-back.ts"
import { withdraw } from "./withdraw.ts"

const undoSeconds = 5
let t: TestInstallation
let aoki = ""
beforeAll(async () => {
  t = await openInstallation({ env: { UNDO_SECONDS: String(undoSeconds) } })
  aoki = (await addStaff(t.services)).id
})
afterAll(() => t.close())

/** As if its seconds were over. */
const letGo = () => t.sql("update graphile_worker._private_jobs set run_at = now() where payload->>'kind' = 'carryOut'")

const carryOutJobs = (id: string) =>
  t.sql(
    `select extract(epoch from run_at - created_at)::int as seconds from graphile_worker._private_jobs
     where payload->>'kind' = 'carryOut' and payload->>'verificationId' = $1`,
    [id],
  )

async function pressed(change: Parameters<typeof decideNow>[2] = {}, email = "") {
  const sent = await heldCase(t, aoki, { email })
  const seen = await lockOn(t, sent.id)
  valueIn(await decideNow(t, sent.id, change))
  return { ...sent, seen }
}

const told = async (id: string) => (await eventsOf(t, id)).slice((await eventsOf(t, id)).indexOf("inspected"))

describe("a decision that was pressed", () => {
  it("leaves nothing before its time is up, and everything then", async () => {
    const { id } = await pressed({ outcome: "refused", reasons: [blurred] }, "suharto@example.jp")
    const mails = () => t.sql("select 1 from graphile_worker._private_jobs where payload->>'mail' = 'refused'")
    expect(await carryOutJobs(id)).toEqual([{ seconds: undoSeconds }])
    expect([await stateOf(t, id), await mails()]).toEqual(["inReview", []])
    expect(await eventsOf(t, id)).not.toContain("decided")
    expect((await now(t, id)).contents?.reveal("check").reasons).toEqual([])
    t.clock.now += undoSeconds * 1_000
    await letGo()
    await t.work()
    const left = await now(t, id)
    expect(left).toMatchObject({ state: "refused", outcome: "refused", decidedAt: t.clock.now, claim: null })
    expect(left.contents?.reveal("check")).toMatchObject({ reasons: [blurred], pressed: null })
    expect((await eventsOf(t, id)).filter((kind) => kind === "decided")).toHaveLength(1)
  })

  it("is its maker's in the trail", async () => {
    const { id } = await pressed()
    await letGo()
    await t.work()
    const [event] = await t.sql(
      "select actor_id from events where kind = 'decided' and verification_id = $1 order by id",
      [id],
    )
    expect(event).toEqual({ actor_id: aoki })
  })

  it("leaves the case to nobody else, also when the service is away for hours", async () => {
    const { id } = await pressed()
    t.clock.now += 3_600_000
    const mori = (await addStaff(t.services)).id
    expect(await claimNext(t.services, mori)).toMatchObject({ ok: false })
    await letGo()
    await t.work()
    expect(await stateOf(t, id)).toBe("approved")
  })

  it("lets no page shown before answer, give back, keep or decide", async () => {
    const { id, seen } = await pressed()
    const { revision } = await now(t, id)
    const notYours = { ok: false, error: { kind: "notYours" } }
    const given = { field: "name", answer: "differs" } as const
    expect(await answerFields(t.services, { ...seen, claim: seen.token, revision, given })).toEqual(notYours)
    expect(await giveBack(t.services, { ...seen, reason: "break" })).toEqual(notYours)
    expect(await keepClaim(t.services, { ...seen, page: newId(), sessionId: null })).toEqual(notYours)
    const again = { claim: seen.token, outcome: "refused", reasons: [blurred] } as const
    expect(await decideNow(t, id, again)).toEqual(notYours)
  })

  it("sent again because the answer was lost, is pressed once", async () => {
    const { id, seen } = await pressed()
    const { revision } = await now(t, id)
    valueIn(await decideNow(t, id, { claim: seen.token, revision: revision - 1 }))
    expect((await now(t, id)).revision).toBe(revision)
    expect(await carryOutJobs(id)).toHaveLength(1)
  })

  it.each([
    ["before its time", "locked_at = null"],
    ["at the very moment", "locked_at = now(), locked_by = 'worker-killed', attempts = 1"],
  ])("leaves at the next start when the service was killed %s", async (_, left) => {
    const { id } = await pressed()
    await letGo()
    await t.sql(`update graphile_worker._private_jobs set ${left} where payload->>'kind' = 'carryOut'`)
    const again = await open(t.config, { folders, now: () => t.clock.now, log: pino({ level: "silent" }) })
    const next = again.ok ? again.value : expect.fail("it does not start")
    const runner = await next.work()
    await expect.poll(() => stateOf(t, id), { timeout: 20_000 }).toBe("approved")
    await runner.stop()
    await next.close()
  })

  it("gives way to a withdrawal", async () => {
    const { id } = await pressed()
    valueIn(await withdraw(t.services, id))
    await letGo()
    await t.work()
    expect(await stateOf(t, id)).toBe("withdrawn")
    expect(await eventsOf(t, id)).not.toContain("decided")
  })

  it("stands when its maker's role is taken away", async () => {
    const mori = (await addStaff(t.services)).id
    const { id } = await waitingCase(t)
    await claimUntil(t, mori, id)
    valueIn(await decideNow(t, id, {}))
    await t.sql("update staff set role = 'none' where id = $1", [mori])
    await letGo()
    await t.work()
    expect(await stateOf(t, id)).toBe("approved")
  })

  it("leaves at once where no seconds are wanted", async () => {
    const { id } = await heldCase(t, aoki)
    valueIn(await decideNow({ ...t, services: underPolicies(t.services, { undoSeconds: 0 }) }, id, {}))
    expect(await stateOf(t, id)).toBe("approved")
    expect(await carryOutJobs(id)).toEqual([])
  })
})

describe("taking it back", () => {
  it("brings the case back as it was, and is recorded", async () => {
    const words = "The second line is hidden."
    const other = { code: "other", target: "front", words } as const
    const sent = await heldCase(t, aoki)
    await agreeToAll(t, sent.id)
    const before = await now(t, sent.id)
    valueIn(await decideNow(t, sent.id, { outcome: "moreNeeded", reasons: [blurred, other], words }))
    valueIn(await takeBack(t.services, await lockOn(t, sent.id)))
    const after = await now(t, sent.id)
    expect(after).toMatchObject({ state: "inReview", round: 1, outcome: null, decidedAt: null })
    expect(after.claim).toMatchObject({ staffId: aoki, until: t.clock.now + 10 * 60_000 })
    expect(after.contents?.reveal("check").looked).toEqual(before.contents?.reveal("check").looked)
    expect(takenBack(after, aoki)).toMatchObject({ outcome: "moreNeeded", reasons: [blurred, other], words })
    expect(takenBack(after, "somebody else")).toBeNull()
    expect((await told(sent.id)).at(-1)).toBe("decision.taken-back")
  })

  it("and deciding otherwise within the same seconds, only the second leaves, at its own time", async () => {
    const { id } = await pressed()
    const first = await lockOn(t, id)
    valueIn(await takeBack(t.services, first))
    valueIn(await decideNow(t, id, { outcome: "refused" }))
    await carryOut({ ...t.services }, first)
    expect(await stateOf(t, id)).toBe("inReview")
    await carryOut({ ...t.services }, await lockOn(t, id))
    expect(await stateOf(t, id)).toBe("refused")
    await carryOut({ ...t.services }, first)
    expect((await eventsOf(t, id)).filter((kind) => kind === "decided")).toHaveLength(1)
  })

  it("is for its maker alone, and for a decision that has not left", async () => {
    const notYours = { ok: false, error: { kind: "notYours" } }
    const { id } = await pressed()
    const lock = await lockOn(t, id)
    expect(await takeBack(t.services, { ...lock, staffId: (await addStaff(t.services)).id })).toEqual(notYours)
    await letGo()
    await t.work()
    expect(await takeBack(t.services, lock)).toEqual(notYours)
    expect(heldDecision(await now(t, id))).toBeNull()
  })

  it("and its job at the same moment, one of them counts", async () => {
    const { id } = await pressed()
    const lock = await lockOn(t, id)
    const [back] = await Promise.all([takeBack(t.services, lock), carryOut({ ...t.services }, lock)])
    expect([await stateOf(t, id), (await eventsOf(t, id)).includes("decided")]).toEqual(
      back.ok ? ["inReview", false] : ["approved", true],
    )
  })
})
