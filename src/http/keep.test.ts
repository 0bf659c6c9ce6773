import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { eventsOf, now, stateOf, valueIn } from "../../tests/ways.ts"
import { chooseDocument, giveConsent } from "../app/answer.ts"
import { begin } from "../app/begin.ts"
import { contentsOf } from "../app/progress.ts"
import type { DocumentKind } from "../documents/kinds.ts"
import { newId } from "../kit/ids.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

const minh = loadCase("minh-anh-clean")
const { draft } = minh
const front = new Uint8Array(readFileSync(minh.front))
const notJpeg = new TextEncoder().encode("no photo")

type Form = Readonly<Record<string, string>>

/** A browser with a device of its own at that path. It follows no redirect. */
function browserAt(link: string) {
  let cookie = `honnin_device=${newId().padEnd(43, "x").slice(0, 43)}`
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await t.app.request(link + path, { ...init, headers: { ...init.headers, cookie } })
    for (const set of answer.headers.getSetCookie()) cookie += `; ${set.split(";")[0]}`
    return answer
  }
  const post = (path: string, fields: Form) => ask(path, { method: "POST", body: new URLSearchParams(fields) })
  const whereTo = (answer: Response) => answer.headers.get("location")?.replace(link, "") ?? null
  return {
    page: async (path: string) => (await ask(path)).text(),
    goes: async (path: string) => whereTo(await ask(path)),
    sends: async (path: string, fields: Form = {}) => whereTo(await post(path, fields)),
    keeps: async (path: string, fields: Form) => (await post(`/keep/${path}`, fields)).status,
    async adds(side: string, bytes: Uint8Array<ArrayBuffer>, fields: Form = {}) {
      const body = new FormData()
      body.set("photo", new File([bytes], "photo.jpg"))
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      return whereTo(await ask(`/photos/${side}`, { method: "POST", body }))
    },
  }
}

async function linkWith(document: DocumentKind = "residence-card") {
  const request = { reference: newId(), origin: "staff", actor: { kind: "commandLine" }, language: "en" } as const
  const { verification, token } = await begin(t.services, request)
  const { id } = verification
  valueIn(await giveConsent(t.services, id, "en"))
  valueIn(await chooseDocument(t.services, id, { document, combinedCard: false }))
  const contents = async () => contentsOf(await now(t, id)) ?? expect.fail("erased")
  return { id, link: `/v/${token}`, contents, own: browserAt(`/v/${token}`) }
}

