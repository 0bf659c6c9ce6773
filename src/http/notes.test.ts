import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Desk, get, post, signIn } from "../../tests/desk.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { eventsOf, everythingIn, heldCase, now, stateOf, valueIn, waitingCase } from "../../tests/ways.ts"
import { withdraw } from "../app/withdraw.ts"

let t: TestInstallation
let aoki = ""
let desk: Desk
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  desk = await signIn(t, aoki)
})
afterAll(() => t.close())

const words = "Klingt am Telefon nach einer anderen Person"

const write = (id: string, note: string, more: Readonly<Record<string, string>> = {}, by = desk) =>
  post(t, `/review/cases/${id}/notes`, by, { note, ...more })

const pageOf = async (id: string, by = desk) => (await get(t, `/review/cases/${id}`, by)).text()

const notesIn = async (id: string) => (await now(t, id)).contents?.reveal("check").notes ?? []

const box = (page: string) => /<textarea[^>]*name="note"[^>]*>([^<]*)<\/textarea>/.exec(page)?.[1]

describe("a note for colleagues", () => {
  it("is written on a case that nobody holds, and read with who wrote it and when", async () => {
    const { id } = await waitingCase(t)
    expect((await write(id, `  ${words}  `)).headers.get("location")).toBe(`/review/cases/${id}#notes`)
    expect(await notesIn(id)).toEqual([{ staffId: aoki, at: t.clock.now, text: words }])
    expect(await pageOf(id)).toMatch(
      new RegExp(`Staff only.*AOKI Haruka 見本</strong> <time datetime="2026-11-23T03:00:00.000Z">.*${words}`, "s"),
    )
  })

  it("is for reviewers and seniors to write, and for an auditor to read", async () => {
    const { id } = await waitingCase(t)
    await write(id, words)
    const auditor = await signIn(t, (await addStaff(t.services, "auditor")).id)
    const page = await pageOf(id, auditor)
    expect(page).toContain(words)
    expect(page).not.toContain('name="note"')
    expect((await write(id, "More", {}, auditor)).status).toBe(403)
    expect(await notesIn(id)).toHaveLength(1)
  })

  it("stands nowhere but sealed in its case, and never on the applicant's pages", async () => {
    const { id, token } = await waitingCase(t, { email: "applicant@example.org" })
    await write(id, words)
    expect((await eventsOf(t, id)).at(-1)).toBe("note.added")
    expect(await everythingIn(t)).not.toContain("Telefon")
    expect(t.logged.join("\n")).not.toContain("Telefon")
    const device = "d".repeat(43)
    await t.services.devices.add(id, t.services.sealer.tokenHash(device), t.clock.now)
    for (const path of ["status", "receipt", "sent"]) {
      const page = await t.app.request(`/v/${token}/${path}`, { headers: { cookie: `honnin_device=${device}` } })
      expect([page.status, (await page.text()).includes("Telefon")]).toEqual([200, false])
    }
    valueIn(await withdraw(t.services, id))
    expect((await now(t, id)).contents).toBeNull()
    expect((await write(id, words)).status).toBe(404)
  })

  it("that says nothing, or too much, is not kept; what was typed stays", async () => {
    const { id } = await waitingCase(t)
    const long = "漢".repeat(1_001)
    const tooLong = await write(id, long)
    expect(tooLong.status).toBe(422)
    const page = await tooLong.text()
    expect(page).toContain("This note is longer than 1000 characters.")
    expect(box(page)).toBe(long)
    expect(await (await write(id, " \r\n ")).text()).toContain("There is no note to keep.")
    expect(await notesIn(id)).toEqual([])
    await write(id, long.slice(1))
    expect(await notesIn(id)).toHaveLength(1)
  })

  it("sent twice by a reload is one", async () => {
    const { id } = await waitingCase(t)
    await write(id, words)
    await write(id, words)
    expect(await notesIn(id)).toHaveLength(1)
    expect((await eventsOf(t, id)).filter((kind) => kind === "note.added")).toHaveLength(1)
  })
})

