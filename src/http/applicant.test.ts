import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Case, loadCase } from "../../fixtures/cases.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { decidedCase, eventsOf, filledCase, now, stateOf } from "../../tests/ways.ts"
import { begin } from "../app/begin.ts"
import type { Side } from "../documents/kinds.ts"
import { newId } from "../kit/ids.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

/** One browser at one link: it keeps its cookies and follows no redirect. */
class Browser {
  cookie = ""
  readonly link: string

  constructor(token: string) {
    this.link = `/v/${token}`
  }

  async get(path = ""): Promise<Response> {
    return this.keep(await t.app.request(this.link + path, { headers: { cookie: this.cookie } }))
  }

  async answerTo(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const headers = { "content-type": "application/x-www-form-urlencoded", cookie: this.cookie }
    const body = new URLSearchParams(fields).toString()
    return this.keep(await t.app.request(this.link + path, { method: "POST", headers, body }))
  }

  async post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<string | null> {
    return this.whereTo(await this.answerTo(path, fields))
  }

  async upload(side: Side, bytes: Uint8Array, { name = "photo.jpg", uploadKey = newId() } = {}) {
    const body = new FormData()
    body.set("uploadKey", uploadKey)
    body.set("photo", new File([new Uint8Array(bytes)], name))
    const init = { method: "POST", headers: { cookie: this.cookie }, body }
    return this.whereTo(await t.app.request(`${this.link}/photos/${side}`, init))
  }

  /** Where a redirect leads, below the link. */
  whereTo(answer: Response): string | null {
    this.keep(answer)
    return answer.headers.get("location")?.replace(this.link, "") ?? null
  }

  keep(answer: Response): Response {
    const [set] = (answer.headers.get("set-cookie") ?? "").split(";")
    if (set) this.cookie = set
    return answer
  }
}

async function freshLink(): Promise<Browser & { readonly id: string }> {
  const actor = { kind: "commandLine" } as const
  const request = { reference: newId(), origin: "staff", actor, language: "en" } as const
  const { token, verification } = await begin(t.services, request)
  return Object.assign(new Browser(token), { id: verification.id })
}

async function upToPhotos(story: Case) {
  const browser = await freshLink()
  await browser.post("/identification")
  await browser.post("/document", { kind: story.document })
  await browser.post("/details", { ...story.draft, email: "" })
  return browser
}

