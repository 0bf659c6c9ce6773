import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { type AtDesk, reviewerAt } from "../../tests/at-desk.ts"
import {
  addStaff,
  installationForThisTest,
  noon,
  openInstallation,
  type TestInstallation,
} from "../../tests/installation.ts"
import { claimUntil, decidedCase, now, sentCase, waitingCase } from "../../tests/ways.ts"

let t: TestInstallation
let aoki = ""
let desk: AtDesk
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  desk = await reviewerAt(t, aoki)
})
afterAll(() => t.close())

/** The short references in the list, in its order; those on top that one holds are not among them. */
function listed(page: string): string[] {
  const list = page.slice(page.indexOf('class="filters"'))
  return [...list.matchAll(/<a href="\/review\/cases\/[0-9a-f-]{36}">([0-9A-Z-]{9})<\/a>/g)].map((one) => one[1] ?? "")
}

const list = async (address: string) => listed(await desk.page(address))
const shortReference = async ({ id }: { id: string }) => (await now(t, id)).shortReference

async function one(wanted: string) {
  const [row] = await t.sql("select id::text from verifications where short_reference = $1", [wanted])
  return now(t, String(row?.id))
}

describe("the lists", () => {
  const made = async () => {
    const names = { moreNeeded: "", approved: "", refused: "", mine: "", waiting: "" }
    for (const outcome of ["moreNeeded", "approved", "refused"] as const) {
      names[outcome] = await shortReference(await decidedCase(t, aoki, { outcome }))
      t.clock.now += 60_000
    }
    const mine = await waitingCase(t)
    await claimUntil(t, aoki, mine.id)
    names.mine = await shortReference(mine)
    names.waiting = await shortReference(await waitingCase(t))
    return names
  }
  let once: ReturnType<typeof made> | null = null
  const cases = () => {
    once ??= made()
    return once
  }

  it("each hold what they say, the latest decided first", async () => {
    const names = await cases()
    expect(await list("/review")).toEqual([names.waiting])
    expect(await list("/review?list=mine")).toEqual([names.mine])
    expect(await list("/review?list=moreNeeded")).toEqual([names.moreNeeded])
    expect(await list("/review?list=decided")).toEqual([names.refused, names.approved])
  })

  it("can be asked for by document", async () => {
    const names = await cases()
    const paper = names.refused
    await t.sql("update verifications set document = 'certificate-of-registered-matters' where short_reference = $1", [
      paper,
    ])
    expect(await list("/review?list=decided&document=certificate-of-registered-matters")).toEqual([paper])
    expect(await list("/review?list=decided&document=residence-card")).toEqual([names.approved])
  })

  it("can be asked for by finding", async () => {
    const names = await cases()
    expect(await list("/review?finding=duplicate.number")).toEqual([names.waiting])
    expect(await list("/review?finding=photo.my-number-visible")).toEqual([])
    expect(await desk.page("/review?finding=photo.my-number-visible")).toContain("No case in this list fits")
  })

  it("can be asked for by finding, document and place among all that was decided", async () => {
    const names = await cases()
    const finding = "list=decided&finding=duplicate.number"
    expect(await list(`/review?${finding}`)).toEqual([names.refused, names.approved])
    expect(await list(`/review?${finding}&document=residence-card`)).toEqual([names.approved])
    expect(await list(`/review?${finding}&document=special-permanent-resident-certificate`)).toEqual([])
    expect(await list("/review?list=decided&finding=photo.my-number-visible")).toEqual([])
    const { id, decidedAt } = await one(names.refused)
    expect(await list(`/review?${finding}&after=${decidedAt}.${id}`)).toEqual([names.approved])
    await t.sql("update verifications set finding_codes = '{name.differs}' where id = $1", [id])
    expect(await list(`/review?${finding}`)).toEqual([names.approved])
    expect(await list("/review?list=decided&finding=name.differs")).toEqual([names.refused])
    await t.sql("update verifications set state = 'moreNeeded' where id = $1", [id])
    expect(await list("/review?list=decided&finding=name.differs")).toEqual([])
    await t.sql("update verifications set state = 'refused', finding_codes = '{duplicate.number}' where id = $1", [id])
    expect(await list(`/review?${finding}`)).toEqual([names.refused, names.approved])
  })

  it("can be asked for by whether they were entered at the counter", async () => {
    const names = await cases()
    const clerk = (await addStaff(t.services, "clerk")).id
    const enter = (wanted: string) =>
      t.sql("update verifications set origin = 'counter', assisted_by = $2 where short_reference = $1", [wanted, clerk])
    await enter(names.refused)
    await enter(names.mine)
    expect(await list("/review?list=mine&entry=atCounter")).toEqual([names.mine])
    expect(await list("/review?list=mine&entry=byApplicant")).toEqual([])
    expect(await list("/review?entry=atCounter")).toEqual([])
    expect(await list("/review?entry=byApplicant")).toEqual([names.waiting])
    for (const more of ["", "&finding=duplicate.number"]) {
      expect(await list(`/review?list=decided${more}`)).toEqual([names.refused, names.approved])
      expect(await list(`/review?list=decided${more}&entry=atCounter`)).toEqual([names.refused])
      expect(await list(`/review?list=decided${more}&entry=byApplicant`)).toEqual([names.approved])
      const andDocument = `${more}&document=residence-card`
      expect(await list(`/review?list=decided${andDocument}`)).toEqual([names.approved])
      expect(await list(`/review?list=decided${andDocument}&entry=atCounter`)).toEqual([])
    }
    const { id, decidedAt } = await one(names.refused)
    expect(await list(`/review?list=decided&after=${decidedAt}.${id}`)).toEqual([names.approved])
    expect(await desk.page("/review?list=decided&entry=atCounter")).toMatch(
      /<option value="atCounter" selected="">At the counter/,
    )
  })

  it("keep what was chosen when another is opened, and go back to all of it", async () => {
    const page = await desk.page("/review?list=mine&finding=duplicate.number&age=2")
    expect(page).toContain('href="/review?list=decided&amp;finding=duplicate.number&amp;age=2"')
    expect(page).toMatch(/<option value="2" selected="">2 business days or more/)
    expect(page).toContain('<a href="/review?list=mine">Show all</a>')
  })

  it("take no notice of what nobody offered", async () => {
    const names = await cases()
    for (const said of [
      "list=x",
      "document='",
      "finding=%00",
      "entry=x",
      "age=999",
      "after=1.x",
      "after=9999999999999999.y",
    ])
      expect(await list(`/review?${said}`)).toEqual([names.waiting])
  })
})

