import { utimes } from "node:fs/promises"
import { join } from "node:path"
import { beforeEach, describe, expect, it } from "vitest"
import { addStaff, installationForThisTest, noon, type TestInstallation } from "../../tests/installation.ts"
import { blobNames, decidedCase, eventsOf, filledCase, now, stateOf, valueIn, waitingCase } from "../../tests/ways.ts"
import { blobsOf } from "../verification/verification.ts"
import { withdraw } from "./withdraw.ts"

const dayMillis = 86_400_000

let t: TestInstallation
let aoki = ""
beforeEach(async () => {
  t = await installationForThisTest()
  aoki = (await addStaff(t.services)).id
})

const isErased = async (id: string) => (await now(t, id)).erasedAt !== null

describe("a link", () => {
  it("runs out after thirty days to the millisecond, and its case expires", async () => {
    const { id } = await filledCase(t)
    t.clock.now = noon + 30 * dayMillis - 1
    expect(await t.installation.sweep()).toEqual({ expired: 0, erased: 0 })
    t.clock.now += 1
    expect(await t.installation.sweep()).toEqual({ expired: 1, erased: 0 })
    expect(await now(t, id)).toMatchObject({ state: "expired", endedAt: t.clock.now, erasedAt: null })
    expect(await t.installation.sweep()).toEqual({ expired: 0, erased: 0 })
    expect((await eventsOf(t, id)).filter((kind) => kind === "expired")).toHaveLength(1)
  })

  it("that was used to send in time never runs out", async () => {
    const { id } = await waitingCase(t)
    t.clock.now = noon + 400 * dayMillis
    await t.installation.sweep()
    expect(await stateOf(t, id)).toBe("waiting")
  })

  it("runs out, too, when more was asked for and nothing came", async () => {
    t.clock.now = noon
    const { id } = await decidedCase(t, aoki, { outcome: "moreNeeded" })
    t.clock.now = noon + 30 * dayMillis
    await t.installation.sweep()
    expect(await stateOf(t, id)).toBe("expired")
  })
})

describe("an ended case is erased", () => {
  it.each([
    ["approved", 90],
    ["refused", 30],
  ] as const)("%s: %i days after its decision, to the millisecond", async (outcome, days) => {
    const { id } = await decidedCase(t, aoki, { outcome })
    t.clock.now = noon + days * dayMillis - 1
    await t.installation.sweep()
    expect(await isErased(id)).toBe(false)
    t.clock.now += 1
    expect(await t.installation.sweep()).toEqual({ expired: 0, erased: 1 })
    expect(await now(t, id)).toMatchObject({ state: outcome, outcome, erasedAt: t.clock.now })
  })

  it("never sent: seven days after its link ran out", async () => {
    const { id } = await filledCase(t)
    t.clock.now = noon + 30 * dayMillis
    await t.installation.sweep()
    t.clock.now += 7 * dayMillis - 1
    await t.installation.sweep()
    expect(await isErased(id)).toBe(false)
    t.clock.now += 1
    await t.installation.sweep()
    expect(await isErased(id)).toBe(true)
  })

  it("withdrawn: at once", async () => {
    const { id } = await filledCase(t)
    valueIn(await withdraw(t.services, id))
    expect(await now(t, id)).toMatchObject({ state: "withdrawn", erasedAt: noon, endedAt: noon, contents: null })
    expect((await eventsOf(t, id)).slice(-2)).toEqual(["withdrawn", "erased"])
    const { revision } = await now(t, id)
    expect(valueIn(await withdraw(t.services, id)).revision).toBe(revision)
  })
})

it("erases every key, everything sealed and every file of a photo; the trail stays", async () => {
  const { id, token } = await decidedCase(t, aoki, { outcome: "approved", email: "suharto@example.jp" })
  const [photo] = (await now(t, id)).photos
  expect(await blobNames(t)).toEqual(photo && blobsOf(photo).slice(0, 2).toSorted())
  const events = await eventsOf(t, id)
  t.clock.now = noon + 90 * dayMillis
  await t.installation.sweep()
  await t.work()
  expect(await blobNames(t)).toEqual([])
  expect(await t.sql("select wrapped_key, sealed_contents, number_hash from verifications")).toEqual([
    { wrapped_key: null, sealed_contents: null, number_hash: null },
  ])
  expect(await t.sql("select wrapped_key, sealed_file_name from photos")).toEqual([
    { wrapped_key: null, sealed_file_name: null },
  ])
  expect(await now(t, id)).toMatchObject({ contents: null, dataKey: null, photos: [] })
  expect(await eventsOf(t, id)).toEqual([...events, "erased"])
  const status = await t.app.request(`/v/${token}/status`)
  expect(status.status).toBe(200)
  expect(await status.text()).toMatch(/erased on .*21 February 2027/)
})

it("tidies away the files of uploads that broke off and bytes long looked at, after a day, and no others", async () => {
  await filledCase(t)
  await t.work()
  const kept = await blobNames(t)
  const [photo = ""] = kept
  await t.services.blobs.put(`${photo}-received`, new Uint8Array(100))
  const stray = crypto.randomUUID()
  for (const blob of blobsOf({ id: stray })) await t.services.blobs.put(blob, new Uint8Array(100))
  t.clock.now = Date.now()
  const tidyNow = async () => {
    await t.sql("select graphile_worker.add_job('tidy')")
    await t.work()
  }
  await tidyNow()
  expect(await blobNames(t)).toHaveLength(6)
  const dayAgo = new Date(Date.now() - dayMillis - 1_000)
  for (const blob of [...kept, `${photo}-received`, ...blobsOf({ id: stray })]) {
    await utimes(join(t.config.dataDir, "photos", blob.slice(0, 2), blob), dayAgo, dayAgo)
  }
  await tidyNow()
  expect(await blobNames(t)).toEqual(kept)
})