const suharto = loadCase("budiyono-single-name")
const front = readFileSync(suharto.front)
const hostile = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/hostile/${name}`, import.meta.url)))

describe("the whole way without JavaScript", () => {
  it("leads from page to page, each post to the next", async () => {
    const browser = await freshLink()
    expect(browser.whereTo(await browser.get())).toBe("/identification")
    expect(await browser.post("/identification")).toBe("/document")
    expect(await browser.post("/document")).toBe("/document?problem=missing")
    expect(await browser.post("/document", { kind: "passport" })).toBe("/document?problem=missing")
    expect(await browser.post("/document", { kind: suharto.document })).toBe("/details")
    expect(await browser.post("/details", { name: "BUDIYONO" })).toBe("/details?check")
    expect(await (await browser.get("/details?check")).text()).toContain('value="BUDIYONO"')
    expect(await browser.post("/details", { ...suharto.draft, email: "" })).toBe("/photos")
    expect(await browser.upload("front", front, { name: "my card.jpg" })).toBe("/photos#front")
    expect(await (await browser.get("/photos")).text()).toContain("my card.jpg")
    expect(await browser.post("/photos")).toBe("/photos?check")
    expect(await browser.post("/photos", { backWritten: "no" })).toBe("/check")
    expect((await browser.get("/check")).status).toBe(200)
    expect(await browser.post("/check", { sendKey: "1" })).toBe("/sent")
    expect(await browser.post("/check", { sendKey: "1" })).toBe("/sent")
    const { shortReference } = await now(t, browser.id)
    expect(await (await browser.get("/sent")).text()).toContain(shortReference)
    expect(await stateOf(t, browser.id)).toBe("submitted")
  })

  it("opens no page before its turn, and none after sending", async () => {
    const browser = await freshLink()
    for (const page of ["/document", "/details", "/photos", "/check", "/sent", "/status", "/old-paper"])
      expect([page, browser.whereTo(await browser.get(page))]).toEqual([page, "/identification"])
    const sent = await filledCase(t)
    const other = new Browser(sent.token)
    await t.services.devices.add(sent.id, t.services.sealer.tokenHash("d".repeat(43)), t.clock.now)
    other.cookie = `honnin_device=${"d".repeat(43)}`
    await other.post("/check", { sendKey: "1" })
    for (const page of ["", "/identification", "/details", "/photos", "/check"])
      expect([page, other.whereTo(await other.get(page))]).toEqual([page, "/status"])
    expect(await other.post("/details", { name: "ANOTHER" })).toBe("")
    expect((await now(t, sent.id)).contents?.reveal("check").draft.name).toBe("BUDIYONO")
  })
})

describe("another browser", () => {
  it("is asked for the birth date on every page, and sees nothing before", async () => {
    const browser = await upToPhotos(suharto)
    await browser.upload("front", front)
    const other = new Browser(browser.link.slice(3))
    for (const page of ["", "/details", "/photos", "/check", "/status", "/withdraw", "/photos/front/thumbnail"])
      expect([page, other.whereTo(await other.get(page))]).toEqual([page, "/birth-date"])
    expect(await other.post("/withdraw")).toBe("/birth-date")
    expect(await other.upload("back", front)).toBe("/birth-date")
    expect(await (await other.get("/birth-date")).text()).not.toMatch(/BUDIYONO|1991/)
    const { birthYear = "", birthMonth = "", birthDay = "" } = suharto.draft
    const wrong = { birthYear: "1900", birthMonth, birthDay }
    const answer = await other.answerTo("/birth-date", wrong)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain("This is not the date of birth typed before.")
    expect(page).toMatch(/name="birthYear"[^>]* value="1900"/)
    expect(page).not.toMatch(/BUDIYONO|1991/)
    await other.post("/birth-date", wrong)
    expect((await now(t, browser.id)).birthDateTriesLeft, "a reload costs nothing").toBe(4)
    expect(await other.post("/birth-date", { birthYear, birthMonth, birthDay })).toBe("")
    expect((await other.get("/photos")).status).toBe(200)
  })

  it("is shown what it typed where that is no date, and loses no try", async () => {
    const browser = await upToPhotos(suharto)
    const other = new Browser(browser.link.slice(3))
    const missing = await (await other.answerTo("/birth-date", { birthMonth: "2", birthDay: "5" })).text()
    expect(missing).toContain("Enter your date of birth.")
    expect(missing).toMatch(/name="birthDay"[^>]* value="5"/)
    const malformed = await other.answerTo("/birth-date", { birthYear: "1991", birthMonth: "13", birthDay: "5" })
    expect(malformed.status).toBe(422)
    expect(await malformed.text()).toContain("Type your date of birth in numbers")
    expect((await now(t, browser.id)).birthDateTriesLeft).toBe(5)
  })

  it("is locked out after five, and the first one is not", async () => {
    const browser = await upToPhotos(suharto)
    const other = new Browser(browser.link.slice(3))
    for (const birthDay of ["1", "2", "3", "4", "5"])
      await other.post("/birth-date", { birthYear: "1900", birthMonth: "1", birthDay })
    const locked = await other.get()
    expect(locked.status).toBe(403)
    expect(await locked.text()).toContain("This link is locked")
    expect((await browser.get("/photos")).status).toBe(200)
  })
})

describe("a photo", () => {
  it.each([
    ["empty.jpg", "empty"],
    ["tiny.jpg", "tooSmall"],
    ["not-really.jpg", "png"],
    ["scan.pdf", "pdf"],
    ["scan-renamed.jpg", "pdf"],
    ["phone.heic", "heic"],
    ["truncated.jpg", "unreadable"],
    ["bomb-65535.jpg", "tooManyPixels"],
  ])("that cannot be taken is told by what is wrong: %s", async (name, refusal) => {
    const browser = await upToPhotos(suharto)
    expect(await browser.upload("front", hostile(name), { name })).toBe(`/photos?front=${refusal}#front`)
    expect((await browser.get(`/photos?front=${refusal}`)).status).toBe(200)
    expect((await now(t, browser.id)).contents?.reveal("check").draft.name).toBe("BUDIYONO")
    expect((await eventsOf(t, browser.id)).at(-1)).toBe("photo.not-taken")
  })

  it("over ten megabytes is told so", async () => {
    const browser = await upToPhotos(suharto)
    const large = Buffer.concat([front, Buffer.alloc(10 * 1024 * 1024)])
    expect(await browser.upload("front", large)).toBe("/photos?front=tooLarge#front")
  })

  it("is one, however often the same form is sent", async () => {
    const browser = await upToPhotos(suharto)
    const uploadKey = "the-forms-own"
    const sent = await Promise.all([1, 2, 3].map(() => browser.upload("front", front, { uploadKey })))
    expect(sent).toEqual(["/photos#front", "/photos#front", "/photos#front"])
    expect((await now(t, browser.id)).photos).toHaveLength(1)
  })

  it.each(["a\0b", "x".repeat(9_000), ""])("is taken, too, with a form key that is not ours", async (uploadKey) => {
    const browser = await upToPhotos(suharto)
    expect(await browser.upload("front", front, { uploadKey })).toBe("/photos#front")
  })

  it("shows its thumbnail to its own browser, for no cache to keep", async () => {
    const browser = await upToPhotos(suharto)
    await browser.upload("front", front)
    const answer = await browser.get("/photos/front/thumbnail")
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      200,
      "image/jpeg",
      "no-store",
    ])
    expect(await browser.post("/photos/front/delete")).toBe("/photos#front")
    expect((await browser.get("/photos/front/thumbnail")).status).toBe(404)
  })

  it("has no third place", async () => {
    const browser = await upToPhotos(suharto)
    const init = { method: "POST", headers: { cookie: browser.cookie }, body: new FormData() }
    expect((await t.app.request(`${browser.link}/photos/left`, init)).status).toBe(404)
    expect((await t.app.request(`${browser.link}/photos/left/delete`, init)).status).toBe(415)
  })

  it("comes alone", async () => {
    const browser = await upToPhotos(suharto)
    const body = new FormData()
    for (const name of ["a.jpg", "b.jpg"]) body.append("photo", new File([new Uint8Array(front)], name))
    const init = { method: "POST", headers: { cookie: browser.cookie }, body }
    expect(browser.whereTo(await t.app.request(`${browser.link}/photos/front`, init))).toBe(
      "/photos?front=tooMany#front",
    )
    expect((await now(t, browser.id)).photos).toEqual([])
  })
})