const value = (page: string, name: string) => {
  const box = new RegExp(`<input[^>]*name="${name}"[^>]* value="([^"]*)"`).exec(page)?.[1]
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)`).exec(page)?.[1]
  return box ?? area
}

const first = { savePage: "1.5", saveOrder: "2" }
const later = { savePage: "1.5", saveOrder: "3" }

describe("a form kept as it was left", () => {
  it("is shown again so, right or wrong, and nothing of it is sent", async () => {
    const { id, own, contents } = await linkWith()
    const before = await eventsOf(t, id)
    expect(await own.keeps("details", { name: "NGUY", birthYear: "19", email: "minh@exa", sex: "F", ...first })).toBe(
      204,
    )
    const page = await own.page("/details")
    expect(["name", "birthYear", "email"].map((name) => value(page, name))).toEqual(["NGUY", "19", "minh@exa"])
    expect(page).toMatch(/name="sex" value="F" checked/)
    expect(page).toContain("This is how you left this page.")
    expect(await contents()).toMatchObject({ draft: {}, email: "", filled: [] })
    expect(await eventsOf(t, id)).toEqual(before)
  })

  it("sends no mail and settles no language; Continue does, to what was sent", async () => {
    const { id, own } = await linkWith()
    const mails = () => t.sql("select 1 from graphile_worker.jobs where task_identifier = 'mail'")
    const before = (await mails()).length
    await own.sends("/keep/details", { email: "minh@example.com", lang: "ja" })
    await own.page("/details?lang=ja")
    expect(await own.keeps("details", { email: "minh@example.com" })).toBe(204)
    expect([(await mails()).length, (await now(t, id)).language]).toEqual([before, "en"])
    await own.sends("/details", { email: "minh@example.com" })
    expect([(await mails()).length, (await now(t, id)).language]).toEqual([before + 1, "ja"])
  })

  it("goes on only when it is sent: the link leads back to it, and Send does not leave it out", async () => {
    const { id, own, contents } = await linkWith()
    expect(await own.keeps("details", { ...draft })).toBe(204)
    expect(await own.goes("")).toBe("/details")
    await own.sends("/details", draft)
    await own.adds("front", front)
    await t.work()
    expect(await own.sends("/photos", { backWritten: "no" })).toBe("/check")
    await own.keeps("details", { ...draft, name: "NGUYEN HOA" })
    expect([await own.goes(""), await own.goes("/check")]).toEqual(["/details", "/details"])
    expect(await own.sends("/check", { sendKey: "1" })).toBe("/details?check")
    expect(await own.keeps("details", { ...draft })).toBe(204)
    expect((await contents()).unsent).toBeNull()
    expect(await own.sends("/check", { sendKey: "1" })).toBe("/sent")
    expect(await own.keeps("details", { ...draft, name: "TOO LATE" })).toBe(409)
    expect(await own.sends("/keep/details", { name: "TOO LATE", lang: "ja" })).toBe("")
    expect(await stateOf(t, id)).toBe("submitted")
    expect(JSON.stringify(await contents())).not.toContain("TOO LATE")
  })

  it("is not overtaken by an earlier save of the same page that arrives late", async () => {
    const { own, contents } = await linkWith()
    await own.keeps("details", { name: "NGUYEN", ...later })
    expect(await own.keeps("details", { name: "NGU", ...first })).toBe(204)
    expect((await contents()).unsent?.draft.name).toBe("NGUYEN")
    await own.sends("/details", { name: "NGUYEN THI", savePage: "1.5", saveOrder: "5" })
    await own.keeps("details", { name: "NGUYEN", savePage: "1.5", saveOrder: "4" })
    expect([(await contents()).unsent, (await contents()).draft.name]).toEqual([null, "NGUYEN THI"])
    await own.keeps("details", { name: "ANH", savePage: "2.5", saveOrder: "2" })
    expect((await contents()).unsent?.draft.name).toBe("ANH")
  })

  it("keeps what another document's form does not ask, also when that one is sent", async () => {
    const { id, own, contents } = await linkWith()
    await own.keeps("details", { name: "NGUYEN", expiresYear: "2028", sex: "F" })
    valueIn(
      await chooseDocument(t.services, id, { document: "certificate-of-registered-matters", combinedCard: false }),
    )
    await own.sends("/old-paper")
    expect(value(await own.page("/details"), "name")).toBe("NGUYEN")
    await own.sends("/details", { name: "NGUYEN" })
    expect((await contents()).draft).toMatchObject({ name: "NGUYEN", expiresYear: "2028" })
    expect((await contents()).unsent).toBeNull()
  })

  it("opens to its own browser; another one is asked for the birth date left in it", async () => {
    const { link, own } = await linkWith()
    const { birthYear = "", birthMonth = "", birthDay = "" } = draft
    await own.keeps("details", { name: "NGUYEN", birthYear, birthMonth, birthDay })
    const other = browserAt(link)
    expect(value(await own.page("/details"), "name")).toBe("NGUYEN")
    expect(await other.goes("/details")).toBe("/birth-date")
    expect(await other.sends("/keep/details", { name: "SOMEBODY ELSE" })).toBe("/birth-date")
    expect(await other.sends("/birth-date", { birthYear, birthMonth, birthDay })).toBe("")
    expect(value(await other.page("/details"), "name")).toBe("NGUYEN")
  })

  it("is there of a link that somebody was given, and of no other", async () =>
    expect(await browserAt(`/v/${"A".repeat(43)}`).keeps("details", { name: "NGUYEN" })).toBe(404))

  it("keeps an old paper's two answers, which count when they are sent", async () => {
    const { own, contents } = await linkWith("alien-registration-certificate")
    await own.keeps("old-paper", { specialPermanentResident: "yes", birthYear: "2011" })
    await own.keeps("old-paper", { specialPermanentResident: "yes", birthYear: "2011", birthMonth: "3", birthDay: "4" })
    const page = await own.page("/old-paper")
    expect(page).toMatch(/name="specialPermanentResident" value="yes" checked/)
    expect([value(page, "birthYear"), value(page, "birthDay")]).toEqual(["2011", "4"])
    expect(await own.goes("")).toBe("/old-paper")
    const answers = { specialPermanentResident: "yes", birthYear: "2011", birthMonth: "3", birthDay: "4" }
    expect(await own.sends("/old-paper", answers)).toBe("/details")
    expect((await contents()).unsent).toBeNull()
    await own.keeps("old-paper", { ...answers, specialPermanentResident: "no" })
    expect(await own.goes("")).toBe("/old-paper")
  })
})

describe("a form filled from a photo", () => {
  async function filled() {
    const link = await linkWith()
    await link.own.adds("front", front)
    await t.work()
    const names = value(await link.own.page("/details"), "filled") ?? ""
    expect(names).toContain("name")
    return { ...link, form: { ...draft, filled: names } }
  }

  it("is settled by Continue alone: what was only read is copied nowhere", async () => {
    const { own, contents, form, id } = await filled()
    await own.keeps("details", { ...form, nationality: "Vietnam" })
    expect((await contents()).filled).toEqual([])
    expect((await contents()).unsent?.draft).toEqual({ nationality: "Vietnam" })
    const page = await own.page("/details")
    expect([value(page, "name"), value(page, "nationality")]).toEqual([draft.name, "Vietnam"])
    expect(value(page, "filled")).toContain("name")
    expect(await eventsOf(t, id)).not.toContain("reading.filled")
  })

  it("keeps a field as it was changed, or emptied, and tells staff of it once it is sent", async () => {
    const { own, contents, form } = await filled()
    await own.keeps("details", { ...form, name: "NGUYEN", number: "" })
    const page = await own.page("/details")
    expect([value(page, "name"), value(page, "number")]).toEqual(["NGUYEN", ""])
    const stillFilled = value(page, "filled") ?? ""
    expect(stillFilled.split(" ")).not.toContain("name")
    await own.sends("/details", { ...form, name: "NGUYEN", filled: stillFilled })
    const told = (await contents()).filled
    expect(told.filter(({ asRead }) => !asRead).map(({ field }) => field)).toEqual(["name"])
    expect(told.map(({ field }) => field)).toContain("number")
  })
})

describe("without JavaScript", () => {
  it("another language keeps what is typed and what the page shows, and is no Continue", async () => {
    const { id, own } = await linkWith()
    const typed = { name: "NGUYEN", email: "minh@exa" }
    const to = await own.sends("/keep/details?check", { ...typed, lang: "ja" })
    expect(to).toBe("/details?check=&lang=ja")
    expect(await own.goes(to ?? "")).toBe("/details?check")
    const page = await own.page("/details?check")
    expect(page).toContain('<html lang="ja">')
    expect([value(page, "name"), value(page, "email")]).toEqual(["NGUYEN", "minh@exa"])
    expect(await eventsOf(t, id)).not.toContain("details.saved")
  })

  it("leads nowhere else, in no other language", async () => {
    const { own } = await linkWith()
    expect(await own.keeps("details", { name: "NGUYEN", lang: "//evil.example" })).toBe(204)
    expect(await own.keeps("check", { name: "NGUYEN", lang: "ja" })).toBe(404)
  })

  it("the answer about the back goes with a photo that is added, and stays when that cannot be taken", async () => {
    const { own } = await linkWith()
    await own.sends("/details", draft)
    expect(await own.adds("front", notJpeg, { backWritten: "no" })).toBe("/photos?front=notJpeg#front")
    expect(await own.page("/photos")).toMatch(/id="backWritten-no"[^>]* checked/)
    expect(await own.adds("front", front, { backWritten: "yes" })).toBe("/photos#front")
    expect(await own.page("/photos")).toMatch(/id="backWritten"[^>]* checked/)
    expect(await own.sends("/keep/photos", { backWritten: "no", lang: "ja" })).toBe("/photos?lang=ja")
    expect(await own.page("/photos")).toMatch(/id="backWritten-no"[^>]* checked/)
  })
})

it("the answer about the back is kept as it is chosen", async () => {
  const { own, contents } = await linkWith()
  expect(await own.keeps("photos", {})).toBe(204)
  expect((await contents()).backWritten).toBeNull()
  expect(await own.keeps("photos", { backWritten: "yes" })).toBe(204)
  expect((await contents()).backWritten).toBe(true)
})