describe("whoever decides", () => {
  const ofForm = async (id: string) => {
    const { claim, revision } = await now(t, id)
    return { claim: claim?.token ?? "", revision: String(revision), reason: "glare:front", words: "Half written" }
  }

  it("keeps a note and loses nothing ticked or typed for the applicant", async () => {
    const { id } = await heldCase(t, aoki)
    const kept = await write(id, words, await ofForm(id))
    const page = await kept.text()
    expect(kept.status).toBe(200)
    expect(page).toMatch(/value="glare:front" checked=""/)
    expect(page).toContain("Half written")
    expect(box(page)).toBe("")
    expect(page).toContain(`name="revision" value="${(await now(t, id)).revision}"`)
  })

  it("keeps a half-written note while answering", async () => {
    const { id } = await heldCase(t, aoki)
    const answered = await post(t, `/review/cases/${id}`, desk, {
      ...(await ofForm(id)),
      answer: "name:agrees",
      note: words,
    })
    expect(box(await answered.text())).toBe(words)
  })

  it("is asked about a note left unkept, before anything is decided", async () => {
    const { id } = await heldCase(t, aoki)
    const asked = await post(t, `/review/cases/${id}/decide`, desk, {
      ...(await ofForm(id)),
      outcome: "moreNeeded",
      words: "",
      note: words,
    })
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toContain("so nothing was decided")
    expect(box(page)).toBe(words)
    expect(await stateOf(t, id)).toBe("inReview")
  })

  it.each([
    ["gives the case back", "/give-back", { why: "break" }, 303, "waiting"],
    ["gives it back and does not say why", "/give-back", {}, 422, "inReview"],
    ["destroys a photo", "/photos/:photo/destroy", {}, 303, "moreNeeded"],
  ] as const)("keeps what is typed where one %s", async (_, path, pressed, status, state) => {
    const { id } = await heldCase(t, aoki)
    const photo = (await now(t, id)).photos[0]?.id ?? ""
    const form = { ...(await ofForm(id)), ...pressed, note: `  ${words} ` }
    const answer = await post(t, `/review/cases/${id}${path.replace(":photo", photo)}`, desk, form)
    expect([answer.status, await stateOf(t, id)]).toEqual([status, state])
    expect(await notesIn(id)).toEqual([{ staffId: aoki, at: t.clock.now, text: words }])
  })

  it.each(["/give-back", "/photos/:photo/destroy"])(
    "is asked first about a note too long to keep, and loses nothing: %s",
    async (path) => {
      const { id } = await heldCase(t, aoki)
      const photo = (await now(t, id)).photos[0]?.id ?? ""
      const form = { ...(await ofForm(id)), why: "break", note: "漢".repeat(1_001) }
      const asked = await post(t, `/review/cases/${id}${path.replace(":photo", photo)}`, desk, form)
      const page = await asked.text()
      expect([asked.status, box(page), await stateOf(t, id)]).toEqual([422, form.note, "inReview"])
      expect(page).toMatch(/value="glare:front" checked="".*Half written/s)
    },
  )

  it("destroys no photo of a case that a colleague changed, and loses no note by it", async () => {
    const { id } = await heldCase(t, aoki)
    const form = await ofForm(id)
    const mori = await signIn(t, (await addStaff(t.services, "senior")).id)
    await write(id, "From a colleague", {}, mori)
    const photo = (await now(t, id)).photos[0]?.id ?? ""
    const destroyed = await post(t, `/review/cases/${id}/photos/${photo}/destroy`, desk, { ...form, note: words })
    expect([destroyed.status, await stateOf(t, id)]).toEqual([409, "inReview"])
    expect((await notesIn(id)).map(({ text }) => text)).toEqual(["From a colleague", words])
  })

  it("reads a colleague's note before deciding or answering, and loses nothing ticked or typed by it", async () => {
    const { id } = await heldCase(t, aoki)
    const form = { ...(await ofForm(id)), reason: "other:document" }
    const mori = await signIn(t, (await addStaff(t.services, "senior")).id)
    await write(id, words, {}, mori)
    for (const [path, pressed] of [
      ["/decide", { outcome: "refused" }],
      ["", { answer: "name:agrees" }],
    ] as const) {
      const asked = await post(t, `/review/cases/${id}${path}`, desk, { ...form, ...pressed })
      const page = await asked.text()
      expect(asked.status).toBe(409)
      expect(page).toContain("or a colleague wrote a note. Nothing was decided.")
      expect(page).toMatch(/value="other:document" checked="".*Half written/s)
      expect(page).toContain(words)
    }
    const again = { ...form, revision: String((await now(t, id)).revision), outcome: "refused" }
    expect((await post(t, `/review/cases/${id}/decide`, desk, again)).headers.get("location")).toBe("/review")
  })
})
