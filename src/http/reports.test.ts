import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { authenticator } from "../../tests/authenticator.ts"
import { type Desk, enrolled, get, post, signIn } from "../../tests/desk.ts"
import { addStaff, noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { claimUntil, decideNow, heldCase, lockOn, now, valueIn } from "../../tests/ways.ts"
import { giveBack } from "../app/claim.ts"
import { mostWorked } from "../verification/events.ts"
import { may, roles } from "../verification/roles.ts"

let t: TestInstallation
let [aoki, senior] = ["", ""]
let desk: Desk

beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  senior = (await addStaff(t.services, "senior")).id
  desk = await signIn(t, senior)
})
afterAll(() => t.close())

const page = async (path = "/review/reports") => {
  const answer = await get(t, path, desk)
  return { status: answer.status, text: await answer.text() }
}

const today = { from: "2026-11-23", to: "2026-11-23" }

const exported = async () =>
  (await t.sql("select data ->> 'report' as report from events where kind = 'report.exported' order by id")).map(
    ({ report }) => report,
  )

async function csvOf(report: string) {
  const text = await (await post(t, `/review/reports/${report}`, desk, today)).text()
  const [head = "", ...rows] = text.replace("\uFEFF", "").split("\r\n")
  return { head, rows }
}

describe("the page of the reports", () => {
  it("stands in the header of whoever may read them, and of nobody else", async () => {
    for (const role of roles.filter((one) => one !== "none")) {
      const theirs = await signIn(t, (await addStaff(t.services, role)).id)
      const text = await (await get(t, "/review/account", theirs)).text()
      expect([role, text.includes('href="/review/reports"')]).toEqual([role, may(role, "readReports")])
    }
  })

  it("names the staff to those alone who see their names elsewhere", () => {
    const readers = roles.filter((role) => may(role, "readReports"))
    expect(readers.filter((role) => !may(role, "seeCase") && !may(role, "managePeople"))).toEqual([])
  })

  it("covers thirty days unless another period is asked for", async () => {
    expect((await page()).text).toContain("2026-10-25 to 2026-11-23, both included")
    expect((await page("/review/reports?days=7")).text).toContain("2026-11-17 to 2026-11-23")
    expect((await page("/review/reports?days=8")).text).toContain("2026-10-25 to 2026-11-23")
    expect((await page("/review/reports?from=2026-02-01&to=2026-02-28")).text).toContain("2026-02-01 to 2026-02-28")
  })

  it.each([
    ["from=2026-11-31&to=2026-12-01", "One of these days is no day."],
    ["from=2026-12-02&to=2026-12-01", "The period ends before it begins."],
    ["from=2025-01-01&to=2026-12-01", "at most 366 days"],
    ["from=%3Cb%3E&to=", "One of these days is no day."],
  ])("says what is wrong with a period, and keeps what was typed: %s", async (query, sentence) => {
    const { status, text } = await page(`/review/reports?${query}`)
    expect([status, text.includes(sentence)]).toEqual([422, true])
    expect(text).toContain(`value="${(new URLSearchParams(query).get("from") ?? "").replace("<b>", "&lt;b&gt;")}"`)
  })

  it("shows what happened, with who gave back what, and nothing of the applicant", async () => {
    const { id } = await heldCase(t, aoki)
    valueIn(await giveBack(t.services, { ...(await lockOn(t, id)), reason: "break" }))
    await claimUntil(t, aoki, id)
    valueIn(await decideNow(t, id, {}))
    const { text } = await page()
    expect(text).toContain("AOKI Haruka 見本")
    expect(text).toContain("1, of 2 taken")
    expect(text).not.toContain("BUDIYONO")
    expect(text).not.toContain((await now(t, id)).shortReference)
  })
})

