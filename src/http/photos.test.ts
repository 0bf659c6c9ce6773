import { randomUUID } from "node:crypto"
import sharp from "sharp"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Desk, get, signIn } from "../../tests/desk.ts"
import { noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { eventsOf, filledCase, now, waitingCase } from "../../tests/ways.ts"
import { openPhoto } from "../app/look-at-photo.ts"

const minuteMillis = 60_000

let t: TestInstallation
const aoki = { id: randomUUID(), name: "AOKI Haruka 見本", role: "reviewer" } as const
const mori = { id: randomUUID(), name: "MORI Tatsuya 見本", role: "reviewer" } as const
beforeAll(async () => {
  t = await openInstallation()
  for (const member of [aoki, mori]) await t.services.staff.add(member)
})
afterAll(() => t.close())
beforeEach(() => {
  t.clock.now = noon
})

/** Where the case's page has its photo, as that desk is told. */
async function addressFor(desk: Desk, id: string): Promise<string> {
  const page = await (await get(t, `/review/cases/${id}`, desk)).text()
  return /<img src="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? expect.fail("no photo on the page")
}

async function shownTo(staffId: string) {
  const desk = await signIn(t, staffId)
  const { id } = await waitingCase(t)
  return { desk, id, address: await addressFor(desk, id) }
}

const looksAt = async (id: string) => (await eventsOf(t, id)).filter((kind) => kind === "photo.viewed").length

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe("a photo at the desk", () => {
  it("is shown to a reviewer, kept by no cache, and each look is recorded", async () => {
    const { desk, id, address } = await shownTo(aoki.id)
    const answer = await get(t, address, desk)
    const { headers } = answer
    expect([answer.status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "image/jpeg",
      "no-store",
    ])
    expect(await looksAt(id)).toBe(1)
    expect((await t.services.trail.of(id)).at(-1)?.staffId).toBe(aoki.id)
  })

  it("bears who looks and when: other bytes for another person and at another time, of the same size", async () => {
    const { desk, id, address } = await shownTo(aoki.id)
    const mine = await bytesOf(await get(t, address, desk))
    const other = await signIn(t, mori.id)
    const theirs = await bytesOf(await get(t, await addressFor(other, id), other))
    t.clock.now += minuteMillis
    const later = await bytesOf(await get(t, address, desk))
    const verification = await now(t, id)
    const photo = verification.photos[0] ?? expect.fail("no photo")
    const kept = await openPhoto(t.services, { verification, photo, size: "full" })
    const all = [mine, theirs, later, Buffer.from(kept.ok ? kept.value : expect.fail())]
    expect(new Set(all.map((bytes) => bytes.toString("base64"))).size).toBe(4)
    for (const bytes of all) {
      const { format, width, height } = await sharp(bytes).metadata()
      expect([format, width, height]).toEqual(["jpeg", photo.widthPixels, photo.heightPixels])
    }
  })

  it("is not shown before its applicant sent it, nor under another case", async () => {
    const desk = await signIn(t, aoki.id)
    const draft = await filledCase(t)
    const other = await shownTo(aoki.id)
    const photo = (await now(t, draft.id)).photos[0]?.id ?? expect.fail("no photo")
    expect(await (await get(t, `/review/cases/${draft.id}`, desk)).text()).not.toContain(photo)
    const elsewhere = other.address.replace(/photos\/[^?]+/, `photos/${photo}`)
    expect((await get(t, elsewhere, other.desk)).status).toBe(404)
    expect(await looksAt(draft.id)).toBe(0)
  })
})

describe("an address of a photo", () => {
  it("opens it for five minutes", async () => {
    const { desk, id, address } = await shownTo(aoki.id)
    t.clock.now = noon + 5 * minuteMillis - 1
    expect((await get(t, address, desk)).status).toBe(200)
    t.clock.now += 1
    const late = await get(t, address, desk)
    expect([late.status, await late.text()]).toEqual([404, expect.stringContaining(`href="/review/cases/${id}"`)])
    expect(await looksAt(id)).toBe(1)
  })

  it("opens nothing in another session, of the same person or of a colleague", async () => {
    const { id, address } = await shownTo(aoki.id)
    for (const staffId of [aoki.id, mori.id]) {
      const answer = await get(t, address, await signIn(t, staffId))
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("has run out")])
    }
    expect(await looksAt(id)).toBe(0)
  })

  it.each([
    ["without its proof", (address: string) => address.replace(/\?.*/, "")],
    ["with another end", (address: string) => address.replace(/until=\d+/, `until=${noon + 60 * minuteMillis}`)],
    ["with an end that is none", (address: string) => address.replace(/until=\d+/, "until=Infinity")],
    ["with another proof", (address: string) => `${address.slice(0, -2)}AA`],
    ["of the upright page, with the proof of the photo", (address: string) => address.replace("?", "/upright?")],
  ])("opens nothing %s", async (_, changed) => {
    const { desk, id, address } = await shownTo(aoki.id)
    const answer = await get(t, changed(address), desk)
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=UTF-8"])
    expect(await looksAt(id)).toBe(0)
  })

  it("holds nothing of the person", async () => {
    const { id, address } = await shownTo(aoki.id)
    const { photos } = await now(t, id)
    expect(address).toMatch(
      new RegExp(`^/review/cases/${id}/photos/${photos[0]?.id}\\?until=\\d{13}&proof=[\\w-]{43}$`),
    )
  })
})
