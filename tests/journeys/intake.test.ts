import { expect, it } from "vitest"
import { isAt, press, saysProblem } from "./applicant.ts"
import { journeys } from "./harness.ts"

const { site, page: newPage } = journeys()

it.each([true, false])("anyone may begin with the reference they were given (JavaScript: %s)", async (javaScript) => {
  const page = await newPage({ javaScript })
  await page.goto(site().url)
  await isAt(page, "Start")
  await press(page, "Start")
  await saysProblem(page, "Enter the reference you were given.")
  await page.getByLabel(/^Reference/).fill("x".repeat(101))
  await press(page, "Start")
  await saysProblem(page, "This reference is too long. Check it and type it again.")
  await page.getByLabel(/^Reference/).fill("C-1001")
  await press(page, "Start")
  await isAt(page, "Identification information")
  expect(page.url()).toMatch(/\/v\/[\w-]{43}\/identification$/)
})
