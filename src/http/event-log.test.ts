import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { enrolled, get, post } from "../../tests/desk.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { now, waitingCase } from "../../tests/ways.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

/** Kinds as they stand on a page, in its order. */
const kindsOn = (page: string) => [...page.matchAll(/<span class="code">([a-z.-]+)<\/span>/g)].map(([, kind]) => kind)

describe("the log of events", () => {
  it("tells all of one case, latest first, by its reference, and nothing personal", async () => {
    const { desk } = await enrolled(t, "auditor")
    const { id } = await waitingCase(t)
    await waitingCase(t)
    const { shortReference, contents } = await now(t, id)
    const page = await (await post(t, "/review/log", desk, { wanted: shortReference })).text()
    const told = (await t.services.trail.of(id)).map(({ kind }) => kind)
    expect(told.length).toBeGreaterThan(4)
    expect(kindsOn(page)).toEqual(told.reverse())
    const details = contents?.reveal("check").details
    expect(details?.name).toBeTruthy()
    for (const secret of [details?.name, details?.number, details?.address]) expect(page).not.toContain(secret)
  })

  it("finds nothing for a reference that no case has", async () => {
    const { desk } = await enrolled(t, "administrator")
    const page = await (await post(t, "/review/log", desk, { wanted: "0000-0000" })).text()
    expect([page.includes("No events. Check the reference"), kindsOn(page)]).toEqual([true, []])
  })

  it("goes back page by page to the first event, none twice and none left out", async () => {
    const { desk } = await enrolled(t, "auditor")
    for (let cases = 0; cases < 12; cases += 1) await waitingCase(t)
    const [all] = await t.sql("select count(*)::int as events from events")
    const seen: (string | undefined)[] = []
    let address: string | undefined = "/review/log"
    while (address) {
      const page: string = await (await get(t, address, desk)).text()
      const here = kindsOn(page)
      expect(here.length).toBeLessThanOrEqual(100)
      seen.push(...here)
      address = /href="(\/review\/log\?before=\d+)"/.exec(page)?.[1]
    }
    const rows = await t.sql("select kind from events order by id desc")
    expect(Number(all?.events)).toBeGreaterThan(100)
    expect(seen).toEqual(rows.map(({ kind }) => kind))
  })
})