describe("an old paper", () => {
  it("does not ask its own holder's browser for the birth date just given", async () => {
    const browser = await freshLink()
    await browser.post("/identification")
    expect(await browser.post("/document", { kind: "alien-registration-certificate" })).toBe("/old-paper")
    const answers = { birthYear: "2011", birthMonth: "3", birthDay: "4", specialPermanentResident: "yes" }
    expect(await browser.post("/old-paper", answers)).toBe("/details")
    const details = await browser.get("/details")
    expect(details.status).toBe(200)
    expect(await details.text()).toContain('value="2011"')
  })
})

describe("withdrawing", () => {
  it("erases at once, and the status page says so", async () => {
    const browser = await upToPhotos(suharto)
    await browser.upload("front", front)
    expect((await browser.get("/withdraw")).status).toBe(200)
    expect(await browser.post("/withdraw")).toBe("/status")
    expect(await now(t, browser.id)).toMatchObject({ state: "withdrawn", contents: null, photos: [] })
    const page = await (await browser.get("/status")).text()
    expect(page).toContain("23 November 2026")
    expect(page).not.toContain("BUDIYONO")
    expect((await browser.get("/photos/front/thumbnail")).status).toBe(404)
    expect(await browser.post("/details", { name: "AGAIN" })).toBe("")
  })
})

it("asks for more at the same link, with the reason", async () => {
  const staff = await addStaff(t.services)
  const { token, id } = await decidedCase(t, staff.id, { outcome: "moreNeeded" })
  const browser = new Browser(token)
  const { birthYear = "", birthMonth = "", birthDay = "" } = suharto.draft
  await browser.post("/birth-date", { birthYear, birthMonth, birthDay })
  const [device] = await t.sql("select count(*)::int as count from devices where verification_id = $1", [id])
  expect(device).toEqual({ count: 1 })
  expect(browser.whereTo(await browser.get())).toBe("/status")
  expect((await browser.get("/status")).status).toBe(200)
})
