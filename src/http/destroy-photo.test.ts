import { afterAll, beforeAll, expect, it } from "vitest"
import { reviewerAt } from "../../tests/at-desk.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { blobNames, eventsOf, heldCase, now, stateOf } from "../../tests/ways.ts"

let t: TestInstallation
let aoki = ""
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
})
afterAll(() => t.close())

/** Presses the button beside a photo. */
async function destroy(staffId: string, id: string, { photo = "", revision = "" }) {
  const desk = await reviewerAt(t, staffId)
  const page = await desk.page(`/review/cases/${id}`)
  const claim = (await now(t, id)).claim?.token ?? ""
  const answer = await desk.post(`/review/cases/${id}/photos/${photo}/destroy`, { claim, revision })
  return { status: answer.status, page }
}

async function held() {
  const { id } = await heldCase(t, aoki, { email: "suharto@example.jp" })
  const { revision, photos } = await now(t, id)
  return { id, photo: photos[0]?.id ?? expect.fail("no photo"), revision: String(revision) }
}

it("destroys the photo for good and asks for another, in one change", async () => {
  const { id, photo, revision } = await held()
  const { status, page } = await destroy(aoki, id, { photo, revision })
  expect(page).toContain(`action="/review/cases/${id}/photos/${photo}/destroy"`)
  expect(status).toBe(303)
  const after = await now(t, id)
  expect(after).toMatchObject({ state: "moreNeeded", round: 2, photos: [], destroyedFor: ["front"], claim: null })
  expect(after.contents?.reveal("check").reasons).toEqual([{ code: "my-number-visible", target: "front", words: null }])
  expect((await eventsOf(t, id)).slice(-2)).toEqual(["photo.destroyed", "decided"])
  const [event] = await t.sql(
    "select data, actor_id from events where kind = 'photo.destroyed' and verification_id = $1 order by id",
    [id],
  )
  expect(event).toEqual({ data: { photoId: photo, side: "front", cause: "my-number" }, actor_id: aoki })
  const [row] = await t.sql("select wrapped_key, sealed_inspection from photos where id = $1", [photo])
  expect(row).toEqual({ wrapped_key: null, sealed_inspection: null })
  await t.work()
  expect((await blobNames(t)).filter((name) => name.startsWith(photo))).toEqual([])
})

it("is done by nobody but who holds the case, as it is, and of its own photos alone", async () => {
  const mori = (await addStaff(t.services)).id
  const { id, photo, revision } = await held()
  const other = await held()
  expect((await destroy(mori, id, { photo, revision })).status).toBe(409)
  expect((await destroy(aoki, id, { photo, revision: "1" })).status).toBe(409)
  expect((await destroy(aoki, id, { photo })).status).toBe(409)
  expect((await destroy(aoki, id, { photo: other.photo, revision })).status).toBe(404)
  expect((await now(t, id)).photos.map((one) => one.id)).toContain(photo)
  expect(await stateOf(t, id)).toBe("inReview")
})
