import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { applicantSees, lookerAt } from "../../tests/second-look.ts"
import { dataOf, eventsOf, now, stateOf, waitingCase } from "../../tests/ways.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation({ env: { SECOND_LOOK_REFUSALS: "on" } })
})
beforeEach(() => t.sql("update verifications set state = 'withdrawn'"))
afterAll(() => t.close())

const mailsOf = (id: string) =>
  t.sql(
    `select payload ->> 'mail' as mail from graphile_worker._private_jobs
     where payload ->> 'kind' = 'mail' and payload ->> 'verificationId' = $1`,
    [id],
  )

const twoAtDesk = async () => ({
  aoki: await lookerAt(t, "AOKI Haruka 見本"),
  mori: await lookerAt(t, "MORI Tatsuya 見本"),
})

/** Refused by the first, who had other things to say of it, too. */
async function refusedByAoki(wanted: { email?: string } = {}) {
  const all = await twoAtDesk()
  const { aoki } = all
  const { id, token } = await waitingCase(t, wanted)
  expect(await aoki.next()).toBe(id)
  const asTaken = await aoki.casePage(id)
  await aoki.answer(id, "lookup:lapsed")
  await aoki.answer(id, "name:differs")
  await aoki.answer(id, "number:corrected", { "to-number": "AB12345678CD" })
  await aoki.answer(id, "sex:agrees")
  await aoki.post(id, "/notes", { note: "Looks scanned to me." })
  const refused = await aoki.refuse(id, "other:document", "Your name is on no list of ours.")
  return { ...all, id, token, asTaken, refused }
}

describe("a first decision", () => {
  it("does not leave: the applicant is told nothing, and the page says so", async () => {
    const { aoki, id, token, refused } = await refusedByAoki({ email: "budiyono@example.jp" })
    expect(await stateOf(t, id)).toBe("secondReview")
    expect(await now(t, id)).toMatchObject({ outcome: null, decidedAt: null, claim: null })
    expect(await mailsOf(id)).toEqual([])
    expect(await applicantSees(t, { id, token }, "/status")).toContain("We are checking your document")
    expect(await applicantSees(t, { id, token }, "/receipt")).toContain("Being checked")
    expect(await eventsOf(t, id)).not.toContain("decided")
    expect(await dataOf(t, id, "second-look.asked")).toEqual([
      { cause: "refusal", outcome: "refused", reasons: [{ code: "other", target: "document" }] },
    ])
    const told = await aoki.after(refused).get("/review")
    expect(await told.text()).toContain("You have decided. Another person looks at this case")
    expect(told.headers.get("set-cookie")).toMatch(/^honnin_looks=;.*Max-Age=0/)
  })

  it("is told of on the next case, once, and not in place of what is pressed there", async () => {
    const { aoki, id, refused } = await refusedByAoki()
    const { id: other } = await waitingCase(t)
    expect(await aoki.next()).toBe(other)
    const casePath = `/review/cases/${other}`
    const line = `<a href="/review/cases/${id}">`
    const { claim, revision } = await now(t, other)
    const pressed = { claim: claim?.token ?? "", revision: String(revision), answer: "name:agrees" }
    const answered = await aoki.after(refused).post(casePath, pressed)
    expect([answered.status, answered.headers.get("set-cookie")]).toEqual([200, null])
    expect(await answered.text()).not.toContain(line)
    const told = await aoki.after(refused).get(casePath)
    expect(await told.text()).toContain(line)
    expect(told.headers.get("set-cookie")).toMatch(/^honnin_looks=;.*Max-Age=0/)
    expect(await (await aoki.after(refused).get(`/review/cases/${id}`)).text()).not.toContain(line)
  })
})

