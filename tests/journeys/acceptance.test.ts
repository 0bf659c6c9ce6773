import { expect, it } from "vitest"
import { chooseLanguage, documentNames, isAt, press, saysProblem, type } from "./applicant.ts"
import { bothWays, journeys } from "./harness.ts"

const { site, page: newPage } = journeys({ env: { RENEWAL_PENDING: "review" } })

const answered = (name: string | RegExp) => ({ level: 2, name }) as const

it.each(bothWays)("before beginning, anyone sees whether a card will be accepted, $how", async ({ javaScript }) => {
  const page = await newPage({ javaScript })
  await page.goto(site().url)
  await page.getByRole("link", { name: "Check first whether your document will be accepted" }).click()
  await isAt(page, "Will it be accepted?")
  await press(page, "Check")
  await saysProblem(page, "Choose the document you will send.")
  expect(await page.getByRole("group", { name: /^Expiry date/ }).isVisible()).toBe(false)

  await page.getByRole("radio", { name: documentNames["residence-card"] }).check()
  expect(await page.getByRole("group", { name: /^Date of birth/ }).isVisible()).toBe(false)
  await type(page, { expiresYear: "2026", expiresMonth: "11", expiresDay: "1" })
  await press(page, "Check")
  await page.getByRole("heading", answered("One more question")).waitFor()
  if (javaScript) expect(await page.evaluate(() => document.activeElement?.id)).toBe("answer")
  await type(page, { renewal: "stamp" })
  await press(page, "Check")
  await page.getByRole("heading", answered("Yes, while your renewal is pending")).waitFor()
  await type(page, { renewal: "none" })
  await press(page, "Check")
  await page.getByRole("heading", answered("No, because it has expired")).waitFor()
  await chooseLanguage(page, "Tiếng Việt")
  await page.getByRole("heading", answered("Không, vì giấy tờ đã hết hạn")).waitFor()
  expect(await page.locator("#expiresYear").inputValue()).toBe("2026")
  await chooseLanguage(page, "English")
  await page.getByText("The last day on which this document could be used was 1 November 2026.").waitFor()
  expect(new URL(page.url()).search, "nothing typed stands in the address").toMatch(/^(\?check)?$/)

  await page.getByRole("link", { name: "Go to the start" }).click()
  await isAt(page, "Start")
})
