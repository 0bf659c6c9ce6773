import type { Route } from "playwright-core"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { sendIn } from "../../src/cli/demo.ts"
import { desk, journeys, reviewers } from "./harness.ts"
import { nextCase, signIn } from "./reviewer.ts"

const { site, visitor } = journeys()

it("what is put right, looked up or noted comes back in place: zoom, scroll, focus and all that is typed stay", async () => {
  const { services, url, query } = site()
  const { id } = await sendIn(services, loadCase("minh-anh-clean"))
  const found = async () => (await services.verifications.byId(id)) ?? expect.fail("it is gone")
  const { page } = await visitor({ viewport: desk, javaScript: true, isUnsteady: true })
  await page.emulateMedia({ reducedMotion: "reduce" })
  await signIn(page, url, reviewers.aoki)
  const { shortReference } = await found()
  await nextCase(page, shortReference)
  await page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""))
  const isSamePage = () => page.evaluate(() => document.documentElement.hasAttribute("data-same-page"))
  const row = page.locator('[data-field="number"]')
  const top = async () => (await row.boundingBox())?.y ?? Number.NaN
  const looks = async () =>
    (await query("select 1 from events where kind = 'photo.viewed' and verification_id = $1", [id])).length

  await page.getByRole("button", { name: "Zoom in" }).click()
  const level = page.locator("[data-level]").first()
  const zoomedTo = await level.textContent()
  expect(zoomedTo).not.toBe("100%")
  await page.getByLabel(/^Your words/).fill("Half written")
  await page.getByLabel("New note for colleagues").fill("Half noted")
  await row.getByText(/^Correct/).click()
  const box = row.getByLabel(/^What the document says/)
  await box.fill("UR4173")
  await box.press("Enter")
  await row.locator(".error", { hasText: /\S/ }).waitFor()
  expect(await box.inputValue()).toBe("UR4173")
  expect(await box.evaluate((one) => one === document.activeElement)).toBe(true)
  await box.fill("UR41730952EB")
  await row.getByRole("button", { name: /^Take this/ }).focus()
  const before = { top: await top(), looks: await looks() }
  await page.keyboard.press("Enter")
  await row.getByText("Corrected. The applicant typed").waitFor()
  expect(await row.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  expect(Math.abs((await top()) - before.top)).toBeLessThan(2)
  expect(await level.textContent()).toBe(zoomedTo)
  expect(await looks()).toBe(before.looks)
  expect(await page.getByLabel(/^Your words/).inputValue()).toBe("Half written")

  const expiry = page.locator('[data-field="expiresOn"]')
  await expiry.getByText(/^Correct/).click()
  await expiry.getByLabel(/^What the document says/).fill("2020-01-05")
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "It holds" }).click()
  await page.locator('fieldset.stops button[aria-pressed="true"]').waitFor()
  expect(await page.getByRole("checkbox", { name: /^Expired/ }).isChecked()).toBe(true)

  const answerIsLost = async (route: Route) => {
    await route.fetch()
    await route.abort()
  }
  await page.route(`**/review/cases/${id}`, answerIsLost, { times: 1 })
  const card = page.locator('[data-part="lookup"]')
  await card.getByRole("button", { name: "Not lapsed", exact: true }).press("Enter")
  await card.getByText(/by AOKI/).waitFor()
  expect(
    await card
      .getByRole("button", { name: "Not lapsed", exact: true })
      .evaluate((one) => one === document.activeElement),
  ).toBe(true)
  expect(await card.locator('button[data-copy="lookup-number"]').isVisible()).toBe(true)
  expect(
    await query("select 1 from events where kind = 'lookup.recorded' and verification_id = $1", [id]),
  ).toHaveLength(1)

  const note = page.getByLabel("New note for colleagues")
  await row.focus()
  await page.keyboard.press("n")
  expect(await note.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await note.inputValue()).toBe("Half noted")
  await page.getByRole("button", { name: "Keep note" }).click()
  await page.locator(".said", { hasText: "Half noted" }).waitFor()
  expect(await note.inputValue()).toBe("")

  await page.locator('[data-field="name"]').focus()
  await page.keyboard.press("y")
  await expect.poll(async () => (await found()).contents?.reveal("check").looked?.fields.length).toBe(3)
  expect(await isSamePage()).toBe(true)
  expect(await page.getByLabel(/^Your words/).inputValue()).toBe("Half written")
})