describe("a report as a file", () => {
  it("is the page's table, for a spreadsheet that reads Japanese", async () => {
    const answer = await post(t, "/review/reports/given-back", desk, today)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="given-back-2026-11-23-2026-11-23.csv"',
      "cache-control": "no-store",
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf")
    const [head, ...rows] = bytes.subarray(3).toString("utf8").split("\r\n")
    expect(head).toMatch(/^Person,Taken,/)
    expect(rows).toEqual(["AOKI Haruka 見本,2,1,0,0,0,0,1,", ""])
  })

  it("tells decisions on cases entered at the counter again by themselves", async () => {
    const before = await csvOf("decided")
    const { id } = await heldCase(t, aoki)
    await t.sql("update verifications set origin = 'counter', assisted_by = $2 where id = $1", [id, senior])
    valueIn(await decideNow(t, id, { outcome: "refused" }))
    expect(before.head).toBe(
      "Day,Approved,Asked for more,Refused,All,At the counter: Approved,At the counter: Asked for more,At the counter: Refused,At the counter: All",
    )
    expect(before.rows).toEqual([`2026-11-23,1,0,0,1,0,0,0,0`, ""])
    expect((await csvOf("decided")).rows).toEqual([`2026-11-23,1,0,1,2,0,0,1,1`, ""])
    const first = (await csvOf("first-time")).rows.filter((row) => row.startsWith("Entered,"))
    expect(first).toEqual(["Entered,By the applicant,1,1,", "Entered,At the counter,1,0,"])
  })

  it("does not let a name be a formula", async () => {
    await t.sql("update staff set name = '=HYPERLINK(1)' where id = $1", [aoki])
    expect(await (await post(t, "/review/reports/given-back", desk, today)).text()).toContain("\n'=HYPERLINK(1),3")
    await t.sql("update staff set name = 'AOKI Haruka 見本' where id = $1", [aoki])
  })

  it("is recorded as an event, but not what was refused", async () => {
    const before = await exported()
    expect((await post(t, "/review/reports/decided", desk, today)).status).toBe(200)
    expect((await post(t, "/review/reports/decided", desk, { ...today, to: "" })).status).toBe(422)
    expect((await post(t, "/review/reports/nothing", desk, today)).status).toBe(404)
    expect(await exported()).toEqual([...before, "decided"])
  })

  it("asks for the passkey of whoever has one, when the last use is too long ago", async () => {
    const { desk: theirs, key } = await enrolled(t, "auditor", authenticator())
    const before = await exported()
    t.clock.now = noon + 6 * 60_000
    const late = await post(t, "/review/reports/effort", theirs, today)
    expect([late.status, (await late.text()).includes("Nothing was exported")]).toEqual([422, true])
    expect(await exported()).toEqual(before)
    const options = await (await post(t, "/review/account/confirm", theirs)).json()
    const confirmed = key.get(options)
    expect((await post(t, "/review/reports/effort", theirs, { ...today, confirmed })).status).toBe(200)
    expect(await exported()).toEqual([...before, "effort"])
    t.clock.now = noon
  })
})

describe("what the page counted of a case", () => {
  const decideWith = async (fields: Readonly<Record<string, string>>) => {
    const { id } = await heldCase(t, aoki)
    const { claim, revision } = await now(t, id)
    const form = { claim: claim?.token ?? "", revision: String(revision), outcome: "refused", reason: "blurred:front" }
    const reviewer = await signIn(t, aoki)
    expect((await post(t, `/review/cases/${id}/decide`, reviewer, { ...form, ...fields })).status).toBe(303)
    return t.sql("select data, actor_id from events where kind = 'case.worked' and verification_id = $1 order by id", [
      id,
    ])
  }

  it("is recorded with the decision", async () =>
    expect(await decideWith({ seconds: "74", keystrokes: "5" })).toEqual([
      { data: { seconds: 74, keystrokes: 5 }, actor_id: aoki },
    ]))

  it.each([
    {},
    { seconds: "", keystrokes: "" },
    { seconds: "74" },
    { seconds: "-1", keystrokes: "5" },
    { seconds: "7.5", keystrokes: "5" },
    { seconds: String(mostWorked.seconds + 1), keystrokes: "5" },
    { seconds: "1", keystrokes: String(mostWorked.keystrokes + 1) },
  ])("is not recorded where it is no count: %j", async (fields) => expect(await decideWith(fields)).toEqual([]))
})
