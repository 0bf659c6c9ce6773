import { readFileSync } from "node:fs"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import type { Told } from "../../tests/told-inspector.ts"
import { now } from "../../tests/ways.ts"
import { handOver, openHandover } from "../app/hand-over.ts"
import { fillIn } from "../cli/demo.ts"
import type { Side } from "../documents/kinds.ts"
import { newId } from "../kit/ids.ts"
import { en } from "../web/i18n/en.ts"
import { createApp } from "./app.ts"
import { limits } from "./limit.ts"

let t: TestInstallation
let tell: Told = () => ({})
let app: TestInstallation["app"]
beforeAll(async () => {
  t = await openInstallation({ told: (wanted) => tell(wanted) })
})
beforeEach(() => {
  app = createApp(t.services)
  tell = () => ({})
})
afterAll(() => t.close())

const story = loadCase("budiyono-single-name")
const another = readFileSync(loadCase("wei-kanji-name").front)
const device = "d".repeat(43)
const headers = { cookie: `honnin_device=${device}` }
const minuteMillis = 60_000

/** At the photo step, everything typed and the front added, in a browser that the link knows. */
async function applicant() {
  const { id, token } = await fillIn(t.services, { ...story, email: "" }, newId())
  await t.services.devices.add(id, t.services.sealer.tokenHash(device), t.clock.now)
  return { id, base: `/v/${token}` }
}

const get = async (path: string) => (await app.request(path, { headers })).text()
const post = (path: string, body?: FormData) => app.request(path, { method: "POST", headers, ...(body && { body }) })

function form(bytes: Uint8Array | null, uploadKey = newId()): FormData {
  const body = new FormData()
  body.set("uploadKey", uploadKey)
  if (bytes) body.set("photo", new File([new Uint8Array(bytes)], "photo.jpg"))
  return body
}

const upload = (base: string, side: Side, bytes: Uint8Array | null, uploadKey?: string) =>
  post(`${base}/photos/${side}`, form(bytes, uploadKey))

/** The phone's twin of a link, opened in this browser. */
async function phoneOf(id: string): Promise<string> {
  const token = await handOver(t.services, id)
  await openHandover(t.services, { token, deviceHash: t.services.sealer.tokenHash(device) })
  return `/h/${token}`
}

async function uploadAll(base: string, times: number): Promise<void> {
  for (let sent = 0; sent < times; sent++) expect((await upload(base, "front", null)).status).toBe(303)
}

describe("uploads", () => {
  const { tries } = limits.uploadsOfLink

  it("of one link and its phone count together; then both are asked to wait, in words and with a way back", async () => {
    const { id, base } = await applicant()
    const phone = await phoneOf(id)
    await uploadAll(base, tries - 10)
    await uploadAll(phone, 10)
    for (const path of [phone, base]) {
      const refused = await upload(path, "back", another)
      expect(refused.status).toBe(429)
      const seconds = Number(refused.headers.get("retry-after"))
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(limits.uploadsOfLink.windowSeconds)
      const page = await refused.text()
      expect(page).toContain(en.message.waitMinutes(Math.ceil(seconds / 60)))
      expect(page).toContain(`href="${path}/photos"`)
    }
    expect((await now(t, id)).photos.map(({ side }) => side)).toEqual(["front"])
    expect((await upload((await applicant()).base, "back", another)).status).toBe(303)
  })

  it("of one address are many more, whatever the links", async () => {
    const most = limits.uploadsPerAddress.tries
    expect(most).toBeGreaterThanOrEqual(5 * tries)
    const { base } = await applicant()
    for (let sent = 0; sent < most; sent += tries) await uploadAll((await applicant()).base, tries)
    expect((await upload(base, "back", another)).status).toBe(429)
  })

  it("that are too many are still read to their end, so that a browser hears the answer", async () => {
    const { base } = await applicant()
    await uploadAll(base, tries)
    let left = 50
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => (left-- > 0 ? stream.enqueue(new Uint8Array(100_000)) : stream.close()),
    })
    const streamed = { ...headers, "content-type": "multipart/form-data; boundary=x" }
    const init = { method: "POST", headers: streamed, body, duplex: "half" } as const
    expect((await app.request(`${base}/photos/front`, init)).status).toBe(429)
    expect(left).toBe(-1)
  })

  it("of a link that is not known are not counted", async () => {
    for (let sent = 0; sent <= limits.uploadsPerAddress.tries; sent++)
      expect((await post(`/v/${"A".repeat(43)}/photos/front`)).status).toBe(404)
    expect((await upload((await applicant()).base, "front", null)).status).toBe(303)
  })
})

