import { readFileSync } from "node:fs"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import type { Told } from "../../tests/told-inspector.ts"
import { blobNames, claimUntil, dataOf, decideNow, filledCase, now, stateOf, valueIn } from "../../tests/ways.ts"
import { chooseDocument } from "../app/answer.ts"
import { newId } from "../kit/ids.ts"
import { blobsOf, photoOf } from "../verification/verification.ts"
import { en } from "../web/i18n/en.ts"

let t: TestInstallation
let tell: Told = () => ({})
let staffId = ""
beforeAll(async () => {
  t = await openInstallation({ told: (wanted) => tell(wanted) })
  staffId = (await addStaff(t.services)).id
})
beforeEach(() => {
  tell = () => ({})
})
afterAll(() => t.close())

const maria = loadCase("maria-moved-back-filled")
const covered = readFileSync(maria.back ?? "")
const another = readFileSync(loadCase("wei-kanji-name").front)
const device = "d".repeat(43)

/** Everything filled in on a combined card but for its back, in a browser that the link knows. */
async function holder() {
  const { id, token } = await filledCase(t, { reference: "C-1001" })
  valueIn(await chooseDocument(t.services, id, { document: "residence-card", combinedCard: true }))
  await t.services.devices.add(id, t.services.sealer.tokenHash(device), t.clock.now)
  const link = `/v/${token}`
  const headers = { cookie: `honnin_device=${device}` }
  const whereTo = (answer: Response) => answer.headers.get("location")?.replace(link, "") ?? null
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const form = { ...headers, "content-type": "application/x-www-form-urlencoded" }
    const body = new URLSearchParams(fields).toString()
    return whereTo(await t.app.request(link + path, { method: "POST", headers: form, body }))
  }
  return {
    id,
    post,
    page: async (path = "/photos") => (await t.app.request(link + path, { headers })).text(),
    answer: (backWritten: "yes" | "no") => post("/photos", { backWritten }),
    async sendBack(bytes: Uint8Array = covered) {
      const body = new FormData()
      body.set("uploadKey", newId())
      body.set("photo", new File([new Uint8Array(bytes)], "back.jpg"))
      return whereTo(await t.app.request(`${link}/photos/back`, { method: "POST", headers, body }))
    },
    back: async () => photoOf(await now(t, id), "back"),
  }
}

/** Everything tried as often as it may be. */
async function allTries() {
  for (let tries = 0; tries < 3; tries++) {
    await t.sql("update graphile_worker._private_jobs set run_at = now()")
    await t.work()
  }
}

const ofBacks =
  (told: ReturnType<Told>): Told =>
  ({ side }) =>
    side === "back" ? told : {}

const unrecognised = { recognised: { document: "unknown", side: "unknown" }, problems: ["blurred"] } as const

describe("the back of a combined card", () => {
  it("has no place before its holder said that something is written on it", async () => {
    const { page, sendBack, back } = await holder()
    expect(await page()).toContain(en.photos.myNumberSide.written)
    expect(await sendBack()).toBe("/photos?back=combinedBack#back")
    expect(await back()).toBeUndefined()
    expect(await page("/photos?back=combinedBack")).toContain(en.refusals.combinedBack)
  })

  it("is not needed when nothing is, whatever the page asks of other cards", async () => {
    const { id, answer, page, sendBack, post } = await holder()
    expect(await answer("no")).toBe("/check")
    expect(await page()).toContain(en.photos.doNotSendBack)
    expect(await sendBack()).toBe("/photos?back=combinedBack#back")
    expect(await post("/check", { sendKey: "1" })).toBe("/sent")
    await t.work()
    expect((await now(t, id)).findings).toEqual([])
  })

  it("has to be sent when something is: first its place opens, with no word of a mistake", async () => {
    const { id, answer, page, sendBack, post } = await holder()
    expect(await answer("yes")).toBe("/photos#back")
    expect(await page()).toContain(en.photos.myNumberSide.cover)
    expect(await page()).toMatch(/data-brush="\/assets\/brush[^"]*\.js/)
    expect(await answer("yes")).toBe("/photos?check")
    expect(await post("/check", { sendKey: "1" })).toBe("/photos?check")
    expect(await sendBack()).toBe("/photos#back")
    await t.work()
    expect(await answer("yes")).toBe("/check")
    expect(await post("/check", { sendKey: "1" })).toBe("/sent")
    await t.work()
    expect(await stateOf(t, id)).toBe("waiting")
    expect(photoOf(await now(t, id), "back")?.standing).toBe("clear")
  })

  it("stays when the same choice of document is made again, and goes with another", async () => {
    const { id, answer, sendBack, back } = await holder()
    await answer("yes")
    await sendBack()
    const chosen = { document: "residence-card", combinedCard: true } as const
    valueIn(await chooseDocument(t.services, id, chosen))
    expect(await back()).toBeDefined()
    valueIn(await chooseDocument(t.services, id, { ...chosen, combinedCard: false }))
    expect(await back()).toBeUndefined()
  })

  it("is destroyed when its holder says after all that nothing is written on it", async () => {
    const { answer, sendBack, back } = await holder()
    await answer("yes")
    await sendBack()
    const sent = (await back()) ?? expect.fail("no back")
    expect(await answer("no")).toBe("/check")
    expect(await back()).toBeUndefined()
    await t.work()
    expect((await blobNames(t)).filter((name) => blobsOf(sent).includes(name))).toEqual([])
  })

  it("is destroyed at once when My Number shows on it", async () => {
    tell = ({ side, combinedCard }) => (side === "back" && combinedCard ? { problems: ["my-number-visible"] } : {})
    const { answer, sendBack, back, page } = await holder()
    await answer("yes")
    await sendBack()
    await t.work()
    expect(await back()).toBeUndefined()
    expect(await page()).toContain(en.photos.answers.destroyed)
    expect(await page()).toContain(en.photos.myNumberSide.cover)
    expect(await answer("yes")).toBe("/photos?check")
  })
})

