import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { reviewerAt } from "../../tests/at-desk.ts"
import { addStaff, installationForThisTest, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { claimUntil, dataOf, heldCase, now, stateOf, waitingCase } from "../../tests/ways.ts"
import { sendIn } from "../cli/demo.ts"
import type { Verification } from "../verification/verification.ts"

let t: TestInstallation
let aoki = ""
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
})
afterAll(() => t.close())

type Field = readonly [name: string, value: string]

/** One reviewer's browser on one case, which says what it saw unless the test does. */
async function atCase(id: string, staffId = aoki, installation = t) {
  const desk = await reviewerAt(installation, staffId)
  const path = `/review/cases/${id}`
  const post = async (to: string, fields: readonly Field[], asScript?: "asScript") => {
    const { claim, revision } = await now(installation, id)
    const isSaid = fields.some(([name]) => name === "revision")
    const seen: readonly Field[] = [
      ["claim", claim?.token ?? ""],
      ...(isSaid ? [] : [["revision", `${revision}`] as const]),
    ]
    return desk.post(path + to, [...fields, ...seen], asScript)
  }
  return {
    page: () => desk.page(path),
    answer: (answer: string, ...more: readonly Field[]) => post("", [["answer", answer], ...more]),
    byScript: (answer: string) => post("", [["answer", answer]], "asScript"),
    approve: () => post("/decide", [["outcome", "approved"]]),
    post,
  }
}

const all = ["name", "birthDate", "sex", "nationality", "address", "number", "expiresOn"]

const pressed = (page: string) =>
  [...page.matchAll(/value="(\w+:\w+)"[^>]*aria-pressed="true"/g)].map(([, value]) => value)

const ticked = (page: string) =>
  [...page.matchAll(/<input type="checkbox"[^>]* value="([^"]*)"[^>]* checked=""/g)].map(([, value]) => value)

const typedNumber = ({ contents }: Verification) => contents?.reveal("check").details?.number

const answersIn = (id: string) =>
  t.sql("select data, actor_id from events where kind = 'fields.answered' and verification_id = $1 order by id", [id])

describe("an answer to a field", () => {
  it("is kept as it is pressed, and recorded without a value", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    expect((await desk.answer("name:agrees")).status).toBe(200)
    await desk.answer("number:differs")
    expect(pressed(await desk.page())).toEqual(["name:agrees", "number:differs"])
    await desk.answer("number:agrees")
    expect(pressed(await desk.page())).toEqual(["name:agrees", "number:agrees"])
    expect(await answersIn(id)).toEqual([
      { data: { fields: ["name"], answer: "agrees" }, actor_id: aoki },
      { data: { fields: ["number"], answer: "differs" }, actor_id: aoki },
      { data: { fields: ["number"], answer: "agrees" }, actor_id: aoki },
    ])
  })

  it("given again changes nothing", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    await desk.answer("name:agrees")
    const { revision } = await now(t, id)
    await desk.answer("name:agrees")
    for (const odd of ["", "name", "name:sings", "housingComplex:agrees", "status:agrees"]) await desk.answer(odd)
    expect((await now(t, id)).revision).toBe(revision)
    expect(pressed(await desk.page())).toEqual(["name:agrees"])
  })

  it("keeps what was ticked and typed, and brings the reason of a difference", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    const differs = await (
      await desk.answer("name:differs", ["reason", "glare:front"], ["words", "Half written"])
    ).text()
    expect(ticked(differs)).toEqual(["glare:front", "name-differs:name"])
    expect(differs).toContain("Half written")
    expect(ticked(await desk.page())).toEqual(["name-differs:name"])
    const agrees = await desk.answer("name:agrees", ["reason", "glare:front"], ["reason", "name-differs:name"])
    expect(ticked(await agrees.text())).toEqual(["glare:front"])
  })

  it("is answered with the answers alone where a script asks", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    await desk.answer("sex:differs")
    const answer = await desk.byScript("name:agrees")
    const { revision } = await now(t, id)
    expect(await answer.json()).toEqual({ revision, answers: { sex: "differs", name: "agrees" } })
  })

  it("is not taken from another, on another revision, or once the case is decided", async () => {
    const mori = (await addStaff(t.services)).id
    const { id } = await heldCase(t, aoki)
    const [desk, other] = [await atCase(id), await atCase(id, mori)]
    expect((await other.answer("name:agrees")).status).toBe(409)
    for (const revision of ["1", "", "x"]) {
      expect((await desk.answer("name:differs", ["revision", revision])).status).toBe(409)
    }
    await desk.post("/decide", [
      ["outcome", "refused"],
      ["reason", "blurred:front"],
    ])
    expect((await desk.answer("name:differs")).status).toBe(409)
    expect(await answersIn(id)).toEqual([])
  })

  it("counts for whoever gave it, not for the next reviewer", async () => {
    const mori = (await addStaff(t.services)).id
    const { id } = await waitingCase(t)
    await claimUntil(t, aoki, id)
    const desk = await atCase(id)
    await desk.answer("sure")
    await desk.post("/give-back", [["why", "break"]])
    await claimUntil(t, mori, id)
    expect(pressed(await (await atCase(id, mori)).page())).toEqual([])
  })
})