/** A photo of its own each time: the same one twice is one. */
const differently = (sent: number) => Buffer.concat([readFileSync(story.front), Buffer.from([sent])])

/** Everything filled in, and the front refused so many times. */
async function refused(times: number) {
  tell = ({ side }) => ({ problems: side === "front" ? ["glare"] : [] })
  const { id, base } = await applicant()
  await t.work()
  for (let sent = 1; sent < times; sent++) {
    await upload(base, "front", differently(sent))
    await t.work()
  }
  expect((await now(t, id)).refusedTries.front).toBe(times)
  return { id, base }
}

describe("a side refused five times", () => {
  it("has to wait a minute, told with the time, also after a restart and when the photo is deleted", async () => {
    const { id, base } = await refused(5)
    app = createApp(t.services)
    expect(await get(`${base}/photos`)).toContain(en.pauses.place("12:01"))
    const before = (await now(t, id)).photos
    t.clock.now += 10_000
    const early = await upload(base, "front", differently(5))
    expect([early.status, early.headers.get("retry-after")]).toEqual([429, "50"])
    const told = await early.text()
    expect(told).toContain(en.message.waitMinutes(1))
    expect(told).toContain(`href="${base}/photos#front"`)
    expect((await now(t, id)).photos).toEqual(before)
    await post(`${base}/photos/front/delete`)
    expect(await get(`${base}/photos`)).toContain(en.pauses.place("12:01"))
    expect((await upload(base, "front", differently(5))).status).toBe(429)
    t.clock.now += 50_000
    expect(await get(`${base}/photos`)).not.toContain(en.pauses.place("12:01"))
    expect((await upload(base, "front", differently(5))).headers.get("location")).toBe(`${base}/photos#front`)
    expect((await now(t, id)).photos).toHaveLength(1)
    t.clock.now -= minuteMillis
  })

  it("is told so in the very answer to the fifth photo", async () => {
    const { base } = await refused(5)
    const answer = await get(`${base}/photos/front/answer`)
    expect(answer).toContain(en.pauses.place("12:01"))
    expect(answer).toContain("/photos/front/anyway")
  })

  it("may be sent anyway meanwhile, and the other side added", async () => {
    const { id, base } = await refused(5)
    expect((await upload(base, "back", another)).headers.get("location")).toBe(`${base}/photos#back`)
    const page = await get(`${base}/photos`)
    const [, anyway = ""] = /action="([^"]*anyway[^"]*)"/.exec(page) ?? []
    await post(anyway)
    expect((await now(t, id)).photos.find(({ side }) => side === "front")?.sentAnyway).toBe(true)
    expect(await get(`${base}/photos`)).not.toContain(en.pauses.place("12:01"))
  })

  it("is not kept waiting by the upload that it has already: the same one again is that one", async () => {
    const { base } = await refused(4)
    const uploadKey = newId()
    await upload(base, "front", differently(4), uploadKey)
    await t.work()
    expect((await upload(base, "front", differently(4), uploadKey)).headers.get("location")).toBe(
      `${base}/photos#front`,
    )
    expect((await upload(base, "front", differently(5))).status).toBe(429)
  })

  it("waits longer after each further one, and not after four", async () => {
    const { base } = await refused(4)
    for (const minutes of [0, 1, 2]) {
      t.clock.now += minutes * minuteMillis - 1
      const early = await upload(base, "front", differently(8 + minutes))
      expect(early.status).toBe(minutes > 0 ? 429 : 303)
      t.clock.now += 1
      await upload(base, "front", differently(8 + minutes))
      await t.work()
    }
    expect(await get(`${base}/photos`)).toContain(en.pauses.place("12:07"))
    t.clock.now -= 3 * minuteMillis
  })
})
