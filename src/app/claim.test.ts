import { beforeEach, describe, expect, it } from "vitest"
import { addStaff, installationForThisTest, type TestInstallation } from "../../tests/installation.ts"
import { dataOf, eventsOf, lockOn, now, sentCase, stateOf, valueIn, waitingCase } from "../../tests/ways.ts"
import { newId } from "../kit/ids.ts"
import type { GiveBackReason } from "../verification/give-back.ts"
import { begin } from "./begin.ts"
import { claimNext, giveBack, keepClaim, leaveClaim } from "./claim.ts"
import { withdraw } from "./withdraw.ts"

const minuteMillis = 60_000

let t: TestInstallation
let aoki = ""
let mori = ""
beforeEach(async () => {
  t = await installationForThisTest()
  aoki = (await addStaff(t.services)).id
  mori = (await addStaff(t.services)).id
})

const next = async (staffId: string) => valueIn(await claimNext(t.services, staffId)).id
const nothing = { ok: false, error: { kind: "notFound" } }

async function waitingOneAfterTheOther(): Promise<string[]> {
  const ids: string[] = []
  for (const _ of [1, 2, 3]) {
    ids.push((await sentCase(t)).id)
    t.clock.now += minuteMillis
  }
  await t.work()
  return ids
}

describe("the next case", () => {
  it("is the one that has waited longest", async () => {
    const ids = await waitingOneAfterTheOther()
    expect([await next(aoki), await next(mori), await next(aoki)]).toEqual(ids)
    expect(await claimNext(t.services, mori)).toEqual(nothing)
  })

  it("is none of those being inspected, withdrawn or still being filled in", async () => {
    const { id } = await waitingCase(t)
    valueIn(await withdraw(t.services, id))
    await sentCase(t)
    const actor = { kind: "commandLine" } as const
    await begin(t.services, { reference: "C-1", origin: "staff", actor, language: "en" })
    expect((await t.services.queue.counts(t.clock.now)).waiting).toBe(0)
    expect(await claimNext(t.services, aoki)).toEqual(nothing)
  })

  it("does not wait for the one that somebody else is claiming this very moment", async () => {
    const [first, second] = await waitingOneAfterTheOther()
    await t.sql("begin")
    await t.sql("select 1 from verifications where id = $1 for update", [first])
    expect(await next(aoki)).toBe(second)
    await t.sql("rollback")
    expect(await next(mori)).toBe(first)
  })

  it("is never the same for two who press at once", { timeout: 60_000 }, async () => {
    const { id } = await waitingCase(t)
    await t.sql(
      `insert into verifications select (json_populate_record(v, json_build_object('id', gen_random_uuid(), 'short_reference', n::text,
         'wrapped_key', null, 'sealed_contents', null, 'erased_at', now()))).* from verifications v, generate_series(1, 99) n where v.id = $1`,
      [id],
    )
    const pressed = Array.from({ length: 200 }, (_, n) => claimNext(t.services, n % 2 === 0 ? aoki : mori))
    const claimed = (await Promise.all(pressed)).flatMap((one) => (one.ok ? [one.value] : []))
    expect(new Set(claimed.map((one) => one.id)).size).toBe(claimed.length)
    expect(new Set(claimed.map((one) => one.claim?.token)).size).toBe(claimed.length)
    expect(claimed).toHaveLength(100)
  })
})

describe("two who press at once", () => {
  it("forty times for one case, waiting or with a lock that ran out, never both have it", {
    timeout: 60_000,
  }, async () => {
    const { id } = await waitingCase(t)
    const took = { aoki: 0, mori: 0 }
    for (let round = 0; round < 40; round++) {
      const claimed = await Promise.all([aoki, mori].map((staffId) => claimNext(t.services, staffId)))
      const [first, ...more] = claimed.flatMap((one) => (one.ok ? [one.value.claim?.staffId] : []))
      expect([more, claimed.filter((one) => !one.ok)]).toEqual([[], [nothing]])
      took[first === aoki ? "aoki" : "mori"]++
      const { claim } = await now(t, id)
      expect(claim?.staffId).toBe(first)
      if (round % 2 === 0) t.clock.now += 11 * minuteMillis
      else valueIn(await giveBack(t.services, { ...(await lockOn(t, id)), reason: "break" }))
    }
    expect(took.aoki + took.mori).toBe(40)
    expect((await eventsOf(t, id)).filter((kind) => kind === "claimed")).toHaveLength(40)
  })
})

