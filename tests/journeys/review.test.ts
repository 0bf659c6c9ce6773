import { beforeEach, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { sendIn } from "../../src/cli/demo.ts"
import { addPhoto, isAt, place, press, saysProblem, send, type } from "./applicant.ts"
import { desk, journeys, reviewers } from "./harness.ts"
import { agree, decide, nextCase, signIn } from "./reviewer.ts"

const { site, page: newPage, visitor: newVisitor } = journeys()

/** Nothing is left waiting by the test before. */
beforeEach(() => site().query("update verifications set state = 'withdrawn', claimed_by = null"))

async function atDesk(name: string, javaScript = true) {
  const visitor = await newVisitor({ viewport: desk, javaScript })
  await signIn(visitor.page, site().url, name)
  return visitor
}

/** A case sent in and looked through, one minute after the one before. */
async function waiting(name: string) {
  site().later(1)
  const { id, token } = await sendIn(site().services, loadCase(name))
  const found = async () => (await site().services.verifications.byId(id)) ?? expect.fail("it is gone")
  await expect.poll(async () => (await found()).state).toBe("waiting")
  return { id, reference: (await found()).shortReference, url: `${site().url}/v/${token}` }
}

/** The applicant, come back on another device. */
async function applicantOf({ url }: { url: string }, name: string) {
  const page = await newPage()
  await page.goto(url)
  await isAt(page, "Confirm it is you")
  const { birthYear = "", birthMonth = "", birthDay = "" } = loadCase(name).draft
  await type(page, { birthYear, birthMonth, birthDay })
  await press(page, "Continue")
  return page
}

const eventsOf = (id: string, kind: string) =>
  site().query<{ actor_id: string }>(
    "select actor_id from events where verification_id = $1 and kind = $2 order by id",
    [id, kind],
  )

it("another reviewer may look at a case that is held, and cannot decide it until the time runs out", async () => {
  const { reference } = await waiting("minh-anh-clean")
  const aoki = await atDesk(reviewers.aoki)
  await nextCase(aoki.page, reference)
  const { page: mori } = await atDesk(reviewers.mori)
  await mori.goto(aoki.page.url())
  await mori.getByText(`${reviewers.aoki} 見本 holds this case`).waitFor()
  expect(await mori.getByRole("button", { name: "Approve" }).count()).toBe(0)

  for (const minutes of [16, 15]) {
    site().later(minutes)
    for (const page of [aoki.page, mori]) await page.request.get(`${site().url}/review`)
  }
  await mori.getByRole("link", { name: "To the queue" }).first().click()
  await nextCase(mori, reference)
  await decide(aoki.page, "Approve")
  await aoki.page.getByText(/^This case is not yours any more/).waitFor()
  await agree(mori)
  await decide(mori, "Approve")
  await isAt(mori, "Review")
})

it("a decision on a case that its applicant has withdrawn meanwhile is not taken, and says so", async () => {
  const sent = await waiting("minh-anh-clean")
  const { page } = await atDesk(reviewers.aoki)
  await nextCase(page, sent.reference)
  const applicant = await applicantOf(sent, "minh-anh-clean")
  await applicant.getByRole("link", { name: "Withdraw", exact: true }).click()
  await press(applicant, "Withdraw")
  await isAt(applicant, "You have withdrawn")
  await decide(page, "Approve")
  await page.getByText(/^This case is not yours any more/).waitFor()
  await page.getByRole("link", { name: "Look at the case again" }).click()
  await page.getByText("There are no photos (any more).").waitFor()
  await page.getByText("Nothing typed is kept (any more).").waitFor()
  expect((await site().services.verifications.byId(sent.id))?.outcome).toBeNull()
})

it("every look at a photo is an event, with who looked", async () => {
  const { id, reference } = await waiting("minh-anh-clean")
  expect(await eventsOf(id, "photo.viewed")).toEqual([])
  const { page } = await atDesk(reviewers.aoki)
  await nextCase(page, reference)
  await page.waitForLoadState("load")
  const aoki = { actor_id: "00000000-0000-4000-8000-000000000001" }
  expect(await eventsOf(id, "photo.viewed")).toEqual([aoki, aoki])
  await page.reload()
  expect(await eventsOf(id, "photo.viewed")).toHaveLength(4)
})

it("reasons that do not fit the decision are told, and it stays as ticked, without JavaScript", async () => {
  const { id, reference } = await waiting("minh-anh-clean")
  const { page } = await atDesk(reviewers.aoki, false)
  await nextCase(page, reference)
  await decide(page, "Ask for more")
  await saysProblem(page, /Tick at least one reason/)
  await decide(page, "Ask for more", ["Expired"])
  await saysProblem(page, /A ticked reason is final/)
  expect(await page.getByRole("checkbox", { name: /^Expired/ }).isChecked()).toBe(true)
  await decide(page, "Refuse", ["Other: Document"])
  await saysProblem(page, /Other is ticked\. Write to the applicant what it is/)
  await decide(page, "Approve")
  await saysProblem(page, /Reasons are ticked\. Untick them to approve/)
  expect((await site().services.verifications.byId(id))?.state).toBe("inReview")
})

const asked = [
  ["Shine on the photo: Front", "Light shines on the document."],
  ["Edge cut off: Front", "A part of the document is outside the photo."],
  ["Partly covered: Back", "Something covers the document."],
  ["Too dark: Back", "The photo is too dark to read."],
  ["Date of birth differs", "The date of birth you typed is not the one on the document."],
  ["Address differs", "The address you typed is not the one on the document."],
  ["Building or room is missing", "The building or room number is missing."],
  ["Document number differs", "The document number you typed is not the one on the document."],
  ["Expiry date differs", "The expiry date you typed is not the one on the document."],
] as const

it("everything asked for stands on the status page and beside its field or photo, and is sent again", {
  timeout: 60_000,
}, async () => {
  const sent = await waiting("minh-anh-clean")
  const { page } = await atDesk(reviewers.aoki)
  await nextCase(page, sent.reference)
  const words = "Please take off the plastic cover."
  await decide(page, "Ask for more", [...asked.map(([label]) => label), "Other: Front"], words)
  await isAt(page, "Review")

  const applicant = await applicantOf(sent, "minh-anh-clean")
  await isAt(applicant, "We need something more from you")
  for (const [, remedy] of asked) await applicant.getByText(remedy).waitFor()
  await applicant.getByText(words).waitFor()
  await applicant.getByRole("link", { name: "Continue", exact: true }).click()
  await isAt(applicant, "Your details")
  for (const [, remedy] of asked.slice(4)) await applicant.getByText(remedy).waitFor()
  await press(applicant, "Continue")
  await isAt(applicant, "Your photos")
  for (const [, remedy] of asked.slice(0, 2)) await place(applicant, "Front").getByText(remedy).waitFor()
  await place(applicant, "Front").getByText(words).waitFor()
  for (const [, remedy] of asked.slice(2, 4)) await place(applicant, "Back").getByText(remedy).waitFor()
  for (const [side, from] of [
    ["Front", "wei-kanji-name"],
    ["Back", "maria-moved-back-filled"],
  ] as const) {
    await place(applicant, side)
      .getByRole("button", { name: /^Delete/ })
      .click()
    const story = loadCase(from)
    await addPhoto(applicant, side, (side === "Front" ? story.front : story.back) ?? "")
  }
  await press(applicant, "Continue")
  expect(await send(applicant)).toBe(sent.reference)
  await nextCase(page, sent.reference)
  await page.getByText("Asked for more").first().waitFor()
})

it("what is final is told as such", async () => {
  const sent = await waiting("minh-anh-clean")
  const { page } = await atDesk(reviewers.mori)
  await nextCase(page, sent.reference)
  await decide(page, "Refuse", ["Expired", "Wrong document: Front"])
  await isAt(page, "Review")
  const applicant = await applicantOf(sent, "minh-anh-clean")
  await isAt(applicant, "We could not accept your document")
  await applicant.getByText("The document has expired, so it cannot be used.").waitFor()
  await applicant.getByText("The photo shows a different document from the one you chose.").waitFor()
  expect(await applicant.getByRole("link", { name: "Continue", exact: true }).count()).toBe(0)
})
