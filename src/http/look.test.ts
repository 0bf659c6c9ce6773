import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { cookiesOf, type Desk, deskOf, enrolled, get, post, signInWith } from "../../tests/desk.ts"
import { noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { now, waitingCase } from "../../tests/ways.ts"

const minuteMillis = 60_000

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())
beforeEach(() => {
  t.clock.now = noon
})

async function aCase() {
  const { id } = await waitingCase(t)
  const [photo] = (await now(t, id)).photos
  return { id, href: `/review/cases/${id}`, photoHref: `/review/cases/${id}/photos/${photo?.id}` }
}

/** Status, and where it leads. */
const look = async (desk: Desk, path: string) => {
  const answer = await get(t, path, desk)
  return [answer.status, answer.headers.get("location")]
}

/** The first photo, by its address on the case's page. */
async function lookFromPage(desk: Desk, href: string) {
  const page = await (await get(t, href, desk)).text()
  const [, address] = /<img src="([^"]+)"/.exec(page) ?? expect.fail("no photo on the page")
  return look(desk, address?.replaceAll("&amp;", "&") ?? "")
}

const opens = [200, null]

describe("an auditor", () => {
  it("sees no photo without a reason, and is led to where one is asked", async () => {
    const { desk } = await enrolled(t, "auditor")
    const { id, href, photoHref } = await aCase()
    for (const path of [photoHref, `${photoHref}/upright`]) expect(await look(desk, path)).toEqual([303, href])
    const page = await (await get(t, href, desk)).text()
    expect(page).toContain("Why do you look?")
    expect(page).not.toMatch(/\/photos\/|<img|<image/)
    for (const reason of ["", "curiosity"]) {
      const answer = await post(t, `${href}/look`, desk, { reason })
      expect([answer.status, (await answer.text()).includes("Choose why you look.")]).toEqual([422, true])
    }
    expect(await look(desk, photoHref)).toEqual([303, href])
    const kinds = await t.services.trail.of(id)
    expect(kinds.map(({ kind }) => kind)).not.toContain("photo.viewed")
  })

  it("gives a reason, and sees the photos of that case, each look recorded", async () => {
    const { desk, member } = await enrolled(t, "auditor")
    const { id, href, photoHref } = await aCase()
    const given = await post(t, `${href}/look`, desk, { reason: "complaint" })
    expect([given.status, given.headers.get("location")]).toEqual([303, href])
    const page = await (await get(t, href, desk)).text()
    expect(page).toContain("open to you until 12:10")
    expect(page).toContain(`src="${photoHref}?`)
    expect(await lookFromPage(desk, href)).toEqual(opens)
    const events = await t.sql(
      "select kind, data->>'reason' as reason from events where actor_id = $1 and verification_id = $2 order by id",
      [member.id, id],
    )
    expect(events).toEqual([
      { kind: "photos.opened", reason: "complaint" },
      { kind: "photo.viewed", reason: null },
    ])
  })

  it("sees none of another case by it", async () => {
    const { desk } = await enrolled(t, "auditor")
    const [one, other] = [await aCase(), await aCase()]
    await post(t, `${one.href}/look`, desk, { reason: "sample" })
    expect(await lookFromPage(desk, one.href)).toEqual(opens)
    expect(await look(desk, other.photoHref)).toEqual([303, other.href])
  })

  it("sees none after ten minutes, until the reason is given again", async () => {
    const { desk } = await enrolled(t, "auditor")
    const { href, photoHref } = await aCase()
    await post(t, `${href}/look`, desk, { reason: "authority" })
    t.clock.now += 10 * minuteMillis - 1
    expect(await lookFromPage(desk, href)).toEqual(opens)
    t.clock.now += 1
    expect(await look(desk, photoHref)).toEqual([303, href])
    expect(await (await get(t, href, desk)).text()).not.toContain("/photos/")
    await post(t, `${href}/look`, desk, { reason: "misuse" })
    expect(await lookFromPage(desk, href)).toEqual(opens)
  })

  it("opens them to one session, not to another of their own nor to a colleague", async () => {
    const { desk, key } = await enrolled(t, "auditor")
    const elsewhere = await deskOf(t, cookiesOf(await signInWith(t, key)))
    const colleague = await enrolled(t, "auditor")
    const { id, href, photoHref } = await aCase()
    await post(t, `${href}/look`, desk, { reason: "appeal" })
    for (const other of [elsewhere, colleague.desk]) expect(await look(other, photoHref)).toEqual([303, href])
    await post(t, "/review/sign-out", desk)
    expect(await t.sql("select 1 from opened_photos where verification_id = $1", [id])).toEqual([])
  })

  it("who becomes a reviewer looks without one; a reviewer gives none", async () => {
    const { desk, member } = await enrolled(t, "auditor")
    const { href } = await aCase()
    await t.sql("update staff set role = 'reviewer' where id = $1", [member.id])
    expect(await lookFromPage(desk, href)).toEqual(opens)
    expect((await post(t, `${href}/look`, desk, { reason: "sample" })).status).toBe(403)
  })
})