describe("a case in review", () => {
  const held = async (staffId: string) => (await t.services.queue.counts(t.clock.now)).heldBy.get(staffId) ?? 0

  it("is its reviewer's for ten minutes, and then the next one's", async () => {
    const { id } = await waitingCase(t)
    expect(await next(aoki)).toBe(id)
    t.clock.now += 10 * minuteMillis
    expect(await claimNext(t.services, mori)).toEqual(nothing)
    expect(await held(aoki)).toBe(1)
    t.clock.now += 1
    expect(await held(aoki)).toBe(0)
    expect((await t.services.queue.counts(t.clock.now)).waiting).toBe(1)
    expect(await next(mori)).toBe(id)
    expect((await now(t, id)).claim?.staffId).toBe(mori)
    expect((await eventsOf(t, id)).slice(-2)).toEqual(["claimed", "claimed"])
  })

  it("goes back to its old place in the queue", async () => {
    const [first = "", second] = await waitingOneAfterTheOther()
    expect([await next(aoki), await next(mori)]).toEqual([first, second])
    valueIn(await giveBack(t.services, { ...(await lockOn(t, first)), reason: "language" }))
    expect(await now(t, first)).toMatchObject({ state: "waiting", claim: null })
    expect(await next(mori)).toBe(first)
  })

  it("is given back by nobody but its reviewer, and only once", async () => {
    const { id } = await waitingCase(t)
    await next(aoki)
    const lock = { ...(await lockOn(t, id)), reason: "break" } as const
    const notYours = { ok: false, error: { kind: "notYours" } }
    expect(await giveBack(t.services, { ...lock, staffId: mori })).toEqual(notYours)
    expect(await giveBack(t.services, { ...lock, token: newId() })).toEqual(notYours)
    expect(await stateOf(t, id)).toBe("inReview")
    valueIn(await giveBack(t.services, lock))
    expect(await giveBack(t.services, lock)).toEqual(notYours)
    expect(await giveBack(t.services, { ...lock, verificationId: newId() })).toEqual(nothing)
  })
})

describe("a case given back", () => {
  const giveBackFor = async (id: string, reason: GiveBackReason) =>
    valueIn(await giveBack(t.services, { ...(await lockOn(t, id)), reason }))

  it.each(["language", "second-look", "conflict", "other"] as const)(
    "for %s is somebody else's next one, and why is recorded",
    async (reason) => {
      const [first = "", second] = await waitingOneAfterTheOther()
      await next(aoki)
      await giveBackFor(first, reason)
      expect(await next(aoki)).toBe(second)
      expect(await t.services.queue.countPassed(aoki)).toBe(1)
      expect(await t.services.queue.countPassed(mori)).toBe(0)
      expect(await next(mori)).toBe(first)
      expect(await dataOf(t, first, "given-back")).toEqual([{ reason }])
    },
  )

  it("for a break is the same person's next one", async () => {
    const [first = ""] = await waitingOneAfterTheOther()
    await next(aoki)
    await giveBackFor(first, "break")
    expect(await next(aoki)).toBe(first)
    expect(await t.services.queue.countPassed(aoki)).toBe(0)
  })

  it("for good stays so when the next one's time runs out", async () => {
    const { id } = await waitingCase(t)
    await next(aoki)
    await giveBackFor(id, "conflict")
    await next(mori)
    t.clock.now += 11 * minuteMillis
    expect(await claimNext(t.services, aoki)).toEqual(nothing)
    expect(await next(mori)).toBe(id)
  })
})