describe("the back of a combined card that cannot be looked at", () => {
  it.each(["busy", "timeout", "failed"] as const)(
    "(%s) is never staff's to look at: it is asked for again",
    async (why) => {
      tell = ofBacks(why)
      const { id, answer, sendBack, back, page } = await holder()
      await answer("yes")
      await sendBack()
      const sent = (await back()) ?? expect.fail("no back")
      await t.work()
      expect((await back())?.standing).toBe("held")
      await allTries()
      expect(await back()).toBeUndefined()
      expect((await blobNames(t)).filter((name) => blobsOf(sent).includes(name))).toEqual([])
      expect(await dataOf(t, id, "photo.destroyed")).toEqual([{ photoId: sent.id, side: "back", cause: "unseen" }])
      expect(await page()).toContain(en.photos.myNumberSide.unseen)
      expect(await page()).not.toContain(en.photos.answers.destroyed)
      expect(await answer("yes")).toBe("/photos?check")
      tell = () => ({})
      await sendBack()
      expect(await page()).not.toContain(en.photos.myNumberSide.unseen)
    },
  )

  it("is missing in the case, when it was sent before that was known, and can be asked for", async () => {
    tell = ofBacks("failed")
    const { id, answer, sendBack, post, page } = await holder()
    await answer("yes")
    await sendBack()
    expect(await post("/check", { sendKey: "1" })).toBe("/sent")
    await allTries()
    expect(await now(t, id)).toMatchObject({ state: "waiting", photos: [{ side: "front" }] })
    expect((await now(t, id)).findings.map(({ code }) => code)).toEqual(["back.missing"])
    await claimUntil(t, staffId, id)
    const reasons = [{ code: "back-missing", target: "back", words: null } as const]
    valueIn(await decideNow(t, id, { outcome: "moreNeeded", reasons }))
    expect(await page()).toContain(en.reasons["back-missing"].remedy)
  })

  it("is not sent anyway while it may hide a number, however often it was tried", async () => {
    tell = ofBacks(unrecognised)
    const { answer, sendBack, page } = await holder()
    await answer("yes")
    for (const bytes of [covered, another, covered]) {
      await sendBack(bytes)
      await t.work()
    }
    expect(await page()).toContain(en.photoProblems.blurred)
    expect(await page()).not.toContain(en.photos.sendAnyway)
    tell = ofBacks({ problems: ["glare"] })
    await sendBack(another)
    await t.work()
    expect(await page()).toContain(en.photos.sendAnyway)
  })

  it("is destroyed when that is found only after Send", async () => {
    tell = ofBacks(unrecognised)
    const { id, answer, sendBack, post } = await holder()
    await answer("yes")
    await sendBack()
    expect(await post("/check", { sendKey: "1" })).toBe("/sent")
    await t.work()
    expect((await now(t, id)).photos.map(({ side }) => side)).toEqual(["front"])
  })
})
