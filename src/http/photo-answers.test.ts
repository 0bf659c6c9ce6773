import { readFileSync } from "node:fs"
import sharp from "sharp"
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { readingOf, type Told } from "../../tests/told-inspector.ts"
import { claimUntil, eventsOf, filledCase, now, sentCase, stateOf } from "../../tests/ways.ts"
import type { Side } from "../documents/kinds.ts"
import { newId } from "../kit/ids.ts"
import { en } from "../web/i18n/en.ts"
import { createApp } from "./app.ts"

let t: TestInstallation
let tell: Told = () => ({})
beforeAll(async () => {
  t = await openInstallation({ told: (wanted) => tell(wanted) })
})
beforeEach(() => {
  tell = () => ({})
})
afterAll(() => t.close())

const budiyono = loadCase("budiyono-single-name")
const front = readFileSync(budiyono.front)
const another = readFileSync(loadCase("wei-kanji-name").front)
const device = "d".repeat(43)

/** Everything filled in and only Send left to press, in a browser that the link knows. */
async function applicant({ app = t.app, isSent = false } = {}) {
  const { id, token } = await (isSent ? sentCase : filledCase)(t, { reference: "C-1001" })
  await t.services.devices.add(id, t.services.sealer.tokenHash(device), t.clock.now)
  const link = `/v/${token}`
  const headers = { cookie: `honnin_device=${device}` }
  const get = (path: string) => app.request(link + path, { headers })
  const whereTo = (answer: Response) => answer.headers.get("location")?.replace(link, "") ?? null
  return {
    id,
    get,
    page: async (path: string) => (await get(path)).text(),
    async post(path: string, fields: Readonly<Record<string, string>> = {}) {
      const form = { ...headers, "content-type": "application/x-www-form-urlencoded" }
      const body = new URLSearchParams(fields).toString()
      return whereTo(await app.request(link + path, { method: "POST", headers: form, body }))
    },
    async upload(side: Side, bytes: Uint8Array, wait?: "yes" | "no") {
      const body = new FormData()
      if (wait) body.set("wait", wait)
      body.set("uploadKey", newId())
      body.set("photo", new File([new Uint8Array(bytes)], "photo.jpg"))
      return whereTo(await app.request(`${link}/photos/${side}`, { method: "POST", headers, body }))
    },
  }
}

/** Addresses in a page that begin so. */
const addressesIn = (page: string, attribute: string, part: string) =>
  [...page.matchAll(new RegExp(`${attribute}="([^"]*${part}[^"]*)"`, "g"))].map(([, address = ""]) => address)

describe("the answer about a photo", () => {
  it("is not there while it is looked at, and then is what stands in its place", async () => {
    const { get, page } = await applicant()
    const [url = ""] = addressesIn(await page("/photos"), "data-looking", "/photos/front/answer")
    const answer = url.slice(url.indexOf("/photos"))
    expect((await get(answer)).status).toBe(204)
    await t.work()
    const told = await get(answer)
    expect([told.status, told.headers.get("cache-control")]).toEqual([200, "no-store"])
    const part = await told.text()
    expect(part).toContain("The photo is good.")
    expect(part).not.toContain("<html")
    expect(await page("/photos")).not.toContain("data-looking")
  })

  it("one thing to do, most important first, and the page does not go on without it", async () => {
    tell = () => ({ problems: ["cut-off", "glare"] })
    const { page, post } = await applicant()
    await t.work()
    const [photos] = (await page("/photos")).split("<template data-coach") // which holds all that the script may say
    expect(photos).toContain(en.photoProblems["cut-off"])
    expect(photos).not.toContain(en.photoProblems.glare)
    expect(photos).not.toContain("Send it anyway")
    expect(await post("/photos", { backWritten: "no" })).toBe("/photos?check")
    expect(await page("/photos?check")).toMatch(/role="alert"/)
    expect(await post("/check", { sendKey: "1" })).toBe("/photos?check")
  })

  it("that is not known when Continue is pressed keeps nobody", async () => {
    const { id, page, post } = await applicant()
    expect(await post("/photos", { backWritten: "no" })).toBe("/check")
    expect(await page("/check")).toContain("still looking")
    expect(await post("/check", { sendKey: "1" })).toBe("/sent")
    await t.work()
    expect(await stateOf(t, id)).toBe("waiting")
  })

  it("is for nobody without the link's browser", async () => {
    const { get } = await applicant()
    const stranger = await t.app.request(`/v/${"A".repeat(43)}/photos/front/answer`)
    expect(stranger.status).toBe(404)
    expect((await get("/photos/middle/answer")).status).toBe(404)
  })
})

