import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { dataOf, eventsOf, everythingIn, now } from "../../tests/ways.ts"
import { submit } from "../app/submit.ts"
import { fillIn } from "../cli/demo.ts"
import { newToken, secureRandom } from "../kit/ids.ts"
import { createApp } from "./app.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

const story = loadCase("budiyono-single-name")
const minuteMillis = 60_000

/** Someone's browser, as far as cookies go. */
function browser() {
  const jar = new Map<string, string>()
  const device = newToken(secureRandom)
  jar.set("honnin_device", device)
  return {
    device,
    async ask(path: string, init: RequestInit = {}, app = t.app) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
      const response = await app.request(path, { ...init, headers: { ...init.headers, cookie } })
      for (const line of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        jar.set(name, value)
      }
      return response
    },
    post(path: string, fields: Record<string, string> = {}, app = t.app) {
      return this.ask(path, { method: "POST", body: new URLSearchParams(fields) }, app)
    },
  }
}

type Browser = ReturnType<typeof browser>

/** A computer at the photo step, everything typed and the front sent. */
async function computer() {
  const { id, token } = await fillIn(t.services, { ...story, email: "" }, `HANDOVER-${newToken(secureRandom)}`)
  const here = browser()
  await t.services.devices.add(id, t.services.sealer.tokenHash(here.device), t.clock.now)
  return { id, base: `/v/${token}`, here }
}

/** A link for the phone, by its path. */
async function linkFor({ here, base }: Pick<Awaited<ReturnType<typeof computer>>, "here" | "base">) {
  expect((await here.post(`${base}/phone`)).headers.get("location")).toBe(`${base}/phone`)
  const page = await (await here.ask(`${base}/phone`)).text()
  const [, path = ""] = /value="http:\/\/localhost:\d+(\/h\/[\w-]{43})"/.exec(page) ?? []
  expect(path).toMatch(/^\/h\/[\w-]{43}$/)
  return path
}

/** Presses Continue on this phone. @returns where that leads. */
async function opened(phone: Browser, path: string): Promise<Response> {
  expect((await phone.post(path)).headers.get("location")).toBe(path)
  return phone.ask(path)
}

/** The answer itself, or the page it leads back to, says that the link is over. */
async function isOver(phone: Browser, path: string, response?: Response) {
  const first = response ?? (await phone.ask(path))
  const told = first.status === 303 ? await phone.ask(first.headers.get("location") ?? "") : first
  expect([told.status, await told.text()]).toEqual([404, expect.stringContaining("cannot be used any more")])
}

