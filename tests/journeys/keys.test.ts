import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { sendIn } from "../../src/cli/demo.ts"
import { heading } from "./applicant.ts"
import { desk, journeys, reviewers } from "./harness.ts"
import { signIn } from "./reviewer.ts"

const { site, visitor: newVisitor } = journeys({ env: { UNDO_SECONDS: "6" } })

/** A clean case sent in, and a reviewer with the keyboard on Next case. */
async function nextCaseInFocus() {
  const { services, url } = site()
  const { id } = await sendIn(services, loadCase("minh-anh-clean"))
  const found = async () => (await services.verifications.byId(id)) ?? expect.fail("it is gone")
  await expect.poll(async () => (await found()).state).toBe("waiting")
  const { page } = await newVisitor({ viewport: desk, javaScript: true })
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

it("the preview follows; u takes a decision back while the bar counts down, and then it leaves", {
  timeout: 60_000,
}, async () => {
  const { page, found, press, answer, takeCase } = await nextCaseInFocus()
  await takeCase()
  const { shortReference } = await found()
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
  await press("a")
  const bar = page.getByText(`${shortReference} approved.`)
  await bar.waitFor()
  await bar.waitFor({ state: "detached" })
  await expect.poll(async () => (await found()).state, { timeout: 20_000 }).toBe("approved")
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

it("an answer that reaches nobody is taken back and said so", async () => {
  const { page, press, answer, takeCase } = await nextCaseInFocus()
  await takeCase()
  await page.context().setOffline(true)
  await press("y")
  await page.getByText("The last answer was not kept").waitFor()
  expect(await answer("name")).toBe("")
  await page.context().setOffline(false)
  await press("k", "y")
  await expect.poll(() => page.getByText("The last answer was not kept").isVisible()).toBe(false)
  expect(await answer("name")).toBe("agrees")
})