describe("a typed slip", () => {
  const correct = (desk: Awaited<ReturnType<typeof atCase>>, field: string, value: string) =>
    desk.answer(`${field}:corrected`, [`to-${field}`, value])
  const heldStory = async (name: string, installation = t) => {
    const { services, work } = installation
    const sent = await sendIn(services, loadCase(name), randomUUID())
    await work()
    const { id: staffId } = await addStaff(services)
    await claimUntil(installation, staffId, sent.id)
    return { ...sent, desk: await atCase(sent.id, staffId, installation) }
  }
  const contentsOf = async (id: string) => (await now(t, id)).contents?.reveal("check") ?? expect.fail("erased")

  it("is put right: it counts, answers its field, is looked at again, and its value is in no event", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    const before = await now(t, id)
    await correct(desk, "number", "ab12345678cd")
    const after = await now(t, id)
    const { details, draft, corrections } = await contentsOf(id)
    expect([details?.number, draft.number]).toEqual(["AB12345678CD", "ab12345678cd"])
    expect(corrections).toEqual([{ field: "number", from: typedNumber(before), to: "AB12345678CD" }])
    expect(after.numberHash).not.toBe(before.numberHash)
    const codes = after.findings.map(({ code }) => code)
    expect(codes).toContain("number.differs")
    expect(codes).not.toContain("duplicate.number")
    expect(await answersIn(id)).toEqual([{ data: { fields: ["number"], answer: "corrected" }, actor_id: aoki }])
    for (const field of all.filter((one) => one !== "number")) await desk.answer(`${field}:agrees`)
    expect((await desk.approve()).status).toBe(303)
  })

  it("may be put right again, and is no correction once it says what was typed", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    const { details } = await contentsOf(id)
    await correct(desk, "birthDate", "1999-01-02")
    await correct(desk, "birthDate", "1999-01-03")
    expect((await contentsOf(id)).corrections).toEqual([
      { field: "birthDate", from: details?.birthDate, to: "1999-01-03" },
    ])
    await correct(desk, "birthDate", details?.birthDate ?? "")
    expect((await contentsOf(id)).corrections).toEqual([])
  })

  it("is put right also to a day that was past already: then that blocks", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    for (const value of ["2020-01-01", "2026年11月20日"]) {
      expect((await correct(desk, "expiresOn", value)).status).toBe(200)
      expect((await now(t, id)).findings.map(({ code }) => code)).toContain("document.expired")
    }
    expect((await contentsOf(id)).details).toMatchObject({ expiresOn: "2026-11-20" })
    expect((await contentsOf(id)).details).not.toHaveProperty("renewal")
    expect((await correct(desk, "name", "OTHER NAME")).status).toBe(200)
  })

  it("is a day of an old paper, or none where it prints none", async () => {
    const { id, desk } = await heldStory("rafael-old-alien-card")
    expect((await correct(desk, "issuedOn", "平成21年5月19日")).status).toBe(200)
    expect((await correct(desk, "nextConfirmationFrom", "")).status).toBe(200)
    const { details, corrections, looked } = await contentsOf(id)
    expect(details).toMatchObject({ issuedOn: "2009-05-19" })
    expect(details).not.toHaveProperty("nextConfirmationFrom")
    expect(corrections).toEqual([
      { field: "issuedOn", from: "2009-05-18", to: "2009-05-19" },
      { field: "nextConfirmationFrom", from: "2014-08-24", to: "" },
    ])
    expect(looked?.fields.map(({ field, answer }) => [field, answer])).toEqual([
      ["issuedOn", "corrected"],
      ["nextConfirmationFrom", "corrected"],
    ])
    expect((await correct(desk, "issuedOn", "2009-02-30")).status).toBe(422)
    expect((await correct(desk, "birthDate", "1971-08-25")).status).toBe(200)
  })

  it("is what shows a renewal: the stamp, or the number of the e-mail", async () => {
    const u = await installationForThisTest({ env: { RENEWAL_PENDING: "review" } })
    const { id, desk } = await heldStory("rajesh-renewal-stamped", u)
    const kept = async () => (await now(u, id)).contents?.reveal("check")
    expect((await correct(desk, "renewal", "ab-123 45")).status).toBe(200)
    expect((await kept())?.details?.renewal).toEqual({ kind: "online", receiptNumber: "ab-123 45" })
    expect((await kept())?.corrections).toEqual([{ field: "renewal", from: "stamp", to: "ab-123 45" }])
    const empty = await correct(desk, "renewal", " ")
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('<a href="#to-renewal">')
    expect((await correct(desk, "renewal", "申請中")).status).toBe(200)
    expect((await kept())?.corrections).toEqual([])
  })

  it("is an address with its building and room", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    await correct(desk, "address", "東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号")
    const { details, corrections } = await contentsOf(id)
    expect([details?.address, details?.room]).toEqual(["東京都千代田区霞が関1丁目1番1号", "霞が関ハイツ202号"])
    expect(corrections.map(({ field, from }) => [field, from === ""])).toEqual([
      ["address", false],
      ["room", true],
    ])
  })

  it.each([
    ["birthDate", "2001-13-45"],
    ["name", ""],
    ["number", "12"],
    ["expiresOn", "2020-02-31"],
  ])("is not put right with what %s cannot be: %j stays in its box, with one sentence", async (field, value) => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    const { revision } = await now(t, id)
    const answer = await correct(desk, field, value)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(`<a href="#to-${field}">`)
    expect(page).toMatch(new RegExp(`id="to-${field}" name="to-${field}" value="${value}"`))
    expect((await now(t, id)).revision).toBe(revision)
  })

  it("is put right by nobody but who holds the case as it is", async () => {
    const mori = (await addStaff(t.services)).id
    const { id } = await heldCase(t, aoki)
    const [desk, other] = [await atCase(id), await atCase(id, mori)]
    expect((await correct(other, "name", "OTHER NAME")).status).toBe(409)
    const stale = await desk.answer("name:corrected", ["to-name", "OTHER NAME"], ["revision", "1"])
    expect(stale.status).toBe(409)
    expect((await contentsOf(id)).corrections).toEqual([])
  })

  it("is told to its applicant", async () => {
    const { id, token } = await heldCase(t, aoki)
    const { details } = await contentsOf(id)
    await correct(await atCase(id), "name", "BUDIYONO SURYA")
    const opened = await t.app.request(`/v/${token}`)
    const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? ""
    const [birthYear = "", birthMonth = "", birthDay = ""] = (details?.birthDate ?? "").split("-")
    const headers = { "content-type": "application/x-www-form-urlencoded", cookie }
    const body = new URLSearchParams({ birthYear, birthMonth, birthDay }).toString()
    const known = await t.app.request(`/v/${token}/birth-date`, { method: "POST", headers, body })
    const page = await t.app.request(`/v/${token}/status`, {
      headers: { cookie: known.headers.get("set-cookie")?.split(";")[0] ?? cookie },
    })
    expect(await page.text()).toContain("Name: you typed BUDIYONO; your document says BUDIYONO SURYA.")
  })
})