describe("by age", () => {
  it("a case of Friday is one business day old on Tuesday after a holiday Monday", async () => {
    const own = await installationForThisTest()
    const reviewer = await reviewerAt(own, (await addStaff(own.services)).id)
    own.clock.now = Date.parse("2026-11-20T16:00:00+09:00")
    const friday = (await now(own, (await waitingCase(own)).id)).shortReference
    own.clock.now = Date.parse("2026-11-23T09:00:00+09:00")
    const monday = (await now(own, (await waitingCase(own)).id)).shortReference
    const again = await reviewerAt(own, (await addStaff(own.services)).id)
    expect(reviewer.cookie).not.toBe(again.cookie)
    expect(listed(await again.page("/review"))).toEqual([friday, monday])
    expect(listed(await again.page("/review?age=1"))).toEqual([])
    own.clock.now = Date.parse("2026-11-24T09:00:00+09:00")
    const tuesday = await reviewerAt(own, (await addStaff(own.services)).id)
    expect(listed(await tuesday.page("/review?age=1"))).toEqual([friday, monday])
    expect(listed(await tuesday.page("/review?age=2"))).toEqual([])
    expect(await tuesday.page("/review")).toContain("· 1 business day")
  })
})

describe("a long list", () => {
  it("is paged by what was on the page before, whatever came meanwhile", async () => {
    const own = await installationForThisTest()
    const reviewer = await reviewerAt(own, (await addStaff(own.services)).id)
    const { id } = await waitingCase(own)
    await own.sql(
      `insert into verifications select (json_populate_record(v, json_build_object('id', gen_random_uuid(), 'short_reference', 'AAAA-' || lpad(n::text, 4, '0'),
         'submitted_at', v.submitted_at + (n / 2) * interval '1 second', 'wrapped_key', null, 'sealed_contents', null, 'erased_at', now()))).*
       from verifications v, generate_series(1, 59) n where v.id = $1`,
      [id],
    )
    const seen: string[] = []
    let next: string | undefined = "/review"
    for (let pages = 0; next; pages++) {
      expect(pages).toBeLessThan(4)
      const page = await reviewer.page(next)
      seen.push(...listed(page))
      expect(page.includes("First page")).toBe(pages > 0)
      next = /<a href="([^"]*)">Next page/.exec(page)?.[1]?.replaceAll("&amp;", "&")
      await own.sql("update verifications set state = 'withdrawn' where short_reference = $1", [seen.at(-2)])
    }
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
  })
})