describe("a link for the phone", () => {
  it("opens the photos on the first phone that takes it, and on no other", async () => {
    const path = await linkFor(await computer())
    const [phone, other] = [browser(), browser()]
    expect(await (await other.ask(path)).text()).toContain("Send photos with this phone")
    expect((await opened(phone, path)).headers.get("location")).toBe(`${path}/photos`)
    expect(await (await phone.ask(`${path}/photos`)).text()).toContain("Your photos")
    expect((await phone.ask(path)).headers.get("location")).toBe(`${path}/photos`)
    await isOver(other, path)
    await isOver(other, path, await opened(other, path))
    await isOver(other, `${path}/photos`)
  })

  it("is one phone's even when two take it at once", async () => {
    const path = await linkFor(await computer())
    const answers = await Promise.all(Array.from({ length: 5 }, () => opened(browser(), path)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404, 404, 404, 404])
  })

  it("is not used up by looking at it", async () => {
    const path = await linkFor(await computer())
    for (const method of ["GET", "HEAD"]) expect((await browser().ask(path, { method })).status).toBe(200)
    expect((await opened(browser(), path)).status).toBe(303)
  })

  it("shows nothing that was typed, and opens no other page", async () => {
    const { base, here } = await computer()
    const path = await linkFor({ base, here })
    const phone = browser()
    await opened(phone, path)
    const page = await (await phone.ask(`${path}/photos`)).text()
    for (const typed of [story.draft.name, story.draft.number, story.draft.address, base, "/withdraw"]) {
      expect(page).not.toContain(typed)
    }
    for (const other of ["details", "check", "status", "document", "withdraw", "phone"]) {
      expect((await phone.ask(`${path}/${other}`)).status).toBe(404)
      expect((await phone.post(`${path}/${other}`)).status).toBe(404)
    }
    expect((await phone.ask(path.replace("/h/", "/v/"))).status).toBe(404)
    expect((await browser().ask(base.replace("/v/", "/h/"))).status).toBe(404)
    expect((await phone.ask(`${base}/photos`)).headers.get("location")).toBe(`${base}/birth-date`)
  })

  it("can be opened for fifteen minutes, and used for thirty more", async () => {
    const path = await linkFor(await computer())
    const phone = browser()
    t.clock.now += 15 * minuteMillis - 1
    expect((await opened(phone, path)).status).toBe(303)
    t.clock.now += 30 * minuteMillis - 1
    expect((await phone.ask(`${path}/photos`)).status).toBe(200)
    t.clock.now += 1
    await isOver(phone, `${path}/photos`)
    const late = await linkFor(await computer())
    t.clock.now += 15 * minuteMillis
    await isOver(browser(), late)
    await isOver(phone, late, await opened(phone, late))
  })

  it("opens nothing once it is taken back, opened or not", async () => {
    const { id, base, here } = await computer()
    const [unused, phone] = [await linkFor({ base, here }), browser()]
    expect((await here.post(`${base}/phone/back`)).headers.get("location")).toBe(`${base}/phone`)
    await isOver(phone, unused, await opened(phone, unused))
    const path = await linkFor({ base, here })
    await opened(phone, path)
    await here.post(`${base}/phone/back`)
    await isOver(phone, `${path}/photos`)
    await isOver(phone, path, await phone.post(`${path}/photos/front/delete`))
    expect((await now(t, id)).photos).toHaveLength(1)
    expect(await (await here.ask(`${base}/phone`)).text()).toContain("The link was taken back.")
  })

  it("makes the one before it worthless", async () => {
    const { base, here } = await computer()
    const first = await linkFor({ base, here })
    const second = await linkFor({ base, here })
    const phone = browser()
    await isOver(phone, first, await opened(phone, first))
    expect((await opened(browser(), second)).status).toBe(303)
  })

  it("keeps the answer about the back as it is chosen, for its own phone", async () => {
    const { id, base, here } = await computer()
    const path = await linkFor({ base, here })
    const phone = browser()
    await opened(phone, path)
    expect((await phone.post(`${path}/keep/photos`, { backWritten: "yes" })).status).toBe(204)
    expect(await (await phone.ask(`${path}/photos`)).text()).toMatch(/id="backWritten"[^>]* checked/)
    const inJapanese = await phone.post(`${path}/keep/photos`, { backWritten: "no", lang: "ja" })
    expect(inJapanese.headers.get("location")).toBe(`${path}/photos?lang=ja`)
    expect((await phone.post(`${path}/keep/details`, { name: "SOMEBODY ELSE" })).status).toBe(404)
    await isOver(browser(), path, await browser().post(`${path}/keep/photos`, { backWritten: "yes" }))
    expect((await now(t, id)).contents?.reveal("check").backWritten).toBe(false)
  })

  it("is done when no photo is missing, and the computer goes on", async () => {
    const { id, base, here } = await computer()
    const path = await linkFor({ base, here })
    const phone = browser()
    await opened(phone, path)
    await t.sql("update photos set standing = 'unchecked' where verification_id = $1", [id])
    await phone.post(`${path}/photos/front/delete`)
    const tooEarly = await phone.post(`${path}/photos`, { backWritten: "no" })
    expect(tooEarly.headers.get("location")).toBe(`${path}/photos?check`)
    expect((await here.ask(`${base}/phone`)).status).toBe(200)
    await phone.ask(`${path}/photos/front`, { method: "POST", body: await photo(story.front) })
    expect((await phone.post(`${path}/photos`, { backWritten: "no" })).headers.get("location")).toBe(`${path}/done`)
    expect(await (await phone.ask(`${path}/done`)).text()).toContain("Go on at your computer")
    expect((await phone.ask(path)).headers.get("location")).toBe(`${path}/done`)
    expect((await phone.ask(`${path}/photos`)).headers.get("location")).toBe(path)
    await isOver(browser(), `${path}/done`)
    expect((await here.ask(`${base}/phone`)).headers.get("location")).toBe(`${base}/check`)
    const kinds = (await eventsOf(t, id)).filter((kind) => kind.startsWith("handover"))
    expect(kinds).toEqual(["handover.begun", "handover.opened", "handover.done"])
  })

  it("ends with what it is for: nothing can be added to what was sent", async () => {
    const { id, base, here } = await computer()
    const path = await linkFor({ base, here })
    const phone = browser()
    await opened(phone, path)
    expect((await submit(t.services, { verificationId: id, round: 1 })).ok).toBe(true)
    await isOver(phone, `${path}/photos`)
    expect((await here.ask(`${base}/phone`)).headers.get("location")).toBe(base)
    expect((await here.post(`${base}/phone`)).headers.get("location")).toBe(base)
  })

  it("is kept as a hash alone, which needs our key, and its events hold nothing else", async () => {
    const { id, base, here } = await computer()
    const path = await linkFor({ base, here })
    const token = path.slice(3)
    const everything = await everythingIn(t)
    expect(everything).not.toContain(token)
    expect(everything).not.toContain(t.services.sealer.tokenHash(token))
    expect(everything).toContain(t.services.sealer.keyedHash({ purpose: "handover", text: token }))
    expect(await dataOf(t, id, "handover.begun")).toEqual([{}])
    expect(t.logged.join()).not.toContain(token)
  })

  it("is shown in no other browser of the applicant's, who can make a new one there", async () => {
    const { id, base, here } = await computer()
    await linkFor({ base, here })
    const another = browser()
    await t.services.devices.add(id, t.services.sealer.tokenHash(another.device), t.clock.now)
    const page = await (await another.ask(`${base}/phone`)).text()
    expect(page).toContain("can only be seen in the browser that made it")
    expect(page).not.toContain("/h/")
  })

  it("is made twenty times in ten minutes for one applicant, sixty times from one address, and then not", async () => {
    const app = createApp({ ...t.services, trustProxy: true })
    const [one, two] = [await computer(), await computer()]
    const make = async ({ here, base }: typeof one, address: string) => {
      const headers = { "x-forwarded-for": address, "content-type": "application/x-www-form-urlencoded" }
      const { status, headers: answered } = await here.ask(`${base}/phone`, { method: "POST", headers }, app)
      return status === 429 ? Number(answered.get("retry-after")) : status
    }
    for (let n = 0; n < 20; n++) expect(await make(one, `203.0.113.${n}`)).toBe(303)
    expect(await make(one, "203.0.113.77")).toBeLessThanOrEqual(600)
    expect(await make(two, "203.0.113.77")).toBe(303)
    for (let n = 0; n < 58; n++) await make(one, "203.0.113.77")
    expect(await make(two, "203.0.113.77")).toBeLessThanOrEqual(600)
    expect(await make(two, "203.0.113.78")).toBe(303)
  })
})