describe("a finding that blocks", () => {
  const blocked = async (id: string) => {
    const findings = JSON.stringify([{ code: "document.expired", field: "expiresOn", weight: "blocks" }])
    await t.sql("update verifications set findings = $2 where id = $1", [id, findings])
  }
  const expired = (answer: string) => `finding:document.expired:expiresOn:${answer}`

  it("is answered before the case is approved; that it holds brings its reason", async () => {
    const { id } = await heldCase(t, aoki)
    await blocked(id)
    const desk = await atCase(id)
    for (const field of all) await desk.answer(`${field}:agrees`)
    const tooEarly = await desk.approve()
    expect(tooEarly.status).toBe(422)
    expect(await tooEarly.text()).toContain(
      '<a href="#finding-document-expired-expiresOn">Not approved yet. A finding that stops the case holds or was not answered: The printed expiry date has passed.</a>',
    )
    expect(ticked(await (await desk.answer(expired("holds"))).text())).toEqual(["expired:expiresOn"])
    expect((await desk.approve()).status).toBe(422)
    expect(ticked(await (await desk.answer(expired("settledElsewhere"))).text())).toEqual([])
    expect((await desk.approve()).status).toBe(303)
    expect(await dataOf(t, id, "finding.answered")).toEqual([
      { code: "document.expired", field: "expiresOn", answer: "holds" },
      { code: "document.expired", field: "expiresOn", answer: "settledElsewhere" },
    ])
  })

  it("is answered from a closed list, and nothing else is", async () => {
    const { id } = await heldCase(t, aoki)
    await blocked(id)
    const desk = await atCase(id)
    const { revision } = await now(t, id)
    for (const odd of [expired("sings"), expired(""), "finding:document.expired::misread", "finding:x:y:misread"])
      expect((await desk.answer(odd)).status).toBe(200)
    expect((await desk.answer("finding:duplicate.number:number:misread")).status).toBe(200)
    expect((await now(t, id)).revision).toBe(revision)
    const mori = (await addStaff(t.services)).id
    expect((await (await atCase(id, mori)).answer(expired("misread"))).status).toBe(409)
  })
})