describe("the search", () => {
  const search = async (wanted: string) => {
    const answer = await desk.post("/review/search", { wanted })
    expect(answer.status).toBe(200)
    const page = await answer.text()
    return [...page.matchAll(/<a href="\/review\/cases\/[0-9a-f-]{36}">([0-9A-Z-]{9})<\/a>/g)].map((one) => one[1])
  }

  it("finds a case by its short reference, however it was noted down", async () => {
    const { id } = await sentCase(t)
    await t.sql("update verifications set short_reference = '10AB-0C1D' where id = $1", [id])
    for (const noted of ["10AB-0C1D", "10ab0c1d", " loab oCid ", "１０ＡＢ－０Ｃ１Ｄ"])
      expect([noted, await search(noted)]).toEqual([noted, ["10AB-0C1D"]])
    expect(await search("10AB-0C1E")).toEqual([])
  })

  it("finds all cases of a customer by the business's own reference, exactly", async () => {
    const first = await shortReference(await sentCase(t, { reference: "C-77/ä 1" }))
    t.clock.now += 1_000
    const second = await shortReference(await sentCase(t, { reference: "C-77/ä 1" }))
    expect(await search(" C-77/ä 1 ")).toEqual([second, first])
    expect(await search("C-77/ä")).toEqual([])
  })

  it("finds cases by the document's number, and no address or log holds it", async () => {
    const wanted = await shortReference(await sentCase(t))
    const found = await search("tx 5829 1034 gh")
    const all = await t.sql("select draft.number_hash from verifications draft where short_reference = $1", [wanted])
    expect(all[0]?.number_hash).not.toBeNull()
    const number = (await now(t, (await sentCase(t)).id)).contents?.reveal("check").details?.number ?? ""
    expect(number).not.toBe("")
    expect(await search(number.toLowerCase().replace(/^(..)/, "$1 "))).toContain(wanted)
    expect(await search(number.slice(0, -1))).toEqual([])
    expect(found).toEqual([])
    expect(t.logged.filter((line) => line.includes(number))).toEqual([])
  })

  it("says so when nothing was typed, and is the queue when it is loaded again", async () => {
    const answer = await desk.post("/review/search", { wanted: " " })
    expect(await answer.text()).toContain("Type what you look for.")
    expect((await desk.get("/review/search")).headers.get("location")).toBe("/review")
  })
})

describe("the live numbers", () => {
  async function reading(at: AtDesk) {
    const answer = await at.get("/review/events")
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader() ?? expect.fail("no stream")
    return { status: answer.status, next: async () => (await reader.read()).value ?? null, stop: () => reader.cancel() }
  }
  const numbers = (told: string | null) => JSON.parse(/^data: (.*)$/m.exec(told ?? "")?.[1] ?? "null")

  it("come at once, and again when they change", async () => {
    const own = await installationForThisTest()
    const reviewer = await reviewerAt(own, (await addStaff(own.services)).id)
    const stream = await reading(reviewer)
    expect(numbers(await stream.next())).toEqual({
      ...{ sentence: "No case is waiting.", waiting: "0", mine: "0", secondLook: "0", moreNeeded: "0" },
    })
    await waitingCase(own)
    expect(numbers(await stream.next())).toMatchObject({ sentence: "1 case is waiting.", waiting: "1" })
    await reviewer.post("/review/next")
    expect(numbers(await stream.next())).toMatchObject({ waiting: "0", mine: "1" })
    await stream.stop()
  })

  it("ask the database once for all who listen", async () => {
    const counts = vi.fn(async () => ({ waiting: 3, moreNeeded: 0, heldBy: new Map(), secondLooks: [] }))
    const own = await installationForThisTest({ change: ({ queue }) => ({ queue: { ...queue, counts } }) })
    const reviewer = await reviewerAt(own, (await addStaff(own.services)).id)
    counts.mockClear()
    const streams = await Promise.all(Array.from({ length: 6 }, () => reading(reviewer)))
    for (const stream of streams) expect(numbers(await stream.next())).toMatchObject({ waiting: "3" })
    expect(counts).toHaveBeenCalledTimes(1)
    expect((await reviewer.get("/review/events")).status).toBe(204)
    for (const stream of streams) await stream.stop()
  })

  it("keep no session open, and end with it", async () => {
    const own = await installationForThisTest()
    const reviewer = await reviewerAt(own, (await addStaff(own.services)).id)
    own.clock.now = noon + 29 * 60_000
    const stream = await reading(reviewer)
    expect(numbers(await stream.next())).toMatchObject({ waiting: "0" })
    await stream.stop()
    own.clock.now = noon + 31 * 60_000
    expect((await reviewer.get("/review/events")).status).toBe(204)
  })

  it("end when the service is told to stop", async () => {
    const own = await installationForThisTest()
    const reviewer = await reviewerAt(own, (await addStaff(own.services)).id)
    const stream = await reading(reviewer)
    await stream.next()
    own.installation.end()
    expect(await stream.next()).toBeNull()
  })
})