describe("the computer's page", () => {
  /** What has been told so far; reads on until the text has that in it. */
  async function toldUntil(response: Response, wanted: string): Promise<string> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let told = ""
    while (!told.includes(wanted)) {
      const part = await reader?.read()
      if (!part || part.done) break
      told += part.value
    }
    await reader?.cancel()
    return told
  }

  it("is told how the link stands, and when that changes, and nothing else", async () => {
    const { base, here } = await computer()
    const path = await linkFor({ base, here })
    const events = await here.ask(`${base}/phone/events`)
    expect(events.headers.get("content-type")).toBe("text/event-stream")
    await opened(browser(), path)
    const told = await toldUntil(events, "open")
    expect(told.replace("event: standing\ndata: waiting\n\n", "")).toBe("event: standing\ndata: open\n\n")
  })

  it("is watched by four at most", async () => {
    const { base, here } = await computer()
    await linkFor({ base, here })
    const watching = await Promise.all(Array.from({ length: 4 }, () => here.ask(`${base}/phone/events`)))
    expect(watching.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await here.ask(`${base}/phone/events`)).status).toBe(204)
    for (const one of watching) await one.body?.cancel()
    await expect.poll(async () => (await here.ask(`${base}/phone/events`)).status, { timeout: 5_000 }).toBe(200)
  })
})

async function photo(file: string): Promise<FormData> {
  const { readFile } = await import("node:fs/promises")
  const body = new FormData()
  body.set("uploadKey", newToken(secureRandom))
  body.set("photo", new File([await readFile(file)], "front.jpg"))
  return body
}

it("a link of an erased verification opens nothing", async () => {
  const { id, base, here } = await computer()
  const path = await linkFor({ base, here })
  const phone = browser()
  await opened(phone, path)
  await here.post(`${base}/withdraw`)
  expect((await now(t, id)).erasedAt).not.toBeNull()
  await isOver(phone, `${path}/photos`)
})
