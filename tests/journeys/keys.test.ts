import type { Route } from "playwright-core"
import { beforeEach, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { sendIn } from "../../src/cli/demo.ts"
import { heading } from "./applicant.ts"
import { desk, journeys, reviewers } from "./harness.ts"
import { signIn } from "./reviewer.ts"

const { site, visitor: newVisitor } = journeys({ env: { UNDO_SECONDS: "6" } })

const soon = { timeout: 10_000 }

/** What is pressed may be taken back first. */
const hasLeft = { timeout: 15_000 }

/** Nothing is left waiting by the test before. */
beforeEach(() => site().query("update verifications set state = 'withdrawn', claimed_by = null"))

/** A clean case sent in, and a reviewer with the keyboard on Next case. */
async function nextCaseInFocus() {
  const { services, url } = site()
  const { id } = await sendIn(services, loadCase("minh-anh-clean"))
  const found = async () => (await services.verifications.byId(id)) ?? expect.fail("it is gone")
  await expect.poll(async () => (await found()).state).toBe("waiting")
  const { page } = await newVisitor({ viewport: desk, javaScript: true, isUnsteady: true })
  await signIn(page, url, reviewers.aoki)
  await page.getByRole("button", { name: "Next case" }).focus()
  const reference = (await found()).shortReference
  let pressed = 0
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      pressed += 1
      await page.keyboard.press(key)
    }
  }
  const takeCase = async () => {
    await press("Enter")
    await heading(page, reference).waitFor()
    await page.getByText("Keys", { exact: true }).waitFor()
  }
  const row = (field: string) => page.locator(`[data-field="${field}"]`)
  const answer = (field: string) => row(field).getAttribute("data-answer")
  return { page, id, found, press, row, answer, count: () => pressed, takeCase }
}

it("a clean case takes at most six keystrokes, from Next case to the decision", async () => {
  const { page, found, press, count, takeCase } = await nextCaseInFocus()
  await takeCase()
  await press("Shift+Y", "a")
  await heading(page, "Review").waitFor()
  expect(count()).toBeLessThanOrEqual(6)
  expect((await found()).contents?.reveal("check").pressed?.outcome).toBe("approved")
})

it("the preview follows; u takes a decision back, from the next case too, which is let go as it is when its page is closed", {
  timeout: 60_000,
}, async () => {
  const { page, found, press, answer, takeCase } = await nextCaseInFocus()
  await takeCase()
  const { shortReference } = await found()
  const next = await sendIn(site().services, loadCase("budiyono-single-name"))
  const nextNow = async () => (await site().services.verifications.byId(next.id)) ?? expect.fail("it is gone")
  const lastsSeconds = async () =>
    ((await nextNow()).claim?.until ?? Number.NaN) / 1_000 - site().services.now() / 1_000
  await expect.poll(async () => (await nextNow()).state, soon).toBe("waiting")
  const words = page.getByLabel(/^Your words/)
  const box = page.getByRole("checkbox", { name: /^Blurred: Front/ })
  const previewed = page.locator("[data-preview] q").first()
  await press("Shift+Y")
  await box.check()
  await words.pressSequentially("The second line.")
  await expect.poll(() => previewed.textContent()).toBe("The second line.")
  await press("Tab", "m")
  await page.getByText(`${shortReference}: asked for more.`).waitFor()
  await press("u")
  await heading(page, shortReference).waitFor()
  expect([await answer("name"), await box.isChecked(), await words.inputValue()]).toEqual([
    "agrees",
    true,
    "The second line.",
  ])
  expect(await previewed.textContent()).toBe("The second line.")
  expect((await found()).state).toBe("inReview")
  await words.fill("")
  await box.uncheck()
  await press("t", "a")
  const bar = page.getByText(`${shortReference} approved. Next case: ${(await nextNow()).shortReference}.`)
  await bar.waitFor()
  const pages = async () => (await site().query("select claim_pages from verifications where id = $1", [next.id]))[0]
  await expect.poll(pages, soon).not.toEqual({ claim_pages: {} })
  await press("u")
  await heading(page, shortReference).waitFor()
  await expect.poll(lastsSeconds, soon).toBeLessThanOrEqual(0)
  expect(await page.getByRole("checkbox", { name: /^After each case/ }).isChecked()).toBe(true)
  await press("a")
  await bar.waitFor()
  const fields = page.locator("#fields")
  const before = await fields.boundingBox()
  await page.getByRole("button", { name: /^Undo/ }).waitFor({ state: "hidden" })
  expect(await fields.boundingBox(), "nothing jumps under the pointer").toEqual(before)
  await expect.poll(async () => (await found()).state, { timeout: 20_000 }).toBe("approved")
  expect(await lastsSeconds()).toBeGreaterThan(500)
  await page.close({ runBeforeUnload: true })
  await expect.poll(lastsSeconds, soon).toBeLessThanOrEqual(15)
})