describe("whoever gave the first decision", () => {
  it("is not offered the case again, also when nobody else is there", async () => {
    const { aoki, mori, id } = await refusedByAoki()
    expect(await aoki.next()).toBeNull()
    expect(await aoki.page("/review")).toContain("1 second look is for somebody else.")
    expect(await mori.page("/review")).toContain("No case is waiting. 1 second look is for you.")
    expect(await mori.next()).toBe(id)
  })

  it("reads by its address that it is another person's, and can do nothing there", async () => {
    const { aoki, mori, id } = await refusedByAoki()
    const tries = async () => [
      await aoki.refuse(id),
      await aoki.post(id, "/decide", { outcome: "approved" }),
      await aoki.answer(id, "name:agrees"),
      await aoki.answer(id, "name:corrected", { "to-name": "BUDI" }),
      await aoki.giveBack(id, "break"),
    ]
    for (const isHeld of [false, true]) {
      if (isHeld) await mori.next()
      const page = await aoki.casePage(id)
      expect(page).toContain("You have decided. Another person looks at this case before anything leaves")
      expect(page).not.toContain("data-decision")
      const before = await now(t, id)
      for (const tried of await tries()) {
        expect(tried.status).toBe(409)
        expect(await tried.text()).toContain("You have given your decision on this case.")
      }
      expect((await aoki.post(id, "/keep", {})).status).toBe(409)
      expect((await now(t, id)).revision).toBe(before.revision)
    }
  })
})

/** What the reviewer works on, without what names this lock, this session and this moment. */
const workOn = (page: string): string =>
  (/<form[^>]*data-decision.*?<\/form>/s.exec(page)?.[0] ?? expect.fail("no form")).replaceAll(
    /name="(formKey|claim|revision)" value="[^"]*"/g,
    "",
  )

describe("the second reviewer", () => {
  it("sees the case as it was sent, and nothing of what the first one did", async () => {
    const { mori, id, asTaken } = await refusedByAoki()
    await mori.next()
    const page = await mori.casePage(id)
    expect(page).toContain("This is a second look")
    expect(page).toContain("No lookup was recorded for this number")
    expect(workOn(page)).toBe(workOn(asTaken))
    expect(page).not.toMatch(/AOKI|Refused|no list of ours|AB12345678CD|scanned to me/)
    const json = await t.app.request(`/review/cases/${id}`, {
      method: "POST",
      headers: { accept: "application/json", cookie: mori.cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        formKey: /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? "",
        ...{ claim: (await now(t, id)).claim?.token ?? "", revision: String((await now(t, id)).revision) },
        answer: "name:agrees",
      }).toString(),
    })
    expect(await json.json()).toMatchObject({ answers: { name: "agrees" } })
  })

  it("is blind before the case is theirs, and so is everybody else who may come to look", async () => {
    const { mori, id } = await refusedByAoki()
    const [sato, kimura] = [
      await lookerAt(t, "SATO Misaki 見本", "senior"),
      await lookerAt(t, "KIMURA Sho 見本", "auditor"),
    ]
    for (const looker of [mori, sato, kimura]) {
      const page = await looker.casePage(id)
      expect(page).toContain("A colleague has decided. Another person looks at this case before anything leaves.")
      expect(page).not.toMatch(/AOKI|Refused|no list of ours|AB12345678CD|scanned to me/)
    }
  })

  it("approves only once every field was answered anew", async () => {
    const { aoki, mori, id } = await refusedByAoki()
    await mori.next()
    expect((await mori.post(id, "/decide", { outcome: "approved" })).status).toBe(422)
    expect(await stateOf(t, id)).toBe("secondReview")
    await mori.approve(id)
    expect(await mori.casePage(id)).toContain("You and a colleague did not agree on this case.")
    expect(await aoki.casePage(id)).toContain("You and a colleague did not agree on this case.")
  })

  it("who agrees lets the decision leave, with their words, and both are told", async () => {
    const { aoki, mori, id, token } = await refusedByAoki({ email: "budiyono@example.jp" })
    await mori.next()
    const refused = await mori.refuse(id, "other:document", "We cannot take this card.")
    expect(await stateOf(t, id)).toBe("refused")
    expect((await eventsOf(t, id)).slice(-2)).toEqual(["second-look.given", "decided"])
    expect(await dataOf(t, id, "second-look.given")).toMatchObject([{ outcome: "refused", agrees: true }])
    expect(await mailsOf(id)).toEqual([{ mail: "refused" }])
    expect(await applicantSees(t, { id, token }, "/status")).toContain("We cannot take this card.")
    expect(await (await mori.after(refused).get("/review")).text()).toContain(
      "Two people looked at this case, and agreed.",
    )
    for (const looker of [aoki, mori]) {
      const page = await looker.casePage(id)
      expect(page).toContain("Two people looked at this case, and agreed.")
      expect(page).toMatch(/AOKI Haruka 見本: Refused.*no list of ours/s)
    }
  })

  it("gives it back, loses it with the lock, and finds it under its own list", async () => {
    const { mori, id } = await refusedByAoki()
    const tanaka = await lookerAt(t, "TANAKA Ken 見本")
    const listed = async () => (await tanaka.page("/review?list=secondLook")).includes(`href="/review/cases/${id}"`)
    expect(await listed()).toBe(true)
    expect(await mori.next()).toBe(id)
    expect([await listed(), await tanaka.next()]).toEqual([false, null])
    expect(await mori.page("/review?list=mine")).toContain(`href="/review/cases/${id}"`)
    expect((await mori.post(id, "/keep", {})).status).toBe(200)
    await mori.giveBack(id, "break")
    expect([await stateOf(t, id), await listed()]).toEqual(["secondReview", true])
    expect(await mori.next()).toBe(id)
    await mori.answer(id, "name:differs")
    t.clock.now += 11 * 60_000
    const again = await lookerAt(t, "ITO Mei 見本")
    expect(await again.next()).toBe(id)
    expect(await again.casePage(id)).not.toContain('aria-pressed="true"')
    expect((await mori.refuse(id)).status).toBe(409)
    expect(await stateOf(t, id)).toBe("secondReview")
  })

  it("is one, when two reach for it at once", async () => {
    const { mori, id } = await refusedByAoki()
    const tanaka = await lookerAt(t, "TANAKA Ken 見本")
    for (let race = 0; race < 10; race += 1) {
      const got = await Promise.all([mori.next(), tanaka.next(), mori.next(), tanaka.next()])
      expect(got.filter((one) => one === id)).toHaveLength(1)
      await t.sql("update verifications set claimed_by = null, claim_token = null, claimed_until = null")
    }
  })
})

