import { beforeEach, describe, expect, it } from "vitest"
import { addStaff, installationForThisTest, type TestInstallation } from "../../tests/installation.ts"
import { eventsOf, now, sentCase, stateOf, valueIn, waitingCase } from "../../tests/ways.ts"
import { newId } from "../kit/ids.ts"
import { begin } from "./begin.ts"
import { claimNext, giveBack } from "./claim.ts"
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
    expect(await t.services.queue.countWaiting(t.clock.now)).toBe(0)
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
    const claimed = (await Promise.all(pressed)).flatMap((one) => (one.ok ? [one.value.id] : []))
    expect(new Set(claimed).size).toBe(claimed.length)
    expect(claimed).toHaveLength(100)
  })
})

describe("a case in review", () => {
  it("is its reviewer's for thirty minutes, and then the next one's", async () => {
    const { id } = await waitingCase(t)
    expect(await next(aoki)).toBe(id)
    t.clock.now += 30 * minuteMillis
    expect(await claimNext(t.services, mori)).toEqual(nothing)
    expect(await t.services.queue.heldBy(aoki, t.clock.now)).toHaveLength(1)
    t.clock.now += 1
    expect(await t.services.queue.heldBy(aoki, t.clock.now)).toEqual([])
    expect(await next(mori)).toBe(id)
    expect((await now(t, id)).claim?.staffId).toBe(mori)
    expect((await eventsOf(t, id)).slice(-2)).toEqual(["claimed", "claimed"])
  })

  it("goes back to its old place in the queue", async () => {
    const [first = "", second] = await waitingOneAfterTheOther()
    expect([await next(aoki), await next(mori)]).toEqual([first, second])
    valueIn(await giveBack(t.services, { verificationId: first, staffId: aoki }))
    expect(await now(t, first)).toMatchObject({ state: "waiting", claim: null })
    expect(await next(mori)).toBe(first)
  })

  it("is given back by nobody but its reviewer, and only once", async () => {
    const { id } = await waitingCase(t)
    await next(aoki)
    const notYours = { ok: false, error: { kind: "notYours" } }
    expect(await giveBack(t.services, { verificationId: id, staffId: mori })).toEqual(notYours)
    expect(await stateOf(t, id)).toBe("inReview")
    valueIn(await giveBack(t.services, { verificationId: id, staffId: aoki }))
    expect(await giveBack(t.services, { verificationId: id, staffId: aoki })).toEqual(notYours)
    expect(await giveBack(t.services, { verificationId: newId(), staffId: aoki })).toEqual(nothing)
  })
})
