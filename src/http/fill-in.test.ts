import { readFileSync } from "node:fs"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { readingOf, type Told } from "../../tests/told-inspector.ts"
import { now, valueIn } from "../../tests/ways.ts"
import { chooseDocument, giveConsent } from "../app/answer.ts"
import { begin } from "../app/begin.ts"
import { contentsOf } from "../app/progress.ts"
import { newId } from "../kit/ids.ts"
import { createApp } from "./app.ts"

let t: TestInstallation
let tell: Told = () => ({})
beforeAll(async () => {
  t = await openInstallation({ told: (wanted) => tell(wanted) })
})
beforeEach(() => {
  const corners = [
    [10, 10],
    [1_990, 10],
    [1_990, 1_490],
    [10, 1_490],
  ] as const
  const box = { left: 0.1, top: 0.2, right: 0.5, bottom: 0.3 }
  tell = () => ({ corners, places: { name: box, number: box }, reading: readingOf(minh) })
})
afterAll(() => t.close())

const minh = loadCase("minh-anh-clean")
const front = readFileSync(minh.front)

/** Two browsers at a link whose document is chosen; the first one began. */
async function linkAtDetails(app = t.app) {
  const request = { reference: newId(), origin: "staff", actor: { kind: "commandLine" }, language: "en" } as const
  const { verification, token } = await begin(t.services, request)
  const { id } = verification
  valueIn(await giveConsent(t.services, id, "en"))
  valueIn(await chooseDocument(t.services, id, { document: minh.document, combinedCard: false }))
  const link = `/v/${token}`
  const browser = (letter: string) => {
    const headers = { cookie: `honnin_device=${letter.repeat(43)}` }
    const whereTo = (answer: Response) => answer.headers.get("location")?.replace(link, "") ?? null
    return {
      get: (path: string) => app.request(link + path, { headers }),
      page: async (path: string) => (await app.request(link + path, { headers })).text(),
      async post(path: string, fields: Readonly<Record<string, string>> = {}) {
        const form = { ...headers, "content-type": "application/x-www-form-urlencoded" }
        const body = new URLSearchParams(fields).toString()
        return whereTo(await app.request(link + path, { method: "POST", headers: form, body }))
      },
      async uploadFront() {
        const body = new FormData()
        body.set("uploadKey", newId())
        body.set("photo", new File([new Uint8Array(front)], "photo.jpg"))
        return whereTo(await app.request(`${link}/photos/front`, { method: "POST", headers, body }))
      },
    }
  }
  return { id, own: browser("o"), other: browser("x") }
}

describe("the way from the details to the photos and back", () => {
  it("keeps what is typed, right or wrong, and comes back to it", async () => {
    const { id, own } = await linkAtDetails()
    expect(await own.post("/details", { name: "NGUYEN", address: "Hyakunincho", next: "photos" })).toBe("/photos")
    expect(contentsOf(await now(t, id))?.draft).toEqual({ name: "NGUYEN", address: "Hyakunincho" })
    const photos = await own.page("/photos")
    expect(photos).toContain("Type the fields first instead")
    expect(photos).toContain("Step 3 of 5")
    expect(await own.page("/details")).toContain('value="NGUYEN"')
  })

  it("keeps it on the way to another document, too", async () => {
    const { id, own } = await linkAtDetails()
    expect(await own.post("/details", { name: "NGUYEN", number: "?", next: "document" })).toBe("/document")
    expect(contentsOf(await now(t, id))?.draft).toEqual({ name: "NGUYEN", number: "?" })
  })

  it("leads nowhere else", async () => {
    const { own } = await linkAtDetails()
    expect(await own.post("/details", { name: "NGUYEN", next: "check" })).toBe("/details?check")
  })

  it("waits for the photo to be read, and no longer than it takes", async () => {
    const policy = { ...t.services.policy, photoAnswerSeconds: 60 }
    const { own } = await linkAtDetails(createApp({ ...t.services, policy }))
    await own.uploadFront()
    const posted = own.post("/photos", { backWritten: "no" })
    const early = await Promise.race([posted, new Promise((later) => setTimeout(() => later("waits"), 400))])
    expect(early).toBe("waits")
    await t.work()
    expect(await posted).toBe("/details")
    expect(await own.page("/details")).toContain("Read from your card")
  })

  it("comes back unfilled where the reading takes longer, with a way to look again that keeps what is typed", async () => {
    const { own } = await linkAtDetails()
    await own.uploadFront()
    expect(await own.post("/photos", { backWritten: "no" })).toBe("/details")
    expect(await own.page("/details")).toContain("See if your photo has been read")
    await t.work()
    expect(await own.post("/details", { name: "NGUYEN", next: "details" })).toBe("/details")
    const page = await own.page("/details")
    expect(page).toContain('value="NGUYEN"')
    expect(page).toContain(`value="${minh.draft.number}"`)
  })
})