describe("approving", () => {
  it("waits until every field agrees, and names those that do not", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    for (const field of all.slice(2)) await desk.answer(`${field}:agrees`)
    await desk.answer("birthDate:differs")
    await desk.answer("birthDate:agrees")
    const tooEarly = await desk.approve()
    expect(tooEarly.status).toBe(422)
    expect(await tooEarly.text()).toContain(
      '<a href="#field-name">Not approved yet. These fields do not agree or were not answered: Name.</a>',
    )
    await desk.answer("name:differs")
    expect((await desk.approve()).status).toBe(422)
    expect(await stateOf(t, id)).toBe("inReview")
    await desk.answer("name:agrees")
    expect((await desk.approve()).status).toBe(303)
    expect(await stateOf(t, id)).toBe("approved")
  })

  it("takes one press for all that was surely read the same, but not for what a finding wants looked at", async () => {
    const { id } = await heldCase(t, aoki)
    const desk = await atCase(id)
    await desk.answer("sure")
    const fields = all.filter((field) => field !== "number")
    expect((await now(t, id)).findings.map(({ field }) => field)).toContain("number")
    expect(await answersIn(id)).toEqual([{ data: { fields, answer: "agrees" }, actor_id: aoki }])
    expect((await desk.approve()).status).toBe(422)
    await desk.answer("number:agrees")
    expect((await desk.approve()).status).toBe(303)
  })

  it("asks for each field by itself where the policy says so", async () => {
    const own = await installationForThisTest({ env: { AGREE_TO_SURE: "off" } })
    const mori = (await addStaff(own.services)).id
    const { id } = await heldCase(own, mori)
    const desk = await atCase(id, mori, own)
    expect(await desk.page()).not.toContain('value="sure"')
    await desk.answer("sure")
    expect(pressed(await desk.page())).toEqual([])
  })
})