describe("a lock", () => {
  const untilOf = async (id: string) => (await now(t, id)).claim?.until
  const notYours = { ok: false, error: { kind: "notYours" } }
  const seconds = 1_000

  async function held() {
    const { id } = await waitingCase(t)
    await next(aoki)
    return { id, lock: { ...(await lockOn(t, id)), page: "one", sessionId: null }, until: (await untilOf(id)) ?? 0 }
  }

  it("lasts ten minutes more with each sign of its page, and nothing else of the case changes", async () => {
    const { id, lock } = await held()
    const before = await now(t, id)
    t.clock.now += 9 * minuteMillis
    expect(await keepClaim(t.services, lock)).toEqual({ ok: true, value: t.clock.now + 10 * minuteMillis })
    const after = await now(t, id)
    expect([after.revision, after.claim?.until]).toEqual([before.revision, t.clock.now + 10 * minuteMillis])
    expect((await eventsOf(t, id)).at(-1)).toBe("claimed")
  })

  it("that ran out can be kept until somebody claims the case", async () => {
    const { id, lock } = await held()
    t.clock.now += 11 * minuteMillis
    valueIn(await keepClaim(t.services, lock))
    expect(await claimNext(t.services, mori)).toEqual(nothing)
    t.clock.now += 11 * minuteMillis
    expect(await next(mori)).toBe(id)
    expect(await keepClaim(t.services, lock)).toEqual(notYours)
    expect((await now(t, id)).claim?.staffId).toBe(mori)
  })

  it("is kept by its own token and person alone", async () => {
    const { id, lock, until } = await held()
    t.clock.now += minuteMillis
    for (const wrong of [{ token: newId() }, { token: "x" }, { staffId: mori }, { verificationId: newId() }]) {
      expect(await keepClaim(t.services, { ...lock, ...wrong })).toEqual(notYours)
      await leaveClaim(t.services, { ...lock, ...wrong })
    }
    expect(await untilOf(id)).toBe(until)
  })

  it("ends a quarter of a minute after its page was left", async () => {
    const { id, lock } = await held()
    valueIn(await keepClaim(t.services, lock))
    await leaveClaim(t.services, lock)
    t.clock.now += 15 * seconds
    expect(await claimNext(t.services, mori)).toEqual(nothing)
    t.clock.now += 1
    expect(await next(mori)).toBe(id)
  })

  it("outlasts a reload: the page is back in time, and word of leaving that comes late counts for nothing", async () => {
    const { id, lock } = await held()
    valueIn(await keepClaim(t.services, lock))
    await leaveClaim(t.services, lock)
    t.clock.now += 2 * seconds
    const kept = valueIn(await keepClaim(t.services, { ...lock, page: "again" }))
    await leaveClaim(t.services, lock)
    expect(await untilOf(id)).toBe(kept)
  })

  it("that ends sooner is not made longer by leaving", async () => {
    const { id, lock, until } = await held()
    t.clock.now = until - 5 * seconds
    await leaveClaim(t.services, lock)
    expect(await untilOf(id)).toBe(until)
  })

  it("is left by one of two pages and lasts as long as the other was told, whichever gave the last sign", async () => {
    const { id, lock } = await held()
    const other = { ...lock, page: "two" }
    const keptByOne = valueIn(await keepClaim(t.services, lock))
    t.clock.now += 30 * seconds
    valueIn(await keepClaim(t.services, other))
    await leaveClaim(t.services, other)
    expect(await untilOf(id)).toBe(keptByOne)
    await leaveClaim(t.services, other)
    expect(await untilOf(id)).toBe(keptByOne)
    await leaveClaim(t.services, lock)
    expect(await untilOf(id)).toBe(t.clock.now + 15 * seconds)
  })

  it("is not kept by pages of an earlier one, nor by one that was silent for ten minutes", async () => {
    const { id, lock } = await held()
    valueIn(await keepClaim(t.services, lock))
    valueIn(await giveBack(t.services, { ...lock, reason: "break" }))
    await next(aoki)
    const later = { ...lock, ...(await lockOn(t, id)), page: "two" }
    valueIn(await keepClaim(t.services, later))
    t.clock.now += minuteMillis
    await leaveClaim(t.services, later)
    expect(await untilOf(id)).toBe(t.clock.now + 15 * seconds)
    valueIn(await keepClaim(t.services, { ...later, page: "three" }))
    t.clock.now += 10 * minuteMillis
    valueIn(await keepClaim(t.services, later))
    await leaveClaim(t.services, later)
    expect(await untilOf(id)).toBe(t.clock.now + 15 * seconds)
    expect(await t.sql("select claim_pages from verifications where id = $1", [id])).toEqual([{ claim_pages: {} }])
  })
})