describe("Add, without JavaScript,", () => {
  const patient = (seconds: number) => {
    const policy = { ...t.services.policy, photoAnswerSeconds: seconds }
    return createApp({ ...t.services, policy })
  }

  it("comes back with the answer as soon as there is one", async () => {
    const runner = await t.installation.work()
    onTestFinished(() => runner.stop())
    tell = () => ({ problems: ["glare"] })
    const { id, upload, page } = await applicant({ app: patient(600) })
    await expect.poll(async () => (await now(t, id)).refusedTries.front).toBe(1)
    expect(await upload("front", front, "yes")).toBe("/photos#front")
    expect((await now(t, id)).refusedTries.front).toBe(2)
    expect(await page("/photos")).toContain("Send it anyway")
  })

  it("goes on after the wait, and says that the answer comes later", async () => {
    tell = () => ({ problems: ["glare"] })
    const { upload, page } = await applicant({ app: patient(0.6) })
    await t.work()
    const begun = performance.now()
    expect(await upload("front", another, "yes")).toBe("/photos#front")
    expect(performance.now() - begun).toBeGreaterThanOrEqual(600)
    t.clock.now += 1_000
    expect(await page("/photos")).toContain("This takes longer than usual.")
    t.clock.now -= 1_000
  })

  it("does not wait where a script does", async () => {
    const { upload } = await applicant({ app: patient(60) })
    await t.work()
    tell = () => ({ problems: ["glare"] })
    expect(await upload("back", another, "no")).toBe("/photos#back")
  })
})

describe("Send it anyway", () => {
  it("is there after two refused tries, and goes on", async () => {
    tell = () => ({ problems: ["glare"] })
    const { id, page, post, upload } = await applicant()
    await t.work()
    const { photos } = await now(t, id)
    expect(await post(`/photos/front/anyway?p=${photos[0]?.id}`)).toBe("/photos?check")
    expect(await upload("front", another)).toBe("/photos#front")
    await t.work()
    const [action = ""] = addressesIn(await page("/photos"), "action", "/photos/front/anyway")
    expect(await post("/photos/front/anyway")).toBe("/photos?check")
    expect(await post(action.slice(action.indexOf("/photos")))).toBe("/photos#front")
    expect(await page("/photos")).toContain("You send this photo as it is.")
    expect(await post("/photos", { backWritten: "no" })).toBe("/check")
  })
})

describe("a My Number", () => {
  it("is told where its photo was, before Send and after", async () => {
    tell = () => ({ problems: ["my-number-visible"] })
    const [before, after] = [await applicant(), await applicant({ isSent: true })]
    await t.work()
    expect(await before.page("/photos")).toContain("We destroyed this photo at once")
    expect((await before.get("/photos/front/thumbnail")).status).toBe(404)
    expect(await before.post("/check", { sendKey: "1" })).toBe("/photos?check")
    expect(await after.page("/status")).toContain("We destroyed a photo at once")
  })
})

