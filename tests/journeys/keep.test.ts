import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { ja } from "../../src/web/i18n/ja.ts"
import { backQuestion, chooseFor, chooseLanguage, isAt, openAndAgree, press, type, typedValue } from "./applicant.ts"
import { desk, journeys, phone } from "./harness.ts"
import { inspectHere } from "./inspect.ts"

const { site, page: newPage, visitor: newVisitor } = journeys()

const minh = loadCase("minh-anh-clean")

const says = (page: Page, text: string) => page.locator("[data-kept]").getByText(text).waitFor()

async function reachDetails(page: Page) {
  const { url, id } = await site().link()
  await openAndAgree(page, url)
  await chooseFor(page, minh)
  return { url, id }
}

const unsent = async (id: string) =>
  (await site().services.verifications.byId(id))?.contents?.reveal("compare").unsent?.draft

it("fields are kept as they are left, and when the page is; a tab that dies loses nothing", async () => {
  const { page, context } = await newVisitor({ viewport: phone })
  const { url, id } = await reachDetails(page)
  await type(page, { name: "NGUYEN THI", sex: "F" })
  await says(page, "Saved.")
  expect((await unsent(id))?.name).toBe("NGUYEN THI")
  await page.getByLabel(/^Address/).pressSequentially("東京都")
  await page.goto("about:blank")
  await expect.poll(async () => (await unsent(id))?.address, { timeout: 5_000 }).toBe("東京都")
  await page.close()

  const second = await context.newPage()
  await second.goto(url)
  await isAt(second, "Your details")
  await second.getByText("This is how you left this page.").waitFor()
  expect([await typedValue(second, /^Name/), await typedValue(second, /^Address/)]).toEqual(["NGUYEN THI", "東京都"])
  expect(await second.getByRole("radio", { name: /^Female/ }).isChecked()).toBe(true)
  await type(second, minh.draft)
  await press(second, "Continue")
  await isAt(second, "Your photos")
  await backQuestion(second).getByLabel("No", { exact: true }).check()
  await says(second, "Saved.")
  await second.close()

  const third = await context.newPage()
  await third.goto(`${url}/photos`)
  expect(await backQuestion(third).getByLabel("No", { exact: true }).isChecked()).toBe(true)
})

it("what cannot be saved is said so, and is saved once the connection is back", async () => {
  const { page, context } = await newVisitor({ viewport: desk })
  const { id } = await reachDetails(page)
  await type(page, { name: "NGUYEN" })
  await page.getByLabel(/^Nationality/).focus()
  await says(page, "Saved.")
  await context.setOffline(true)
  await type(page, { name: "NGUYEN THI MINH ANH", nationality: "Viet Nam" })
  await page.getByLabel(/^Name/).focus()
  await says(page, "Not saved yet, because there is no connection.")
  await page.getByRole("status").getByText("Not saved yet").waitFor()
  expect((await unsent(id))?.name).toBe("NGUYEN")
  await inspectHere(page)
  await context.setOffline(false)
  await says(page, "Saved.")
  expect((await unsent(id))?.name).toBe("NGUYEN THI MINH ANH")
})

it("another language in the middle of typing loses nothing, and Enter goes on, without JavaScript", async () => {
  const page = await newPage({ javaScript: false })
  const { id } = await reachDetails(page)
  await type(page, { name: "NGUYEN", sex: "F" })
  await chooseLanguage(page, "日本語")
  await isAt(page, ja.details.heading)
  expect(await page.locator("#name").inputValue()).toBe("NGUYEN")
  await page.locator("#name").fill("NGUYEN THI")
  await page.locator("#name").press("Enter")
  await page.getByRole("alert").waitFor()
  const { draft, unsent: left } = (await site().services.verifications.byId(id))?.contents?.reveal("compare") ?? {}
  expect([draft?.name, left]).toEqual(["NGUYEN THI", null])
})