describe("a filled form", () => {
  async function filled() {
    const link = await linkAtDetails()
    await link.own.uploadFront()
    await t.work()
    await link.own.post("/photos", { backWritten: "no" })
    return link
  }

  it("names its filled fields, and keeps which of them came back as they were read", async () => {
    const { id, own } = await filled()
    const [, names] = /name="filled" value="([^"]*)"/.exec(await own.page("/details")) ?? []
    expect(names?.split(" ")).toEqual(expect.arrayContaining(["name", "birthDate", "address", "room", "number"]))
    await own.post("/details", { ...minh.draft, number: "UR41730952EB", filled: names ?? "" })
    const kept = contentsOf(await now(t, id))?.filled ?? []
    expect(kept.filter(({ asRead }) => !asRead).map(({ field }) => field)).toEqual(["number"])
    expect(kept).toHaveLength(7)
  })

  it("shows strips of the upright photo to the browser that added it and to no other", async () => {
    const { own, other } = await filled()
    const [, address = ""] =
      /<image href="\/v\/[^/]+(\/photos\/front\/upright\?p=[^"]+)"/.exec(await own.page("/details")) ?? []
    const drawn = await own.get(address)
    expect([drawn.status, drawn.headers.get("content-type"), drawn.headers.get("cache-control")]).toEqual([
      ...[200, "image/jpeg", "no-store"],
    ])
    expect((await other.get(address)).headers.get("location")).toMatch(/\/birth-date$/)
    expect((await other.get("/details")).headers.get("location")).toMatch(/\/birth-date$/)
  })

  it("is nobody else's where no birth date was read either", async () => {
    tell = () => ({ reading: {} })
    const { own, other } = await filled()
    expect((await own.get("/photos/front/upright")).status).toBe(404)
    expect((await own.get("/photos")).status).toBe(200)
    const refused = await other.get("/photos")
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain("Go on where you began")
    expect((await other.get("/photos/front/thumbnail")).status).toBe(403)
  })
})

describe("a postal code", () => {
  const address = async (own: Awaited<ReturnType<typeof linkAtDetails>>["own"]) =>
    /<textarea[^>]*name="address"[^>]*>([^<]*)</.exec(await own.page("/details"))?.[1]?.trim()

  it("begins an empty address, tells how it is read, and keeps what else is typed", async () => {
    const { id, own } = await linkAtDetails()
    const typed = { name: "NGUYEN", postalCode: "〒１６９－００７３", address: "", next: "lookUp" }
    expect(await own.post("/details", typed)).toBe("/details#postalCode")
    expect(await address(own)).toBe("東京都新宿区百人町")
    const page = await own.page("/details")
    expect(page).toContain("Tokyo-to, Shinjuku-ku, Hyakunincho")
    expect(page).toContain('value="NGUYEN"')
    expect(page).toContain('value="〒１６９－００７３"')
    expect(contentsOf(await now(t, id))?.draft.address).toBe("")
  })

  it("takes the place of a typed address only when asked to", async () => {
    const { id, own } = await linkAtDetails()
    const typed = { postalCode: "1690073", address: "2-97-7 Hyakunincho" }
    await own.post("/details", { ...typed, next: "lookUp" })
    expect(await address(own)).toBe("2-97-7 Hyakunincho")
    expect(await own.page("/details")).toContain("Put this into the address field")
    expect(await own.post("/details", { ...typed, next: "use" })).toBe("/details#address")
    expect(await address(own)).toBe("東京都新宿区百人町")
    expect(contentsOf(await now(t, id))?.draft.address).toBe("東京都新宿区百人町")
    expect(await own.page("/details")).not.toContain("Put this into the address field")
  })

  it.each([
    ["169-007", "A postal code has 7 digits."],
    ["000-0000", "We do not know this postal code."],
  ])("that is none changes nothing: %s", async (postalCode, words) => {
    const { own } = await linkAtDetails()
    expect(await own.post("/details", { postalCode, address: "", next: "use" })).toBe("/details#address")
    expect(await own.page("/details")).toContain(words)
    expect(await address(own)).toBe("")
  })

  it("keeps nobody from going on, and is no part of what is sent", async () => {
    const { id, own } = await linkAtDetails()
    expect(await own.post("/details", { ...minh.draft, postalCode: "169-007" })).toBe("/photos")
    expect(contentsOf(await now(t, id))?.draft.postalCode).toBe("169-007")
  })
})