describe("a difference", () => {
  const other = { ...readingOf(budiyono), number: { value: "AB12345678CD", confidence: 0.99 } }

  async function asked() {
    tell = () => ({ reading: other })
    const browser = await applicant()
    await t.work()
    return browser
  }

  it("stands on the last page, typed and read, until what the card says is used", async () => {
    const { id, page, post } = await asked()
    const check = await page("/check")
    expect(check).toContain("Your photo says something else")
    expect(addressesIn(check, "action", "/check/(?:use|mine)")).toHaveLength(2)
    expect(await post("/check/use", { field: "number", sendKey: "1" })).toBe("/check")
    expect((await now(t, id)).contents?.reveal("check").draft.number).toBe("AB12345678CD")
    expect(await page("/check")).not.toContain("Your photo says something else")
  })

  it("is settled by who looked again, and staff see that", async () => {
    const { id, page, post } = await asked()
    expect(await post("/check/mine", { field: "number", sendKey: "1" })).toBe("/check")
    expect(await page("/check")).not.toContain("Your photo says something else")
    expect(await post("/check", { sendKey: "1" })).toBe("/sent")
    await t.work()
    const desk = await reviewer()
    await claimUntil(t, desk.staffId, id)
    const seen = await desk.page(`/review/cases/${id}`)
    expect(seen).toContain("AB12345678CD")
    expect(seen).toMatch(/class="settled"/)
  })

  it("is not settled by a form that is not ours", async () => {
    const { page, post } = await asked()
    for (const fields of [{}, { field: "email", sendKey: "1" }, { field: "number" }, { field: "number", sendKey: "9" }])
      expect(await post("/check/use", fields)).toBe("/check")
    expect(await page("/check")).toContain("Your photo says something else")
  })

  it("that makes the document an expired one leads to where that is told", async () => {
    tell = () => ({ reading: { ...readingOf(budiyono), expiresOn: { value: "2026-01-31", confidence: 0.99 } } })
    const { post } = await applicant()
    await t.work()
    expect(await post("/check/use", { field: "expiresOn", sendKey: "1" })).toBe("/details?check")
  })
})

async function reviewer() {
  const { id: staffId } = await addStaff(t.services)
  const form = { "content-type": "application/x-www-form-urlencoded" }
  const signedIn = await t.app.request("/review/sign-in", { method: "POST", headers: form, body: `staffId=${staffId}` })
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? expect.fail("not signed in")
  const get = (path: string) => t.app.request(path, { headers: { cookie } })
  return { staffId, get, page: async (path: string) => (await get(path)).text() }
}

describe("staff", () => {
  it("see no photo while it is held, not by its address either", async () => {
    const { id } = await sentCase(t, { reference: "C-1001" })
    const desk = await reviewer()
    const { photos } = await now(t, id)
    const page = await desk.page(`/review/cases/${id}`)
    expect(page).toContain("still being checked for My Number")
    const url = `/review/cases/${id}/photos/${photos[0]?.id}`
    expect(page).not.toContain(url)
    expect([(await desk.get(url)).status, (await desk.get(`${url}/upright`)).status]).toEqual([404, 404])
    expect(await eventsOf(t, id)).not.toContain("photo.viewed")
  })

  it("see the document upright, each field cut from it, and each look is recorded", async () => {
    const { width, height } = await sharp(front).metadata()
    const corners = [
      [0, 0],
      [width - 1, 0],
      [width - 1, height - 1],
      [0, height - 1],
    ] as const
    const box = { left: 0.1, top: 0.2, right: 0.5, bottom: 0.3 }
    tell = () => ({ corners, size: { width, height }, places: { name: box }, reading: readingOf(budiyono) })
    const { id } = await sentCase(t, { reference: "C-1001" })
    await t.work()
    const desk = await reviewer()
    const { photos } = await now(t, id)
    const page = await desk.page(`/review/cases/${id}`)
    const url = addressesIn(page, "href", "/upright")[0]?.replaceAll("&amp;", "&") ?? ""
    expect(url).toContain(`/review/cases/${id}/photos/${photos[0]?.id}/upright?`)
    expect(page).toContain("<svg")
    const upright = await desk.get(url)
    expect([upright.status, upright.headers.get("content-type")]).toEqual([200, "image/jpeg"])
    const drawn = await sharp(new Uint8Array(await upright.arrayBuffer())).metadata()
    expect([drawn.width, drawn.height]).toEqual([1_027, 648])
    expect((await eventsOf(t, id)).filter((kind) => kind === "photo.viewed")).toHaveLength(1)
  })

  it("see none of a photo on which no document was found", async () => {
    const { id } = await sentCase(t, { reference: "C-1001" })
    await t.work()
    const desk = await reviewer()
    const { photos } = await now(t, id)
    const url = `/review/cases/${id}/photos/${photos[0]?.id}`
    const page = await desk.page(`/review/cases/${id}`)
    expect(addressesIn(page, "src", `${url}\\?`)).toHaveLength(1)
    expect(page).not.toContain(`${url}/upright`)
  })
})
