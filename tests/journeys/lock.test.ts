import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { sendIn } from "../../src/cli/demo.ts"
import { isAt, press } from "./applicant.ts"
import { desk, journeys, reviewers } from "./harness.ts"
import { nextCase, signIn } from "./reviewer.ts"

const { site, visitor: newVisitor } = journeys()

async function atDesk(name: string) {
  const { page } = await newVisitor({ viewport: desk })
  await signIn(page, site().url, name)
  return page
}

const found = async (id: string) => (await site().services.verifications.byId(id)) ?? expect.fail("it is gone")
const lastsMinutes = async (id: string) => {
  const { claim } = await found(id)
  return claim ? Math.round((claim.until - site().services.now()) / 60_000) : null
}
/** How many pages have given a sign that they show it. */
async function pagesOf(id: string) {
  const [row] = await site().query("select claim_pages from verifications where id = $1", [id])
  return Object.keys(row?.claim_pages).length
}

it("a held case stays its reviewer's while the page is open, through a reload too, and not when it is left", async () => {
  const { id } = await sendIn(site().services, loadCase("minh-anh-clean"))
  await expect.poll(async () => (await found(id)).state).toBe("waiting")
  const { shortReference } = await found(id)
  const [aoki, mori] = [await atDesk(reviewers.aoki), await atDesk(reviewers.mori)]
  await aoki.locator('[data-number="waiting"]', { hasText: "1" }).waitFor()
  await nextCase(aoki, shortReference)
  await mori.locator('[data-number="waiting"]', { hasText: "0" }).waitFor()

  site().later(8)
  await aoki.reload()
  await expect.poll(() => lastsMinutes(id)).toBe(10)
  site().later(4)
  await press(mori, "Next case")
  await mori.getByText("Nothing is waiting.").waitFor()
  expect(await aoki.locator("[data-standing]:visible").count()).toBe(0)

  await aoki.getByRole("link", { name: "To the queue" }).first().click()
  await isAt(aoki, "Review")
  await expect.poll(() => lastsMinutes(id)).toBe(0)
  await aoki.goBack()
  await isAt(aoki, shortReference)
  await expect.poll(() => lastsMinutes(id)).toBe(10)

  site().later(11)
  await nextCase(mori, shortReference)
  await aoki.reload()
  await aoki.getByText(`${reviewers.mori} 見本 holds this case`).waitFor()
  await mori.getByText("Give back", { exact: true }).first().click()
  await mori.getByLabel("A colleague should look at it").check()
  await mori.getByLabel("New note for colleagues").fill("Half noted")
  await press(mori, "Give back")
  await isAt(mori, "Review")
  expect((await found(id)).contents?.reveal("check").notes).toMatchObject([{ text: "Half noted" }])
  await mori.getByText("One that you gave back, or entered at the counter, is left to your colleagues.").waitFor()
})

it("a page whose case went to somebody else says so, before anything is decided", async () => {
  const { id } = await sendIn(site().services, loadCase("minh-anh-clean"))
  await expect.poll(async () => (await found(id)).state).toBe("waiting")
  await site().query("update verifications set state = 'withdrawn' where id <> $1", [id])
  const { shortReference } = await found(id)
  const [aoki, mori] = [await atDesk(reviewers.aoki), await atDesk(reviewers.mori)]
  await nextCase(aoki, shortReference)
  await expect.poll(() => pagesOf(id)).toBe(1)
  site().later(11)
  await nextCase(mori, shortReference)
  await aoki.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
  await aoki.getByText(/^This case is not yours any more/).waitFor()
  await aoki.getByLabel(/^Your words/).fill("As typed.")
  await press(aoki, "Approve")
  await aoki.getByText(/^This case is not yours any more/).waitFor()
  expect(await aoki.getByLabel(/^Your words/).inputValue()).toBe("As typed.")
  expect((await found(id)).state).toBe("inReview")
})