describe("a senior", () => {
  it("sees both decisions with their reasons and words, once the case is theirs", async () => {
    const { mori, id } = await refusedByAoki()
    await mori.next()
    await mori.answer(id, "name:corrected", { "to-name": "BUDI YONO" })
    await mori.approve(id)
    const sato = await lookerAt(t, "SATO Misaki 見本", "senior")
    expect(await sato.casePage(id)).toContain("Two colleagues did not agree on this case. A senior decides it.")
    expect(await sato.casePage(id)).not.toMatch(/AOKI|MORI|Refused|no list of ours|BUDI YONO/)
    expect(await sato.page("/review")).toContain("1 second look is for you.")
    expect(await sato.next()).toBe(id)
    const page = await sato.casePage(id)
    expect(page).toMatch(/AOKI Haruka 見本: Refused.*Your name is on no list of ours.*Said to differ: Name/s)
    expect(page).toMatch(/MORI Tatsuya 見本: Approved.*Name corrected to: BUDI YONO/s)
    expect(page).not.toContain('aria-pressed="true"')
    await sato.refuse(id)
    expect(await stateOf(t, id)).toBe("refused")
    expect(await sato.casePage(id)).toContain("did not agree. A senior decided it.")
  })

  it("whose role is taken away while they hold it sees neither, and decides nothing", async () => {
    const { mori, id } = await refusedByAoki()
    await mori.next()
    await mori.approve(id)
    const sato = await lookerAt(t, "SATO Misaki 見本", "senior")
    await sato.next()
    await t.sql("update staff set role = 'reviewer' where id = $1", [sato.id])
    const page = await sato.casePage(id)
    expect(page).not.toMatch(/AOKI|data-decision/)
    expect((await sato.refuse(id)).status).toBe(409)
  })
})