it("keys pressed and seconds in sight go with the decision, also those before the page was loaded again", async () => {
  const { page, id, press, answer, takeCase } = await nextCaseInFocus()
  await takeCase()
  await press("Shift+Y")
  await expect.poll(() => answer("name")).toBe("agrees")
  await page.waitForTimeout(1_100)
  await page.reload()
  await page.getByText("Keys", { exact: true }).waitFor()
  await press("k", "a")
  await heading(page, "Review").waitFor()
  const worked = await site().query<{ data: { seconds: number; keystrokes: number } }>(
    "select data from events where kind = 'case.worked' and verification_id = $1 order by id",
    [id],
  )
  expect(worked).toEqual([{ data: { seconds: expect.any(Number), keystrokes: 3 } }])
  expect(worked[0]?.data.seconds).toBeGreaterThanOrEqual(1)
})

it("fields are gone through by keys, which are off while typing; a reload loses nothing", async () => {
  const { page, found, press, row, answer, takeCase } = await nextCaseInFocus()
  await takeCase()
  await press("j", "y", "x", "k")
  expect(await Promise.all(["name", "birthDate", "sex"].map(answer))).toEqual(["agrees", "differs", ""])
  expect(await row("birthDate").evaluate((one) => one === document.activeElement)).toBe(true)
  const reason = page.getByRole("checkbox", { name: "Date of birth differs" })
  expect(await reason.isChecked()).toBe(true)
  await page.getByLabel(/^Your words/).focus()
  await press("a", "y", "r", "?")
  expect(await page.getByLabel(/^Your words/).inputValue()).toBe("ayr?")
  expect(await page.locator("[data-keys]").evaluate((list: HTMLDetailsElement) => list.open)).toBe(false)
  await expect.poll(async () => (await found()).contents?.reveal("check").looked?.fields.length).toBe(2)
  await page.reload()
  expect(await Promise.all(["name", "birthDate", "sex"].map(answer))).toEqual(["agrees", "differs", ""])
  expect(await reason.isChecked()).toBe(true)
  await row("birthDate").focus()
  await press("y", "?")
  expect(await reason.isChecked()).toBe(false)
  await page.getByText("Open or close this list").waitFor()
})

it("without a connection, answers and a decision wait on the page, and go out once when it is back", async () => {
  const { page, id, press, answer, takeCase, found } = await nextCaseInFocus()
  await takeCase()
  const word = "Please take off the plastic cover."
  await page.context().setOffline(true)
  await press("j", "x", "y")
  await page.getByText(/^No connection\./).waitFor()
  await page.getByRole("checkbox", { name: /^Other: Document/ }).check()
  await page.getByLabel(/^Your words/).fill(word)
  await page.getByRole("heading", { name: "Decision" }).click()
  await press("a", "m", "m")
  expect([await answer("name"), await answer("birthDate")]).toEqual(["differs", "agrees"])
  expect(await page.getByLabel(/^Your words/).inputValue()).toBe(word)
  expect((await found()).state).toBe("inReview")
  await page.context().setOffline(false)
  await expect.poll(async () => (await found()).state, hasLeft).toBe("moreNeeded")
  const { contents } = await found()
  expect(contents?.reveal("check").reasons).toContainEqual({ code: "other", target: "document", words: word })
  expect((await site().services.trail.of(id)).filter(({ kind }) => kind === "decided")).toHaveLength(1)
})

it.each([
  ["lost on the way", (route: Route) => route.abort()],
  ["cut off in its middle", (route: Route) => route.fulfill({ contentType: "application/json", body: '{"revi' })],
])("an answer whose own answer was %s is not taken for somebody else's", async (_, comesBack) => {
  const { page, press, answer, takeCase, found } = await nextCaseInFocus()
  await takeCase()
  const address = `**${new URL(page.url()).pathname}`
  await page.route(
    address,
    async (route) => {
      await route.fetch()
      await comesBack(route)
    },
    { times: 1 },
  )
  await press("j", "y", "x")
  await expect.poll(async () => (await found()).contents?.reveal("check").looked?.fields.length).toBe(2)
  expect([await answer("name"), await answer("birthDate")]).toEqual(["agrees", "differs"])
  await press("d")
  await expect.poll(async () => (await found()).state, hasLeft).toBe("refused")
})

it("who was signed out meanwhile signs in again elsewhere, and goes on with all that was typed", async () => {
  const { page, press, takeCase, found } = await nextCaseInFocus()
  await takeCase()
  await page.getByRole("checkbox", { name: /^Other: Document/ }).check()
  const tab = await page.context().newPage()
  await tab.goto(`${site().url}/review`)
  await tab.getByRole("button", { name: "Sign out" }).click()
  const previewed = page.waitForResponse(/\/preview$/)
  await page.getByLabel(/^Your words/).fill("As typed.")
  await previewed
  await page.getByRole("heading", { name: "Decision" }).click()
  await press("m")
  await page.getByText(/^You are signed out\./).waitFor()
  await signIn(tab, site().url, reviewers.aoki)
  await press("m")
  await expect.poll(async () => (await found()).state, hasLeft).toBe("moreNeeded")
  expect((await found()).contents?.reveal("check").reasons).toMatchObject([{ words: "As typed." }])
})
