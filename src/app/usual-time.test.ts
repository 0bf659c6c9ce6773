import { expect, it } from "vitest"
import { installationForThisTest, noon, type TestInstallation } from "../../tests/installation.ts"
import { filledCase } from "../../tests/ways.ts"
import { roundedUp, usualTime } from "./usual-time.ts"

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

it.each([
  [0, 5, "minute"],
  [5 * minute, 5, "minute"],
  [5 * minute + 1, 10, "minute"],
  [31 * minute, 45, "minute"],
  [45 * minute + 1, 1, "hour"],
  [hour + 1, 2, "hour"],
  [23 * hour, 23, "hour"],
  [23 * hour + 1, 1, "day"],
  [day + 1, 2, "day"],
])("%i ms are told as %i %s", (millis, count, unit) => expect(roundedUp(millis)).toEqual({ count, unit }))

/** Cases by how long after Send each was decided, and that so long ago; the rest of them is copied from one. */
async function decided(t: TestInstallation, cases: readonly { tookMillis: number; agoMillis?: number }[]) {
  const { id } = await filledCase(t)
  await t.sql("create temporary table one as select * from verifications where id = $1", [id])
  for (const { tookMillis, agoMillis = 0 } of cases) {
    const decidedAt = noon - agoMillis
    await t.sql(
      "update one set id = gen_random_uuid(), short_reference = gen_random_uuid(), submitted_at = $1, decided_at = $2",
      [new Date(decidedAt - tookMillis), new Date(decidedAt)],
    )
    await t.sql("insert into verifications select * from one")
  }
  await t.sql("drop table one")
}

const hours = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, more) => ({ tookMillis: (from + more) * hour }))

it("is said from twenty decisions on", async () => {
  const t = await installationForThisTest()
  expect(await usualTime(t.services)).toBeNull()
  await decided(t, hours(1, 19))
  expect(await usualTime(t.services)).toBeNull()
  await decided(t, hours(20, 20))
  expect(await usualTime(t.services)).toEqual({
    half: { count: 10, unit: "hour" },
    nineInTen: { count: 18, unit: "hour" },
  })
})

it("goes by the latest two hundred of the last ninety days, without what was sent again since", async () => {
  const t = await installationForThisTest()
  await decided(
    t,
    Array.from({ length: 30 }, () => ({ tookMillis: 100 * hour, agoMillis: 90 * day })),
  )
  expect(await usualTime(t.services)).toEqual({
    half: { count: 5, unit: "day" },
    nineInTen: { count: 5, unit: "day" },
  })
  await decided(
    t,
    Array.from({ length: 40 }, () => ({ tookMillis: -1 })),
  )
  await decided(t, [{ tookMillis: 9 * hour, agoMillis: 90 * day + 1 }])
  expect(await t.services.pace.lately({ since: noon - 90 * day, most: 200 })).toMatchObject({ decisions: 30 })
  await decided(
    t,
    Array.from({ length: 200 }, () => ({ tookMillis: 3 * hour })),
  )
  expect(await t.services.pace.lately({ since: noon - 90 * day, most: 200 })).toEqual({
    ...{ decisions: 200, halfMillis: 3 * hour, nineInTenMillis: 3 * hour },
  })
})
